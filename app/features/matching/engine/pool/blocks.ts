import { HOUSEHOLDS, INTERESTS, OUTCOMES, SLOTS } from "~db/vocabulary";
import { LOW_INTERESTS } from "../masks";
import type { People } from "./compact-pool";

/**
 * People in blocks of 32, turned on their side: for each word of the vocabulary a plane of numbers, one a block, whose
 * bit i says whether the i-th person of the block has that word. One instruction then asks 32 people at once, and
 * counting common slots or outcomes is a few additions of bits.
 */
export type Blocks = {
  /** How many blocks, and so how long a plane is. */
  size: number;
  /** Number `plane * size + block`; see `PLANE` for where each kind begins. */
  planes: Int32Array;
};

export const LANES = 32;

/** Certificate, woman, man, and the kinds of household. */
const QUALITIES = 3 + HOUSEHOLDS.length;
const ALL_WORDS = SLOTS.length + OUTCOMES.length + INTERESTS.length + QUALITIES;

/** The first plane of each kind; `noTimes` and the like: has stated none. */
export const PLANE = {
  slots: 0,
  outcomes: SLOTS.length,
  interests: SLOTS.length + OUTCOMES.length,
  qualities: SLOTS.length + OUTCOMES.length + INTERESTS.length,
  noTimes: ALL_WORDS,
  noPurposes: ALL_WORDS + 1,
  noInterests: ALL_WORDS + 2,
} as const;
export const PLANES = ALL_WORDS + 3;

/** Blocks of people in the order in which they are numbered. */
export function cutBlocks(people: People): Blocks {
  const size = Math.ceil(people.count / LANES);
  const planes = new Int32Array(PLANES * size);
  for (let person = 0; person < people.count; person++) {
    const block = person >> 5;
    const bit = 1 << (person & 31);
    const set = (plane: number, words: number) => {
      for (let rest = words; rest !== 0; rest &= rest - 1) {
        planes[(plane + 31 - Math.clz32(rest & -rest)) * size + block]! |= bit;
      }
    };
    set(PLANE.slots, people.times[person]!);
    set(PLANE.outcomes, people.purposes[person]!);
    set(PLANE.interests, people.likesLow[person]!);
    set(PLANE.interests + LOW_INTERESTS, people.likesHigh[person]!);
    set(PLANE.qualities, people.qualities[person]!);
    if (people.times[person] === 0) set(PLANE.noTimes, 1);
    if (people.purposes[person] === 0) set(PLANE.noPurposes, 1);
    if (people.likesWeight[person] === 0) set(PLANE.noInterests, 1);
  }
  return { size, planes };
}
