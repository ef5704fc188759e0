import { countBits } from "../masks";
import { maskWeight } from "../rarity";
import { type CompactPool, TASTE } from "./compact-pool";
import { CAN_TALK, practised, SAME_MOTHER_TONGUE, WORTH } from "./languages";
import { commonSlots, interestsPoints } from "./small-parts";

/** Stands for points where a gate between the two is shut. */
export const GATED = -1;

/** Points of one pair of a compact pool, thousandths, or GATED. The same numbers as `score` and `shutGates`. */
export function pairPoints(pool: CompactPool, family: number, volunteer: number): number {
  const { families, volunteers, places, parts } = pool;
  const needs = families.qualities[family]!;
  if ((volunteers.qualities[volunteer]! & needs) !== needs) return GATED;
  const slots = commonSlots(families.times[family]!, volunteers.times[volunteer]!);
  if (slots < 0) return GATED;
  const way = families.place[family]! * places.count + volunteers.place[volunteer]!;
  if (places.km[way]! > volunteers.maxKm[volunteer]!) return GATED;
  const adult = pool.volunteerAgainstAdults(volunteers.speaks[volunteer]!);
  const language = pairLanguagePoints(pool, family, adult);
  if (language === GATED || families.barred.get(family)?.has(volunteer)) return GATED;
  return (
    language +
    places.points[way]! +
    pairInterestsPoints(pool, family, volunteer) +
    parts.availability[slots]! +
    parts.purpose(families.purposes[family]!)[volunteers.purposes[volunteer]!]!
  );
}

/** What a pair would gain a round, or GATED: where a gate is shut, below the floor, or certainly not above `above`. */
export function pairGain(pool: CompactPool, family: number, volunteer: number, above: number): number {
  const { families, volunteers, places, parts } = pool;
  const slots = commonSlots(families.times[family]!, volunteers.times[volunteer]!);
  if (slots < 0) return GATED;
  const most =
    places.points[families.place[family]! * places.count + volunteers.place[volunteer]!]! +
    parts.availability[slots]! +
    parts.purpose(families.purposes[family]!)[volunteers.purposes[volunteer]!]! +
    parts.most.interests +
    parts.most.language +
    families.bonus[family]!;
  if (most <= above) return GATED;
  const points = pairPoints(pool, family, volunteer);
  return points < pool.floor ? GATED : points + families.bonus[family]!;
}

/** @param codes of the volunteer's way of speaking against every adult's */
export function pairLanguagePoints(
  { families, languagePoints }: CompactPool,
  family: number,
  codes: Uint16Array,
): number {
  const from = families.adultsFrom[family]!;
  const end = families.adultsFrom[family + 1]!;
  const practises = families.practises[family] === 1;
  let worthSum = 0;
  let seen = 0;
  for (let at = from; at < end; at++) {
    const code = codes[families.adults[at]!]!;
    const least = practises ? practised(code) : 0;
    worthSum += Math.max(code & WORTH, least);
    seen |= least > 0 ? code | CAN_TALK : code;
  }
  if ((seen & CAN_TALK) === 0) return GATED;
  if (families.notOwnLanguage[family] === 1 && (seen & SAME_MOTHER_TONGUE) !== 0) return GATED;
  return languagePoints(end - from)[worthSum]!;
}

export function pairInterestsPoints(pool: CompactPool, family: number, volunteer: number): number {
  const { families, volunteers, parts, rarity } = pool;
  const one = families.likesWeight[family]!;
  const other = volunteers.likesWeight[volunteer]!;
  if (one === 0 || other === 0) return parts.unstatedInterests;
  const theirs = families.tastes;
  const familyAt = TASTE.size * family;
  const familyLow = theirs[familyAt + TASTE.likesLow]!;
  const familyHigh = theirs[familyAt + TASTE.likesHigh]!;
  const tastes = volunteers.tastes;
  const at = TASTE.size * volunteer;
  const low = tastes[at + TASTE.likesLow]!;
  const high = tastes[at + TASTE.likesHigh]!;
  const common = maskWeight(rarity, familyLow & low, familyHigh & high);
  if (common === 0) return 0;
  const avoided =
    countBits(familyLow & tastes[at + TASTE.avoidsLow]!) +
    countBits(familyHigh & tastes[at + TASTE.avoidsHigh]!) +
    countBits(low & theirs[familyAt + TASTE.avoidsLow]!) +
    countBits(high & theirs[familyAt + TASTE.avoidsHigh]!);
  return interestsPoints(parts, common, one, other, avoided);
}
