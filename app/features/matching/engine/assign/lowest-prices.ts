import { emptyHeap, type Heap, pop, push } from "./heap";
import { ask, widen } from "./shortlists";
import { NOBODY, type State } from "./state";

/**
 * Of all prices that prove an assignment, the smallest. How far each can fall is a shortest path: a price is held up by
 * the next best offer for the column, so it falls with what keeps the bidder elsewhere (u + p - gain), and never below 0.
 * Changes `state.price` and `state.utility` in place.
 */
export function lowerPrices(state: State): void {
  const { price, utility, columnOf, problem } = state;
  const fall: Fall = {
    dearest: price.reduce((dearest, one) => Math.max(dearest, one), 0),
    heap: emptyHeap(),
    most: price.slice(),
    lowered: price.slice(),
    settled: new Uint8Array(problem.columns),
    rowFall: new Float64Array(problem.rows),
    cursor: new Int32Array(problem.rows),
    edition: new Int32Array(problem.rows),
    asked: new Uint8Array(problem.lists),
    open: 0,
    few: new Int32Array(0),
  };
  for (let column = 0; column < problem.columns; column++) {
    if (price[column]! > 0) {
      fall.open++;
      push(fall.heap, price[column]!, column);
    } else settle(state, fall, column);
  }
  for (let row = 0; row < problem.rows; row++) if (columnOf[row] === NOBODY) read(state, fall, row, 0);
  while (fall.open > 0) {
    const key = fall.heap.keys[0]!;
    const next = pop(fall.heap);
    if (next < 0) read(state, fall, ~next, key);
    else if (fall.settled[next] === 0) {
      fall.open--;
      settle(state, fall, next);
    }
  }
  for (let column = 0; column < problem.columns; column++) price[column] = fall.lowered[column]! - fall.most[column]!;
  for (let row = 0; row < problem.rows; row++) {
    const column = columnOf[row]!;
    if (column !== NOBODY) utility[row]! += fall.most[column]!;
  }
}

type Fall = {
  /** The largest price before: no price falls by more. */
  dearest: number;
  heap: Heap;
  /** How far each price can fall as far as is known; exact once settled. */
  most: Float64Array;
  /** The prices before. */
  lowered: Float64Array;
  settled: Uint8Array;
  rowFall: Float64Array;
  cursor: Int32Array;
  edition: Int32Array;
  asked: Uint8Array;
  /** How many columns are not yet settled, and which: once they are few. */
  open: number;
  few: Int32Array;
};

/** A settled column is priced out of reach, so that sources no longer offer it. */
function settle(state: State, fall: Fall, column: number): void {
  const { firstUnit, holder, price } = state;
  fall.settled[column] = 1;
  price[column] = Number.POSITIVE_INFINITY;
  const end = firstUnit[column + 1]!;
  for (let unit = firstUnit[column]!; unit < end; unit++) {
    const row = holder[unit]!;
    if (row === NOBODY) continue;
    fall.rowFall[row] = fall.most[column]!;
    read(state, fall, row, fall.most[column]!);
  }
}

/** So few columns left that it is quicker to look at each than to ask a source for the best. */
const FEW = 800;

function lookAtFew({ problem }: State, fall: Fall, row: number, base: number): void {
  if (fall.few.length === 0 || 2 * fall.open < fall.few.length) fall.few = openColumns(fall);
  const list = problem.listOf[row]!;
  for (const column of fall.few) {
    if (fall.settled[column] === 1) continue;
    const least = base + fall.lowered[column]!;
    const gain = problem.source.gain(list, column, least - fall.most[column]!);
    if (gain >= 0) improve(fall, column, least - gain);
  }
}

function openColumns({ few, settled }: Fall): Int32Array {
  if (few.length > 0) return few.filter((column) => settled[column] === 0);
  const open: number[] = [];
  settled.forEach((is, column) => {
    if (is === 0) open.push(column);
  });
  return Int32Array.from(open);
}

function improve(fall: Fall, column: number, distance: number): void {
  if (distance >= fall.most[column]!) return;
  fall.most[column] = distance;
  push(fall.heap, distance, column);
}

/** What a row offers elsewhere, from where its shortlist was left; a new answer of the source waits until it matters. */
function read(state: State, fall: Fall, row: number, key: number): void {
  const { shortlists, price, problem } = state;
  const list = problem.listOf[row]!;
  const base = fall.rowFall[row]! + state.utility[row]!;
  let start = shortlists.start[list]!;
  let length = shortlists.length[list]!;
  for (let at = fall.edition[row] === shortlists.edition[list] ? fall.cursor[row]! : 0; ; at++) {
    if (at === length) {
      const nearest = Math.max(key, base - shortlists.bound[list]!);
      if (nearest >= fall.dearest) return;
      if (nearest > key) {
        fall.cursor[row] = at;
        fall.edition[row] = shortlists.edition[list]!;
        push(fall.heap, nearest, ~row);
        return;
      }
      if (fall.open <= FEW) {
        lookAtFew(state, fall, row, base);
        fall.cursor[row] = length;
        return;
      }
      if (fall.asked[list] === 1) widen(shortlists, list);
      ask(shortlists, problem, list, price, base - fall.dearest);
      fall.asked[list] = 1;
      start = shortlists.start[list]!;
      length = shortlists.length[list]!;
      at = -1;
      continue;
    }
    const column = shortlists.columns[start + at]!;
    if (fall.settled[column] === 1) continue;
    improve(fall, column, base - shortlists.gains[start + at]! + price[column]!);
  }
}
