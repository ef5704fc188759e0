// Written by `npm run language -- index`: the words of every language, for the server only.
import type { Messages } from "../keys";
import type { SiteLanguage } from "../languages";
import da_common from "./da/common.json";
import da_home from "./da/home.json";
import da_groups from "./da/groups.json";
import da_activities from "./da/activities.json";
import da_houses from "./da/houses.json";
import da_cohost from "./da/cohost.json";
import da_signup from "./da/signup.json";
import da_volunteer from "./da/volunteer.json";
import da_family from "./da/family.json";
import da_session from "./da/session.json";
import da_answers from "./da/answers.json";
import da_mail from "./da/mail.json";
import da_errors from "./da/errors.json";
import da_vocabulary from "./da/vocabulary.json";
import da_legal from "./da/legal.json";
import da_readymade from "./da/readymade.json";
import da_listen from "./da/listen.json";
import da_keep from "./da/keep.json";
import da_ownfeed from "./da/ownfeed.json";
import da_safety from "./da/safety.json";
import da_desk from "./da/desk.json";
import da_intake from "./da/intake.json";
import da_people from "./da/people.json";
import da_plan from "./da/plan.json";
import da_ownwords from "./da/ownwords.json";
import da_recordings from "./da/recordings.json";
import da_refer from "./da/refer.json";
import da_daylist from "./da/daylist.json";
import da_matching from "./da/matching.json";
import da_follow from "./da/follow.json";
import da_admin from "./da/admin.json";
import da_rounds from "./da/rounds.json";
import da_protection from "./da/protection.json";
import da_organisation from "./da/organisation.json";
import da_sheets from "./da/sheets.json";
import da_groupdesk from "./da/groupdesk.json";
import en_common from "./en/common.json";
import en_home from "./en/home.json";
import en_groups from "./en/groups.json";
import en_activities from "./en/activities.json";
import en_houses from "./en/houses.json";
import en_cohost from "./en/cohost.json";
import en_signup from "./en/signup.json";
import en_volunteer from "./en/volunteer.json";
import en_family from "./en/family.json";
import en_session from "./en/session.json";
import en_answers from "./en/answers.json";
import en_mail from "./en/mail.json";
import en_errors from "./en/errors.json";
import en_vocabulary from "./en/vocabulary.json";
import en_legal from "./en/legal.json";
import en_readymade from "./en/readymade.json";
import en_listen from "./en/listen.json";
import en_keep from "./en/keep.json";
import en_ownfeed from "./en/ownfeed.json";
import en_safety from "./en/safety.json";
import en_desk from "./en/desk.json";
import en_intake from "./en/intake.json";
import en_people from "./en/people.json";
import en_plan from "./en/plan.json";
import en_ownwords from "./en/ownwords.json";
import en_recordings from "./en/recordings.json";
import en_refer from "./en/refer.json";
import en_daylist from "./en/daylist.json";
import en_matching from "./en/matching.json";
import en_follow from "./en/follow.json";
import en_admin from "./en/admin.json";
import en_rounds from "./en/rounds.json";
import en_protection from "./en/protection.json";
import en_organisation from "./en/organisation.json";
import en_sheets from "./en/sheets.json";
import en_groupdesk from "./en/groupdesk.json";
import ar_common from "./ar/common.json";
import ar_home from "./ar/home.json";
import ar_groups from "./ar/groups.json";
import ar_activities from "./ar/activities.json";
import ar_houses from "./ar/houses.json";
import ar_cohost from "./ar/cohost.json";
import ar_signup from "./ar/signup.json";
import ar_volunteer from "./ar/volunteer.json";
import ar_family from "./ar/family.json";
import ar_session from "./ar/session.json";
import ar_answers from "./ar/answers.json";
import ar_mail from "./ar/mail.json";
import ar_errors from "./ar/errors.json";
import ar_vocabulary from "./ar/vocabulary.json";
import ar_legal from "./ar/legal.json";
import ar_readymade from "./ar/readymade.json";
import ar_listen from "./ar/listen.json";
import ar_keep from "./ar/keep.json";
import ar_ownfeed from "./ar/ownfeed.json";
import ar_safety from "./ar/safety.json";
import uk_common from "./uk/common.json";
import uk_home from "./uk/home.json";
import uk_groups from "./uk/groups.json";
import uk_activities from "./uk/activities.json";
import uk_houses from "./uk/houses.json";
import uk_cohost from "./uk/cohost.json";
import uk_signup from "./uk/signup.json";
import uk_volunteer from "./uk/volunteer.json";
import uk_family from "./uk/family.json";
import uk_session from "./uk/session.json";
import uk_answers from "./uk/answers.json";
import uk_mail from "./uk/mail.json";
import uk_errors from "./uk/errors.json";
import uk_vocabulary from "./uk/vocabulary.json";
import uk_legal from "./uk/legal.json";
import uk_readymade from "./uk/readymade.json";
import uk_listen from "./uk/listen.json";
import uk_keep from "./uk/keep.json";
import uk_ownfeed from "./uk/ownfeed.json";
import uk_safety from "./uk/safety.json";
import ti_common from "./ti/common.json";
import ti_home from "./ti/home.json";
import ti_groups from "./ti/groups.json";
import ti_activities from "./ti/activities.json";
import ti_houses from "./ti/houses.json";
import ti_cohost from "./ti/cohost.json";
import ti_signup from "./ti/signup.json";
import ti_volunteer from "./ti/volunteer.json";
import ti_family from "./ti/family.json";
import ti_session from "./ti/session.json";
import ti_answers from "./ti/answers.json";
import ti_mail from "./ti/mail.json";
import ti_errors from "./ti/errors.json";
import ti_vocabulary from "./ti/vocabulary.json";
import ti_legal from "./ti/legal.json";
import ti_readymade from "./ti/readymade.json";
import ti_listen from "./ti/listen.json";
import ti_keep from "./ti/keep.json";
import ti_ownfeed from "./ti/ownfeed.json";
import ti_safety from "./ti/safety.json";
import fa_common from "./fa/common.json";
import fa_home from "./fa/home.json";
import fa_groups from "./fa/groups.json";
import fa_activities from "./fa/activities.json";
import fa_houses from "./fa/houses.json";
import fa_cohost from "./fa/cohost.json";
import fa_signup from "./fa/signup.json";
import fa_volunteer from "./fa/volunteer.json";
import fa_family from "./fa/family.json";
import fa_session from "./fa/session.json";
import fa_answers from "./fa/answers.json";
import fa_mail from "./fa/mail.json";
import fa_errors from "./fa/errors.json";
import fa_vocabulary from "./fa/vocabulary.json";
import fa_legal from "./fa/legal.json";
import fa_readymade from "./fa/readymade.json";
import fa_listen from "./fa/listen.json";
import fa_keep from "./fa/keep.json";
import fa_ownfeed from "./fa/ownfeed.json";
import fa_safety from "./fa/safety.json";
import prs_common from "./prs/common.json";
import prs_home from "./prs/home.json";
import prs_groups from "./prs/groups.json";
import prs_activities from "./prs/activities.json";
import prs_houses from "./prs/houses.json";
import prs_cohost from "./prs/cohost.json";
import prs_signup from "./prs/signup.json";
import prs_volunteer from "./prs/volunteer.json";
import prs_family from "./prs/family.json";
import prs_session from "./prs/session.json";
import prs_answers from "./prs/answers.json";
import prs_mail from "./prs/mail.json";
import prs_errors from "./prs/errors.json";
import prs_vocabulary from "./prs/vocabulary.json";
import prs_legal from "./prs/legal.json";
import prs_readymade from "./prs/readymade.json";
import prs_listen from "./prs/listen.json";
import prs_keep from "./prs/keep.json";
import prs_ownfeed from "./prs/ownfeed.json";
import prs_safety from "./prs/safety.json";
import ps_common from "./ps/common.json";
import ps_home from "./ps/home.json";
import ps_groups from "./ps/groups.json";
import ps_activities from "./ps/activities.json";
import ps_houses from "./ps/houses.json";
import ps_cohost from "./ps/cohost.json";
import ps_signup from "./ps/signup.json";
import ps_volunteer from "./ps/volunteer.json";
import ps_family from "./ps/family.json";
import ps_session from "./ps/session.json";
import ps_answers from "./ps/answers.json";
import ps_mail from "./ps/mail.json";
import ps_errors from "./ps/errors.json";
import ps_vocabulary from "./ps/vocabulary.json";
import ps_legal from "./ps/legal.json";
import ps_readymade from "./ps/readymade.json";
import ps_listen from "./ps/listen.json";
import ps_keep from "./ps/keep.json";
import ps_ownfeed from "./ps/ownfeed.json";
import ps_safety from "./ps/safety.json";
import kmr_common from "./kmr/common.json";
import kmr_home from "./kmr/home.json";
import kmr_groups from "./kmr/groups.json";
import kmr_activities from "./kmr/activities.json";
import kmr_houses from "./kmr/houses.json";
import kmr_cohost from "./kmr/cohost.json";
import kmr_signup from "./kmr/signup.json";
import kmr_volunteer from "./kmr/volunteer.json";
import kmr_family from "./kmr/family.json";
import kmr_session from "./kmr/session.json";
import kmr_answers from "./kmr/answers.json";
import kmr_mail from "./kmr/mail.json";
import kmr_errors from "./kmr/errors.json";
import kmr_vocabulary from "./kmr/vocabulary.json";
import kmr_legal from "./kmr/legal.json";
import kmr_readymade from "./kmr/readymade.json";
import kmr_listen from "./kmr/listen.json";
import kmr_keep from "./kmr/keep.json";
import kmr_ownfeed from "./kmr/ownfeed.json";
import kmr_safety from "./kmr/safety.json";
import ckb_common from "./ckb/common.json";
import ckb_home from "./ckb/home.json";
import ckb_groups from "./ckb/groups.json";
import ckb_activities from "./ckb/activities.json";
import ckb_houses from "./ckb/houses.json";
import ckb_cohost from "./ckb/cohost.json";
import ckb_signup from "./ckb/signup.json";
import ckb_volunteer from "./ckb/volunteer.json";
import ckb_family from "./ckb/family.json";
import ckb_session from "./ckb/session.json";
import ckb_answers from "./ckb/answers.json";
import ckb_mail from "./ckb/mail.json";
import ckb_errors from "./ckb/errors.json";
import ckb_vocabulary from "./ckb/vocabulary.json";
import ckb_legal from "./ckb/legal.json";
import ckb_readymade from "./ckb/readymade.json";
import ckb_listen from "./ckb/listen.json";
import ckb_keep from "./ckb/keep.json";
import ckb_ownfeed from "./ckb/ownfeed.json";
import ckb_safety from "./ckb/safety.json";
import so_common from "./so/common.json";
import so_home from "./so/home.json";
import so_groups from "./so/groups.json";
import so_activities from "./so/activities.json";
import so_houses from "./so/houses.json";
import so_cohost from "./so/cohost.json";
import so_signup from "./so/signup.json";
import so_volunteer from "./so/volunteer.json";
import so_family from "./so/family.json";
import so_session from "./so/session.json";
import so_answers from "./so/answers.json";
import so_mail from "./so/mail.json";
import so_errors from "./so/errors.json";
import so_vocabulary from "./so/vocabulary.json";
import so_legal from "./so/legal.json";
import so_readymade from "./so/readymade.json";
import so_listen from "./so/listen.json";
import so_keep from "./so/keep.json";
import so_ownfeed from "./so/ownfeed.json";
import so_safety from "./so/safety.json";
import tr_common from "./tr/common.json";
import tr_home from "./tr/home.json";
import tr_groups from "./tr/groups.json";
import tr_activities from "./tr/activities.json";
import tr_houses from "./tr/houses.json";
import tr_cohost from "./tr/cohost.json";
import tr_signup from "./tr/signup.json";
import tr_volunteer from "./tr/volunteer.json";
import tr_family from "./tr/family.json";
import tr_session from "./tr/session.json";
import tr_answers from "./tr/answers.json";
import tr_mail from "./tr/mail.json";
import tr_errors from "./tr/errors.json";
import tr_vocabulary from "./tr/vocabulary.json";
import tr_legal from "./tr/legal.json";
import tr_readymade from "./tr/readymade.json";
import tr_listen from "./tr/listen.json";
import tr_keep from "./tr/keep.json";
import tr_ownfeed from "./tr/ownfeed.json";
import tr_safety from "./tr/safety.json";
import type { Namespace } from "../namespaces";

