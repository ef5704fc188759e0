import { phoneOf } from "~/foundation/phone.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { families, familyAdults, SpokenLanguage } from "~db/schema/people.server";
import type { Level } from "~db/vocabulary";
import { birthYearsOf } from "./birth-years";
import { slotsOfParts } from "./reach-parts";
import type { AdultAnswers, HouseholdAnswers } from "./registration-shape";

type FamilyRow = typeof families.$inferInsert;
type AdultRow = typeof familyAdults.$inferInsert;

/** The answers about a household as the columns of its row. Of the postcode only the area is kept. */
export function householdColumns(answers: HouseholdAnswers) {
  return {
    household: answers.household,
    area: areaOfPostcode(answers.postcode)?.area as string,
    childrenBirthYears: birthYearsOf(answers.childrenBirthYears),
    interests: answers.interests,
    avoids: answers.avoids,
    canShow: answers.canShow,
    times: answers.times,
    purposes: answers.purposes,
    languageWish: answers.languageWish,
    contactWish: answers.contactWish ?? null,
    notOwnLanguage: answers.notOwnLanguage,
  } satisfies Partial<FamilyRow>;
}

/** The answers about an adult as the columns of their row. */
export function adultColumns(answers: AdultAnswers) {
  const trusted = answers.reach === "through-person";
  return {
    name: answers.name,
    ageBand: answers.ageBand ?? null,
    languages: spokenBy(answers),
    phone: answers.phone ? phoneOf(answers.phone) : null,
    email: answers.email ?? null,
    reach: answers.reach,
    reachTimes: slotsOfParts(answers.reachParts),
    sharedPhone: answers.sharedPhone,
    trustedName: trusted ? (answers.trustedName ?? null) : null,
    trustedPhone: trusted && answers.trustedPhone ? phoneOf(answers.trustedPhone) : null,
    language: answers.language,
  } satisfies Partial<AdultRow>;
}

/** Rows without a language are left out; of a language named twice the first counts. */
function spokenBy({ languages }: Pick<AdultAnswers, "languages">): SpokenLanguage[] {
  const known = new Map<string, SpokenLanguage>();
  for (const { tag, speaking, reading } of languages) {
    if (tag && speaking && !known.has(tag))
      known.set(tag, { tag, speaking: speaking as Level, reading: reading as 0 | Level });
  }
  return [...known.values()];
}

/** What a household is called at the desk where nobody wrote a name: one person by the name, more by the first one's. */
export const nameOfHousehold = (answers: Pick<HouseholdAnswers, "name">, adults: readonly { name: string }[]): string =>
  answers.name ?? adults[0]?.name ?? "";
