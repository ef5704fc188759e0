import { countBits, LOW_INTERESTS } from "../masks";
import { WORD } from "./blocks";
import type { CompactPool } from "./compact-pool";
import { AVAILABILITY, beginQuestion, INTEREST, PURPOSE, type Question } from "./lanes-above";
import { interestsPoints } from "./small-parts";

/** What a family asks of volunteers. Fills in `ask`. */
export function askForFamily(ask: Question, pool: CompactPool, family: number): void {
  const { families, parts } = pool;
  const wanted = families.purposes[family]!;
  ask.neededCount = list(ask.needed, 0, WORD.qualities, families.qualities[family]!);
  ask.slotCount = list(ask.slots, 0, WORD.slots, families.times[family]!);
  ask.outcomeCount = list(ask.outcomes, 0, WORD.outcomes, wanted);
  ask.availability[AVAILABILITY.three] = parts.availability[3]!;
  ask.availability[AVAILABILITY.two] = parts.availability[2]!;
  ask.availability[AVAILABILITY.one] = parts.availability[1]!;
  ask.availability[AVAILABILITY.unstated] = parts.availability[4]!;
  askPurpose(ask.purpose, parts.purpose(wanted), wanted);
  askInterests(ask, pool, families.likesLow[family]!, families.likesHigh[family]!, families.likesWeight[family]!);
  const slots = Math.min(3, countBits(families.times[family]!));
  const mostSlots = slots === 0 ? 0 : parts.availability[slots]!;
  ask.most =
    Math.max(mostSlots, parts.availability[4]!) +
    Math.max(ask.purpose[PURPOSE.noneMissing]!, ask.purpose[PURPOSE.unstated]!) +
    Math.max(ask.interest[INTEREST.several]!, ask.interest[INTEREST.unstated]!);
  beginQuestion(ask);
}

/** Points by how many wanted outcomes are missing: any set of offered ones of that many will do to look them up. */
function askPurpose(purpose: Int32Array, points: Int32Array, wanted: number): void {
  if (wanted === 0) {
    purpose.fill(points[0]!);
    return;
  }
  const pointsOf = (offered: number) => (offered === 0 ? 0 : points[offered]!);
  const withoutOne = wanted & (wanted - 1);
  const withoutTwo = withoutOne & (withoutOne - 1);
  purpose[PURPOSE.noneMissing] = points[wanted]!;
  purpose[PURPOSE.oneMissing] = pointsOf(withoutOne);
  purpose[PURPOSE.twoMissing] = pointsOf(withoutTwo);
  purpose[PURPOSE.any] = pointsOf(withoutTwo & (withoutTwo - 1));
  purpose[PURPOSE.unstated] = points[0]!;
}

/** The most that common interests give. */
function askInterests(
  ask: Question,
  { parts, rarity }: CompactPool,
  low: number,
  high: number,
  weight: number,
): void {
  const { interest } = ask;
  const lowCount = list(ask.interests, 0, WORD.interests, low);
  ask.interestCount = list(ask.interests, lowCount, WORD.interests + LOW_INTERESTS, high);
  interest.fill(0);
  interest[INTEREST.unstated] = parts.unstatedInterests;
  if (weight === 0) {
    interest.fill(parts.unstatedInterests);
    return;
  }
  let largest = 0;
  for (let at = 0; at < ask.interestCount; at++) {
    const bit = ask.interests[at]! - WORD.interests;
    largest = Math.max(largest, rarity[(bit >> 3) * 256 + (1 << (bit & 7))]!);
  }
  // One in common: w w / (|own| |other|), and |other| is at least w. A thousandth more for the rounding of sums.
  interest[INTEREST.one] = interestsPoints(parts, largest, weight, largest, 0) + 1;
  interest[INTEREST.several] = ask.interestCount > 1 ? parts.most.interests : interest[INTEREST.one]!;
}

/** Writes the words of a set behind one another from `at`. @returns where they end */
export function list(words: Int32Array, at: number, first: number, set: number): number {
  let end = at;
  for (let rest = set; rest !== 0; rest &= rest - 1) words[end++] = first + 31 - Math.clz32(rest & -rest);
  return end;
}
