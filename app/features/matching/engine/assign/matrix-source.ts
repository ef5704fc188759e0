import { bestFew, enter, finishFew, startFew } from "./best-few";
import type { CandidateSource } from "./problem";

/** One column in so many is looked at first. */
const SAMPLE = 16;

/**
 * Candidates from a finished matrix of gains, row by row; entries <= 0 are pairs that may not be. A sample of the row
 * says which net is probably good enough; one straight pass then picks those that reach it, and only where they are
 * fewer than wanted a second one picks all that count.
 */
export function matrixSource(matrix: Int32Array, columns: number): CandidateSource {
  const few = bestFew();
  const picked = new Int32Array(columns + 4);
  return {
    found: few,
    best(list, want, price, above) {
      const row = matrix.subarray(list * columns, (list + 1) * columns);
      let least = probablyEnough(row, price, want, above);
      let count = pick(row, price, least, picked);
      if (count < want && least > above) {
        least = above;
        count = pick(row, price, least, picked);
      }
      startFew(few, want, least);
      for (let at = 0; at < count; at++) {
        const column = picked[at]!;
        const gain = row[column]!;
        const net = gain - price[column]!;
        if (net > few.above && gain > 0) enter(few, column, gain, net);
      }
      return finishFew(few);
    },
    gain(list, column) {
      const gain = matrix[list * columns + column]!;
      return gain > 0 ? gain : -1;
    },
  };
}

const sample = bestFew();

/** A net that about twice as many columns reach as are wanted. */
function probablyEnough(row: Int32Array, price: Float64Array, want: number, above: number): number {
  startFew(sample, 2 + Math.ceil((2 * want) / SAMPLE), above);
  for (let column = 0; column < row.length; column += SAMPLE) {
    const net = row[column]! - price[column]!;
    if (net > sample.above) enter(sample, column, 0, net);
  }
  return sample.above;
}

/** Writes down the columns whose net is above `least`, four in a step. @returns how many */
function pick(row: Int32Array, price: Float64Array, least: number, picked: Int32Array): number {
  const length = row.length;
  const fours = length & ~3;
  let count = 0;
  for (let column = 0; column < fours; column += 4) {
    const first = row[column]! - price[column]!;
    const second = row[column + 1]! - price[column + 1]!;
    const third = row[column + 2]! - price[column + 2]!;
    const fourth = row[column + 3]! - price[column + 3]!;
    if (first > least) picked[count++] = column;
    if (second > least) picked[count++] = column + 1;
    if (third > least) picked[count++] = column + 2;
    if (fourth > least) picked[count++] = column + 3;
  }
  for (let column = fours; column < length; column++) {
    if (row[column]! - price[column]! > least) picked[count++] = column;
  }
  return count;
}
