import { bestFew, enter, finishFew, startFew } from "./best-few";
import type { CandidateSource } from "./problem";

/** The pairs that may be, row by row: those of row r are `from[r]` ... `from[r + 1]` - 1. Gains are above 0. */
export type SparseGains = {
  rows: number;
  columns: number;
  from: Int32Array;
  column: Int32Array;
  gain: Int32Array;
};

/** Candidates from a list of the pairs that may be: what may not be takes neither room nor time. */
export function sparseSource({ from, column, gain }: SparseGains): CandidateSource {
  const few = bestFew();
  return {
    found: few,
    gain(row, wanted) {
      for (let at = from[row]!; at < from[row + 1]!; at++) if (column[at] === wanted) return gain[at]!;
      return -1;
    },
    best(row, want, price, above) {
      startFew(few, want, above);
      for (let at = from[row]!, end = from[row + 1]!; at < end; at++) {
        const net = gain[at]! - price[column[at]!]!;
        if (net > few.above) enter(few, column[at]!, gain[at]!, net);
      }
      return finishFew(few);
    },
  };
}
