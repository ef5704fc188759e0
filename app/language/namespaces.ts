import type { SiteLanguage } from "./languages";
import type activities from "./messages/da/activities.json";
import type admin from "./messages/da/admin.json";
import type answers from "./messages/da/answers.json";
import type cohost from "./messages/da/cohost.json";
import type common from "./messages/da/common.json";
import type daylist from "./messages/da/daylist.json";
import type desk from "./messages/da/desk.json";
import type errors from "./messages/da/errors.json";
import type family from "./messages/da/family.json";
import type follow from "./messages/da/follow.json";
import type groupdesk from "./messages/da/groupdesk.json";
import type groups from "./messages/da/groups.json";
import type home from "./messages/da/home.json";
import type houses from "./messages/da/houses.json";
import type intake from "./messages/da/intake.json";
import type keep from "./messages/da/keep.json";
import type legal from "./messages/da/legal.json";
import type listen from "./messages/da/listen.json";
import type mail from "./messages/da/mail.json";
import type matching from "./messages/da/matching.json";
import type organisation from "./messages/da/organisation.json";
import type ownfeed from "./messages/da/ownfeed.json";
import type ownwords from "./messages/da/ownwords.json";
import type people from "./messages/da/people.json";
import type plan from "./messages/da/plan.json";
import type protection from "./messages/da/protection.json";
import type readymade from "./messages/da/readymade.json";
import type recordings from "./messages/da/recordings.json";
import type refer from "./messages/da/refer.json";
import type rounds from "./messages/da/rounds.json";
import type safety from "./messages/da/safety.json";
import type session from "./messages/da/session.json";
import type sheets from "./messages/da/sheets.json";
import type signup from "./messages/da/signup.json";
import type vocabulary from "./messages/da/vocabulary.json";
import type volunteer from "./messages/da/volunteer.json";

/** The Danish words are the source: a key exists when it exists in Danish. */
export type DanishWords = {
  activities: typeof activities;
  admin: typeof admin;
  answers: typeof answers;
  cohost: typeof cohost;
  common: typeof common;
  daylist: typeof daylist;
  desk: typeof desk;
  errors: typeof errors;
  family: typeof family;
  follow: typeof follow;
  groupdesk: typeof groupdesk;
  groups: typeof groups;
  home: typeof home;
  houses: typeof houses;
  intake: typeof intake;
  keep: typeof keep;
  legal: typeof legal;
  listen: typeof listen;
  mail: typeof mail;
  matching: typeof matching;
  ownfeed: typeof ownfeed;
  organisation: typeof organisation;
  ownwords: typeof ownwords;
  people: typeof people;
  plan: typeof plan;
  protection: typeof protection;
  readymade: typeof readymade;
  recordings: typeof recordings;
  refer: typeof refer;
  safety: typeof safety;
  rounds: typeof rounds;
  session: typeof session;
  sheets: typeof sheets;
  signup: typeof signup;
  vocabulary: typeof vocabulary;
  volunteer: typeof volunteer;
};
export type Namespace = keyof DanishWords;

/**
 * Who reads a file of words. `everyone` exists in all twelve languages; `desk` in Danish and English only (coordinators,
 * hosts, municipality, administrators). A reason shown to a family therefore never goes into a desk file.
 */
export const NAMESPACES = {
  common: "everyone",
  home: "everyone",
  groups: "everyone",
  activities: "everyone",
  houses: "everyone",
  cohost: "everyone",
  signup: "everyone",
  volunteer: "everyone",
  family: "everyone",
  session: "everyone",
  answers: "everyone",
  mail: "everyone",
  errors: "everyone",
  vocabulary: "everyone",
  legal: "everyone",
  readymade: "everyone",
  listen: "everyone",
  keep: "everyone",
  ownfeed: "everyone",
  safety: "everyone",
  desk: "desk",
  intake: "desk",
  people: "desk",
  plan: "desk",
  ownwords: "desk",
  recordings: "desk",
  refer: "desk",
  daylist: "desk",
  matching: "desk",
  follow: "desk",
  admin: "desk",
  rounds: "desk",
  protection: "desk",
  organisation: "desk",
  sheets: "desk",
  groupdesk: "desk",
} as const satisfies Record<Namespace, "everyone" | "desk">;

export const NAMESPACE_NAMES = Object.keys(NAMESPACES) as Namespace[];

/** Files whose twelve translations must be complete at all times: everything that refugees and volunteers read. */
export const COMPLETE: readonly Namespace[] = NAMESPACE_NAMES.filter((name) => NAMESPACES[name] === "everyone");

export function hasWords(language: SiteLanguage, namespace: Namespace): boolean {
  return NAMESPACES[namespace] === "everyone" || language === "da" || language === "en";
}
