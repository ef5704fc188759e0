import fc from "fast-check";
import { expect, it } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { seriesWithRule } from "~tests/support/calendar/rules";
import { parseDates, printDates } from "./date-text";
import { parseRule, printRule } from "./rule-text";
import { type Rule, ZONE } from "./series";

const THURSDAY = { start: "2026-11-26T16:30", zone: ZONE };

function read(text: string): Rule | string {
  const rule = parseRule(text, THURSDAY);
  return rule.ok ? rule.value : rule.reason;
}

it("reads back every rule it prints", PATIENT, () => {
  fc.assert(
    fc.property(seriesWithRule, (series) => {
      const rule = series.rule as Rule;
      expect(parseRule(printRule(rule, series), series)).toEqual({ ok: true, value: rule });
    }),
    cases(2000),
  );
});

it("reads what is said in another way as the same rule", () => {
  expect(read("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-1")).toEqual(read("FREQ=MONTHLY;BYDAY=-1TH"));
  expect(read("freq=daily;byday=mo,tu,we,th,fr")).toEqual(read("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;INTERVAL=1"));
  expect(read("FREQ=MONTHLY;BYMONTHDAY=26")).toEqual(read("FREQ=MONTHLY"));
  expect(read("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=26;WKST=SU")).toEqual(read("FREQ=YEARLY"));
});

it("takes the last day from UNTIL in UTC, in local time and as a bare date", () => {
  const until = (text: string) => (read(`FREQ=WEEKLY;UNTIL=${text}`) as Rule).ends;
  expect(until("20270624T143000Z")).toEqual({ until: "2027-06-24" });
  expect(until("20270624T142959Z")).toEqual({ until: "2027-06-23" });
  expect(until("20270624T163000")).toEqual({ until: "2027-06-24" });
  expect(until("20270624")).toEqual({ until: "2027-06-24" });
});

it.each([
  ["", "not-a-rule"],
  ["FREQ", "not-a-rule"],
  ["FREQ=WEEKLY=2", "not-a-rule"],
  [`FREQ=WEEKLY;BYDAY=${"MO,".repeat(200)}TU`, "not-a-rule"],
  ["FREQ=WEEKLY;FREQ=DAILY", "part-twice"],
  ["FREQ=WEEKLY;BYHOUR=9", "unknown-part"],
  ["FREQ=WEEKLY;X-ANY=1", "unknown-part"],
  ["INTERVAL=2", "frequency"],
  ["FREQ=SECONDLY", "frequency"],
  ["FREQ=MINUTELY;INTERVAL=5", "frequency"],
  ["FREQ=HOURLY", "frequency"],
  ["FREQ=WEEKLY;INTERVAL=0", "interval"],
  ["FREQ=WEEKLY;INTERVAL=100", "interval"],
  ["FREQ=WEEKLY;INTERVAL=1e1", "interval"],
  ["FREQ=WEEKLY;COUNT=401", "count"],
  ["FREQ=DAILY;COUNT=10000", "count"],
  ["FREQ=WEEKLY;COUNT=-1", "count"],
  ["FREQ=WEEKLY;UNTIL=20270230", "until"],
  ["FREQ=WEEKLY;UNTIL=tomorrow", "until"],
  ["FREQ=WEEKLY;UNTIL=20270624;COUNT=3", "two-ends"],
  ["FREQ=WEEKLY;BYDAY=XX", "days"],
  ["FREQ=WEEKLY;BYDAY=1TH", "days"],
  ["FREQ=MONTHLY;BYDAY=6TH", "days"],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU", "week-start"],
  ["FREQ=MONTHLY;BYDAY=TH", "unusual-rule"],
  ["FREQ=MONTHLY;BYMONTHDAY=1,15", "unusual-rule"],
  ["FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "unusual-rule"],
  ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "unusual-rule"],
  ["FREQ=YEARLY;BYDAY=20MO", "days"],
  ["FREQ=YEARLY;BYDAY=2MO", "unusual-rule"],
  ["FREQ=YEARLY;BYMONTH=1,6", "unusual-rule"],
  ["FREQ=YEARLY;BYWEEKNO=20", "unusual-rule"],
  ["FREQ=DAILY;INTERVAL=2;BYDAY=MO", "unusual-rule"],
])("refuses %s: %s", (text, reason) => {
  expect(read(text)).toBe(reason);
});

it("answers any text at all, and never throws", PATIENT, () => {
  const part = fc.constantFrom(
    "FREQ=",
    "WEEKLY",
    "BYDAY=",
    "MO",
    ";",
    "=",
    ",",
    "UNTIL=",
    "20261126",
    "T163000Z",
    "-1",
    "BYMONTH=",
    "11",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part).map((parts) => parts.join("")),
      ),
      (text) => {
        expect(typeof parseRule(text, THURSDAY).ok).toBe("boolean");
      },
    ),
    cases(2000),
  );
});

it("reads lists of dates in local time, UTC and as bare days, sorted and once each", () => {
  expect(parseDates("20261203T163000,20261126T153000Z,20261126,20261203T163000", THURSDAY)).toEqual({
    ok: true,
    value: ["2026-11-26T16:30", "2026-12-03T16:30"],
  });
  expect(printDates(["2026-11-26T16:30", "2026-12-03T16:30"])).toBe("20261126T163000,20261203T163000");
  expect(parseDates("", THURSDAY)).toEqual({ ok: true, value: [] });
});

it("refuses 30 February, broken texts and more than 400 dates", () => {
  expect(parseDates("20270230T163000", THURSDAY)).toEqual({ ok: false, reason: "not-a-date" });
  expect(parseDates("20261126T163000,", THURSDAY)).toEqual({ ok: false, reason: "not-a-date" });
  expect(parseDates(Array(401).fill("20261126").join(","), THURSDAY)).toEqual({ ok: false, reason: "too-many-dates" });
});
