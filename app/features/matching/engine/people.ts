import type {
  ContactWish,
  Gender,
  Household,
  Interest,
  Language,
  LanguageWish,
  Level,
  Outcome,
  Slot,
} from "~db/vocabulary";
import type { Rarity } from "./rarity";

/**
 * The people of a pool as the engine sees them: plain facts, read once, never changed. Nothing here says who somebody
 * is: no name, no nationality, no religion. Lists may come in any order; an empty list means "not stated".
 */

/** A date without a time, `YYYY-MM-DD`; such texts compare in the order of the calendar. */
export type CalendarDay = string;

export type SpokenLanguage = { tag: Language; level: Level };

/** The unit that meets a family: one adult, or several who do it together. */
export type Volunteer = {
  id: string;
  organisation: string;
  /** Postcode area, one of `POSTCODE_AREAS`. */
  area: string;
  /** Farthest the unit travels, km; null: no limit. */
  maxKm: number | null;
  /** The best level of any member, each language once. */
  languages: readonly SpokenLanguage[];
  interests: readonly Interest[];
  /** What somebody in the unit would rather not do. */
  avoids: readonly Interest[];
  /** When all members can. */
  times: readonly Slot[];
  purposes: readonly Outcome[];
  /** How many families the unit takes at a time. */
  takes: number;
  /** Active matches and open proposals, of all match types. */
  engaged: number;
  /** Those the members have said. */
  genders: readonly Gender[];
  /** Households the unit would like to meet; empty: anyone. */
  meets: readonly Household[];
  /** Last day on which every member's child-protection certificate counts; null: missing. */
  childCertificateUntil: CalendarDay | null;
  /** Day of approval; null: not approved, paused or left. */
  approvedOn: CalendarDay | null;
  /** Since when the unit has had no match, for ties in a ranking; null: not known, comes last. */
  withoutMatchSince: CalendarDay | null;
};

/** What the family agreed to: being contacted by one organisation, or by any. */
export type Consent = { organisation: string | "any"; since: CalendarDay; withdrawn: boolean };

/** A household waiting for a match of one type (one request). */
export type Family = {
  id: string;
  organisation: string;
  area: string;
  /** null: not stated; counts as `family` when there are children, else meets every wish. */
  household: Household | null;
  /** The languages of each adult, at least one adult; an adult who speaks nothing listed has an empty list. */
  adults: readonly (readonly SpokenLanguage[])[];
  interests: readonly Interest[];
  avoids: readonly Interest[];
  times: readonly Slot[];
  /** Outcomes the family hopes for. */
  purposes: readonly Outcome[];
  childrenBirthYears: readonly number[];
  consent: Consent | null;
  /** Since when the request waits; null: takes part with no waiting bonus. */
  waitingSince: CalendarDay | null;
  languageWish: LanguageWish;
  contactWish: ContactWish | null;
  /** Wishes nobody with its own mother tongue; never asked why. */
  notOwnLanguage: boolean;
  /** Match types of its open proposals and active matches, in any organisation. */
  openMatchTypes: readonly string[];
  /** Volunteers it was declined by, or declined, "not again", blocked, or of the same household. */
  earlierPairs: readonly string[];
};

/** What a round or a ranking is for: one organisation x one match type. */
export type Request = { organisation: string; matchType: string };

/** Everybody of one organisation who counts as the pool on a day. */
export type Pool = {
  volunteers: readonly Volunteer[];
  families: readonly Family[];
  date: CalendarDay;
  request: Request;
  /** Of everybody the organisation has: its volunteers who have not left, its families who have not withdrawn. */
  rarity: Rarity;
};
