import { WORD, WORDS } from "./blocks";

/**
 * What somebody asks of the people of a block, made once for each question: which words matter (their numbers in a block), and
 * the most points that availability, purpose and interests give by class (see `AVAILABILITY`, `PURPOSE`, `INTEREST`).
 */
export type Question = {
  /** Qualities everybody has to have. */
  needed: number[];
  /** Slots, outcomes and interests stated; none: not stated. */
  slots: number[];
  outcomes: number[];
  interests: number[];
  availability: number[];
  purpose: number[];
  interest: number[];
};

/** Classes by what two people have in common; each but the last of purpose and of interests is some of the people. */
export const AVAILABILITY = { unstated: 0, one: 1, two: 2, three: 3 } as const;
export const PURPOSE = { noneMissing: 0, oneMissing: 1, twoMissing: 2, any: 3, unstated: 4 } as const;
export const INTEREST = { none: 0, maybe: 1, several: 2 } as const;

// The question being asked and the block looked at, in places that never move: the loops below run for hundreds of
// millions of blocks, and looking into objects takes a third of their time.

/** How many words of a kind, and which: needed, slots, outcomes, interests, one after the other. */
const program = new Int32Array(4 + WORDS);
let unstatedSlots = 0;
let unstatedInterests = 0;

/** Who of a block is in which class, as bits; of purpose: who has no more missing than that, alone and with the unstated. */
const has = new Int32Array(17);
const PURPOSE_AT = 0;
const WITH_UNSTATED = 5;
const EVERYBODY = 4;
const AVAILABILITY_AT = 10;
const INTEREST_AT = 14;

/** Needs are told apart in steps of about one point. */
const STEP_BITS = 11;
const STEPS = 2 + (100_000 >> STEP_BITS);
const MOST_COMBINATIONS = 12;
const startAt = new Int32Array(STEPS);
const combinations = new Int32Array(STEPS * (MOST_COMBINATIONS + 1));
let endOfCombinations = 0;
const availability = new Int32Array(4);
const purpose = new Int32Array(5);
const interest = new Int32Array(3);

/**
 * Takes up a question; those about blocks that follow are about it.
 * @returns the most that the three parts can give together
 */
export function beginQuestion(ask: Question): number {
  let at = 0;
  for (const words of [ask.needed, ask.slots, ask.outcomes, ask.interests]) {
    program[at++] = words.length;
    for (const word of words) program[at++] = word;
  }
  unstatedSlots = ask.slots.length === 0 ? -1 : 0;
  unstatedInterests = ask.interests.length === 0 ? -1 : 0;
  availability.set(ask.availability);
  purpose.set(ask.purpose);
  interest.set(ask.interest);
  startAt.fill(-1);
  endOfCombinations = 0;
  const slots = Math.min(3, ask.slots.length);
  return (
    Math.max(availability[0]!, slots === 0 ? 0 : availability[slots]!) +
    Math.max(purpose[PURPOSE.noneMissing]!, purpose[PURPOSE.unstated]!) +
    Math.max(interest[INTEREST.maybe]!, interest[INTEREST.several]!)
  );
}

/**
 * Who of a block may get more than `need` points from availability, purpose and interests together, as bits. Nobody is
 * left out who does; a few are let in who do not.
 * @param block words of `Blocks`, @param base where those of this block begin
 * @param lanes who of the block is asked at all
 * @param need a whole number
 */
export function lanesAbove(block: Int32Array, base: number, lanes: number, need: number): number {
  const asked = program;
  const who = has;
  const sets = combinations;
  let open = lanes;
  let at = 0;
  let end = asked[0]! + 1;
  while (++at < end) open &= block[base + asked[at]!]!;
  if (open === 0) return 0;

  let one = 0;
  let two = 0;
  let three = 0;
  end = at + 1 + asked[at]!;
  while (++at < end) {
    const bits = block[base + asked[at]!]!;
    three |= two & bits;
    two |= one & bits;
    one |= bits;
  }
  const unstated = unstatedSlots | block[base + WORD.noTimes]!;
  open &= one | unstated;
  if (open === 0) return 0;
  who[AVAILABILITY_AT] = unstated;
  who[AVAILABILITY_AT + 1] = one;
  who[AVAILABILITY_AT + 2] = two;
  who[AVAILABILITY_AT + 3] = three;

  let none = -1;
  let oneMissing = -1;
  let twoMissing = -1;
  end = at + 1 + asked[at]!;
  while (++at < end) {
    const bits = block[base + asked[at]!]!;
    twoMissing = (twoMissing & bits) | oneMissing;
    oneMissing = (oneMissing & bits) | none;
    none &= bits;
  }
  const silent = block[base + WORD.noPurposes]!;
  who[PURPOSE_AT + 1] = none;
  who[PURPOSE_AT + 2] = oneMissing;
  who[PURPOSE_AT + 3] = twoMissing;
  who[WITH_UNSTATED] = silent;
  who[WITH_UNSTATED + 1] = none | silent;
  who[WITH_UNSTATED + 2] = oneMissing | silent;
  who[WITH_UNSTATED + 3] = twoMissing | silent;

  let common = 0;
  let several = 0;
  end = at + 1 + asked[at]!;
  while (++at < end) {
    const bits = block[base + asked[at]!]!;
    several |= common & bits;
    common |= bits;
  }
  who[INTEREST_AT + 1] = common | unstatedInterests | block[base + WORD.noInterests]!;
  who[INTEREST_AT + 2] = several;

  const step = need < 0 ? 0 : 1 + (need >> STEP_BITS);
  let next = startAt[step]!;
  if (next < 0) next = combinationsFor(step);
  let found = 0;
  for (const last = next + sets[next]!; next < last; ) {
    const combination = sets[++next]!;
    found |= who[combination & 31]! & who[(combination >> 5) & 31]! & who[combination >> 10]!;
  }
  return open & found;
}

has[PURPOSE_AT + EVERYBODY] = -1;
has[WITH_UNSTATED + EVERYBODY] = -1;
has[INTEREST_AT] = -1;

/** Who of the block asked last has an interest in common, or none stated, so that interests may give points. */
export const maybeInterested = () => has[INTEREST_AT + 1]!;

const enough = new Int32Array(16);

/**
 * Which classes together may give more than a need: for each class of availability and of interests, how many classes
 * of purpose are enough; written behind their number into `combinations`. What a wider class has let in is not
 * repeated. @returns where
 */
function combinationsFor(step: number): number {
  const start = endOfCombinations;
  let end = start;
  const need = step === 0 ? -1 : (step - 1) << STEP_BITS;
  for (let slots = 0; slots < 4; slots++) {
    for (let shared = 0; shared < 3; shared++) {
      const left = need - availability[slots]! - interest[shared]!;
      let count = 0;
      while (count < EVERYBODY && purpose[count]! > left) count++;
      const which = count + (purpose[PURPOSE.unstated]! > left ? WITH_UNSTATED : 0);
      enough[4 * slots + shared] = which;
      const known =
        (slots > 1 && enough[4 * slots - 4 + shared] === which) ||
        (shared > 0 && enough[4 * slots + shared - 1] === which);
      if (which > 0 && !known) {
        combinations[++end] = (PURPOSE_AT + which) | ((AVAILABILITY_AT + slots) << 5) | ((INTEREST_AT + shared) << 10);
      }
    }
  }
  combinations[start] = end - start;
  startAt[step] = start;
  endOfCombinations = end + 1;
  return start;
}
