import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MATCH_STATES, type MatchState, OPEN_MATCH_STATES } from "~db/vocabulary";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { confirming, eventsIn, MATCH_EVENTS, type MatchEvent, move, requestStateAt } from "./state-machine";

/** Every legal move, written out a second time by hand: whatever is not here must be refused. */
const LEGAL: Record<MatchState, string> = {
  proposed: "volunteer-yes>volunteer-yes volunteer-no>declined lapse>lapsed",
  "volunteer-yes": "family-yes>agreed family-no>declined volunteer-no>declined lapse>lapsed",
  agreed: "book-meeting>meeting-booked volunteer-no>declined family-no>declined",
  "meeting-booked":
    "book-meeting>meeting-booked call-off-meeting>agreed meet>met volunteer-no>declined family-no>declined",
  met: "confirm>one-confirmed not-for-us>declined",
  "one-confirmed": "confirm>active not-for-us>declined",
  active: "end>ended block>ended withdraw>ended",
  ended: "",
  declined: "",
  lapsed: "",
  "taken-back": "",
};
const isOpen = (state: MatchState) => (OPEN_MATCH_STATES as readonly MatchState[]).includes(state);
const STOPS = ["take-back", "block", "withdraw"];
const isSink = (state: MatchState) => ["ended", "declined", "lapsed", "taken-back"].includes(state);

function legalMove(state: MatchState, event: MatchEvent): string | undefined {
  if (isOpen(state) && STOPS.includes(event)) return "taken-back";
  const found = LEGAL[state].split(" ").find((one) => one.startsWith(`${event}>`));
  return found?.slice(event.length + 1);
}

describe("every state and every event", () => {
  for (const state of MATCH_STATES) {
    for (const event of MATCH_EVENTS) {
      const expected = legalMove(state, event);
      test(`${state}: ${event} ${expected ? `leads to ${expected}` : "is refused"}`, () => {
        const moved = move(state, event);
        expect(moved.ok).toBe(expected !== undefined);
        if (moved.ok) expect(moved.state).toBe(expected);
        else expect(["closed", "too-early", "too-late"]).toContain(moved.reason);
      });
    }
  }
});

test("a refusal says whether it is over, too early or too late", () => {
  expect(move("declined", "family-yes")).toEqual({ ok: false, reason: "closed" });
  expect(move("proposed", "family-yes")).toEqual({ ok: false, reason: "too-early" });
  expect(move("agreed", "volunteer-yes")).toEqual({ ok: false, reason: "too-late" });
  expect(move("met", "lapse")).toEqual({ ok: false, reason: "too-late" });
});

test("a screen offers exactly what the table allows", () => {
  for (const state of MATCH_STATES)
    expect(eventsIn(state)).toEqual(MATCH_EVENTS.filter((event) => move(state, event).ok));
});

test("one side cannot confirm for both", () => {
  expect(confirming("family", "family")).toEqual({ ok: false, reason: "already-said" });
  expect(confirming("family", "volunteer")).toEqual({ ok: true });
  expect(confirming(null, "volunteer")).toEqual({ ok: true });
});

test("the request follows: it waits again after a no, and no more when the family withdrew", () => {
  expect(requestStateAt("declined", "family-no")).toBe("waiting");
  expect(requestStateAt("taken-back", "withdraw")).toBe("ended");
  expect(requestStateAt("active")).toBe("matched");
  expect(requestStateAt("one-confirmed")).toBe("proposed");
  expect(requestStateAt("ended")).toBe("ended");
});

test(
  "on any walk a match is active only after both answers, a meeting and two confirmations, and a sink is never left",
  () => {
    const walk = fc.array(fc.constantFrom(...MATCH_EVENTS), { maxLength: 40 });
    fc.assert(
      fc.property(walk, (events) => {
        let state: MatchState = "proposed";
        const done: MatchEvent[] = [];
        for (const event of events) {
          const moved = move(state, event);
          if (isSink(state)) expect(moved).toEqual({ ok: false, reason: "closed" });
          if (!moved.ok) continue;
          done.push(event);
          state = moved.state;
          if (state === "active") {
            for (const needed of ["volunteer-yes", "family-yes", "book-meeting", "meet"] as const)
              expect(done).toContain(needed);
            expect(done.filter((one) => one === "confirm")).toHaveLength(2);
          }
        }
      }),
      cases(2000),
    );
  },
  PATIENT.timeout,
);
