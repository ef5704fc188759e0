import { HOUSEHOLDS, type Household } from "~db/vocabulary";
import { hasCertificate, kindOf, needsCertificate } from "../eligibility";
import { interestMask, outcomeMask, slotMask } from "../masks";
import { byId } from "../order";
import type { CalendarDay, Family, Volunteer } from "../people";
import type { Policy } from "../policy";
import { maskWeight, type Rarity, type RarityTable, rarityTable } from "../rarity";
import * as speaking from "./languages";
import { type Places, tablePlaces } from "./places";
import { type SmallParts, tableSmallParts } from "./small-parts";

/**
 * A pool as arrays of numbers, one entry a person, so that millions of pairs can be looked at in a second. Sets are
 * bits, places and ways of speaking are numbers, and everything that depends on two of those only is in a table.
 */
export type People = {
  count: number;
  place: Int32Array;
  times: Int32Array;
  purposes: Int32Array;
  /** Interests of each, four numbers side by side so that memory is asked once a person: `TASTE` says where. */
  tastes: Int32Array;
  /** Sum of squared weights of the interests; 0: none stated. */
  likesWeight: Float64Array;
  /** Volunteers: what they bring; families: what they need (`QUALITY` bits). A pair needs (brings & needs) = needs. */
  qualities: Int32Array;
};

export type CompactVolunteers = People & {
  people: readonly Volunteer[];
  speaks: Int32Array;
  /** km; Infinity: no limit. */
  maxKm: Float64Array;
  capacity: Int32Array;
};

export type CompactFamilies = People & {
  people: readonly Family[];
  /** The ways of speaking of a family's adults: `adults[adultsFrom[f]]` ... `adults[adultsFrom[f + 1] - 1]`. */
  adultsFrom: Int32Array;
  adults: Int32Array;
  practises: Uint8Array;
  notOwnLanguage: Uint8Array;
  /** Thousandths added to every pair's points. */
  bonus: Int32Array;
  /** Volunteers (their numbers) that a family may not be paired with: earlier pairs and forbidden ones. */
  barred: ReadonlyMap<number, ReadonlySet<number>>;
};

export type CompactPool = {
  volunteers: CompactVolunteers;
  families: CompactFamilies;
  places: Places;
  parts: SmallParts;
  rarity: RarityTable;
  /** Codes (see `languages.ts`) of one adult's way of speaking against every volunteer's, and the other way round. */
  adultAgainstVolunteers: (adult: number) => Uint16Array;
  volunteerAgainstAdults: (volunteer: number) => Uint16Array;
  /** By a volunteer's way of speaking: the levels of all languages. */
  volunteerLevels: readonly Uint8Array[];
  /** As `adultAgainstVolunteers`, against any levels of all languages. */
  adultAgainst: (levels: readonly Uint8Array[]) => (adult: number) => Uint16Array;
  languagePoints: (adults: number) => Int32Array;
  /** Pairs with fewer points do not count. */
  floor: number;
};

export type CompactInput = {
  families: readonly Family[];
  volunteers: readonly Volunteer[];
  date: CalendarDay;
  policy: Policy;
  rarity: Rarity;
  bonusOf: (family: Family) => number;
  barredFor: (family: Family) => readonly string[];
};

/** What a person likes and avoids, in the two numbers of an `InterestMask` each. */
export const TASTE = { likesLow: 0, likesHigh: 1, avoidsLow: 2, avoidsHigh: 3, size: 4 } as const;

export const QUALITY = { certificate: 1, woman: 2, man: 4, household: 8 } as const;

/**
 * Numbers families in the order given, and volunteers so that those whom families treat alike stand together.
 */
export function compactPool(input: CompactInput): CompactPool {
  const { policy } = input;
  const weightSum = Object.values(policy.weights).reduce((sum, weight) => sum + weight, 0);
  const places = tablePlaces(
    [...input.families, ...input.volunteers].map(({ area }) => area),
    policy,
    weightSum,
  );
  const rarity = rarityTable(input.rarity);
  const adultSpeaking = speaking.numberSpeaking(input.families.flatMap(({ adults }) => adults));
  const volunteerSpeaking = speaking.numberSpeaking(input.volunteers.map(({ languages }) => languages));
  const volunteers = compactVolunteers(input, places, rarity, volunteerSpeaking);
  return {
    volunteers,
    families: compactFamilies(input, places, rarity, adultSpeaking, volunteers),
    places,
    parts: tableSmallParts(policy, weightSum),
    rarity,
    adultAgainstVolunteers: speaking.commonRows(adultSpeaking, volunteerSpeaking, speaking.incommon),
    volunteerAgainstAdults: speaking.commonRows(volunteerSpeaking, adultSpeaking, (volunteer, adult, spoken) =>
      speaking.incommon(adult, volunteer, spoken),
    ),
    volunteerLevels: volunteerSpeaking.levels,
    adultAgainst: (levels) => speaking.commonRows(adultSpeaking, { levels }, speaking.incommon),
    languagePoints: speaking.languagePoints(policy.weights.language, weightSum),
    floor: 1000 * policy.floor,
  };
}

