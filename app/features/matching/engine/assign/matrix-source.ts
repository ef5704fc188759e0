import { bestFew, enter, finishFew, startFew } from "./best-few";
import type { CandidateSource } from "./problem";

/** Candidates from a finished matrix of gains, row by row; entries <= 0 are pairs that may not be. */
export function matrixSource(matrix: Int32Array, columns: number): CandidateSource {
  const few = bestFew();
  return {
    found: few,
    gain(list, column) {
      const gain = matrix[list * columns + column]!;
      return gain > 0 ? gain : -1;
    },
    best(list, want, price, above) {
      startFew(few, want, above);
      for (let column = 0, at = list * columns; column < columns; column++, at++) {
        const gain = matrix[at]!;
        const net = gain - price[column]!;
        if (net > few.above && gain > 0) enter(few, column, gain, net);
      }
      return finishFew(few);
    },
  };
}
