import { emptyHeap, type Heap, pop, push } from "./heap";
import { ask, widen } from "./shortlists";
import { NOBODY, type State } from "./state";

/**
 * The counterpart of `lowerPrices` for a problem whose rows are the ones to be priced (volunteers, when they are
 * scarce): of all proofs the one with the smallest utilities. A list's utility is held up by the best column it does
 * not hold; it falls as far as that column's price can rise, and the columns it holds grow dearer by as much.
 * Changes `state.price` and `state.utility` in place. Columns have one unit each.
 */
export function lowerUtilities(state: State): void {
  const { problem, columnOf, utility, price } = state;
  const { rows, lists, columns, listOf } = problem;
  const fall: Fall = {
    heap: emptyHeap(),
    before: new Float64Array(lists),
    most: new Float64Array(lists),
    settled: new Uint8Array(lists),
    listWith: new Int32Array(columns).fill(NOBODY),
    cursor: new Int32Array(lists),
    asked: new Uint8Array(lists),
    waitingAt: new Int32Array(columns).fill(NOBODY),
    waiting: [],
  };
  fall.before.fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
    const list = listOf[row]!;
    fall.before[list] = Math.min(fall.before[list]!, columnOf[row] === NOBODY ? 0 : utility[row]!);
    if (columnOf[row] !== NOBODY) fall.listWith[columnOf[row]!] = list;
  }
  fall.most.set(fall.before);
  for (let list = 0; list < lists; list++) {
    push(fall.heap, fall.most[list]!, list);
    if (fall.most[list]! > 0) push(fall.heap, 0, ~list);
  }
  const heldFrom = columnsByList(fall.listWith, lists);
  while (fall.heap.size > 0) {
    const key = fall.heap.keys[0]!;
    const next = pop(fall.heap);
    if (next < 0) read(state, fall, ~next, key);
    else if (fall.settled[next] === 0) settle(fall, next, heldFrom);
  }
  for (let row = 0; row < rows; row++) {
    const column = columnOf[row]!;
    if (column === NOBODY) continue;
    const fallen = fall.most[listOf[row]!]!;
    utility[row]! -= fallen;
    price[column]! += fallen;
  }
}

type Fall = {
  heap: Heap;
  before: Float64Array;
  /** How far each list's utility can fall as far as is known; exact once settled. */
  most: Float64Array;
  settled: Uint8Array;
  /** The list whose row holds a column. */
  listWith: Int32Array;
  cursor: Int32Array;
  asked: Uint8Array;
  /** Lists that wait to hear how dear a column grows: a chain in `waiting` for each column. */
  waitingAt: Int32Array;
  waiting: { list: number; distance: number; next: number }[];
};

type Held = { from: Int32Array; columns: Int32Array };

function columnsByList(listWith: Int32Array, lists: number): Held {
  const from = new Int32Array(lists + 1);
  for (const list of listWith) if (list !== NOBODY) from[list + 1]!++;
  for (let list = 0; list < lists; list++) from[list + 1]! += from[list]!;
  const next = from.slice();
  const columns = new Int32Array(from[lists]!);
  listWith.forEach((list, column) => {
    if (list !== NOBODY) columns[next[list]!++] = column;
  });
  return { from, columns };
}

function settle(fall: Fall, list: number, held: Held): void {
  fall.settled[list] = 1;
  for (let at = held.from[list]!; at < held.from[list + 1]!; at++) {
    for (let wait = fall.waitingAt[held.columns[at]!]!; wait !== NOBODY; wait = fall.waiting[wait]!.next) {
      improve(fall, fall.waiting[wait]!.list, fall.waiting[wait]!.distance + fall.most[list]!);
    }
  }
}

function improve(fall: Fall, list: number, distance: number): void {
  if (distance >= fall.most[list]!) return;
  fall.most[list] = distance;
  push(fall.heap, distance, list);
}

/** Reads on in a list's shortlist while what it offers is within `key`, the nearest of all. */
function read(state: State, fall: Fall, list: number, key: number): void {
  const { shortlists, price, problem, least } = state;
  const base = fall.before[list]!;
  for (let at = fall.cursor[list]!; fall.settled[list] === 0; at++) {
    const length = shortlists.length[list]!;
    const start = shortlists.start[list]!;
    const best = at < length ? shortlists.nets[start + at]! : shortlists.bound[list]!;
    if (best <= least) return;
    const nearest = base - best;
    if (nearest > key) {
      fall.cursor[list] = at;
      if (nearest < fall.most[list]!) push(fall.heap, nearest, ~list);
      return;
    }
    if (at === length) {
      if (fall.asked[list] === 1) widen(shortlists, list);
      ask(shortlists, problem, list, price, least);
      fall.asked[list] = 1;
      at = -1;
      continue;
    }
    const column = shortlists.columns[start + at]!;
    const holder = fall.listWith[column]!;
    if (holder === list) continue;
    const distance = base - shortlists.gains[start + at]! + price[column]!;
    if (holder === NOBODY) improve(fall, list, distance);
    else if (fall.settled[holder] === 1) improve(fall, list, distance + fall.most[holder]!);
    else {
      fall.waiting.push({ list, distance, next: fall.waitingAt[column]! });
      fall.waitingAt[column] = fall.waiting.length - 1;
    }
  }
}
