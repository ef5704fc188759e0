import type { Progress, RoundInput, RoundVerdict } from "./results";

/** The best assignment of families to volunteers, with the prices that prove it. */
export function solveRound(input: RoundInput, progress: Progress = () => {}): RoundVerdict {
  progress("preparing", 0);
  throw new Error(`not built yet: ${input.objective}`);
}
