import type { ImportedFamily } from "~/features/people/families/imported-family";
import { SITE_LANGUAGE_TAGS, type SiteLanguage } from "~/language/languages";
import type { ConsentChannel, Household, Reach } from "~db/vocabulary";
import { oneChoice, readAgeBand, readBirthYears, readYesNo, someChoices } from "./choices";
import {
  CONSENT_HOW_WORDS,
  CONSENT_TO_WORDS,
  CONTACT_WISH_WORDS,
  HOUSEHOLD_WORDS,
  LANGUAGE_WISH_WORDS,
  OUTCOME_WORDS,
  REACH_WORDS,
} from "./choices.table";
import { phoneReader, readEmail, readName, readPostcode, writtenLanguage } from "./contact-cells";
import { readPastDay } from "./days";
import { readInterests } from "./interests";
import { readLanguages } from "./languages";
import { matchTypesReader } from "./match-type-cell";
import { type CellReader, type Cells, cellReader, type Facts, type PhoneOf, type ReadRow } from "./row";
import { readTimes } from "./times";
import { type CellVerdict, is, not } from "./verdict";

const household = oneChoice<Household>(HOUSEHOLD_WORDS, "household");
const consentHow = oneChoice<ConsentChannel>(CONSENT_HOW_WORDS);
const consentTo = oneChoice(CONSENT_TO_WORDS);
const languageWish = oneChoice(LANGUAGE_WISH_WORDS);
const contactWish = oneChoice(CONTACT_WISH_WORDS);
const reachedBy = oneChoice<Reach>(REACH_WORDS);
const purposes = someChoices(OUTCOME_WORDS);

/** Reads one household. Without phone and e-mail nobody reaches it, so one of them must be there. */
export function readFamilyRow(cells: Cells, facts: Facts, phoneOf: PhoneOf): ReadRow {
  const row = cellReader(cells);
  const name = row.must("name", readName);
  const postcode = row.must("postcode", readPostcode);
  const languages = row.must("languages", readLanguages);
  const reached = readReached(row, phoneOf);
  const birthYears = row.may("birthYears", (text) => readBirthYears(text, yearOf(facts)), []);
  const kind = readHousehold(row, birthYears);
  const consent = readConsent(row, facts);
  const rest = readRest(row, facts);
  if (!name || !postcode || !languages || !kind || !reached || row.problems.length > 0)
    return { value: null, problems: row.problems, unread: row.unread };
  const writeIn = row.may("writeIn", readWritten, writtenLanguage(languages));
  const family: ImportedFamily = {
    name,
    postcode,
    languages,
    writeIn,
    household: kind,
    birthYears,
    consent,
    ...reached,
    ...rest,
  };
  return { value: { kind: "families", family }, problems: row.problems, unread: row.unread };
}

const yearOf = ({ today }: Facts): number => Number(today.slice(0, 4));

function readReached(
  row: CellReader,
  phoneOf: PhoneOf,
): Pick<ImportedFamily, "phone" | "email" | "reach" | "sharedPhone"> | null {
  const phone = row.may<string | null>("phone", phoneReader(phoneOf), null);
  const email = row.may<string | null>("email", readEmail, null);
  const sharedPhone = row.may("sharedPhone", readYesNo, false);
  const wished = row.may<Reach | null>("reach", reachedBy, null);
  if (row.textOf("phone") === "" && row.textOf("email") === "") row.wrong("phone", "reach-missing");
  const reach = wished ?? (phone ? "call" : "mail");
  if (phone === null && email === null) return null;
  // What they wish for cannot be kept without the number or the address it needs: the other way is taken.
  if (reach === "mail" && email === null) return { phone, email, sharedPhone, reach: "call" };
  if (reach !== "mail" && phone === null) return { phone, email, sharedPhone, reach: "mail" };
  return { phone, email, sharedPhone, reach };
}

/** Where nothing is said, children make it a family. */
function readHousehold(row: CellReader, birthYears: readonly number[]): Household | null {
  if (row.textOf("household") === "" && birthYears.length > 0) return "family";
  return row.must("household", household);
}

/**
 * A yes counts with its day and its way. A day alone, or «ja» alone, is given back as unread: the household is then
 * registered and stands on the call list.
 */
function readConsent(row: CellReader, { today }: Facts): ImportedFamily["consent"] {
  const on = row.may<string | null>("consentOn", consentDay(today), null);
  const how = row.may<ConsentChannel | null>("consentHow", consentHow, null);
  const to = row.may<"own" | "any">("consentTo", consentTo, "own");
  if (on !== null && how === null) row.unread.push({ field: "consentOn", text: row.textOf("consentOn") });
  return on !== null && how !== null ? { on, how, to } : null;
}

const consentDay =
  (today: string) =>
  (text: string): CellVerdict<string | null> => {
    const word = readYesNo(text);
    if (word.ok) return is(null, word.value ? [text] : []);
    return readPastDay(text, today);
  };

function readRest(row: CellReader, facts: Facts) {
  const types = row.may<string[] | null>("matchType", matchTypesReader(facts), null);
  return {
    called: row.may<string | null>("called", readName, null),
    ageBand: row.may<ImportedFamily["ageBand"]>("ageBand", readAgeBand, null),
    interests: row.may("interests", readInterests, []),
    canShow: row.may("canShow", readInterests, []),
    avoids: row.may("avoids", readInterests, []),
    times: row.may("times", readTimes, []),
    purposes: row.may("purposes", purposes, []),
    languageWish: row.may<ImportedFamily["languageWish"]>("languageWish", languageWish, "either"),
    contactWish: row.may<ImportedFamily["contactWish"]>("contactWish", contactWish, null),
    waitingSince: row.may<string | null>("waitingSince", (text) => readPastDay(text, facts.today), null),
    matchTypeIds: types ?? (facts.matchTypeId === null ? [] : [facts.matchTypeId]),
  };
}

function readWritten(text: string): CellVerdict<SiteLanguage> {
  const read = readLanguages(text);
  const tag = read.ok ? read.value[0]?.tag : undefined;
  const written = SITE_LANGUAGE_TAGS.find((one) => one === tag);
  return written ? is(written) : not("choice");
}
