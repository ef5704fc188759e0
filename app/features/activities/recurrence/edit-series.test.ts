import fc from "fast-check";
import { expect, it } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { seriesWithRule } from "~tests/support/calendar/rules";
import { courseSeries } from "./chain";
import { type DateChange, type EditScope, type SeriesEdit, splitSeries, whereDateWent } from "./edit-series";
import { expand } from "./expand";
import { type Rule, type Series, singleDate } from "./series";

const WEEKLY: Rule = { freq: "weekly", interval: 1, days: [{ day: "thu" }], ends: "never" };
const CAFE: Series = { ...singleDate("2026-11-26T16:30", 120), rule: WEEKLY };
const WINTER = { from: "2026-11-01T00:00", to: "2027-01-15T00:00" };

function starts(series: Series | null): string[] {
  return series ? expand(series, WINTER).occurrences.map(({ start }) => start) : [];
}

function edit(series: Series, scope: EditScope, at: string, change: DateChange): SeriesEdit {
  const split = splitSeries(series, scope, at, change);
  if (!split.ok) throw new Error(split.reason);
  return split.value;
}

it("moves this date only", () => {
  const { kept, added } = edit(CAFE, "this", "2026-12-10T16:30", { start: "2026-12-11T15:00", minutes: 90 });
  expect(kept.movedDates).toEqual([{ original: "2026-12-10T16:30", start: "2026-12-11T15:00", minutes: 90 }]);
  expect(added).toBeNull();
  const back = edit(kept, "this", "2026-12-10T16:30", { start: "2026-12-10T16:30", minutes: 120 });
  expect(back.kept).toEqual(CAFE);
});

it("splits this and later into a shortened series and a new one", () => {
  const { kept, added } = edit(CAFE, "following", "2026-12-10T16:30", { start: "2026-12-11T17:00", minutes: 90 });
  expect(starts(kept)).toEqual(["2026-11-26T16:30", "2026-12-03T16:30"]);
  expect(starts(added).slice(0, 3)).toEqual(["2026-12-11T17:00", "2026-12-18T17:00", "2026-12-25T17:00"]);
  expect([kept.minutes, added?.minutes]).toEqual([120, 90]);
});

it("changes all in place, and from the first date on is all", () => {
  const change = { start: "2026-12-10T17:00", minutes: 60 };
  const all = edit(CAFE, "all", "2026-12-10T16:30", change);
  expect(starts(all.kept).slice(0, 2)).toEqual(["2026-11-26T17:00", "2026-12-03T17:00"]);
  const following = edit(CAFE, "following", CAFE.start, { start: "2026-11-26T17:00", minutes: 60 });
  expect([following.kept, following.added]).toEqual([all.kept, null]);
});

it("divides a count between the two series", () => {
  const ten: Series = { ...CAFE, rule: { ...WEEKLY, ends: { count: 6 } }, exdates: ["2026-12-03T16:30"] };
  const { kept, added } = edit(ten, "following", "2026-12-17T16:30", { start: "2026-12-17T18:00", minutes: 120 });
  expect(starts(kept)).toEqual(["2026-11-26T16:30", "2026-12-10T16:30"]);
  expect(starts(added)).toEqual(["2026-12-17T18:00", "2026-12-24T18:00", "2026-12-31T18:00"]);
});

it("takes called-off, moved, extra and taken-out dates along", () => {
  const series: Series = {
    ...CAFE,
    exdates: ["2026-12-24T16:30"],
    cancelledDates: ["2026-12-03T16:30", "2026-12-31T16:30"],
    movedDates: [{ original: "2026-12-17T16:30", start: "2026-12-16T12:00", minutes: 45 }],
    extraDates: ["2026-12-19T11:00"],
  };
  const { kept, added } = edit(series, "following", "2026-12-10T16:30", { start: "2026-12-10T17:00", minutes: 120 });
  expect(kept.cancelledDates).toEqual(["2026-12-03T16:30"]);
  expect(added).toMatchObject({
    exdates: ["2026-12-24T17:00"],
    cancelledDates: ["2026-12-31T17:00"],
    movedDates: [{ original: "2026-12-17T17:00", start: "2026-12-16T12:00", minutes: 45 }],
    extraDates: ["2026-12-19T11:00"],
  });
});

