import fc from "fast-check";
import { expect, it } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { seriesWithRule } from "~tests/support/calendar/rules";
import { expand, firstDate, hasDate } from "./expand";
import { MAX_DATES, type Rule, type Series, singleDate, type Window } from "./series";

const WEEKLY: Rule = { freq: "weekly", interval: 1, days: [{ day: "thu" }], ends: "never" };
const CAFE: Series = { ...singleDate("2026-11-26T16:30", 120), rule: WEEKLY };
const DECEMBER: Window = { from: "2026-12-01T00:00", to: "2027-01-01T00:00" };

function starts(series: Series, window: Window): string[] {
  return expand(series, window).occurrences.map(({ start }) => start);
}

function utc(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16);
}

it("keeps 16:30 on the wall over the night summer time begins, 2026-03-29", () => {
  const sundays: Series = { ...singleDate("2026-03-22T16:30", 120), rule: { ...WEEKLY, days: [{ day: "sun" }] } };
  const { occurrences } = expand(sundays, { from: "2026-03-22T00:00", to: "2026-04-01T00:00" });
  expect(occurrences.map(({ start, end, startsAt }) => [start, end, utc(startsAt)])).toEqual([
    ["2026-03-22T16:30", "2026-03-22T18:30", "2026-03-22T15:30"],
    ["2026-03-29T16:30", "2026-03-29T18:30", "2026-03-29T14:30"],
  ]);
});

it("moves a date in the missing hour of 2026-03-29 to the time after it, and only that date", () => {
  const nights: Series = { ...singleDate("2026-03-28T02:30", 60), rule: { ...WEEKLY, freq: "daily", days: [] } };
  const { occurrences } = expand(nights, { from: "2026-03-28T00:00", to: "2026-03-31T00:00" });
  expect(occurrences.map(({ original, start, end, startsAt }) => [original, start, end, utc(startsAt)])).toEqual([
    ["2026-03-28T02:30", "2026-03-28T02:30", "2026-03-28T03:30", "2026-03-28T01:30"],
    ["2026-03-29T02:30", "2026-03-29T03:30", "2026-03-29T04:30", "2026-03-29T01:30"],
    ["2026-03-30T02:30", "2026-03-30T02:30", "2026-03-30T03:30", "2026-03-30T00:30"],
  ]);
});

it("means the first of the two hours when 02:30 comes twice on 2026-10-25", () => {
  const nights: Series = { ...singleDate("2026-10-24T02:30", 60), rule: { ...WEEKLY, freq: "daily", days: [] } };
  const { occurrences } = expand(nights, { from: "2026-10-24T00:00", to: "2026-10-27T00:00" });
  expect(occurrences.map(({ start, end, startsAt, endsAt }) => [start, end, utc(startsAt), utc(endsAt)])).toEqual([
    ["2026-10-24T02:30", "2026-10-24T03:30", "2026-10-24T00:30", "2026-10-24T01:30"],
    ["2026-10-25T02:30", "2026-10-25T02:30", "2026-10-25T00:30", "2026-10-25T01:30"],
    ["2026-10-26T02:30", "2026-10-26T03:30", "2026-10-26T01:30", "2026-10-26T02:30"],
  ]);
});

it("counts real minutes through the night the clocks change", () => {
  const party = expand(singleDate("2026-10-24T22:00", 360), { from: "2026-10-24T00:00", to: "2026-10-25T00:00" });
  expect(party.occurrences[0]?.end).toBe("2026-10-25T03:00");
});

it("shows exdates not at all, called-off dates as called off and moved dates where they went", () => {
  const series: Series = {
    ...CAFE,
    exdates: ["2026-12-24T16:30"],
    cancelledDates: ["2026-12-31T16:30"],
    movedDates: [{ original: "2026-12-10T16:30", start: "2026-12-12T11:00", minutes: 60 }],
  };
  expect(
    expand(series, DECEMBER).occurrences.map(({ original, start, end, status }) => [original, start, end, status]),
  ).toEqual([
    ["2026-12-03T16:30", "2026-12-03T16:30", "2026-12-03T18:30", "planned"],
    ["2026-12-10T16:30", "2026-12-12T11:00", "2026-12-12T12:00", "moved"],
    ["2026-12-17T16:30", "2026-12-17T16:30", "2026-12-17T18:30", "planned"],
    ["2026-12-31T16:30", "2026-12-31T16:30", "2026-12-31T18:30", "cancelled"],
  ]);
});

