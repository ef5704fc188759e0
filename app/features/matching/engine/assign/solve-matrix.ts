import { assign } from "./assign";
import { matrixSource } from "./matrix-source";
import type { CandidateSource } from "./problem";
import { type SparseGains, sparseSource } from "./sparse-source";

/** A matrix of gains, row by row; entries <= 0 are pairs that may not be. */
export type GainMatrix = { rows: number; columns: number; gains: Int32Array };

const countUp = (length: number) => Int32Array.from({ length }, (_, at) => at);

/**
 * The best assignment of a finished matrix, each row and each column at most once. The shorter side chooses.
 * @returns the column of each row, or -1, with total and bound (equal: the proof)
 */
export function solveMatrix(matrix: GainMatrix): { columnOf: Int32Array; total: number; bound: number } {
  if (matrix.rows > matrix.columns) {
    const turned = solveMatrix(turn(matrix));
    const columnOf = new Int32Array(matrix.rows).fill(-1);
    turned.columnOf.forEach((row, column) => {
      if (row >= 0) columnOf[row] = column;
    });
    return { ...turned, columnOf };
  }
  return solve(matrix.rows, matrix.columns, matrixSource(matrix.gains, matrix.columns), false);
}

/**
 * The same for a list of the pairs that may be.
 * @param everyRow each row has to get a column; the caller knows that they can, and gains may then be of any sign
 */
export function solveSparse(pairs: SparseGains, everyRow: boolean): ReturnType<typeof solveMatrix> {
  return solve(pairs.rows, pairs.columns, sparseSource(pairs), everyRow);
}

function solve(rows: number, columns: number, source: CandidateSource, everyRow: boolean) {
  const capacity = new Int32Array(columns).fill(1);
  const state = assign({ rows, columns, capacity, listOf: countUp(rows), lists: rows, source, everyRow });
  const total = state.columnOf.reduce((sum, column, row) => (column < 0 ? sum : sum + state.gainOf[row]!), 0);
  const sum = (numbers: Float64Array) => numbers.reduce((all, one) => all + one, 0);
  return { columnOf: state.columnOf, total, bound: sum(state.utility) + sum(state.price) };
}

const BLOCK = 64;

/** Rows and columns change places, block by block because memory is read in lines. */
function turn({ rows, columns, gains }: GainMatrix): GainMatrix {
  const turned = new Int32Array(gains.length);
  for (let top = 0; top < rows; top += BLOCK) {
    for (let left = 0; left < columns; left += BLOCK) {
      for (let row = top, lastRow = Math.min(top + BLOCK, rows); row < lastRow; row++) {
        for (let column = left, last = Math.min(left + BLOCK, columns); column < last; column++) {
          turned[column * rows + row] = gains[row * columns + column]!;
        }
      }
    }
  }
  return { rows: columns, columns: rows, gains: turned };
}
