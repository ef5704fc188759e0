import fc from "fast-check";
import { refuseRound } from "~/features/matching/engine/check-round";
import type { Family, Pool, Volunteer } from "~/features/matching/engine/people";
import type { Policy } from "~/features/matching/engine/policy";
import { interestRarity } from "~/features/matching/engine/rarity";
import type { Pair, RoundInput } from "~/features/matching/engine/results";
import * as words from "~db/vocabulary";

/** Plain people and random pools for the engine's tests: small vocabularies, so that gates open and ties occur. */

export const REQUEST = { organisation: "red", matchType: "friend" };
export const DATE = "2026-11-22";

export const volunteer = (changes: Partial<Volunteer> = {}): Volunteer => ({
  id: "v1",
  organisation: "red",
  area: "2200",
  maxKm: null,
  languages: [{ tag: "da", level: 4 }],
  interests: [],
  avoids: [],
  times: [],
  purposes: [],
  takes: 1,
  engaged: 0,
  genders: [],
  meets: [],
  childCertificateUntil: null,
  approvedOn: "2026-01-01",
  withoutMatchSince: null,
  ...changes,
});

export const family = (changes: Partial<Family> = {}): Family => ({
  id: "f1",
  organisation: "red",
  area: "2200",
  household: null,
  adults: [[{ tag: "da", level: 2 }]],
  interests: [],
  avoids: [],
  times: [],
  purposes: [],
  childrenBirthYears: [],
  consent: { organisation: "red", since: "2026-01-01", withdrawn: false },
  waitingSince: null,
  languageWish: "either",
  contactWish: null,
  notOwnLanguage: false,
  openMatchTypes: [],
  earlierPairs: [],
  ...changes,
});

export function poolOf(families: Family[], volunteers: Volunteer[]): Pool {
  return { families, volunteers, date: DATE, request: REQUEST, rarity: interestRarity([...families, ...volunteers]) };
}

const some = <T>(from: readonly T[], maxLength: number) => fc.uniqueArray(fc.constantFrom(...from), { maxLength });
const rarely = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
const AREAS = ["2200", "2400", "2300", "2700", "2800", "1000"] as const;
const languages = fc.uniqueArray(
  fc.record({ tag: fc.constantFrom("da", "ar", "ti", "en"), level: fc.constantFrom(1, 2, 3, 4) }),
  { maxLength: 3, selector: ({ tag }) => tag },
) as fc.Arbitrary<Volunteer["languages"]>;
const interests = some(
  words.INTERESTS.slice(0, 40).filter((_, at) => at % 8 < 2),
  4,
);
const times = some(words.SLOTS.slice(0, 5), 4);

export const anyVolunteer: fc.Arbitrary<Omit<Volunteer, "id">> = fc.record({
  organisation: rarely("red", fc.constant("blue")),
  area: fc.constantFrom(...AREAS),
  maxKm: rarely<number | null>(null, fc.constantFrom(0.8, 3, 8)),
  languages: fc.oneof(
    {
      weight: 3,
      arbitrary: languages.map((list) => [
        ...list.filter(({ tag }) => tag !== "da"),
        { tag: "da" as const, level: 4 as const },
      ]),
    },
    languages,
  ),
  interests,
  avoids: some(
    words.INTERESTS.slice(0, 40).filter((_, at) => at % 8 < 2),
    2,
  ),
  times,
  purposes: some(words.OUTCOMES, 4),
  takes: fc.integer({ min: 0, max: 3 }),
  engaged: rarely(0, fc.constantFrom(1, 3)),
  genders: some(words.GENDERS, 2),
  meets: rarely<words.Household[]>([], some(words.HOUSEHOLDS, 3)),
  childCertificateUntil: fc.constantFrom(null, "2027-05-01", DATE, "2026-11-21"),
  approvedOn: rarely<string | null>("2026-01-01", fc.constantFrom(null, DATE, "2026-11-23")),
  withoutMatchSince: fc.constantFrom(null, "2026-03-01"),
});

