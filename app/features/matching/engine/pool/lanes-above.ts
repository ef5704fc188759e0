import { WORD, WORDS } from "./blocks";

/**
 * What somebody asks of the people of a block, made once for each question: which words matter, and the points that
 * availability, purpose and interests give for what is counted.
 */
export type Question = {
  /** Words everybody has to have: qualities that open a gate. */
  needed: Int32Array;
  neededCount: number;
  /** Words of the slots asked for; none: no times stated. */
  slots: Int32Array;
  slotCount: number;
  /** Words of the outcomes wanted; none: none stated. */
  outcomes: Int32Array;
  outcomeCount: number;
  /** Words of the interests; none: none stated. */
  interests: Int32Array;
  interestCount: number;
  /** The most points by class, see `AVAILABILITY`, `PURPOSE` and `INTEREST`. */
  availability: Int32Array;
  purpose: Int32Array;
  interest: Int32Array;
  /** The most that the three parts can give together. */
  most: number;
  /** Classes of purpose, most points first; and which of them count from which need on (see `combinationsFor`). */
  purposeOrder: Int32Array;
  startAt: Int32Array;
  combinations: Int32Array;
  end: number;
  /** Who of the block asked last is in which class, as bits. */
  has: Int32Array;
};

/** Classes by what two people have in common. The last of interests, and `ANY` of purpose, is everybody. */
export const AVAILABILITY = { three: 0, two: 1, unstated: 2, one: 3 } as const;
export const PURPOSE = { noneMissing: 0, oneMissing: 1, twoMissing: 2, unstated: 3, any: 4 } as const;
export const INTEREST = { several: 0, one: 1, unstated: 2, any: 3 } as const;
const PURPOSE_AT = 0;
const AVAILABILITY_AT = 5;
const INTEREST_AT = 9;
/** From here on everybody with at least so many points of purpose. */
const ENOUGH_AT = 13;
const CLASSES = 18;

/** Needs are told apart in steps of about one point. */
const STEP_BITS = 10;
const STEPS = 2 + (100_000 >> STEP_BITS);
const MOST_COMBINATIONS = 16;

export function emptyQuestion(): Question {
  return {
    needed: new Int32Array(WORDS),
    neededCount: 0,
    slots: new Int32Array(WORDS),
    slotCount: 0,
    outcomes: new Int32Array(WORDS),
    outcomeCount: 0,
    interests: new Int32Array(WORDS),
    interestCount: 0,
    availability: new Int32Array(4),
    purpose: new Int32Array(5),
    interest: new Int32Array(4),
    most: 0,
    purposeOrder: new Int32Array(5),
    startAt: new Int32Array(STEPS),
    combinations: new Int32Array(STEPS * (MOST_COMBINATIONS + 1)),
    end: 0,
    has: new Int32Array(CLASSES),
  };
}

/** To be called when a question is complete. */
export function beginQuestion(ask: Question): void {
  const { purpose, purposeOrder } = ask;
  for (let at = 0; at < 5; at++) {
    let place = at;
    while (place > 0 && purpose[purposeOrder[place - 1]!]! < purpose[at]!) {
      purposeOrder[place] = purposeOrder[place - 1]!;
      place--;
    }
    purposeOrder[place] = at;
  }
  ask.startAt.fill(-1);
  ask.end = 0;
}

/**
 * Who of a block may get more than `need` points from availability, purpose and interests together, as bits. Nobody is
 * left out who does; a few are let in who do not.
 * @param lanes who of the block is asked at all
 * @param need a whole number
 */
