import { emptyHeap, type Heap, pop, push } from "./heap";
import { ask, widen } from "./shortlists";
import { NOBODY, type State, unitHeldBy } from "./state";

/**
 * The exact part: for a row left over, the cheapest chain "I take yours, you take hers, ..." that ends at a free unit
 * or at a row that does without (a shortest augmenting path by Dijkstra on u + p - gain >= 0). A reached row is entered
 * in the heap with a bound, and its shortlist is read only as far as that bound is the nearest of all.
 */
export type Search = {
  heap: Heap;
  /** Distance of a column as far as is known: Infinity until it is reached, SETTLED once nothing can be nearer. */
  distance: Float64Array;
  /** The row a column was reached from, and the gain of the two. */
  reachedFrom: Int32Array;
  reachedGain: Int32Array;
  /** Distance of a row when it was reached, and how far its shortlist has been read. */
  rowDistance: Float64Array;
  cursor: Int32Array;
  edition: Int32Array;
  /** The search in which a list was last asked for: within a search prices stand still. */
  asked: Int32Array;
  reachedRows: Int32Array;
  reachedColumns: Int32Array;
  settledColumns: Int32Array;
  /** Distances of the settled columns, in the order of those. */
  settledAt: Float64Array;
  rowCount: number;
  reachedCount: number;
  columnCount: number;
  number: number;
  /** The shortest way to an end so far: at `endRow` doing without (`endColumn` NOBODY) or taking a free unit. */
  shortest: number;
  endRow: number;
  endColumn: number;
};

export function startSearch({ problem: { rows, columns, lists } }: State): Search {
  return {
    heap: emptyHeap(),
    distance: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    reachedFrom: new Int32Array(columns),
    reachedGain: new Int32Array(columns),
    rowDistance: new Float64Array(rows),
    cursor: new Int32Array(rows),
    edition: new Int32Array(rows),
    asked: new Int32Array(lists),
    reachedRows: new Int32Array(rows),
    reachedColumns: new Int32Array(columns),
    settledColumns: new Int32Array(columns),
    settledAt: new Float64Array(columns),
    rowCount: 0,
    reachedCount: 0,
    columnCount: 0,
    number: 0,
    shortest: 0,
    endRow: NOBODY,
    endColumn: NOBODY,
  };
}

/** Gives one more row its place, moving others along the cheapest chain, and raises prices so that the proof holds. */
export function place(state: State, search: Search, row: number): void {
  search.number++;
  search.rowCount = 0;
  search.reachedCount = 0;
  search.columnCount = 0;
  search.heap.size = 0;
  search.shortest = Number.POSITIVE_INFINITY;
  state.utility[row] = bestNet(state, search, row);
  reachRow(state, search, row, 0);
  explore(state, search);
  if (search.shortest === Number.POSITIVE_INFINITY) throw new Error("a row that has to get a unit cannot");
  raisePrices(state, search);
  moveAlong(state, search, row);
  forgetDistances(search);
}

const SETTLED = Number.NEGATIVE_INFINITY;

function forgetDistances({ distance, reachedColumns, reachedCount }: Search): void {
  for (let at = 0; at < reachedCount; at++) distance[reachedColumns[at]!] = Number.POSITIVE_INFINITY;
}

function explore(state: State, search: Search): void {
  const { heap, distance, settledColumns, settledAt } = search;
  const { firstUnit, holder } = state;
  while (heap.size > 0 && heap.keys[0]! < search.shortest) {
    const key = heap.keys[0]!;
    const next = pop(heap);
    if (next < 0) readOn(state, search, ~next, key);
    else if (distance[next] !== SETTLED) {
      distance[next] = SETTLED;
      settledAt[search.columnCount] = key;
      settledColumns[search.columnCount++] = next;
      const end = firstUnit[next + 1]!;
      for (let unit = firstUnit[next]!; unit < end; unit++) reachRow(state, search, holder[unit]!, key);
    }
  }
}

function bestNet({ problem, shortlists, price, least }: State, search: Search, row: number): number {
  const list = problem.listOf[row]!;
  for (let fresh = false; ; fresh = true) {
    let best = least;
    for (let at = shortlists.start[list]!, end = at + shortlists.length[list]!; at < end; at++) {
      if (shortlists.nets[at]! <= best) break;
      best = Math.max(best, shortlists.gains[at]! - price[shortlists.columns[at]!]!);
    }
    if (fresh || best >= shortlists.bound[list]!) return best;
    ask(shortlists, problem, list, price, least);
    search.asked[list] = search.number;
  }
}

