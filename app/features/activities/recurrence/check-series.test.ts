import fc from "fast-check";
import { expect, it } from "vitest";
import { walk } from "~tests/support/calendar/day-walker";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { seriesWithRule } from "~tests/support/calendar/rules";
import { checkSeries, type SeriesForm } from "./check-series";
import { MAX_DATES, type Rule } from "./series";

const WEEKLY: Rule = { freq: "weekly", interval: 1, days: [{ day: "thu" }], ends: "never" };
const CAFE: SeriesForm = { date: "2026-11-26", startTime: "16:30", endTime: "18:30", rule: WEEKLY, extraDates: [] };

function problems(change: Partial<SeriesForm>): string[] {
  const check = checkSeries({ ...CAFE, ...change });
  return check.ok ? [] : check.problems.map(({ field, reason }) => `${field}: ${reason}`);
}

it("makes a series of a form without fault", () => {
  expect(checkSeries({ ...CAFE, extraDates: ["2026-12-19T11:00", "2026-12-19T11:00"] })).toEqual({
    ok: true,
    value: {
      start: "2026-11-26T16:30",
      minutes: 120,
      zone: "Europe/Copenhagen",
      rule: WEEKLY,
      extraDates: ["2026-12-19T11:00"],
      exdates: [],
      movedDates: [],
      cancelledDates: [],
    },
  });
});

it.each<[string, Partial<SeriesForm>, string[]]>([
  ["30 February", { date: "2027-02-30" }, ["date: no-such-date"]],
  ["29 February in a common year", { date: "2027-02-29" }, ["date: no-such-date"]],
  ["a date as people write it", { date: "26/11 2026" }, ["date: no-such-date"]],
  ["25 o'clock", { startTime: "25:00" }, ["startTime: no-such-time"]],
  [
    "everything empty",
    { date: "", startTime: "", endTime: "" },
    ["date: no-such-date", "startTime: no-such-time", "endTime: no-such-time"],
  ],
  ["an end before the start", { endTime: "16:00" }, ["endTime: end-before-start"]],
  ["an end at the start", { endTime: "16:30" }, ["endTime: end-before-start"]],
  ["three weeks in one go", { endDate: "2026-12-17" }, ["endDate: too-long"]],
  ["a start in the missing hour", { date: "2026-03-29", startTime: "02:30", rule: null }, ["startTime: in-clock-gap"]],
  [
    "an end in the missing hour",
    { date: "2026-03-29", startTime: "01:30", endTime: "02:30", rule: null },
    ["endTime: in-clock-gap"],
  ],
  ["every 0 weeks", { rule: { ...WEEKLY, interval: 0 } }, ["interval: interval-out-of-range"]],
  ["every 100 weeks", { rule: { ...WEEKLY, interval: 100 } }, ["interval: interval-out-of-range"]],
  ["every one and a half weeks", { rule: { ...WEEKLY, interval: 1.5 } }, ["interval: interval-out-of-range"]],
  ["the first Thursday of the week", { rule: { ...WEEKLY, days: [{ day: "thu", nth: 1 }] } }, ["days: wrong-days"]],
  ["some Thursday of the month", { rule: { ...WEEKLY, freq: "monthly" } }, ["days: wrong-days"]],
  ["no date at all", { rule: { ...WEEKLY, ends: { count: 0 } } }, ["ends: count-out-of-range"]],
  ["10,000 dates by count", { rule: { ...WEEKLY, ends: { count: 10_000 } } }, ["ends: too-many-dates"]],
  ["10,000 dates by end", { rule: { ...WEEKLY, ends: { until: "2099-12-31" } } }, ["ends: too-many-dates"]],
  ["an end on 31 June", { rule: { ...WEEKLY, ends: { until: "2027-06-31" } } }, ["ends: no-such-date"]],
  [
    "an end before the start of the series",
    { rule: { ...WEEKLY, ends: { until: "2026-11-25" } } },
    ["ends: until-before-start"],
  ],
  ["a first date on another weekday", { date: "2026-11-27" }, ["date: start-not-in-rule"]],
  ["400 extra dates", { extraDates: Array(400).fill("2026-12-19T11:00") }, ["extraDates: too-many-dates"]],
  ["an extra date that is none", { extraDates: ["2027-02-30T11:00"] }, ["extraDates: no-such-date"]],
  ["an extra date in the missing hour", { extraDates: ["2027-03-28T02:15"] }, ["extraDates: in-clock-gap"]],
])("says what is wrong with %s", (_, change, expected) => {
  expect(problems(change)).toEqual(expected);
});

it("lets an activity run past midnight when its end date says so", () => {
  expect(checkSeries({ ...CAFE, endDate: "2026-11-27", endTime: "00:30" })).toMatchObject({
    ok: true,
    value: { minutes: 480 },
  });
});

it("accepts every rule that starts on its own first date and has at most 400", PATIENT, () => {
  fc.assert(
    fc.property(seriesWithRule, (series) => {
      const [date = "", startTime = ""] = series.start.split("T");
      const check = checkSeries({
        date,
        startTime,
        endDate: date,
        endTime: "23:59",
        rule: series.rule,
        extraDates: [],
      });
      const rule = series.rule as Rule;
      const dates = rule.ends === "never" ? [] : walk(rule, date, date, "2030-12-31");
      const gap = !check.ok && check.problems.some(({ reason }) => reason === "in-clock-gap");
      if (!gap) expect(check.ok).toBe(dates.length <= MAX_DATES);
    }),
    cases(500),
  );
});
