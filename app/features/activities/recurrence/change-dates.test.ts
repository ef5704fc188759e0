import fc from "fast-check";
import { expect, it } from "vitest";
import type { Result } from "~/foundation/result";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { seriesWithRule } from "~tests/support/calendar/rules";
import { addDate, cancelDates, closePeriod, endBefore, moveDate, removeDate, restoreDate } from "./change-dates";
import { expand } from "./expand";
import { type Rule, type Series, singleDate } from "./series";

const WEEKLY: Rule = { freq: "weekly", interval: 1, days: [{ day: "thu" }], ends: "never" };
const CAFE: Series = { ...singleDate("2026-11-26T16:30", 120), rule: WEEKLY };
const WINTER = { from: "2026-11-01T00:00", to: "2027-01-15T00:00" };

function done(verdict: Result<Series, string>): Series {
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
}

it("calls a date off once, and brings it back as it was", () => {
  const off = done(cancelDates(CAFE, ["2026-12-03T16:30"]));
  expect(cancelDates(off, ["2026-12-03T16:30"])).toEqual({ ok: true, value: off });
  expect(done(restoreDate(off, "2026-12-03T16:30"))).toEqual(CAFE);
  expect(cancelDates(CAFE, ["2026-12-04T16:30"])).toEqual({ ok: false, reason: "no-such-date" });
});

it("takes a date out and puts it back without a trace", () => {
  const without = done(removeDate(CAFE, "2026-12-03T16:30"));
  expect(removeDate(without, "2026-12-03T16:30")).toEqual({ ok: false, reason: "no-such-date" });
  expect(done(addDate(without, "2026-12-03T16:30"))).toEqual(CAFE);
});

it("adds a date besides the rule's, but not one it has", () => {
  expect(done(addDate(CAFE, "2026-12-19T11:00")).extraDates).toEqual(["2026-12-19T11:00"]);
  expect(addDate(CAFE, "2026-12-03T16:30")).toEqual({ ok: false, reason: "date-taken" });
});

it("keeps a called-off date called off when it was moved before", () => {
  const moved = done(moveDate(CAFE, "2026-12-03T16:30", { start: "2026-12-04T16:30", minutes: 120 }));
  const off = expand(done(cancelDates(moved, ["2026-12-03T16:30"])), WINTER).occurrences[1];
  expect(off).toMatchObject({ start: "2026-12-04T16:30", status: "cancelled" });
});

it("closes a house over Christmas and names the dates to be told of", () => {
  const off = done(cancelDates(CAFE, ["2026-12-24T16:30"]));
  const closed = closePeriod(off, { from: "2026-12-21T00:00", to: "2027-01-04T00:00" });
  expect(closed.cancelled).toEqual(["2026-12-31T16:30"]);
  expect(closed.series.cancelledDates).toEqual(["2026-12-24T16:30", "2026-12-31T16:30"]);
  expect(closePeriod(closed.series, { from: "2026-12-21T00:00", to: "2027-01-04T00:00" })).toEqual({
    series: closed.series,
    cancelled: [],
  });
});

it("closes what was moved into the period, not what was moved out of it", () => {
  const moved = done(moveDate(CAFE, "2026-12-31T16:30", { start: "2027-01-07T12:00", minutes: 120 }));
  const both = done(moveDate(moved, "2026-12-17T16:30", { start: "2026-12-22T12:00", minutes: 120 }));
  expect(closePeriod(both, { from: "2026-12-21T00:00", to: "2027-01-04T00:00" }).cancelled).toEqual([
    "2026-12-17T16:30",
    "2026-12-24T16:30",
  ]);
});

it(
  "ends before any date with exactly the dates before it, and leaves nothing before the first",
  () => {
    fc.assert(
      fc.property(seriesWithRule, fc.integer({ min: 1, max: 40 }), (series, place) => {
        const window = { from: series.start, to: "2031-01-01T00:00" };
        const before = expand(series, window).occurrences;
        const at = before[place];
        expect(endBefore(series, series.start)).toBeNull();
        if (at)
          expect(expand(endBefore(series, at.original) as Series, window).occurrences).toEqual(before.slice(0, place));
      }),
      cases(300),
    );
  },
  PATIENT.timeout,
);