export function lanesAbove(words: Int32Array, block: number, ask: Question, lanes: number, need: number): number {
  const base = Math.imul(block, WORDS);
  const { has, needed, slots, outcomes, interests, purposeOrder } = ask;
  let open = lanes;
  for (let at = 0, end = ask.neededCount; at < end; at++) open &= words[base + needed[at]!]!;
  if (open === 0) return 0;

  let one = 0;
  let two = 0;
  let three = 0;
  for (let at = 0, end = ask.slotCount; at < end; at++) {
    const word = words[base + slots[at]!]!;
    three |= two & word;
    two |= one & word;
    one |= word;
  }
  const unstated = ask.slotCount === 0 ? -1 : words[base + WORD.noTimes]!;
  open &= one | unstated;
  if (open === 0) return 0;
  has[AVAILABILITY_AT] = three;
  has[AVAILABILITY_AT + 1] = two;
  has[AVAILABILITY_AT + 2] = unstated;
  has[AVAILABILITY_AT + 3] = one;

  let none = -1;
  let oneMissing = -1;
  let twoMissing = -1;
  for (let at = 0, end = ask.outcomeCount; at < end; at++) {
    const word = words[base + outcomes[at]!]!;
    twoMissing = (twoMissing & word) | oneMissing;
    oneMissing = (oneMissing & word) | none;
    none &= word;
  }
  has[PURPOSE.noneMissing] = none;
  has[PURPOSE.oneMissing] = oneMissing;
  has[PURPOSE.twoMissing] = twoMissing;
  has[PURPOSE.unstated] = words[base + WORD.noPurposes]!;
  has[PURPOSE.any] = -1;
  let enough = 0;
  for (let at = 0; at < 5; at++) {
    enough |= has[purposeOrder[at]!]!;
    has[ENOUGH_AT + at] = enough;
  }

  let common = 0;
  let several = 0;
  for (let at = 0, end = ask.interestCount; at < end; at++) {
    const word = words[base + interests[at]!]!;
    several |= common & word;
    common |= word;
  }
  has[INTEREST_AT] = several;
  has[INTEREST_AT + 1] = common;
  has[INTEREST_AT + 2] = ask.interestCount === 0 ? -1 : words[base + WORD.noInterests]!;
  has[INTEREST_AT + 3] = -1;

  const step = need < 0 ? 0 : 1 + (need >> STEP_BITS);
  const { combinations, startAt } = ask;
  let at = startAt[step]!;
  if (at < 0) at = combinationsFor(ask, step);
  let found = 0;
  for (let end = at + 1 + combinations[at]!; ++at < end; ) {
    const combination = combinations[at]!;
    found |= has[combination & 31]! & has[(combination >> 5) & 31]! & has[combination >> 10]!;
  }
  return open & found;
}

/** Who of the block asked last has an interest in common, or none stated, so that interests may give points. */
export const maybeInterested = ({ has }: Question) => has[INTEREST_AT + 1]! | has[INTEREST_AT + 2]!;

/** From everybody to the few with most in common; of those who stated none nothing follows for others. */
const SLOTS_FROM_FEWEST = [AVAILABILITY.unstated, AVAILABILITY.one, AVAILABILITY.two, AVAILABILITY.three] as const;
const INTERESTS_FROM_NONE = [INTEREST.unstated, INTEREST.any, INTEREST.one, INTEREST.several] as const;
const enough = new Int32Array(16);

/**
 * Which classes together may give more than a need: for each class of availability and of interests, how many classes
 * of purpose are enough; written behind their number into `combinations`. What a wider class has let in is not
 * repeated. @returns where
 */
function combinationsFor(ask: Question, step: number): number {
  const { availability, purpose, interest, purposeOrder, combinations } = ask;
  const start = ask.end;
  let end = start + 1;
  const need = step === 0 ? -1 : (step - 1) << STEP_BITS;
  for (let slots = 0; slots < 4; slots++) {
    for (let shared = 0; shared < 4; shared++) {
      const left =
        need - availability[SLOTS_FROM_FEWEST[slots]!]! - interest[INTERESTS_FROM_NONE[shared]!]!;
      const before = Math.max(
        slots > 1 ? enough[4 * slots - 4 + shared]! : 0,
        shared > 1 ? enough[4 * slots + shared - 1]! : 0,
      );
      let count = before;
      while (count < 5 && purpose[purposeOrder[count]!]! > left) count++;
      enough[4 * slots + shared] = count;
      if (count === before) continue;
      combinations[end++] =
        (ENOUGH_AT + count - 1) |
        ((AVAILABILITY_AT + SLOTS_FROM_FEWEST[slots]!) << 5) |
        ((INTEREST_AT + INTERESTS_FROM_NONE[shared]!) << 10);
    }
  }
  combinations[start] = end - start - 1;
  ask.startAt[step] = start;
  ask.end = end;
  return start;
}
