import type { Problem } from "./problem";
import { ask, emptyShortlists, FIRST_ROOM, type Shortlists } from "./shortlists";

/** An assignment in the making: who holds which unit, and the prices so far. Between steps it keeps u + p >= gain. */
export type State = {
  problem: Problem;
  shortlists: Shortlists;
  /** Worth of staying without: 0, or -Infinity where every row has to get a unit. */
  least: number;
  columnOf: Int32Array;
  /** Gain of the pair of a row and its column; 0 without. */
  gainOf: Int32Array;
  utility: Float64Array;
  price: Float64Array;
  /** The units of column j are `firstUnit[j]` ... `firstUnit[j + 1]` - 1; `holder` is the row that has one, or NOBODY. */
  firstUnit: Int32Array;
  holder: Int32Array;
  /** How many units of each column are held. */
  used: Int32Array;
};

export const NOBODY = -1;

export function startState(problem: Problem, tick: (list: number) => void, firstRoom = FIRST_ROOM): State {
  const firstUnit = new Int32Array(problem.columns + 1);
  for (let column = 0; column < problem.columns; column++) {
    firstUnit[column + 1] = firstUnit[column]! + problem.capacity[column]!;
  }
  const state: State = {
    problem,
    shortlists: emptyShortlists(problem.lists, firstRoom),
    least: problem.everyRow ? Number.NEGATIVE_INFINITY : 0,
    columnOf: new Int32Array(problem.rows).fill(NOBODY),
    gainOf: new Int32Array(problem.rows),
    utility: new Float64Array(problem.rows),
    price: new Float64Array(problem.columns),
    firstUnit,
    holder: new Int32Array(firstUnit[problem.columns]!).fill(NOBODY),
    used: new Int32Array(problem.columns),
  };
  for (let list = 0; list < problem.lists; list++) {
    ask(state.shortlists, problem, list, state.price, state.least);
    if ((list & 1023) === 0) tick(list);
  }
  return state;
}

/** The unit of a column that a row holds. */
export function unitHeldBy({ firstUnit, holder }: State, row: number, column: number): number {
  let unit = firstUnit[column]!;
  while (holder[unit] !== row) unit++;
  return unit;
}