it("shows a moved date in the week it moved to and not in the week it left", () => {
  const series: Series = {
    ...CAFE,
    movedDates: [{ original: "2026-12-31T16:30", start: "2027-01-02T10:00", minutes: 120 }],
  };
  expect(starts(series, DECEMBER)).not.toContain("2026-12-31T16:30");
  expect(starts(series, { from: "2027-01-01T00:00", to: "2027-01-05T00:00" })).toEqual(["2027-01-02T10:00"]);
});

it("passes over a moved or called-off date that is none of the series", () => {
  const series: Series = {
    ...CAFE,
    cancelledDates: ["2026-12-04T16:30"],
    movedDates: [{ original: "2026-12-05T16:30", start: "2026-12-06T16:30", minutes: 120 }],
  };
  expect(expand(series, DECEMBER)).toEqual(expand(CAFE, DECEMBER));
});

it("puts extra dates in order among the rule's, each once", () => {
  const series: Series = {
    ...CAFE,
    extraDates: ["2026-12-19T11:00", "2026-12-03T16:30"],
    rule: { ...WEEKLY, ends: { count: 4 } },
  };
  expect(starts(series, DECEMBER)).toEqual([
    "2026-12-03T16:30",
    "2026-12-10T16:30",
    "2026-12-17T16:30",
    "2026-12-19T11:00",
  ]);
});

it("stops after two years and after 400 dates, and says so", () => {
  const daily: Series = { ...CAFE, rule: { ...WEEKLY, freq: "daily", days: [] } };
  const long = expand(daily, { from: "2026-11-26T00:00", to: "2099-01-01T00:00" });
  expect([long.occurrences.length, long.complete]).toEqual([MAX_DATES, false]);
  const weekly = expand(CAFE, { from: "2026-11-26T00:00", to: "2099-01-01T00:00" });
  expect([weekly.occurrences.at(-1)?.start, weekly.complete]).toEqual(["2028-11-23T16:30", false]);
  expect(expand(CAFE, DECEMBER).complete).toBe(true);
});

it("finds the first date however far off it is", () => {
  const leap: Series = { ...singleDate("2028-02-29T10:00", 60), rule: { ...WEEKLY, freq: "yearly", days: [] } };
  expect(firstDate(leap, "2028-03-01T00:00")).toBe("2032-02-29T10:00");
  expect(firstDate({ ...CAFE, rule: { ...WEEKLY, ends: { until: "2026-12-01" } } }, "2026-12-02T00:00")).toBeNull();
});

it(
  "knows its own dates",
  () => {
    fc.assert(
      fc.property(seriesWithRule, (series) => {
        const { occurrences } = expand(series, { from: series.start, to: "2030-12-31T00:00" });
        for (const { original } of occurrences) expect(hasDate(series, original)).toBe(true);
        expect(hasDate(series, `${series.start.slice(0, 14)}59`)).toBe(false);
      }),
      cases(60),
    );
  },
  PATIENT.timeout,
);

it(
  "gives each date the instant at which a clock in Copenhagen shows it",
  () => {
    const clock = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Copenhagen",
      dateStyle: "short",
      timeStyle: "short",
    });
    fc.assert(
      fc.property(seriesWithRule, (series) => {
        for (const { start, end, startsAt, endsAt } of expand(series, { from: series.start, to: "2030-12-31T00:00" })
          .occurrences) {
          expect(clock.format(startsAt)).toBe(start.replace("T", " "));
          expect(clock.format(endsAt)).toBe(end.replace("T", " "));
          expect(endsAt - startsAt).toBe(series.minutes * 60_000);
        }
      }),
      cases(60),
    );
  },
  PATIENT.timeout,
);