it("asks for the new rule when a weekday of the month is moved by days", () => {
  const monthly: Series = {
    ...singleDate("2026-11-05T17:00", 90),
    rule: { ...WEEKLY, freq: "monthly", days: [{ day: "thu", nth: 1 }] },
  };
  const moved = { start: "2026-12-04T17:00", minutes: 90 };
  expect(splitSeries(monthly, "all", "2026-12-03T17:00", moved)).toEqual({ ok: false, reason: "rule-needed" });
  const rule: Rule = { ...WEEKLY, freq: "monthly", days: [{ day: "fri", nth: 1 }] };
  expect(starts(edit(monthly, "all", "2026-12-03T17:00", { ...moved, rule }).kept)).toEqual([
    "2026-11-06T17:00",
    "2026-12-04T17:00",
    "2027-01-01T17:00",
  ]);
});

it("asks for the new rule when days of a two-weekly rule would fall into two weeks", () => {
  const series: Series = {
    ...singleDate("2026-11-28T10:00", 60),
    rule: { ...WEEKLY, interval: 2, days: [{ day: "sat" }, { day: "sun" }] },
  };
  const change = { start: "2026-11-29T10:00", minutes: 60 };
  expect(splitSeries(series, "all", "2026-11-28T10:00", change)).toEqual({ ok: false, reason: "rule-needed" });
});

it("shifts the dates of a course, the later ones or all", () => {
  const course = courseSeries(["2026-11-24T17:00", "2026-12-01T17:00", "2026-12-08T17:00"], 120) as Series;
  const later = edit(course, "following", "2026-12-01T17:00", { start: "2026-12-02T18:00", minutes: 120 });
  expect([starts(later.kept), starts(later.added)]).toEqual([
    ["2026-11-24T17:00"],
    ["2026-12-02T18:00", "2026-12-09T18:00"],
  ]);
});

it("refuses a date the series does not have, and a rule without dates", () => {
  const change = { start: "2026-12-04T16:30", minutes: 120 };
  expect(splitSeries(CAFE, "all", "2026-12-04T16:30", change)).toEqual({ ok: false, reason: "no-such-date" });
  const over: Rule = { ...WEEKLY, ends: { until: "2026-01-01" } };
  expect(splitSeries(CAFE, "all", CAFE.start, { ...change, rule: over })).toEqual({ ok: false, reason: "no-dates" });
});

it("leads each sign-up to its date, and says which dates are gone", () => {
  const { kept, added, shift } = edit(CAFE, "following", "2026-12-10T16:30", {
    start: "2026-12-10T17:00",
    minutes: 120,
    rule: { ...WEEKLY, interval: 2 },
  });
  const went = (original: string) => whereDateWent({ kept, added, shift }, original);
  expect(went("2026-12-03T16:30")).toEqual({ series: "kept", original: "2026-12-03T16:30" });
  expect(went("2026-12-10T16:30")).toEqual({ series: "added", original: "2026-12-10T17:00" });
  expect(went("2026-12-17T16:30")).toBeNull();
  expect(went("2026-12-24T16:30")).toEqual({ series: "added", original: "2026-12-24T17:00" });
});

it(
  "loses and doubles no date when a series is split and only the time changes",
  () => {
    fc.assert(
      fc.property(
        seriesWithRule,
        fc.nat(30),
        fc.constantFrom<EditScope>("following", "all"),
        (series, place, scope) => {
          const window = { from: `${series.start.slice(0, 10)}T00:00`, to: "2031-01-01T00:00" };
          const before = expand(series, window).occurrences;
          const at = before[Math.min(place, before.length - 1)]?.original;
          if (!at) return;
          const split = edit(series, scope, at, { start: `${at.slice(0, 11)}05:07`, minutes: 30 });
          const went = before.map(({ original }) => whereDateWent(split, original)?.original.slice(0, 10));
          expect(went.join(" ")).toBe(before.map(({ original }) => original.slice(0, 10)).join(" "));
          const after = [split.kept, split.added].flatMap((part) => (part ? expand(part, window).occurrences : []));
          expect(after.length >= before.length).toBe(true);
          expect(new Set(after.map(({ start }) => start.slice(0, 10))).size).toBe(after.length);
        },
      ),
      cases(200),
    );
  },
  PATIENT.timeout,
);
