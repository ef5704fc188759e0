import { ask } from "./shortlists";
import { NOBODY, type State } from "./state";

/**
 * The quick part: rows bid for the column that is best for them, up to the point where their second best is as good,
 * and push out the lowest bid of its units (an auction with no step size; Bertsekas and Castanon 1989). It ends with
 * most rows where they belong and the rest handed to the exact search; u + p >= gain holds throughout. Of two columns
 * that are equally good, a free one is taken.
 * @returns the rows that are left for the search for paths
 */
export function bid(state: State, mostBidsPerRow = 12): Int32Array {
  const { problem, columnOf, gainOf, price, firstUnit, holder, used } = state;
  const { listOf, rows } = problem;
  const ties = new Uint8Array(rows);
  const offer = new Float64Array(holder.length);
  const waiting = new Int32Array(rows);
  const left = new Int32Array(rows);
  let leftCount = 0;
  let bids = mostBidsPerRow * rows;
  let size = rows;
  for (let row = 0; row < rows; row++) waiting[row] = rows - 1 - row;

  while (size > 0) {
    const row = waiting[--size]!;
    const { best, second } = twoBest(state, listOf[row]!);
    if (answer.column === NOBODY) continue;
    const isTie = best === second;
    const evades = isTie && isFull(state, answer.column) && answer.other !== NOBODY && !isFull(state, answer.other);
    const column = evades ? answer.other : answer.column;
    const gain = evades ? answer.otherGain : answer.gain;

    const first = firstUnit[column]!;
    const end = firstUnit[column + 1]!;
    const unit = lowest(offer, first, end);
    const previous = holder[unit]!;
    const gainsNothing = isTie && previous !== NOBODY && ++ties[row]! > MOST_TIES;
    if (second === Number.NEGATIVE_INFINITY || gainsNothing || (previous !== NOBODY && bids <= 0)) {
      left[leftCount++] = row;
      continue;
    }
    bids--;
    offer[unit] = price[column]! + best - second;
    price[column] = offer[lowest(offer, first, end)]!;
    holder[unit] = row;
    columnOf[row] = column;
    gainOf[row] = gain;
    if (previous === NOBODY) used[column]!++;
    else {
      columnOf[previous] = NOBODY;
      gainOf[previous] = 0;
      waiting[size++] = previous;
    }
  }
  for (let row = 0; row < rows; row++) {
    const column = columnOf[row]!;
    if (column !== NOBODY) state.utility[row] = gainOf[row]! - price[column]!;
  }
  return left.slice(0, leftCount);
}

/** So often a row pushes another out although it gains nothing by it: the other often finds a free column. */
const MOST_TIES = 2;

const isFull = ({ used, problem }: State, column: number) => used[column] === problem.capacity[column];

const answer = { column: NOBODY, gain: 0, best: 0, other: NOBODY, otherGain: 0, second: 0 };

/** The best and second best net of a list and their columns at today's prices; `answer` is used again by the next call. */
function twoBest(state: State, list: number): typeof answer {
  const { shortlists, price, problem, least } = state;
  for (let fresh = false; ; fresh = true) {
    const { columns, gains, nets, bound } = shortlists;
    answer.column = NOBODY;
    answer.other = NOBODY;
    let best = least;
    let second = least;
    for (let at = shortlists.start[list]!, end = at + shortlists.length[list]!; at < end; at++) {
      if (nets[at]! <= second) break;
      const net = gains[at]! - price[columns[at]!]!;
      if (net > best) {
        second = best;
        best = net;
        answer.other = answer.column;
        answer.otherGain = answer.gain;
        answer.column = columns[at]!;
        answer.gain = gains[at]!;
      } else if (net > second) {
        second = net;
        answer.other = columns[at]!;
        answer.otherGain = gains[at]!;
      }
    }
    answer.best = best;
    answer.second = second;
    if (fresh || second >= bound[list]!) return answer;
    ask(shortlists, problem, list, price, least);
  }
}

function lowest(offer: Float64Array, first: number, end: number): number {
  let unit = first;
  for (let next = first + 1; next < end; next++) if (offer[next]! < offer[unit]!) unit = next;
  return unit;
}
