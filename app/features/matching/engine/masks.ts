import { INTERESTS, type Interest, OUTCOMES, type Outcome, SLOTS, type Slot } from "~db/vocabulary";

/**
 * Sets of words as bits, so that two sets are compared in one instruction: bit i is the i-th word of the vocabulary.
 * The 21 slots and the 8 outcomes fit in one number; interests need two of up to 24 bits each.
 */

export const LOW_INTERESTS = 24;

const INTEREST_BIT = new Map(INTERESTS.map((interest, bit) => [interest, bit]));
const SLOT_BIT = new Map(SLOTS.map((slot, bit) => [slot, bit]));
const OUTCOME_BIT = new Map(OUTCOMES.map((outcome, bit) => [outcome, bit]));

export function slotMask(times: readonly Slot[]): number {
  let mask = 0;
  for (const slot of times) mask |= 1 << SLOT_BIT.get(slot)!;
  return mask;
}

export function outcomeMask(purposes: readonly Outcome[]): number {
  let mask = 0;
  for (const outcome of purposes) mask |= 1 << OUTCOME_BIT.get(outcome)!;
  return mask;
}

export type InterestMask = { low: number; high: number };

export function interestMask(interests: readonly Interest[]): InterestMask {
  const mask = { low: 0, high: 0 };
  for (const interest of interests) {
    const bit = INTEREST_BIT.get(interest)!;
    if (bit < LOW_INTERESTS) mask.low |= 1 << bit;
    else mask.high |= 1 << (bit - LOW_INTERESTS);
  }
  return mask;
}

/** How many bits are set. */
export function countBits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