export const anyFamily: fc.Arbitrary<Omit<Family, "id">> = fc.record({
  organisation: rarely("red", fc.constant("blue")),
  area: fc.constantFrom(...AREAS),
  household: fc.constantFrom(null, ...words.HOUSEHOLDS),
  adults: fc.array(languages, { minLength: 1, maxLength: 3 }),
  interests,
  avoids: some(
    words.INTERESTS.slice(0, 40).filter((_, at) => at % 8 < 2),
    2,
  ),
  times,
  purposes: some(words.OUTCOMES, 4),
  childrenBirthYears: rarely<number[]>([], some([2009, 2010, 2011, 2012, 2024], 3)),
  consent: rarely<Family["consent"]>(
    { organisation: "red", since: "2026-01-01", withdrawn: false },
    fc.constantFrom(
      null,
      { organisation: "any", since: DATE, withdrawn: false },
      { organisation: "red", since: "2026-11-23", withdrawn: false },
      { organisation: "blue", since: "2026-01-01", withdrawn: false },
      { organisation: "red", since: "2026-01-01", withdrawn: true },
    ),
  ),
  waitingSince: fc.constantFrom(null, "2026-11-01", "2026-08-01", "2025-08-01", "2026-12-01"),
  languageWish: fc.constantFrom(...words.LANGUAGE_WISHES),
  contactWish: rarely<words.ContactWish | null>(null, fc.constantFrom(...words.CONTACT_WISHES)),
  notOwnLanguage: rarely(false, fc.constant(true)),
  openMatchTypes: rarely<string[]>([], fc.constantFrom(["friend"], ["mentor"])),
  earlierPairs: rarely<string[]>([], some(["v0", "v1", "v2"], 2)),
});

export function anyPool(maxFamilies: number, maxVolunteers: number): fc.Arbitrary<Pool> {
  return poolWith(
    fc.array(anyFamily, { maxLength: maxFamilies }),
    fc.array(anyVolunteer, { maxLength: maxVolunteers }),
  );
}

/** A pool of at least two thirds of these many: left to itself fast-check keeps long lists rare. */
export function largePool(families: number, volunteers: number): fc.Arbitrary<Pool> {
  const about = (most: number) => ({ minLength: Math.floor((2 * most) / 3), maxLength: most });
  return poolWith(fc.array(anyFamily, about(families)), fc.array(anyVolunteer, about(volunteers)));
}

function poolWith(
  families: fc.Arbitrary<Omit<Family, "id">[]>,
  volunteers: fc.Arbitrary<Omit<Volunteer, "id">[]>,
): fc.Arbitrary<Pool> {
  return fc.record({ families, volunteers }).map(({ families, volunteers }) =>
    poolOf(
      families.map((one, at) => ({ ...one, id: `f${at}` })),
      volunteers.map((one, at) => ({ ...one, id: `v${at}` })),
    ),
  );
}

export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    weights: fc.record({
      language: fc.integer({ min: 0, max: 100 }),
      location: fc.integer({ min: 0, max: 100 }),
      interests: fc.integer({ min: 0, max: 100 }),
      availability: fc.integer({ min: 0, max: 100 }),
      purpose: fc.constantFrom(0, 1, 15, 100),
    }),
    floor: fc.constantFrom(0, 35, 60, 100),
    halfDistanceKm: fc.constantFrom(0.5, 3, 50),
    waitingBonus: fc.constantFrom(0, 15, 100),
  })
  .filter(({ weights }) => Object.values(weights).some((weight) => weight > 0));

export type Decided = { pins: Pair[]; forbids: Pair[] };

/** Pairs that a coordinator may have decided in a pool with ids as `anyPool` gives them; some are refused, or unknown. */
export function anyDecided(families: number, volunteers: number): fc.Arbitrary<Decided> {
  const pair = fc.record({
    family: fc.nat(families - 1).map((at) => `f${at}`),
    volunteer: fc.nat(volunteers - 1).map((at) => `v${at}`),
  });
  return fc.record({ pins: fc.array(pair, { maxLength: 3 }), forbids: fc.array(pair, { maxLength: 3 }) });
}

/** The pins that a round does not refuse, each beside those before it. */
export function withAllowedPins(input: RoundInput, { pins, forbids }: Decided): RoundInput {
  let allowed: RoundInput = { ...input, pins: [], forbids };
  for (const pin of pins) {
    const more = { ...allowed, pins: [...(allowed.pins ?? []), pin] };
    if (refuseRound(more) === null) allowed = more;
  }
  return allowed;
}

/** A small seeded generator of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
