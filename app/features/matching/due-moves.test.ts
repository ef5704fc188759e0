import fc from "fast-check";
import { expect, test } from "vitest";
import { MATCH_STATES } from "~db/vocabulary";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { dueMoves, type Waiting } from "./due-moves";

const NOW = new Date("2026-11-25T09:00:00Z");
const inHours = (n: number) => new Date(NOW.getTime() + n * 3_600_000);
const waiting = (more: Partial<Waiting>): Waiting => ({
  state: "proposed",
  answerBy: inHours(48),
  remindedAt: null,
  familyCalls: 0,
  talkWanted: null,
  ...more,
});

test("the volunteer is reminded once, a day before, and then the proposal lapses", () => {
  expect(dueMoves(waiting({}), NOW)).toEqual([]);
  expect(dueMoves(waiting({ answerBy: inHours(20) }), NOW)).toEqual(["remind-volunteer"]);
  expect(dueMoves(waiting({ answerBy: inHours(20), remindedAt: NOW }), NOW)).toEqual([]);
  expect(dueMoves(waiting({ answerBy: inHours(0), remindedAt: NOW }), NOW)).toEqual(["lapse"]);
});

test("a family's proposal never lapses before two calls, however late it is", () => {
  const late = waiting({ state: "volunteer-yes", answerBy: inHours(-1000) });
  expect(dueMoves(late, NOW)).toEqual(["call-family"]);
  expect(dueMoves({ ...late, familyCalls: 1 }, NOW)).toEqual(["call-family"]);
  expect(dueMoves({ ...late, familyCalls: 2 }, NOW)).toEqual(["lapse"]);
  expect(dueMoves({ ...late, familyCalls: 2, answerBy: inHours(1) }, NOW)).toEqual([]);
});

test(
  "whoever asked to be talked to first is never reminded and never lapses",
  () => {
    const states = fc.constantFrom(...MATCH_STATES);
    const hours = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(states, hours, fc.nat(5), (state, n, familyCalls) => {
        const asked = waiting({ state, answerBy: inHours(n), familyCalls, talkWanted: "family" });
        expect(dueMoves(asked, NOW)).toEqual([]);
      }),
      cases(100),
    );
  },
  PATIENT.timeout,
);
