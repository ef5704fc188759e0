import type { Answer, MatchState, Side } from "~db/vocabulary";
import { confirming, type MatchEvent, type MoveRefusal, move } from "./state-machine";

/** The two times a side is asked: before the meeting, and after it. */
export const ANSWER_STAGES = ["asked", "after-meeting"] as const;
export type AnswerStage = (typeof ANSWER_STAGES)[number];

export type Said = {
  state: MatchState;
  side: Side;
  answer: Answer;
  /** This adult said the same at this stage before. */
  saidBefore: boolean;
  /** With this answer every adult whose yes is needed has said yes. */
  complete: boolean;
  confirmedBy: Side | null;
};
export type AnswerRefusal = MoveRefusal | "already-said";
/** `null`: it is written down and the match stays where it is. */
export type AnswerVerdict = { ok: true; event: MatchEvent | null } | { ok: false; reason: AnswerRefusal };

/** At which stage a side that speaks now speaks. */
export const stageAt = (state: MatchState): AnswerStage =>
  state === "met" || state === "one-confirmed" ? "after-meeting" : "asked";

/**
 * What an answer leads to. One no is a no. Of a unit everybody's yes is needed; of a family one adult's: they know best
 * how they decide among themselves. "Talk to me first" moves nothing. Before the meeting each side may still change a yes.
 */
export function judgeAnswer({ state, side, answer, saidBefore, complete, confirmedBy }: Said): AnswerVerdict {
  const after = stageAt(state) === "after-meeting";
  const yes: MatchEvent = after ? "confirm" : side === "volunteer" ? "volunteer-yes" : "family-yes";
  const no: MatchEvent = after ? "not-for-us" : side === "volunteer" ? "volunteer-no" : "family-no";
  const event = answer === "no" ? no : yes;
  const moved = move(state, event);
  if (!moved.ok) return moved;
  if (answer === "no") return { ok: true, event };
  if (after) {
    const confirmed = confirming(confirmedBy, side);
    if (!confirmed.ok) return confirmed;
  }
  if (saidBefore) return { ok: false, reason: "already-said" };
  if (answer === "talk-first") return { ok: true, event: null };
  return { ok: true, event: complete ? event : null };
}
