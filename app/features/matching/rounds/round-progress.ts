import type { WorkerStage } from "../round-worker-messages";

/** The stages of a round in their order; `waiting` for its turn, and `storing` at the end, are the server's. */
export const STAGES = [
  "waiting",
  "reading",
  "preparing",
  "candidates",
  "assigning",
  "prices",
  "reasons",
  "checking",
  "comparing",
  "storing",
] as const satisfies readonly (WorkerStage | "waiting" | "storing")[];
export type Stage = (typeof STAGES)[number];

/** How far a round is: its stage, which one that is of all, and the whole share done in percent. */
export type ProgressView = { stage: Stage; step: number; steps: number; percent: number };

/** @param told as the thread has said it; nothing: it waits for its turn */
export function progressOf(told: { stage: string; share: number } | null): ProgressView {
  const at = Math.max(0, (STAGES as readonly string[]).indexOf(told?.stage ?? ""));
  const share = Math.min(1, Math.max(0, told?.share ?? 0));
  const percent = Math.floor((100 * (at + share)) / STAGES.length);
  return { stage: STAGES[at] as Stage, step: at + 1, steps: STAGES.length, percent };
}
