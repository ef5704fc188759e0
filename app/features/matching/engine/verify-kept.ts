import type { Family } from "./people";
import { type CompactPool, compactPool } from "./pool/compact-pool";
import type { RoundFlaw, RoundInput } from "./results";
import { takingPart } from "./taking-part";
import type { Part } from "./verify";
import { pairsAbove } from "./verify-pairs";
import { longestWaitingFirst } from "./waiting";

/**
 * For `longest-waiting-first`: that the matched families are the ones who should be kept. Families are taken in order;
 * each is kept when a chain of moves finds it a place beside all kept so far.
 * @param barredFor volunteers (ids) that a family may not be paired with
 */
export function verifyKept(
  input: RoundInput,
  part: Part,
  barredFor: (family: Family) => readonly string[],
  flaws: RoundFlaw[],
): void {
  const pinned = new Set((input.pins ?? []).map(({ family }) => family));
  const families = takingPart(input)
    .families.filter(({ id }) => !pinned.has(id))
    .sort(longestWaitingFirst(input.date));
  const volunteers = part.volunteers.map(({ volunteer }) => volunteer);
  const roomOf = new Map(part.volunteers.map(({ volunteer, room }) => [volunteer.id, room]));
  const pool = compactPool({ ...input, families, volunteers, bonusOf: () => 0, barredFor });
  const kept = keptInOrder(
    pool,
    Int32Array.from(pool.volunteers.people, ({ id }) => roomOf.get(id)!),
  );
  families.forEach(({ id }, family) => {
    if ((kept[family] === 1) !== part.matched.has(id))
      flaws.push({ flaw: kept[family] === 1 ? "should-be-kept" : "cannot-be-kept", family: id });
  });
}

/** @param room places by volunteer @returns 1 for each family of the pool, in its order, that is kept; plain augmenting paths */
export function keptInOrder(pool: CompactPool, room: Int32Array): Uint8Array {
  const rows = allowedRows(pool);
  const search: Search = {
    rows,
    words: (room.length + 31) >> 5,
    free: bitsWhere(room, (places) => places > 0),
    seen: new Int32Array((room.length + 31) >> 5),
    left: room.slice(),
    holders: Array.from(room, () => []),
    placeOf: new Int32Array(pool.families.count).fill(-1),
    reachedFrom: new Int32Array(room.length),
  };
  return Uint8Array.from({ length: pool.families.count }, (_, family) => (findPlace(search, family) ? 1 : 0));
}

type Search = {
  /** Whom a family may meet, as bits. */
  rows: (family: number) => Int32Array;
  words: number;
  free: Int32Array;
  /** Volunteers reached in this search, or in one that found nothing: no later one gets any further from them. */
  seen: Int32Array;
  left: Int32Array;
  holders: number[][];
  placeOf: Int32Array;
  reachedFrom: Int32Array;
};

function bitsWhere(list: Int32Array, is: (value: number) => boolean): Int32Array {
  const bits = new Int32Array((list.length + 31) >> 5);
  list.forEach((value, at) => {
    if (is(value)) bits[at >> 5]! |= 1 << (at & 31);
  });
  return bits;
}

/** So many numbers of 32 bits are kept; in a larger pool rows are made anew whenever they are asked for. */
const REMEMBERED = 1 << 25;

function allowedRows(pool: CompactPool): Search["rows"] {
  const { found, ask } = pairsAbove(pool);
  const free = new Float64Array(pool.volunteers.count);
  const words = (pool.volunteers.count + 31) >> 5;
  const known: Int32Array[] = [];
  return (family) => {
    const before = known[family];
    if (before) return before;
    const row = new Int32Array(words);
    const count = ask(family, -1, free);
    for (let at = 0; at < count; at++) row[found[at]! >> 5]! |= 1 << (found[at]! & 31);
    if (words * pool.families.count <= REMEMBERED) known[family] = row;
    return row;
  };
}

const lowest = (bits: number) => 31 - Math.clz32(bits & -bits);

function findPlace(search: Search, start: number): boolean {
  const { rows, words, free, seen, holders, reachedFrom } = search;
  const queue = [start];
  const reached: number[] = [];
  for (const family of queue) {
    const row = rows(family);
    for (let word = 0; word < words; word++) {
      const open = row[word]! & free[word]!;
      if (open === 0) continue;
      moveAlong(search, start, family, 32 * word + lowest(open));
      for (const volunteer of reached) seen[volunteer >> 5]! &= ~(1 << (volunteer & 31));
      return true;
    }
    for (let word = 0; word < words; word++) {
      for (let rest = row[word]! & ~seen[word]!; rest !== 0; rest &= rest - 1) {
        const volunteer = 32 * word + lowest(rest);
        reachedFrom[volunteer] = family;
        reached.push(volunteer);
        queue.push(...holders[volunteer]!);
      }
      seen[word]! |= row[word]!;
    }
  }
  return false;
}

/** The last takes a free place; each before it on the chain takes what the next one leaves. */
function moveAlong({ placeOf, holders, reachedFrom, left, free }: Search, start: number, last: number, open: number) {
  if (--left[open]! === 0) free[open >> 5]! &= ~(1 << (open & 31));
  let family = last;
  let volunteer = open;
  for (;;) {
    const before = placeOf[family]!;
    placeOf[family] = volunteer;
    holders[volunteer]!.push(family);
    if (family === start) return;
    holders[before] = holders[before]!.filter((holder) => holder !== family);
    volunteer = before;
    family = reachedFrom[before]!;
  }
}
