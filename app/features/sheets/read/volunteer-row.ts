import type { ImportedVolunteer } from "~/features/people/volunteers/imported-volunteer";
import type { Gender, MatchTypeKind } from "~db/vocabulary";
import { oneChoice, readBirthYears, readNumber, someChoices } from "./choices";
import { GENDER_WORDS, HOUSEHOLD_WORDS, MATCH_TYPE_WORDS, OUTCOME_WORDS } from "./choices.table";
import { phoneReader, readEmail, readName, readPostcode, writtenLanguage } from "./contact-cells";
import { readDay, readPastDay } from "./days";
import { readInterests } from "./interests";
import { readLanguages } from "./languages";
import { type CellReader, type Cells, cellReader, type Facts, type PhoneOf, type ReadRow } from "./row";
import { readTimes } from "./times";

const gender = oneChoice<Gender>(GENDER_WORDS, "gender");
const meets = someChoices(HOUSEHOLD_WORDS);
const purposes = someChoices(OUTCOME_WORDS);
const kinds = someChoices<MatchTypeKind>(MATCH_TYPE_WORDS);
/** Everyday Danish is enough to be written to in Danish. */
const EVERYDAY = 2;

/** Reads one volunteer: one adult a row. A phone is needed, since the talk is held by phone. */
export function readVolunteerRow(cells: Cells, facts: Facts, phoneOf: PhoneOf): ReadRow {
  const row = cellReader(cells);
  const name = row.must("name", readName);
  const phone = row.must("phone", phoneReader(phoneOf));
  const postcode = row.must("postcode", readPostcode);
  const languages = row.must("languages", readLanguages);
  const rest = { ...readLikes(row, facts), ...readScreening(row, facts) };
  if (!name || !phone || !postcode || !languages || row.problems.length > 0)
    return { value: null, problems: row.problems, unread: row.unread };
  const danish = languages.some(({ tag, speaking }) => tag === "da" && speaking >= EVERYDAY);
  const language = danish ? "da" : writtenLanguage(languages);
  const volunteer: ImportedVolunteer = { name, phone, postcode, languages, language, ...rest };
  return { value: { kind: "volunteers", volunteer }, problems: row.problems, unread: row.unread };
}

function readLikes(row: CellReader, { today }: Facts) {
  const year = Number(today.slice(0, 4));
  return {
    email: row.may<string | null>("email", readEmail, null),
    gender: row.may<Gender>("gender", gender, "unsaid"),
    interests: row.may("interests", readInterests, []),
    avoids: row.may("avoids", readInterests, []),
    times: row.may("times", readTimes, []),
    maxKm: row.may<number | null>("maxKm", (text) => readNumber(text, { from: 1, to: 200 }), null),
    meets: row.may("meets", meets, []),
    purposes: row.may("purposes", purposes, []),
    matchTypeKinds: row.may("matchType", kinds, []),
    capacity: row.may("capacity", (text) => readNumber(text, { from: 1, to: 3 }), 1),
    birthYears: row.may("birthYears", (text) => readBirthYears(text, year), []),
  };
}

function readScreening(row: CellReader, { today }: Facts) {
  const past = (text: string) => readPastDay(text, today);
  return {
    appliedOn: row.may<string | null>("appliedOn", past, null),
    talkOn: row.may<string | null>("talkOn", past, null),
    declaredOn: row.may<string | null>("declaredOn", past, null),
    recordUntil: row.may<string | null>("recordUntil", readDay, null),
    childUntil: row.may<string | null>("childUntil", readDay, null),
    courseOn: row.may<string | null>("courseOn", past, null),
    homeVisitOn: row.may<string | null>("homeVisitOn", past, null),
    references: row.may("references", (text) => readNumber(text, { from: 0, to: 9 }), 0),
  };
}
