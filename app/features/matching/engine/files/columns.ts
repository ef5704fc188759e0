import { areaOfPostcode } from "~db/geography/postcode-areas";
import {
  CONTACT_WISHES,
  HOUSEHOLDS,
  INTERESTS,
  LANGUAGE_WISHES,
  LANGUAGES,
  type Level,
  OUTCOMES,
  SLOTS,
} from "~db/vocabulary";
import type { SpokenLanguage } from "../people";

/** What a field should have held; the command line and the import say it in words. */
export type Expected =
  | "id"
  | "new-id"
  | "postcode"
  | "kilometres"
  | "languages"
  | "one-adult"
  | "interests"
  | "times"
  | "outcomes"
  | "capacity"
  | "genders"
  | "household"
  | "households"
  | "date"
  | "yes-or-no"
  | "birth-years"
  | "language-wish"
  | "contact-wish";

export type FieldVerdict<Value> = { ok: true; value: Value } | { ok: false; expected: Expected };

const is = <Value>(value: Value): FieldVerdict<Value> => ({ ok: true, value });
const not = (expected: Expected): { ok: false; expected: Expected } => ({ ok: false, expected });

const pieces = (field: string) => (field === "" ? [] : field.split(/[;|]/).map((piece) => piece.trim()));

/** A list of words of a vocabulary, each kept once; empty: not stated. */
const words =
  <Word extends string>(vocabulary: readonly Word[], expected: Expected) =>
  (field: string): FieldVerdict<Word[]> => {
    const list = pieces(field);
    return list.every((word): word is Word => (vocabulary as readonly string[]).includes(word))
      ? is([...new Set(list)])
      : not(expected);
  };

/** One word of a vocabulary, or what an empty field means. */
const word =
  <Word extends string, const Empty>(vocabulary: readonly Word[], empty: Empty, expected: Expected) =>
  (field: string): FieldVerdict<Word | Empty> => {
    if (field === "") return is(empty);
    const found = vocabulary.find((one) => one === field);
    return found === undefined ? not(expected) : is(found);
  };

function number(field: string, empty: number | null, form: RegExp, most: number, expected: Expected) {
  if (field === "") return is(empty);
  return form.test(field) && Number(field) <= most ? is(Number(field)) : not(expected);
}

function date(field: string): FieldVerdict<string | null> {
  if (field === "") return is(null);
  return isDay(field) ? is(field) : not("date");
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** `ar:4;da:1/ar:4`: adults apart by `/`, each language once an adult; an empty adult speaks nothing listed. */
function adults(field: string): FieldVerdict<SpokenLanguage[][]> {
  const all: SpokenLanguage[][] = [];
  for (const adult of field.split("/")) {
    const languages: SpokenLanguage[] = [];
    for (const piece of pieces(adult.trim())) {
      const [, name, level] = /^([a-z]+):([1-4])$/.exec(piece) ?? [];
      const tag = LANGUAGES.find((one) => one === name);
      if (!tag || languages.some((spoken) => spoken.tag === tag)) return not("languages");
      languages.push({ tag, level: Number(level) as Level });
    }
    all.push(languages);
  }
  return is(all);
}

function oneAdult(field: string): FieldVerdict<SpokenLanguage[]> {
  if (field.includes("/")) return not("one-adult");
  const found = adults(field);
  return found.ok ? is(found.value[0]!) : found;
}

const BIRTH_YEARS = { from: 1900, to: 2100 };

function birthYears(field: string): FieldVerdict<number[]> {
  const years = field === "none" ? [] : pieces(field);
  const right = years.every(
    (year) => /^\d{4}$/.test(year) && Number(year) >= BIRTH_YEARS.from && Number(year) <= BIRTH_YEARS.to,
  );
  return right ? is(years.map(Number)) : not("birth-years");
}

/** Only the area of a postcode is kept. */
function area(field: string): FieldVerdict<string> {
  const found = areaOfPostcode(field);
  return found ? is(found.area) : not("postcode");
}

const id = (field: string) => (field === "" ? not("id") : is(field));
const yes = word(["yes", "no"], "no", "yes-or-no");
const interests = words(INTERESTS, "interests");
const times = words(SLOTS, "times");
const purposes = words(OUTCOMES, "outcomes");

/** The columns of the two files, each with its reader: text in, value or what was expected out. */
export const VOLUNTEER_COLUMNS = {
  id,
  postcode: area,
  max_km: (field: string) => number(field, null, /^\d+(\.\d+)?$/, 500, "kilometres"),
  languages: oneAdult,
  interests,
  avoids: interests,
  times,
  purposes,
  capacity: (field: string) => number(field, 1, /^\d+$/, 20, "capacity"),
  gender: words(["woman", "man", "other"], "genders"),
  meets: words(HOUSEHOLDS, "households"),
  child_certificate_until: date,
  approved: yes,
};

export const FAMILY_COLUMNS = {
  id,
  household: word(HOUSEHOLDS, null, "household"),
  postcode: area,
  languages: adults,
  interests,
  avoids: interests,
  times,
  purposes,
  children_birth_years: birthYears,
  consent_since: date,
  waiting_since: date,
  language_wish: word(LANGUAGE_WISHES, "either", "language-wish"),
  contact_wish: word(CONTACT_WISHES, null, "contact-wish"),
  not_own_language: yes,
};
