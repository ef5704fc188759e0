import { daysBetween } from "~/foundation/clock";
import type { VolunteerState } from "~db/vocabulary";

/** What a coordinator does with a file, from which states, and where it leads. */
export const VOLUNTEER_MOVES = {
  approve: { from: ["applied", "in-screening"], to: "approved" },
  decline: { from: ["applied", "in-screening"], to: "declined" },
  pause: { from: ["approved"], to: "paused" },
  resume: { from: ["paused"], to: "approved" },
  leave: { from: ["applied", "in-screening", "approved", "paused"], to: "left" },
} as const satisfies Record<string, { from: readonly VolunteerState[]; to: VolunteerState }>;
export type VolunteerMove = keyof typeof VOLUNTEER_MOVES;

/** The moves open to a file in a state, in the order of the page. */
export const movesFrom = (state: VolunteerState): VolunteerMove[] =>
  (Object.keys(VOLUNTEER_MOVES) as VolunteerMove[]).filter((move) =>
    (VOLUNTEER_MOVES[move].from as readonly VolunteerState[]).includes(state),
  );

/** What the desk aims at, days after signing up. */
export const TALK_GOAL_DAYS = 7;
export const APPROVAL_GOAL_DAYS = 21;

/** Which goal a file has missed: the talk within 7 days, the approval within 21; null where none. */
export function lateFor(
  file: { state: VolunteerState; appliedOn: string; talkHeld: boolean },
  today: string,
): "talk" | "approval" | null {
  if (file.state !== "applied" && file.state !== "in-screening") return null;
  const days = daysBetween(file.appliedOn, today);
  if (days > APPROVAL_GOAL_DAYS) return "approval";
  return !file.talkHeld && days > TALK_GOAL_DAYS ? "talk" : null;
}
