import { countBits } from "./masks";

/**
 * The value of each part of a score, as whole millionths (0 ... 1,000,000), rounded half up. From here on the engine
 * computes in integers only, so that sums, ties and the proof of a round are exact.
 */

export const MILLION = 1_000_000;
export const UNSTATED = 500_000;

const halfUp = (value: number) => Math.floor(value * MILLION + 0.5);
/** `part / whole` in millionths, half up, without leaving the integers. */
const ratio = (part: number, whole: number) => Math.floor((2 * MILLION * part + whole) / (2 * whole));

/** Worth of the weaker of two levels (0 ... 4) in one language, thousandths. */
export const LEVEL_WORTH = [0, 250, 600, 900, 1000] as const;
export const PRACTISE_DANISH_WORTH = { everyday: 800, little: 600 } as const;

/**
 * One adult and the volunteer, in thousandths: the best shared language and a tenth of the second best, at most 1000.
 * @param adult, volunteer levels by language (0: does not speak it)
 */
export function adultWorth(adult: ArrayLike<number>, volunteer: ArrayLike<number>): number {
  let best = 0;
  let second = 0;
  for (let language = 0; language < adult.length; language++) {
    const worth = LEVEL_WORTH[Math.min(adult[language]!, volunteer[language]!)]!;
    if (worth > best) {
      second = best;
      best = worth;
    } else if (worth > second) second = worth;
  }
  return worthOfBest(best, second);
}

export const worthOfBest = (best: number, second: number) => Math.min(1000, best + second / 10);

/** The Danish rule: what an adult is at least worth who wishes to practise with somebody fluent, thousandths. */
export function practiseWorth(adultDanish: number, volunteerDanish: number): number {
  if (volunteerDanish < 3 || adultDanish < 1) return 0;
  return adultDanish >= 2 ? PRACTISE_DANISH_WORTH.everyday : PRACTISE_DANISH_WORTH.little;
}

/** The mean over the family's adults. @param worthSum thousandths, summed */
export function languageValue(worthSum: number, adults: number): number {
  return ratio(worthSum, 1000 * adults);
}

export function locationValue(km: number, halfDistanceKm: number): number {
  return halfUp(2 ** (-km / halfDistanceKm));
}

/** Each thing one side likes and the other would rather not do costs a quarter. */
const AVOIDED_COST = 0.25;

/**
 * Cosine of two sets of interests weighted by rarity, less a quarter for each that the other side avoids.
 * @param common, one, other sums of squared weights; `one` and `other` > 0 (else the part is `UNSTATED`)
 */
export function interestsValue(common: number, one: number, other: number, avoided: number): number {
  const value = common / Math.sqrt(one * other) - AVOIDED_COST * avoided;
  return value <= 0 ? 0 : Math.min(MILLION, halfUp(value));
}

const ENOUGH_SLOTS = 3;
const SLOT_VALUES = [0, ratio(1, 3), ratio(2, 3), MILLION] as const;

/** @param one, other slots; 0: not stated */
export function availabilityValue(one: number, other: number): number {
  if (one === 0 || other === 0) return UNSTATED;
  return SLOT_VALUES[Math.min(countBits(one & other), ENOUGH_SLOTS)]!;
}

/** @param wanted the family's outcomes, @param offered the volunteer's; 0: not stated */
export function purposeValue(wanted: number, offered: number): number {
  if (wanted === 0 || offered === 0) return UNSTATED;
  return ratio(countBits(wanted & offered), countBits(wanted));
}

/**
 * A part in thousandths of a point, half up: weight x value of 100 points, the weights adding up to `weightSum`.
 * The numbers stay below 2^53, and a quotient that is not whole is at least 1 / (20 x weightSum) from the next integer.
 */
export function partPoints(weight: number, value: number, weightSum: number): number {
  return Math.floor((2 * weight * value + 10 * weightSum) / (20 * weightSum));
}
