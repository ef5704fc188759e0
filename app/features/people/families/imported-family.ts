import type { SiteLanguage } from "~/language/languages";
import type { SpokenLanguage } from "~db/schema/people.server";
import type {
  AgeBand,
  ConsentChannel,
  ContactWish,
  Household,
  Interest,
  LanguageWish,
  Outcome,
  Reach,
  Slot,
} from "~db/vocabulary";

/** A household as one row of a spreadsheet tells of it: the one adult we are in contact with, and the rest in numbers. */
export type ImportedFamily = {
  name: string;
  /** What the household is called at the desk; null: by the adult's name. */
  called: string | null;
  phone: string | null;
  email: string | null;
  languages: SpokenLanguage[];
  writeIn: SiteLanguage;
  household: Household;
  birthYears: number[];
  ageBand: AgeBand | null;
  postcode: string;
  interests: Interest[];
  canShow: Interest[];
  avoids: Interest[];
  times: Slot[];
  purposes: Outcome[];
  languageWish: LanguageWish;
  contactWish: ContactWish | null;
  matchTypeIds: string[];
  /** A day; null: from the import on. */
  waitingSince: string | null;
  reach: Reach;
  sharedPhone: boolean;
  /** Only with its day and its way; null: nobody has recorded a yes. */
  consent: { on: string; how: ConsentChannel; to: "own" | "any" } | null;
};
