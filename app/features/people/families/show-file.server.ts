import { addDays, dayOf } from "~/foundation/clock";
import { formatDate, formatFacts } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { Slot } from "~db/vocabulary";
import { HAND_ON_DAYS } from "../intake/hand-on-days";
import { householdWord } from "./household-words";
import { matchTypeLabel } from "./match-type-label";
import type { FamilyAdult, getFamilyFile } from "./queries.server";
import { partsOfSlots } from "./reach-parts";

type File = Awaited<ReturnType<typeof getFamilyFile>>;
type Talk = { language: SiteLanguage };

const KNOWN_HISTORY = [
  "register",
  "refer",
  "self-register",
  "give-consent",
  "withdraw",
  "correct",
  "request",
  "pause",
  "resume",
  "plan",
  "divide",
  "hand-on",
  "take-in",
  "contact",
  "protect",
  "unprotect",
  "move",
  "birth",
  "export",
] as const;
type KnownHistory = (typeof KNOWN_HISTORY)[number];

/** A family's file as its page shows it: finished words, no ids but those that links and forms need. */
export function showFile(file: File, { language }: Talk) {
  const { family, adults, requests, owner } = file;
  const t = translator(language, "people", "vocabulary");
  return {
    id: family.id,
    name: family.name,
    state: family.state,
    version: family.version,
    word: householdWord(adults.length, family.childrenBirthYears.length),
    isProtected: family.protectedFor !== null,
    area: areaOfPostcode(family.area)?.name ?? family.area,
    kind: family.household === null ? "" : t(`vocabulary:household.${family.household}`),
    owner,
    next: family.nextOn === null ? null : formatDate(language, family.nextOn),
    contacted: family.firstContactAt !== null,
    goesOn: family.intakeSince && formatDate(language, addDays(dayOf(family.intakeSince), HAND_ON_DAYS)),
    facts: showFacts(file, language),
    adults: adults.map((adult) => ({ ...showAdult(adult, language), ...showConsent(file, adult.id, language) })),
    requests: requests.map((request) => ({
      id: request.id,
      label: matchTypeLabel(t, request.matchType),
      matchTypeId: request.matchType.id,
      form: request.matchType.form,
      state: request.state,
      since: formatDate(language, request.waitingSince, { weekday: false, year: true }),
      matchId: request.match?.id ?? null,
    })),
    history: showHistory(file, language),
  };
}

function showFacts({ family }: File, language: SiteLanguage) {
  const t = translator(language, "people", "vocabulary");
  const interests = (words: typeof family.interests) =>
    formatFacts(
      language,
      words.map((word) => t(`vocabulary:interest.${word}`)),
    );
  const wishes = [
    t(`vocabulary:language-wish.${family.languageWish}`),
    ...(family.contactWish ? [t(`vocabulary:contact-wish.${family.contactWish}`)] : []),
    ...(family.notOwnLanguage ? [t("people:family.file.not-own-language")] : []),
  ];
  const hopes = family.purposes.map((one) => t(`vocabulary:outcome.${one}`));
  const born = family.childrenBirthYears.join(", ");
  return {
    children: born === "" ? t("people:family.file.no-children") : born,
    likes: interests(family.interests),
    shows: interests(family.canShow),
    avoids: interests(family.avoids),
    times: formatFacts(language, slotWords(family.times, language)),
    hopes: formatFacts(language, hopes),
    wishes: formatFacts(language, wishes),
  };
}

function slotWords(slots: readonly Slot[], language: SiteLanguage): string[] {
  const t = translator(language, "common");
  return slots.map((slot) => {
    const [day, part] = slot.split("-") as ["mon", "morning"];
    return t("common:slot", { day: t(`common:day.${day}`), part: t(`common:part.${part}`) });
  });
}

function showAdult(adult: FamilyAdult, language: SiteLanguage) {
  const t = translator(language, "people", "vocabulary");
  const spoken = adult.languages.map(({ tag, speaking, reading }) => {
    const level = t(`vocabulary:level.${speaking}`);
    const reads = reading === 0 ? t("people:family.reads-not") : readsAt(reading, language);
    return `${languageName(language, tag)} (${level}, ${reads})`;
  });
  return {
    id: adult.id,
    name: adult.name,
    ageBand: adult.ageBand,
    spoken: formatFacts(language, spoken),
    writeIn: languageName(language, adult.language as "da"),
    reach: t(`people:reach.${adult.reach}`),
    reachTimes: formatFacts(
      language,
      partsOfSlots(adult.reachTimes).map((part) => t(`people:reach-part.${part}`)),
    ),
    phone: adult.phone,
    email: adult.email,
    shared: adult.sharedPhone,
    trusted: adult.trustedName && { name: adult.trustedName, phone: adult.trustedPhone },
  };
}

const readsAt = (level: 1 | 2 | 3 | 4, language: SiteLanguage): string => {
  const t = translator(language, "people", "vocabulary");
  return t("people:family.file.reads", { level: t(`vocabulary:level.${level}`) });
};

/** The consent that stands for an adult, or what became of the last one. */
function showConsent({ consents }: File, adultId: string, language: SiteLanguage) {
  const t = translator(language, "people");
  const own = consents.filter(
    // A yes to be referred is not yet one to be matched.
    ({ familyAdultId, purpose }) => familyAdultId === adultId && purpose === "contact-and-match",
  );
  const standing = own.filter(({ withdrawnAt }) => withdrawnAt === null).at(-1);
  if (standing) {
    const date = formatDate(language, standing.givenAt, { weekday: false, year: true });
    const how = t(`people:consent-how.${standing.how}`);
    return { consent: t("people:consent.since", { date, how }), hasConsent: true };
  }
  const last = own.at(-1)?.withdrawnAt;
  if (!last) return { consent: t("people:consent.none"), hasConsent: false };
  const date = formatDate(language, last, { weekday: false, year: true });
  return { consent: t("people:consent.withdrawn", { date }), hasConsent: false };
}

function showHistory({ history }: File, language: SiteLanguage) {
  const t = translator(language, "people");
  return history.flatMap(({ id, at, action, by }) => {
    const word = action.slice(action.indexOf(".") + 1) as KnownHistory;
    if (!KNOWN_HISTORY.includes(word)) return [];
    const when = formatDate(language, at, { weekday: false, year: true });
    const line = by
      ? t("people:family.file.history-by", { when, name: by })
      : t("people:family.file.history-self", { when });
    return [{ id, what: t(`people:family.history.${word}`), line }];
  });
}

export type ShownFile = ReturnType<typeof showFile>;
