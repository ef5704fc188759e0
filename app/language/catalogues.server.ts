// Written by `npm run language -- index`: the words of every language, for the server only.
// biome-ignore-all assist/source/organizeImports: in the order of the tables of languages and namespaces.
import type { Messages } from "./keys";
import type { SiteLanguage } from "./languages";
import da_common from "./messages/da/common.json";
import da_home from "./messages/da/home.json";
import da_activities from "./messages/da/activities.json";
import da_houses from "./messages/da/houses.json";
import da_signup from "./messages/da/signup.json";
import da_volunteer from "./messages/da/volunteer.json";
import da_family from "./messages/da/family.json";
import da_session from "./messages/da/session.json";
import da_answers from "./messages/da/answers.json";
import da_mail from "./messages/da/mail.json";
import da_errors from "./messages/da/errors.json";
import da_vocabulary from "./messages/da/vocabulary.json";
import da_legal from "./messages/da/legal.json";
import da_desk from "./messages/da/desk.json";
import da_people from "./messages/da/people.json";
import da_matching from "./messages/da/matching.json";
import da_admin from "./messages/da/admin.json";
import en_common from "./messages/en/common.json";
import en_home from "./messages/en/home.json";
import en_activities from "./messages/en/activities.json";
import en_houses from "./messages/en/houses.json";
import en_signup from "./messages/en/signup.json";
import en_volunteer from "./messages/en/volunteer.json";
import en_family from "./messages/en/family.json";
import en_session from "./messages/en/session.json";
import en_answers from "./messages/en/answers.json";
import en_mail from "./messages/en/mail.json";
import en_errors from "./messages/en/errors.json";
import en_vocabulary from "./messages/en/vocabulary.json";
import en_legal from "./messages/en/legal.json";
import en_desk from "./messages/en/desk.json";
import en_people from "./messages/en/people.json";
import en_matching from "./messages/en/matching.json";
import en_admin from "./messages/en/admin.json";
import ar_common from "./messages/ar/common.json";
import ar_home from "./messages/ar/home.json";
import ar_activities from "./messages/ar/activities.json";
import ar_houses from "./messages/ar/houses.json";
import ar_signup from "./messages/ar/signup.json";
import ar_volunteer from "./messages/ar/volunteer.json";
import ar_family from "./messages/ar/family.json";
import ar_session from "./messages/ar/session.json";
import ar_answers from "./messages/ar/answers.json";
import ar_mail from "./messages/ar/mail.json";
import ar_errors from "./messages/ar/errors.json";
import ar_vocabulary from "./messages/ar/vocabulary.json";
import ar_legal from "./messages/ar/legal.json";
import uk_common from "./messages/uk/common.json";
import uk_home from "./messages/uk/home.json";
import uk_activities from "./messages/uk/activities.json";
import uk_houses from "./messages/uk/houses.json";
import uk_signup from "./messages/uk/signup.json";
import uk_volunteer from "./messages/uk/volunteer.json";
import uk_family from "./messages/uk/family.json";
import uk_session from "./messages/uk/session.json";
import uk_answers from "./messages/uk/answers.json";
import uk_mail from "./messages/uk/mail.json";
import uk_errors from "./messages/uk/errors.json";
import uk_vocabulary from "./messages/uk/vocabulary.json";
import uk_legal from "./messages/uk/legal.json";
import ti_common from "./messages/ti/common.json";
import ti_home from "./messages/ti/home.json";
import ti_activities from "./messages/ti/activities.json";
import ti_houses from "./messages/ti/houses.json";
import ti_signup from "./messages/ti/signup.json";
import ti_volunteer from "./messages/ti/volunteer.json";
import ti_family from "./messages/ti/family.json";
import ti_session from "./messages/ti/session.json";
import ti_answers from "./messages/ti/answers.json";
import ti_mail from "./messages/ti/mail.json";
import ti_errors from "./messages/ti/errors.json";
import ti_vocabulary from "./messages/ti/vocabulary.json";
import ti_legal from "./messages/ti/legal.json";
import fa_common from "./messages/fa/common.json";
import fa_home from "./messages/fa/home.json";
import fa_activities from "./messages/fa/activities.json";
import fa_houses from "./messages/fa/houses.json";
import fa_signup from "./messages/fa/signup.json";
import fa_volunteer from "./messages/fa/volunteer.json";
import fa_family from "./messages/fa/family.json";
import fa_session from "./messages/fa/session.json";
import fa_answers from "./messages/fa/answers.json";
import fa_mail from "./messages/fa/mail.json";
import fa_errors from "./messages/fa/errors.json";
import fa_vocabulary from "./messages/fa/vocabulary.json";
import fa_legal from "./messages/fa/legal.json";
import prs_common from "./messages/prs/common.json";
import prs_home from "./messages/prs/home.json";
import prs_activities from "./messages/prs/activities.json";
import prs_houses from "./messages/prs/houses.json";
import prs_signup from "./messages/prs/signup.json";
import prs_volunteer from "./messages/prs/volunteer.json";
import prs_family from "./messages/prs/family.json";
import prs_session from "./messages/prs/session.json";
import prs_answers from "./messages/prs/answers.json";
import prs_mail from "./messages/prs/mail.json";
import prs_errors from "./messages/prs/errors.json";
import prs_vocabulary from "./messages/prs/vocabulary.json";
import prs_legal from "./messages/prs/legal.json";
import ps_common from "./messages/ps/common.json";
import ps_home from "./messages/ps/home.json";
import ps_activities from "./messages/ps/activities.json";
import ps_houses from "./messages/ps/houses.json";
import ps_signup from "./messages/ps/signup.json";
import ps_volunteer from "./messages/ps/volunteer.json";
import ps_family from "./messages/ps/family.json";
import ps_session from "./messages/ps/session.json";
import ps_answers from "./messages/ps/answers.json";
import ps_mail from "./messages/ps/mail.json";
import ps_errors from "./messages/ps/errors.json";
import ps_vocabulary from "./messages/ps/vocabulary.json";
import ps_legal from "./messages/ps/legal.json";
import kmr_common from "./messages/kmr/common.json";
import kmr_home from "./messages/kmr/home.json";
import kmr_activities from "./messages/kmr/activities.json";
import kmr_houses from "./messages/kmr/houses.json";
import kmr_signup from "./messages/kmr/signup.json";
import kmr_volunteer from "./messages/kmr/volunteer.json";
import kmr_family from "./messages/kmr/family.json";
import kmr_session from "./messages/kmr/session.json";
import kmr_answers from "./messages/kmr/answers.json";
import kmr_mail from "./messages/kmr/mail.json";
import kmr_errors from "./messages/kmr/errors.json";
import kmr_vocabulary from "./messages/kmr/vocabulary.json";
import kmr_legal from "./messages/kmr/legal.json";
import ckb_common from "./messages/ckb/common.json";
import ckb_home from "./messages/ckb/home.json";
import ckb_activities from "./messages/ckb/activities.json";
import ckb_houses from "./messages/ckb/houses.json";
import ckb_signup from "./messages/ckb/signup.json";
import ckb_volunteer from "./messages/ckb/volunteer.json";
import ckb_family from "./messages/ckb/family.json";
import ckb_session from "./messages/ckb/session.json";
import ckb_answers from "./messages/ckb/answers.json";
import ckb_mail from "./messages/ckb/mail.json";
import ckb_errors from "./messages/ckb/errors.json";
import ckb_vocabulary from "./messages/ckb/vocabulary.json";
import ckb_legal from "./messages/ckb/legal.json";
import so_common from "./messages/so/common.json";
import so_home from "./messages/so/home.json";
import so_activities from "./messages/so/activities.json";
import so_houses from "./messages/so/houses.json";
import so_signup from "./messages/so/signup.json";
import so_volunteer from "./messages/so/volunteer.json";
import so_family from "./messages/so/family.json";
import so_session from "./messages/so/session.json";
import so_answers from "./messages/so/answers.json";
import so_mail from "./messages/so/mail.json";
import so_errors from "./messages/so/errors.json";
import so_vocabulary from "./messages/so/vocabulary.json";
import so_legal from "./messages/so/legal.json";
import tr_common from "./messages/tr/common.json";
import tr_home from "./messages/tr/home.json";
import tr_activities from "./messages/tr/activities.json";
import tr_houses from "./messages/tr/houses.json";
import tr_signup from "./messages/tr/signup.json";
import tr_volunteer from "./messages/tr/volunteer.json";
import tr_family from "./messages/tr/family.json";
import tr_session from "./messages/tr/session.json";
import tr_answers from "./messages/tr/answers.json";
import tr_mail from "./messages/tr/mail.json";
import tr_errors from "./messages/tr/errors.json";
import tr_vocabulary from "./messages/tr/vocabulary.json";
import tr_legal from "./messages/tr/legal.json";
import type { Namespace } from "./namespaces";

