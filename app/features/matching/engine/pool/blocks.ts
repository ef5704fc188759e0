import { HOUSEHOLDS, INTERESTS, OUTCOMES, SLOTS } from "~db/vocabulary";
import { LOW_INTERESTS } from "../masks";
import type { People } from "./compact-pool";

/**
 * People in blocks of 32, turned on their side: for each block one number per word of the vocabulary, whose bit i says
 * whether the i-th person of the block has that word. One instruction then asks 32 people at once, and counting common
 * slots or outcomes is a few additions of bits.
 */
export type Blocks = {
  count: number;
  /** Number `block * WORDS + word`; see `WORD` for where each kind begins. */
  words: Int32Array;
};

export const LANES = 32;

/** Where each kind of word begins; `noTimes` and the like: has stated none. */
export const WORD = {
  slots: 0,
  outcomes: SLOTS.length,
  interests: SLOTS.length + OUTCOMES.length,
  qualities: SLOTS.length + OUTCOMES.length + INTERESTS.length,
  noTimes: 0,
  noPurposes: 0,
  noInterests: 0,
};
/** Certificate, woman, man, and the kinds of household. */
const QUALITIES = 3 + HOUSEHOLDS.length;
WORD.noTimes = WORD.qualities + QUALITIES;
WORD.noPurposes = WORD.noTimes + 1;
WORD.noInterests = WORD.noPurposes + 1;
export const WORDS = WORD.noInterests + 1;

/** Bits set in the set of one person, from bit 0. */
function setBits(words: Int32Array, at: number, lane: number, set: number): void {
  for (let rest = set; rest !== 0; rest &= rest - 1) words[at + 31 - Math.clz32(rest & -rest)]! |= 1 << lane;
}

/** Blocks of people in the order in which they are numbered. */
export function cutBlocks(people: People): Blocks {
  const count = Math.ceil(people.count / LANES);
  const words = new Int32Array(count * WORDS);
  for (let person = 0; person < people.count; person++) {
    const lane = person % LANES;
    const base = (person >> 5) * WORDS;
    setBits(words, base + WORD.slots, lane, people.times[person]!);
    setBits(words, base + WORD.outcomes, lane, people.purposes[person]!);
    setBits(words, base + WORD.interests, lane, people.likesLow[person]!);
    setBits(words, base + WORD.interests + LOW_INTERESTS, lane, people.likesHigh[person]!);
    setBits(words, base + WORD.qualities, lane, people.qualities[person]!);
    if (people.times[person] === 0) words[base + WORD.noTimes]! |= 1 << lane;
    if (people.purposes[person] === 0) words[base + WORD.noPurposes]! |= 1 << lane;
    if (people.likesWeight[person] === 0) words[base + WORD.noInterests]! |= 1 << lane;
  }
  return { count, words };
}
