import { addDays, dayOf, days } from "~/foundation/clock";
import type { SpokenLanguage } from "~db/schema/people.server";
import type { Rows } from "~tests/factories/rows";
import { AGE_BANDS, INTERESTS, type Language, type Level, OUTCOMES, SLOTS } from "../vocabulary";
import { GIVEN_NAMES } from "./names.table";
import type { Make, SeededOrganisation } from "./organisations";
import { WHERE_PEOPLE_LIVE } from "./places.table";

const FAMILIES = 120;
const MOTHER_TONGUES: readonly (readonly [Language, number])[] = [
  ["ar", 30],
  ["uk", 18],
  ["ti", 12],
  ["so", 9],
  ["prs", 8],
  ["fa", 6],
  ["ps", 5],
  ["kmr", 6],
  ["ckb", 3],
  ["tr", 3],
];
const HOUSEHOLDS = [
  ["family", 62],
  ["woman", 13],
  ["man", 12],
  ["couple", 8],
  ["adults", 5],
] as const;
const STATES = [
  ["waiting", 84],
  ["registered", 9],
  ["paused", 4],
  ["withdrawn", 3],
] as const;

/** 120 families in every state, most of them waiting, some for long. */
export function seedFamilies(make: Make, organisations: SeededOrganisation[], now: Date): { rows: Rows }[] {
  const today = dayOf(now);
  return Array.from({ length: FAMILIES }, () => {
    const organisation = make.random.weighted(organisations.map((one) => [one, one.share] as const));
    const tongue = make.random.weighted(MOTHER_TONGUES);
    const household = make.random.weighted(HOUSEHOLDS);
    const names = GIVEN_NAMES[tongue] as {
      women: readonly string[];
      men: readonly string[];
      families: readonly string[];
    };
    const adults = people(make, tongue, household, names);
    // A third began to wait long ago and was matched since (history.server.ts).
    const waited = make.random.chance(0.33)
      ? make.random.whole(110, 340)
      : make.random.whole(1, 50) + (make.random.chance(0.2) ? make.random.whole(10, 40) : 0);
    const alone = household === "woman" || household === "man";
    const pairTypes = organisation.matchTypes.filter((type) => type.form === "pair");
    return make.family[make.random.weighted(STATES)]({
      organisationId: organisation.id,
      name: alone ? (adults[0]?.name ?? "Samira") : `Familien ${make.random.pick(names.families)}`,
      household,
      area: make.random.weighted(WHERE_PEOPLE_LIVE),
      childrenBirthYears: household === "family" ? children(make, Number(today.slice(0, 4))) : [],
      interests: make.random.some(INTERESTS, make.random.whole(1, 6)),
      canShow: make.random.some(INTERESTS, 1),
      times: make.random.chance(0.9) ? make.random.some(SLOTS, make.random.whole(2, 8)) : [],
      purposes: make.random.some(OUTCOMES, make.random.whole(1, 4)),
      languageWish: make.random.weighted([
        ["own", 3],
        ["danish", 4],
        ["either", 5],
      ] as const),
      contactWish: household === "woman" && make.random.chance(0.5) ? "woman" : null,
      notOwnLanguage: make.random.chance(0.04),
      adults,
      matchTypeIds: make.random.some(pairTypes, make.random.chance(0.25) ? 2 : 1).map((type) => type.id),
      waitingSince: addDays(today, -waited),
      registeredAt: new Date(now.getTime() - days(waited)),
      registeredBy: organisation.coordinatorId,
      firstContactAt: new Date(now.getTime() - days(waited)),
      recordedBy: organisation.coordinatorId,
      ownerId: make.random.pick(organisation.coordinatorIds),
      nextOn: addDays(today, make.random.whole(-2, 12)),
    });
  });
}

function people(
  make: Make,
  tongue: Language,
  household: string,
  names: { women: readonly string[]; men: readonly string[] },
) {
  const count =
    household === "woman" || household === "man" ? 1 : household === "family" && make.random.chance(0.3) ? 1 : 2;
  return Array.from({ length: count }, (_, position) => {
    const woman = household === "woman" || (household !== "man" && position === 0);
    const languages: SpokenLanguage[] = [{ tag: tongue, speaking: 4, reading: make.random.chance(0.85) ? 4 : 0 }];
    if (make.random.chance(0.7))
      languages.push({
        tag: "da",
        speaking: make.random.weighted([
          [1, 5],
          [2, 4],
          [3, 1],
        ] as const) as Level,
        reading: 1,
      });
    if (make.random.chance(0.35)) languages.push({ tag: "en", speaking: make.random.whole(1, 3) as Level, reading: 2 });
    return {
      name: make.random.pick(woman ? names.women : names.men),
      ageBand: make.random.pick(AGE_BANDS.slice(0, 4)),
      languages,
      phone: "+4500000001",
      reach: make.random.weighted([
        ["call", 3],
        ["text", 4],
        ["voice-message", 2],
        ["through-person", 1],
      ] as const),
      sharedPhone: make.random.chance(0.2),
      language: tongue,
    };
  });
}

function children(make: Make, year: number): number[] {
  return Array.from({ length: make.random.whole(1, 4) }, () => year - make.random.whole(0, 17)).sort();
}
