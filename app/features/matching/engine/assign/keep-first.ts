import type { CandidateSource } from "./problem";
import { NOBODY } from "./state";

/**
 * Takes rows in the order given and keeps each that can have a unit together with all kept before it (the greedy basis
 * of a transversal matroid, found by augmenting paths). Rows move to other columns to make room, never out.
 * @param hint a column for each row (or NOBODY) that it may have: taken unasked while there is room, which saves the asking
 *   and changes nothing of who is kept
 * @param free, reached two sources for the same problem: one is asked with prices that only rise, one with any
 * @returns the kept rows, in the order given
 */
export function keepFirst(
  order: ArrayLike<number>,
  rows: number,
  capacity: Int32Array,
  free: CandidateSource,
  reached: CandidateSource,
  hint: Int32Array = new Int32Array(rows).fill(NOBODY),
): number[] {
  const columns = capacity.length;
  const search: Search = {
    capacity,
    free,
    reached,
    taken: new Float64Array(columns),
    seen: new Float64Array(columns),
    holders: Array.from(capacity, () => []),
    columnOf: new Int32Array(rows).fill(NOBODY),
    reachedFrom: new Int32Array(columns).fill(NOBODY),
  };
  const kept: number[] = [];
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    const column = hint[row]!;
    if (column !== NOBODY && search.taken[column] === 0) take(search, row, column, row);
    else if (!makeRoom(search, row)) continue;
    kept.push(row);
  }
  return kept;
}

type Search = {
  capacity: Int32Array;
  free: CandidateSource;
  reached: CandidateSource;
  /** Prices that hide full columns, and columns seen in this search or in one that found nothing. */
  taken: Float64Array;
  seen: Float64Array;
  holders: number[][];
  columnOf: Int32Array;
  reachedFrom: Int32Array;
};

/** More than any gain. */
const OUT_OF_REACH = 1e12;
/** A gain of 0 is a gain: the pair may be. */
const ANY = -1;
const STEP = 16;

/** A search that finds nothing leaves its columns out of reach for good: no later one could get out of them either. */
function makeRoom(search: Search, start: number): boolean {
  const { seen, holders, reachedFrom, columnOf } = search;
  const rows = [start];
  const columns: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (search.free.best(row, 1, search.taken, ANY) > 0) {
      take(search, row, search.free.found.columns[0]!, start);
      for (const column of columns) seen[column] = 0;
      return true;
    }
    for (let count = STEP; count === STEP; ) {
      count = search.reached.best(row, STEP, seen, ANY);
      for (let place = 0; place < count; place++) {
        const column = search.reached.found.columns[place]!;
        seen[column] = OUT_OF_REACH;
        reachedFrom[column] = row;
        columns.push(column);
        for (const holder of holders[column]!) if (columnOf[holder] === column) rows.push(holder);
      }
    }
  }
  return false;
}

/** The row takes a free unit; each before it on the chain takes what the next one leaves. */
function take(search: Search, last: number, freeColumn: number, start: number): void {
  const { holders, columnOf, reachedFrom, capacity, taken } = search;
  let row = last;
  let column = freeColumn;
  for (;;) {
    const left = columnOf[row]!;
    columnOf[row] = column;
    holders[column]!.push(row);
    if (column === freeColumn && holders[column]!.length === capacity[column]) taken[column] = OUT_OF_REACH;
    if (row === start) return;
    holders[left] = holders[left]!.filter((holder) => holder !== row);
    column = left;
    row = reachedFrom[left]!;
  }
}