export const CATALOGUES: Record<SiteLanguage, { [N in Namespace]?: Messages }> = {
  da: {
    common: da_common,
    home: da_home,
    activities: da_activities,
    houses: da_houses,
    signup: da_signup,
    volunteer: da_volunteer,
    family: da_family,
    session: da_session,
    answers: da_answers,
    mail: da_mail,
    errors: da_errors,
    vocabulary: da_vocabulary,
    legal: da_legal,
    desk: da_desk,
    people: da_people,
    matching: da_matching,
    admin: da_admin,
  },
  en: {
    common: en_common,
    home: en_home,
    activities: en_activities,
    houses: en_houses,
    signup: en_signup,
    volunteer: en_volunteer,
    family: en_family,
    session: en_session,
    answers: en_answers,
    mail: en_mail,
    errors: en_errors,
    vocabulary: en_vocabulary,
    legal: en_legal,
    desk: en_desk,
    people: en_people,
    matching: en_matching,
    admin: en_admin,
  },
  ar: {
    common: ar_common,
    home: ar_home,
    activities: ar_activities,
    houses: ar_houses,
    signup: ar_signup,
    volunteer: ar_volunteer,
    family: ar_family,
    session: ar_session,
    answers: ar_answers,
    mail: ar_mail,
    errors: ar_errors,
    vocabulary: ar_vocabulary,
    legal: ar_legal,
  },
  uk: {
    common: uk_common,
    home: uk_home,
    activities: uk_activities,
    houses: uk_houses,
    signup: uk_signup,
    volunteer: uk_volunteer,
    family: uk_family,
    session: uk_session,
    answers: uk_answers,
    mail: uk_mail,
    errors: uk_errors,
    vocabulary: uk_vocabulary,
    legal: uk_legal,
  },
  ti: {
    common: ti_common,
    home: ti_home,
    activities: ti_activities,
    houses: ti_houses,
    signup: ti_signup,
    volunteer: ti_volunteer,
    family: ti_family,
    session: ti_session,
    answers: ti_answers,
    mail: ti_mail,
    errors: ti_errors,
    vocabulary: ti_vocabulary,
    legal: ti_legal,
  },
  fa: {
    common: fa_common,
    home: fa_home,
    activities: fa_activities,
    houses: fa_houses,
    signup: fa_signup,
    volunteer: fa_volunteer,
    family: fa_family,
    session: fa_session,
    answers: fa_answers,
    mail: fa_mail,
    errors: fa_errors,
    vocabulary: fa_vocabulary,
    legal: fa_legal,
  },
  prs: {
    common: prs_common,
    home: prs_home,
    activities: prs_activities,
    houses: prs_houses,
    signup: prs_signup,
    volunteer: prs_volunteer,
    family: prs_family,
    session: prs_session,
    answers: prs_answers,
    mail: prs_mail,
    errors: prs_errors,
    vocabulary: prs_vocabulary,
    legal: prs_legal,
  },
  ps: {
    common: ps_common,
    home: ps_home,
    activities: ps_activities,
    houses: ps_houses,
    signup: ps_signup,
    volunteer: ps_volunteer,
    family: ps_family,
    session: ps_session,
    answers: ps_answers,
    mail: ps_mail,
    errors: ps_errors,
    vocabulary: ps_vocabulary,
    legal: ps_legal,
  },
  kmr: {
    common: kmr_common,
    home: kmr_home,
    activities: kmr_activities,
    houses: kmr_houses,
    signup: kmr_signup,
    volunteer: kmr_volunteer,
    family: kmr_family,
    session: kmr_session,
    answers: kmr_answers,
    mail: kmr_mail,
    errors: kmr_errors,
    vocabulary: kmr_vocabulary,
    legal: kmr_legal,
  },
  ckb: {
    common: ckb_common,
    home: ckb_home,
    activities: ckb_activities,
    houses: ckb_houses,
    signup: ckb_signup,
    volunteer: ckb_volunteer,
    family: ckb_family,
    session: ckb_session,
    answers: ckb_answers,
    mail: ckb_mail,
    errors: ckb_errors,
    vocabulary: ckb_vocabulary,
    legal: ckb_legal,
  },
  so: {
    common: so_common,
    home: so_home,
    activities: so_activities,
    houses: so_houses,
    signup: so_signup,
    volunteer: so_volunteer,
    family: so_family,
    session: so_session,
    answers: so_answers,
    mail: so_mail,
    errors: so_errors,
    vocabulary: so_vocabulary,
    legal: so_legal,
  },
  tr: {
    common: tr_common,
    home: tr_home,
    activities: tr_activities,
    houses: tr_houses,
    signup: tr_signup,
    volunteer: tr_volunteer,
    family: tr_family,
    session: tr_session,
    answers: tr_answers,
    mail: tr_mail,
    errors: tr_errors,
    vocabulary: tr_vocabulary,
    legal: tr_legal,
  },
};
