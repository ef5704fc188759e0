import type { SiteLanguage } from "~/language/languages";
import type { SpokenLanguage } from "~db/schema/people.server";
import type { Gender, Household, Interest, MatchTypeKind, Outcome, Slot } from "~db/vocabulary";

/** A volunteer as one row of a spreadsheet tells of them. All days are `YYYY-MM-DD`; null: not said. */
export type ImportedVolunteer = {
  name: string;
  phone: string;
  email: string | null;
  gender: Gender;
  postcode: string;
  languages: SpokenLanguage[];
  language: SiteLanguage;
  interests: Interest[];
  avoids: Interest[];
  times: Slot[];
  maxKm: number | null;
  meets: Household[];
  purposes: Outcome[];
  matchTypeKinds: MatchTypeKind[];
  capacity: number;
  birthYears: number[];
  appliedOn: string | null;
  talkOn: string | null;
  declaredOn: string | null;
  recordUntil: string | null;
  childUntil: string | null;
  courseOn: string | null;
  homeVisitOn: string | null;
  references: number;
};
