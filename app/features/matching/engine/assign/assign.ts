import { bid } from "./bidding";
import { place, startSearch } from "./paths";
import type { Problem } from "./problem";
import { type State, startState } from "./state";

/** Told the stage and the share of it that is done. */
export type AssignProgress = (stage: "candidates" | "assigning", share: number) => void;

/**
 * The exact solution of an assignment problem, with prices that prove it: u + p >= gain for every pair, equality for
 * chosen ones, u = 0 for rows without and p = 0 where units are left. The same problem always gets the same answer.
 * @param firstRoom how many candidates of a row are looked at first; changes the speed, not the result
 */
export function assign(problem: Problem, progress: AssignProgress = () => {}, firstRoom?: number): State {
  const state = startState(problem, (list) => progress("candidates", list / problem.lists), firstRoom);
  progress("assigning", 0);
  const left = bid(state);
  const search = startSearch(state);
  left.forEach((row, at) => {
    place(state, search, row);
    if ((at & 63) === 0) progress("assigning", at / left.length);
  });
  return state;
}