export const CATALOGUES: Record<SiteLanguage, { [N in Namespace]?: Messages }> = {
  da: {
    common: da_common,
    home: da_home,
    groups: da_groups,
    activities: da_activities,
    houses: da_houses,
    cohost: da_cohost,
    signup: da_signup,
    volunteer: da_volunteer,
    family: da_family,
    session: da_session,
    answers: da_answers,
    mail: da_mail,
    errors: da_errors,
    vocabulary: da_vocabulary,
    legal: da_legal,
    readymade: da_readymade,
    listen: da_listen,
    keep: da_keep,
    ownfeed: da_ownfeed,
    safety: da_safety,
    desk: da_desk,
    intake: da_intake,
    people: da_people,
    plan: da_plan,
    ownwords: da_ownwords,
    recordings: da_recordings,
    refer: da_refer,
    daylist: da_daylist,
    matching: da_matching,
    follow: da_follow,
    admin: da_admin,
    rounds: da_rounds,
    protection: da_protection,
    organisation: da_organisation,
    sheets: da_sheets,
    groupdesk: da_groupdesk,
  },
  en: {
    common: en_common,
    home: en_home,
    groups: en_groups,
    activities: en_activities,
    houses: en_houses,
    cohost: en_cohost,
    signup: en_signup,
    volunteer: en_volunteer,
    family: en_family,
    session: en_session,
    answers: en_answers,
    mail: en_mail,
    errors: en_errors,
    vocabulary: en_vocabulary,
    legal: en_legal,
    readymade: en_readymade,
    listen: en_listen,
    keep: en_keep,
    ownfeed: en_ownfeed,
    safety: en_safety,
    desk: en_desk,
    intake: en_intake,
    people: en_people,
    plan: en_plan,
    ownwords: en_ownwords,
    recordings: en_recordings,
    refer: en_refer,
    daylist: en_daylist,
    matching: en_matching,
    follow: en_follow,
    admin: en_admin,
    rounds: en_rounds,
    protection: en_protection,
    organisation: en_organisation,
    sheets: en_sheets,
    groupdesk: en_groupdesk,
  },
  ar: {
    common: ar_common,
    home: ar_home,
    groups: ar_groups,
    activities: ar_activities,
    houses: ar_houses,
    cohost: ar_cohost,
    signup: ar_signup,
    volunteer: ar_volunteer,
    family: ar_family,
    session: ar_session,
    answers: ar_answers,
    mail: ar_mail,
    errors: ar_errors,
    vocabulary: ar_vocabulary,
    legal: ar_legal,
    readymade: ar_readymade,
    listen: ar_listen,
    keep: ar_keep,
    ownfeed: ar_ownfeed,
    safety: ar_safety,
  },
  uk: {
    common: uk_common,
    home: uk_home,
    groups: uk_groups,
    activities: uk_activities,
    houses: uk_houses,
    cohost: uk_cohost,
    signup: uk_signup,
    volunteer: uk_volunteer,
    family: uk_family,
    session: uk_session,
    answers: uk_answers,
    mail: uk_mail,
    errors: uk_errors,
    vocabulary: uk_vocabulary,
    legal: uk_legal,
    readymade: uk_readymade,
    listen: uk_listen,
    keep: uk_keep,
    ownfeed: uk_ownfeed,
    safety: uk_safety,
  },
  ti: {
    common: ti_common,
    home: ti_home,
    groups: ti_groups,
    activities: ti_activities,
    houses: ti_houses,
    cohost: ti_cohost,
    signup: ti_signup,
    volunteer: ti_volunteer,
    family: ti_family,
    session: ti_session,
    answers: ti_answers,
    mail: ti_mail,
    errors: ti_errors,
    vocabulary: ti_vocabulary,
    legal: ti_legal,
    readymade: ti_readymade,
    listen: ti_listen,
    keep: ti_keep,
    ownfeed: ti_ownfeed,
    safety: ti_safety,
  },
  fa: {
    common: fa_common,
    home: fa_home,
    groups: fa_groups,
    activities: fa_activities,
    houses: fa_houses,
    cohost: fa_cohost,
    signup: fa_signup,
    volunteer: fa_volunteer,
    family: fa_family,
    session: fa_session,
    answers: fa_answers,
    mail: fa_mail,
    errors: fa_errors,
    vocabulary: fa_vocabulary,
    legal: fa_legal,
    readymade: fa_readymade,
    listen: fa_listen,
    keep: fa_keep,
    ownfeed: fa_ownfeed,
    safety: fa_safety,
  },
  prs: {
    common: prs_common,
    home: prs_home,
    groups: prs_groups,
    activities: prs_activities,
    houses: prs_houses,
    cohost: prs_cohost,
    signup: prs_signup,
    volunteer: prs_volunteer,
    family: prs_family,
    session: prs_session,
    answers: prs_answers,
    mail: prs_mail,
    errors: prs_errors,
    vocabulary: prs_vocabulary,
    legal: prs_legal,
    readymade: prs_readymade,
    listen: prs_listen,
    keep: prs_keep,
    ownfeed: prs_ownfeed,
    safety: prs_safety,
  },
  ps: {
    common: ps_common,
    home: ps_home,
    groups: ps_groups,
    activities: ps_activities,
    houses: ps_houses,
    cohost: ps_cohost,
    signup: ps_signup,
    volunteer: ps_volunteer,
    family: ps_family,
    session: ps_session,
    answers: ps_answers,
    mail: ps_mail,
    errors: ps_errors,
    vocabulary: ps_vocabulary,
    legal: ps_legal,
    readymade: ps_readymade,
    listen: ps_listen,
    keep: ps_keep,
    ownfeed: ps_ownfeed,
    safety: ps_safety,
  },
  kmr: {
    common: kmr_common,
    home: kmr_home,
    groups: kmr_groups,
    activities: kmr_activities,
    houses: kmr_houses,
    cohost: kmr_cohost,
    signup: kmr_signup,
    volunteer: kmr_volunteer,
    family: kmr_family,
    session: kmr_session,
    answers: kmr_answers,
    mail: kmr_mail,
    errors: kmr_errors,
    vocabulary: kmr_vocabulary,
    legal: kmr_legal,
    readymade: kmr_readymade,
    listen: kmr_listen,
    keep: kmr_keep,
    ownfeed: kmr_ownfeed,
    safety: kmr_safety,
  },
  ckb: {
    common: ckb_common,
    home: ckb_home,
    groups: ckb_groups,
    activities: ckb_activities,
    houses: ckb_houses,
    cohost: ckb_cohost,
    signup: ckb_signup,
    volunteer: ckb_volunteer,
    family: ckb_family,
    session: ckb_session,
    answers: ckb_answers,
    mail: ckb_mail,
    errors: ckb_errors,
    vocabulary: ckb_vocabulary,
    legal: ckb_legal,
    readymade: ckb_readymade,
    listen: ckb_listen,
    keep: ckb_keep,
    ownfeed: ckb_ownfeed,
    safety: ckb_safety,
  },
  so: {
    common: so_common,
    home: so_home,
    groups: so_groups,
    activities: so_activities,
    houses: so_houses,
    cohost: so_cohost,
    signup: so_signup,
    volunteer: so_volunteer,
    family: so_family,
    session: so_session,
    answers: so_answers,
    mail: so_mail,
    errors: so_errors,
    vocabulary: so_vocabulary,
    legal: so_legal,
    readymade: so_readymade,
    listen: so_listen,
    keep: so_keep,
    ownfeed: so_ownfeed,
    safety: so_safety,
  },
  tr: {
    common: tr_common,
    home: tr_home,
    groups: tr_groups,
    activities: tr_activities,
    houses: tr_houses,
    cohost: tr_cohost,
    signup: tr_signup,
    volunteer: tr_volunteer,
    family: tr_family,
    session: tr_session,
    answers: tr_answers,
    mail: tr_mail,
    errors: tr_errors,
    vocabulary: tr_vocabulary,
    legal: tr_legal,
    readymade: tr_readymade,
    listen: tr_listen,
    keep: tr_keep,
    ownfeed: tr_ownfeed,
    safety: tr_safety,
  },
};
