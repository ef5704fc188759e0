import type { MatchState } from "~db/vocabulary";
import { CALLS_BEFORE_LAPSE, REMINDER_BEFORE_MS } from "./deadlines";

/** What an hour can bring to a proposal that waits for an answer. */
export type DueMove = "remind-volunteer" | "lapse" | "call-family";

export type Waiting = {
  state: MatchState;
  answerBy: Date | null;
  remindedAt: Date | null;
  familyCalls: number;
  /** Somebody asked to be talked to first: then it is our turn, and nothing lapses. */
  talkWanted: string | null;
};

/**
 * What is due for one proposal. The volunteer gets one reminder a day before the answer is due, then the proposal
 * lapses. A family's never lapses before somebody has rung twice: until then it is on the list of calls.
 */
export function dueMoves({ state, answerBy, remindedAt, familyCalls, talkWanted }: Waiting, now: Date): DueMove[] {
  if (answerBy === null || talkWanted !== null) return [];
  const late = now >= answerBy;
  if (state === "proposed") {
    if (late) return ["lapse"];
    const soon = now.getTime() >= answerBy.getTime() - REMINDER_BEFORE_MS;
    return soon && remindedAt === null ? ["remind-volunteer"] : [];
  }
  if (state === "volunteer-yes" && late) return [familyCalls >= CALLS_BEFORE_LAPSE ? "lapse" : "call-family"];
  return [];
}
