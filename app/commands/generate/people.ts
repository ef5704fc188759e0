import { FILE_REQUEST } from "~/features/matching/engine/files/read-people";
import type { Family, SpokenLanguage, Volunteer } from "~/features/matching/engine/people";
import { INTERESTS, LANGUAGES, type Language, type Level, OUTCOMES, SLOTS } from "~db/vocabulary";
import * as mix from "./copenhagen";
import { pick, pickByShare, type Random, seeded, some, whole } from "./random";

/** Invented people of a realistic mix: the same seed gives the same ones. Person n does not depend on how many there are. */
export type Crowd = { seed: number; towns: readonly (readonly string[])[] };

const level = (random: Random, shares: readonly [number, number, number, number]) =>
  pickByShare(
    random,
    shares.map((share, at) => [(at + 1) as Level, share] as const),
  );

/** Each language once, in the order of the vocabulary. */
function speaking(levels: ReadonlyMap<Language, Level>): SpokenLanguage[] {
  return LANGUAGES.flatMap((tag) => (levels.has(tag) ? [{ tag, level: levels.get(tag)! }] : []));
}

function someInterests(random: Random) {
  if (random() < 0.15) return [];
  return [
    ...new Set([
      ...some(random, mix.COMMON_INTERESTS, whole(random, 1, 3)),
      ...some(random, INTERESTS, whole(random, 0, 4)),
    ]),
  ];
}

const someTimes = (random: Random) => (random() < 0.1 ? [] : some(random, SLOTS, whole(random, 1, 8)));

export function makeVolunteer({ seed, towns }: Crowd, number: number): Volunteer {
  const random = seeded(seed * 2_000_003 + number * 2);
  const levels = new Map<Language, Level>([["da", level(random, [0, 2, 8, 90])]]);
  if (random() < 0.92) levels.set("en", level(random, [3, 22, 70, 5]));
  const other = pickByShare(random, mix.VOLUNTEER_TONGUES);
  if (other) levels.set(other, level(random, [20, 35, 25, 20]));
  return {
    id: `V${number}`,
    organisation: FILE_REQUEST.organisation,
    area: pick(random, pick(random, towns)),
    maxKm: pickByShare<number | null>(random, [
      [null, 25],
      [3, 10],
      [5, 20],
      [8, 20],
      [12, 15],
      [25, 10],
    ]),
    languages: speaking(levels),
    interests: someInterests(random),
    avoids: random() < 0.3 ? some(random, INTERESTS, whole(random, 1, 2)) : [],
    times: someTimes(random),
    purposes: random() < 0.2 ? [] : some(random, OUTCOMES, whole(random, 1, 5)),
    takes: pickByShare(random, [
      [1, 85],
      [2, 12],
      [3, 3],
    ]),
    engaged: 0,
    genders: pickByShare(random, [
      [["woman"], 62],
      [["man"], 26],
      [["woman", "man"], 8],
      [["other"], 1],
      [[], 3],
    ] as const),
    meets: pickByShare(random, [
      [[], 70],
      [["family"], 12],
      [["woman"], 6],
      [["family", "couple"], 6],
      [["man"], 3],
      [["couple", "adults"], 3],
    ] as const),
    childCertificateUntil: random() < 0.75 ? "2027-06-30" : null,
    approvedOn: random() < 0.95 ? "0000-01-01" : null,
    withoutMatchSince: null,
  };
}

export function makeFamily({ seed, towns }: Crowd, number: number): Family {
  const random = seeded(seed * 2_000_003 + number * 2 + 1);
  const household = pickByShare(random, mix.HOUSEHOLD_SHARES);
  const tongue = pickByShare(random, mix.TONGUES);
  const adultCount =
    household === "family"
      ? whole(random, 1, 2)
      : household === "couple"
        ? 2
        : household === "adults"
          ? whole(random, 2, 3)
          : 1;
  const days = whole(random, 0, 400);
  const since = new Date(Date.UTC(2026, 10, 20 - days)).toISOString().slice(0, 10);
  return {
    id: `F${number}`,
    organisation: FILE_REQUEST.organisation,
    area: pick(random, pick(random, towns)),
    household,
    adults: Array.from({ length: adultCount }, () => makeAdult(random, tongue)),
    interests: someInterests(random),
    avoids: random() < 0.2 ? some(random, INTERESTS, 1) : [],
    times: someTimes(random),
    purposes: random() < 0.2 ? [] : some(random, OUTCOMES, whole(random, 1, 4)),
    childrenBirthYears:
      household === "family" ? Array.from({ length: whole(random, 1, 4) }, () => whole(random, 2006, 2026)) : [],
    consent: random() < 0.97 ? { organisation: "any", since, withdrawn: false } : null,
    waitingSince: random() < 0.95 ? since : null,
    languageWish: pickByShare(random, [
      ["either", 55],
      ["danish", 35],
      ["own", 10],
    ] as const),
    contactWish:
      household === "woman" && random() < 0.4
        ? "woman"
        : random() < 0.04
          ? pick(random, ["woman", "man"] as const)
          : null,
    notOwnLanguage: random() < 0.04,
    openMatchTypes: [],
    earlierPairs: [],
  };
}

function makeAdult(random: Random, tongue: Language): SpokenLanguage[] {
  const levels = new Map<Language, Level>([[tongue, 4]]);
  const beside = mix.BESIDE[tongue];
  if (beside && random() < 0.5) levels.set(pick(random, beside), level(random, [10, 25, 40, 25]));
  if (random() < 0.65) levels.set("da", level(random, [50, 38, 12, 0]));
  if (random() < 0.5) levels.set("en", level(random, [35, 40, 25, 0]));
  return speaking(levels);
}
