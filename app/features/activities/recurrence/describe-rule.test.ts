import { expect, it } from "vitest";
import { courseSeries } from "./chain";
import { describeSeries } from "./describe-rule";
import { parseRule } from "./rule-text";
import { type Series, singleDate } from "./series";

const ONCE = singleDate("2026-11-26T16:30", 120);

function withRule(text: string): Series {
  const rule = parseRule(text, ONCE);
  if (!rule.ok) throw new Error(rule.reason);
  return { ...ONCE, rule: rule.value };
}

it.each([
  ["FREQ=DAILY;INTERVAL=2", { key: "everyDay", interval: 2, ends: "never" }],
  ["FREQ=WEEKLY", { key: "everyWeekOn", days: ["thu"], interval: 1, ends: "never" }],
  [
    "FREQ=WEEKLY;BYDAY=TH,MO;UNTIL=20270624",
    { key: "everyWeekOn", days: ["mon", "thu"], interval: 1, ends: { until: "2027-06-24" } },
  ],
  [
    "FREQ=MONTHLY;BYDAY=-1TH;COUNT=6",
    { key: "everyMonthOn", on: [{ nth: -1, day: "thu" }], interval: 1, ends: { count: 6 } },
  ],
  ["FREQ=MONTHLY", { key: "everyMonthOnDate", dayOfMonth: 26, interval: 1, ends: "never" }],
  [
    "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
    { key: "everyYearOn", on: [{ nth: 4, day: "thu" }], month: 11, interval: 1, ends: "never" },
  ],
  ["FREQ=YEARLY", { key: "everyYearOnDate", dayOfMonth: 26, month: 11, interval: 1, ends: "never" }],
])("gives the facts of %s", (text, facts) => {
  expect(describeSeries(withRule(text))).toEqual(facts);
});

it("tells a single date from a list of dates", () => {
  expect(describeSeries(ONCE)).toEqual({ key: "once", date: "2026-11-26" });
  const course = courseSeries(["2026-12-08T17:00", "2026-11-24T17:00"], 120) as Series;
  expect(describeSeries(course)).toEqual({ key: "onDates", count: 2, first: "2026-11-24", last: "2026-12-08" });
});
