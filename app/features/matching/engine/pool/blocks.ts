import { HOUSEHOLDS, INTERESTS, OUTCOMES, SLOTS } from "~db/vocabulary";
import { LOW_INTERESTS } from "../masks";
import { type People, TASTE } from "./compact-pool";

/**
 * People in blocks of 32, turned on their side: for each block one number per word of the vocabulary, whose bit i says
 * whether the i-th person of the block has that word. One instruction then asks 32 people at once, and counting common
 * slots or outcomes is a few additions of bits.
 */
export type Blocks = {
  /** How many blocks. */
  size: number;
  /** Number `block * WORDS + word`; see `WORD` for where each kind begins. */
  words: Int32Array;
};

export const LANES = 32;

/** Certificate, woman, man, and the kinds of household. */
const QUALITIES = 3 + HOUSEHOLDS.length;

/** The first word of each kind, those asked for most often first; `noTimes` and the like: has stated none. */
export const WORD = {
  noTimes: 0,
  noPurposes: 1,
  noInterests: 2,
  qualities: 3,
  outcomes: 3 + QUALITIES,
  slots: 3 + QUALITIES + OUTCOMES.length,
  interests: 3 + QUALITIES + OUTCOMES.length + SLOTS.length,
} as const;
export const WORDS = WORD.interests + INTERESTS.length;

/** @param order the people (their numbers) as they are to stand in the blocks */
export function cutBlocks(people: People, order: Int32Array): Blocks {
  const size = Math.ceil(order.length / LANES);
  const words = new Int32Array(WORDS * size);
  for (let at = 0; at < order.length; at++) {
    const person = order[at]!;
    const base = (at >> 5) * WORDS;
    const bit = 1 << (at & 31);
    const set = (first: number, list: number) => {
      for (let rest = list; rest !== 0; rest &= rest - 1) words[base + first + 31 - Math.clz32(rest & -rest)]! |= bit;
    };
    set(WORD.slots, people.times[person]!);
    set(WORD.outcomes, people.purposes[person]!);
    set(WORD.interests, people.tastes[TASTE.size * person + TASTE.likesLow]!);
    set(WORD.interests + LOW_INTERESTS, people.tastes[TASTE.size * person + TASTE.likesHigh]!);
    set(WORD.qualities, people.qualities[person]!);
    if (people.times[person] === 0) set(WORD.noTimes, 1);
    if (people.purposes[person] === 0) set(WORD.noPurposes, 1);
    if (people.likesWeight[person] === 0) set(WORD.noInterests, 1);
  }
  return { size, words };
}
