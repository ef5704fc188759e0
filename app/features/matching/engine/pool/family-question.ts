import { LOW_INTERESTS } from "../masks";
import { WORD } from "./blocks";
import { type CompactPool, TASTE } from "./compact-pool";
import { AVAILABILITY, INTEREST, PURPOSE, type Question } from "./lanes-above";
import { interestsPoints } from "./small-parts";

/** What a family asks of volunteers. */
export function questionOf(pool: CompactPool, family: number): Question {
  const { families, parts } = pool;
  const wanted = families.purposes[family]!;
  const interests = [
    ...wordsOf(WORD.interests, families.tastes[TASTE.size * family + TASTE.likesLow]!),
    ...wordsOf(WORD.interests + LOW_INTERESTS, families.tastes[TASTE.size * family + TASTE.likesHigh]!),
  ];
  const availability = [0, 0, 0, 0];
  availability[AVAILABILITY.unstated] = parts.availability[4]!;
  availability[AVAILABILITY.one] = parts.availability[1]!;
  availability[AVAILABILITY.two] = parts.availability[2]!;
  availability[AVAILABILITY.three] = parts.availability[3]!;
  return {
    needed: wordsOf(WORD.qualities, families.qualities[family]!),
    slots: wordsOf(WORD.slots, families.times[family]!),
    outcomes: wordsOf(WORD.outcomes, wanted),
    interests,
    availability,
    purpose: purposePoints(parts.purpose(wanted), wanted),
    interest: mostOfInterests(pool, interests, families.likesWeight[family]!),
  };
}

/** The words of a set, by their numbers in a block. */
export function wordsOf(first: number, set: number): number[] {
  const words: number[] = [];
  for (let rest = set; rest !== 0; rest &= rest - 1) words.push(first + 31 - Math.clz32(rest & -rest));
  return words;
}

/** Points by how many wanted outcomes are missing: any set of offered ones of that many will do to look them up. */
function purposePoints(points: Int32Array, wanted: number): number[] {
  if (wanted === 0) return [0, 1, 2, 3, 4].map(() => points[0]!);
  const pointsOf = (offered: number) => (offered === 0 ? 0 : points[offered]!);
  const withoutOne = wanted & (wanted - 1);
  const withoutTwo = withoutOne & (withoutOne - 1);
  const purpose = [0, 0, 0, 0, 0];
  purpose[PURPOSE.noneMissing] = points[wanted]!;
  purpose[PURPOSE.oneMissing] = pointsOf(withoutOne);
  purpose[PURPOSE.twoMissing] = pointsOf(withoutTwo);
  purpose[PURPOSE.any] = pointsOf(withoutTwo & (withoutTwo - 1));
  purpose[PURPOSE.unstated] = points[0]!;
  return purpose;
}

/** The most that interests give by class. @param weight sum of one's own squared weights */
export function mostOfInterests({ parts, rarity }: CompactPool, interests: number[], weight: number): number[] {
  const unstated = parts.unstatedInterests;
  if (weight === 0) return [unstated, unstated, unstated];
  let largest = 0;
  for (const word of interests) {
    const bit = word - WORD.interests;
    largest = Math.max(largest, rarity[(bit >> 3) * 256 + (1 << (bit & 7))]!);
  }
  // One in common: w w / (|own| |other|), and |other| is at least w. A thousandth more for the rounding of sums.
  const one = interestsPoints(parts, largest, weight, largest, 0) + 1;
  const most = [0, 0, 0];
  most[INTEREST.maybe] = Math.max(one, unstated);
  most[INTEREST.several] = interests.length > 1 ? parts.most.interests : one;
  return most;
}