function reachRow(state: State, search: Search, row: number, from: number): void {
  search.reachedRows[search.rowCount++] = row;
  search.rowDistance[row] = from;
  search.cursor[row] = 0;
  const without = from + state.utility[row]! - state.least;
  if (without < search.shortest) {
    search.shortest = without;
    search.endRow = row;
    search.endColumn = NOBODY;
  }
  readOn(state, search, row, from);
}

/** Reads a row's shortlist from where it stopped, until what follows is no nearer than the nearest in the heap. */
function readOn(state: State, search: Search, row: number, key: number): void {
  const { shortlists, problem } = state;
  const { heap } = search;
  const list = problem.listOf[row]!;
  const base = search.rowDistance[row]! + state.utility[row]!;
  let from = search.edition[row] === shortlists.edition[list] ? search.cursor[row]! : 0;
  for (;;) {
    if (!readShortlist(state, search, row, from)) return;
    const bound = shortlists.bound[list]!;
    const nearest = Math.max(key, base - bound);
    if (bound <= state.least || nearest >= search.shortest) return;
    if (nearest > key && heap.size > 0 && nearest > heap.keys[0]!) {
      search.cursor[row] = shortlists.length[list]!;
      search.edition[row] = shortlists.edition[list]!;
      push(heap, nearest, ~row);
      return;
    }
    if (search.asked[list] === search.number) widen(shortlists, list);
    ask(shortlists, problem, list, state.price, state.least);
    search.asked[list] = search.number;
    from = 0;
  }
}

/** @returns whether it was read to its end, and what stands outside it may still matter */
function readShortlist(state: State, search: Search, row: number, from: number): boolean {
  const { shortlists, price, least, problem } = state;
  const { columns, gains, nets } = shortlists;
  const { distance } = search;
  const list = problem.listOf[row]!;
  const base = search.rowDistance[row]! + state.utility[row]!;
  const start = shortlists.start[list]!;
  const end = start + shortlists.length[list]!;
  let { shortest } = search;
  for (let at = start + from; at < end; at++) {
    const net = nets[at]!;
    if (net <= least || base - net >= shortest) return false;
    const column = columns[at]!;
    const way = base - gains[at]! + price[column]!;
    if (way >= shortest || way >= distance[column]!) continue;
    reachColumn(state, search, row, column, gains[at]!, way);
    shortest = search.shortest;
  }
  return true;
}

/** A column has been found nearer than before, and nearer than the end. */
function reachColumn(state: State, search: Search, row: number, column: number, gain: number, distance: number): void {
  if (search.distance[column] === Number.POSITIVE_INFINITY) search.reachedColumns[search.reachedCount++] = column;
  search.distance[column] = distance;
  search.reachedFrom[column] = row;
  search.reachedGain[column] = gain;
  if (state.used[column]! < state.problem.capacity[column]!) {
    search.shortest = distance;
    search.endRow = row;
    search.endColumn = column;
  } else push(search.heap, distance, column);
}

/** What was nearer than the end grows dearer by the difference, and its holders gain so much less. */
function raisePrices({ price, utility }: State, search: Search): void {
  const { shortest, settledColumns, settledAt, reachedRows, rowDistance } = search;
  for (let at = 0; at < search.columnCount; at++) price[settledColumns[at]!]! += shortest - settledAt[at]!;
  for (let at = 0; at < search.rowCount; at++) {
    const row = reachedRows[at]!;
    utility[row]! -= shortest - rowDistance[row]!;
  }
}

/** Moves everybody on the chain one place along, from its end back to the row it began with. */
function moveAlong(state: State, search: Search, start: number): void {
  const { columnOf, gainOf, holder, used, firstUnit } = state;
  let column = search.endColumn;
  let unit: number;
  if (column === NOBODY) {
    if (search.endRow === start) return;
    column = columnOf[search.endRow]!;
    unit = unitHeldBy(state, search.endRow, column);
    columnOf[search.endRow] = NOBODY;
    gainOf[search.endRow] = 0;
  } else {
    unit = firstUnit[column]!;
    while (holder[unit] !== NOBODY) unit++;
    used[column]!++;
  }
  for (;;) {
    const row = search.reachedFrom[column]!;
    const previous = columnOf[row]!;
    const freed = row === start ? NOBODY : unitHeldBy(state, row, previous);
    holder[unit] = row;
    columnOf[row] = column;
    gainOf[row] = search.reachedGain[column]!;
    if (row === start) return;
    column = previous;
    unit = freed;
  }
}
