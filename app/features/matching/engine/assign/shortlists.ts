import type { Problem } from "./problem";

/**
 * Each list's best candidates as of the last time its source was asked, in descending net (gain - price) of that time.
 * Prices only rise, so an old net is an upper bound of today's, and `bound` one for everything outside the shortlist:
 * reading from the front can stop as soon as old nets are no better than what has been found.
 * All shortlists lie in common arrays, one after the other; a list that needs more room moves to the end.
 */
export type Shortlists = {
  columns: Int32Array;
  gains: Int32Array;
  nets: Float64Array;
  start: Int32Array;
  length: Int32Array;
  room: Int32Array;
  bound: Float64Array;
  /** How often the source was asked: a reader that stopped in an older answer begins anew. */
  edition: Int32Array;
  /** Where the next room is free. */
  end: number;
};

/** Room for a first answer; at least 2, because bidders need a best and a second best. */
export const FIRST_ROOM = 24;

export function emptyShortlists(lists: number, first: number): Shortlists {
  return {
    columns: new Int32Array(lists * first),
    gains: new Int32Array(lists * first),
    nets: new Float64Array(lists * first),
    start: Int32Array.from({ length: lists }, (_, list) => list * first),
    length: new Int32Array(lists),
    room: new Int32Array(lists).fill(first),
    bound: new Float64Array(lists).fill(Number.POSITIVE_INFINITY),
    edition: new Int32Array(lists),
    end: lists * first,
  };
}

/**
 * Asks the source for a list's best candidates at today's prices.
 * @param least what it is worth to stay without: nets up to that do not matter
 */
export function ask(
  shortlists: Shortlists,
  { source }: Problem,
  list: number,
  price: Float64Array,
  least: number,
): void {
  const want = shortlists.room[list]!;
  const above = knownLeast(shortlists, list, price, least);
  const count = source.best(list, want, price, above);
  const { columns, gains, nets } = source.found;
  const start = shortlists.start[list]!;
  for (let at = 0; at < count; at++) {
    shortlists.columns[start + at] = columns[at]!;
    shortlists.gains[start + at] = gains[at]!;
    shortlists.nets[start + at] = nets[at]!;
  }
  shortlists.length[list] = count;
  shortlists.edition[list]!++;
  shortlists.bound[list] = count < want ? above : nets[count - 1]!;
}

/** When the old shortlist was full: its members are at least as good as their worst today, so the answer needs no worse. */
function knownLeast(shortlists: Shortlists, list: number, price: Float64Array, least: number): number {
  const length = shortlists.length[list]!;
  if (length < shortlists.room[list]!) return least;
  let worst = Number.POSITIVE_INFINITY;
  for (let at = shortlists.start[list]!, end = at + length; at < end; at++) {
    worst = Math.min(worst, shortlists.gains[at]! - price[shortlists.columns[at]!]!);
  }
  return Math.max(least, worst - 1);
}

/** Gives a list room for four times as many candidates; it has to be asked for anew. */
export function widen(shortlists: Shortlists, list: number): void {
  const room = 4 * shortlists.room[list]!;
  if (shortlists.end + room > shortlists.columns.length) enlarge(shortlists, room);
  shortlists.start[list] = shortlists.end;
  shortlists.room[list] = room;
  shortlists.length[list] = 0;
  shortlists.end += room;
}

function enlarge(shortlists: Shortlists, room: number): void {
  const size = Math.max(2 * shortlists.columns.length, shortlists.end + room);
  const columns = new Int32Array(size);
  const gains = new Int32Array(size);
  const nets = new Float64Array(size);
  columns.set(shortlists.columns);
  gains.set(shortlists.gains);
  nets.set(shortlists.nets);
  Object.assign(shortlists, { columns, gains, nets });
}