function compactVolunteers(
  { volunteers, date }: CompactInput,
  places: Places,
  rarity: RarityTable,
  speakings: speaking.Speaking,
): CompactVolunteers {
  const sorted = volunteers
    .map((person, at) => ({
      person,
      place: places.index.get(person.area)!,
      brings: bringsOf(person, date),
      maxKm: person.maxKm ?? Number.POSITIVE_INFINITY,
      speaks: speakings.numbers[at]!,
      outcomes: outcomeMask(person.purposes),
    }))
    .sort(byNeighbourhood(places.farthestKm));
  const people = sorted.map(({ person }) => person);
  return {
    ...compactPeople(people, places, rarity, (volunteer) => bringsOf(volunteer, date)),
    people,
    speaks: Int32Array.from(sorted, ({ speaks }) => speaks),
    maxKm: Float64Array.from(sorted, ({ maxKm }) => maxKm),
    capacity: Int32Array.from(people, ({ takes, engaged }) => Math.max(0, takes - engaged)),
  };
}

function compactFamilies(
  { families, date, bonusOf, barredFor }: CompactInput,
  places: Places,
  rarity: RarityTable,
  speakings: speaking.Speaking,
  volunteers: CompactVolunteers,
): CompactFamilies {
  const adultsFrom = new Int32Array(families.length + 1);
  families.forEach(({ adults }, family) => {
    adultsFrom[family + 1] = adultsFrom[family]! + adults.length;
  });
  return {
    ...compactPeople(families, places, rarity, (family) => needsOf(family, date)),
    people: families,
    adultsFrom,
    adults: speakings.numbers,
    practises: Uint8Array.from(families, ({ languageWish }) => (languageWish === "danish" ? 1 : 0)),
    notOwnLanguage: Uint8Array.from(families, ({ notOwnLanguage }) => (notOwnLanguage ? 1 : 0)),
    bonus: Int32Array.from(families, bonusOf),
    barred: barredNumbers(families, volunteers, barredFor),
  };
}

type Sorted = { person: Volunteer; place: number; maxKm: number; speaks: number; outcomes: number };

/** Neighbours stand together, and among them those who speak alike; those who travel anywhere apart from the others. */
function byNeighbourhood(farthestKm: number): (one: Sorted, other: Sorted) => number {
  return (one, other) => {
    const apart = Number(one.maxKm >= farthestKm) - Number(other.maxKm >= farthestKm);
    if (apart !== 0) return apart;
    const place = one.place - other.place;
    const speaks = one.speaks - other.speaks;
    return place || speaks || one.outcomes - other.outcomes || byId(one.person, other.person);
  };
}

function barredNumbers(
  families: readonly Family[],
  volunteers: CompactVolunteers,
  barredFor: CompactInput["barredFor"],
) {
  const barred = new Map<number, ReadonlySet<number>>();
  let numberOf: Map<string, number> | null = null;
  families.forEach((family, number) => {
    const ids = barredFor(family);
    if (ids.length === 0) return;
    numberOf ??= new Map(volunteers.people.map(({ id }, at) => [id, at]));
    barred.set(number, new Set(ids.flatMap((id) => numberOf!.get(id) ?? [])));
  });
  return barred;
}

function compactPeople<Person extends Family | Volunteer>(
  people: readonly Person[],
  places: Places,
  rarity: RarityTable,
  qualitiesOf: (person: Person) => number,
): People {
  const likes = people.map(({ interests }) => interestMask(interests));
  const avoids = people.map(({ avoids }) => interestMask(avoids));
  return {
    count: people.length,
    place: Int32Array.from(people, ({ area }) => places.index.get(area)!),
    times: Int32Array.from(people, ({ times }) => slotMask(times)),
    purposes: Int32Array.from(people, ({ purposes }) => outcomeMask(purposes)),
    tastes: Int32Array.from(
      people.flatMap((_, at) => [likes[at]!.low, likes[at]!.high, avoids[at]!.low, avoids[at]!.high]),
    ),
    likesWeight: Float64Array.from(likes, ({ low, high }) => maskWeight(rarity, low, high)),
    qualities: Int32Array.from(people, qualitiesOf),
  };
}

const householdBit = (kind: Household) => QUALITY.household << HOUSEHOLDS.indexOf(kind);

function bringsOf(volunteer: Volunteer, date: CalendarDay): number {
  let brings = hasCertificate(volunteer, date) ? QUALITY.certificate : 0;
  if (volunteer.genders.includes("woman")) brings |= QUALITY.woman;
  if (volunteer.genders.includes("man")) brings |= QUALITY.man;
  for (const kind of volunteer.meets.length === 0 ? HOUSEHOLDS : volunteer.meets) brings |= householdBit(kind);
  return brings;
}

function needsOf(family: Family, date: CalendarDay): number {
  let needs = needsCertificate(family, date) ? QUALITY.certificate : 0;
  if (family.contactWish !== null) needs |= QUALITY[family.contactWish];
  const kind = kindOf(family);
  if (kind !== null) needs |= householdBit(kind);
  return needs;
}
