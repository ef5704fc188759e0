/** Rules and series for property tests: every shape a rule can have, starting on one of its own dates. */
import fc from "fast-check";
import type { Rule, RuleEnd, Series, WallDate } from "~/features/activities/recurrence/series";
import { singleDate } from "~/features/activities/recurrence/series";
import { dateOf, timeOf } from "~/features/activities/recurrence/wall-time";
import { DAYS } from "~db/vocabulary";
import { walk } from "./day-walker";

/** Ordinary intervals far more often than odd ones. */
const interval = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 1, max: 99 }));
const nth = fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -3, -4, -5);
const weekDays = fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 0, maxLength: 7 });
const nthDays = fc.uniqueArray(fc.record({ day: fc.constantFrom(...DAYS), nth }), {
  maxLength: 3,
  selector: ({ day, nth: place }) => `${place}${day}`,
});

export const dates2025To2030: fc.Arbitrary<WallDate> = fc
  .integer({ min: Date.UTC(2025, 0, 1) / 86_400_000, max: Date.UTC(2029, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

export const times = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.constantFrom(0, 15, 30, 45) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

const ends: fc.Arbitrary<RuleEnd> = fc.oneof(
  fc.constant("never" as const),
  fc.integer({ min: 1, max: 400 }).map((count) => ({ count })),
  dates2025To2030.map((until) => ({ until })),
);

export const rules: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ freq: fc.constant("daily" as const), interval, days: fc.constant([]), ends }),
  fc.record({
    freq: fc.constant("weekly" as const),
    interval,
    days: weekDays.map((days) => days.map((day) => ({ day }))),
    ends,
  }),
  fc.record({ freq: fc.constant("monthly" as const), interval, days: nthDays, ends }),
  fc.record({ freq: fc.constant("yearly" as const), interval: fc.integer({ min: 1, max: 4 }), days: nthDays, ends }),
);

/** Starts on the first date of its rule on or after a random day, found by the walker. */
export const seriesWithRule: fc.Arbitrary<Series> = fc
  .record({ rule: rules, date: dates2025To2030, time: times, minutes: fc.integer({ min: 15, max: 600 }) })
  .map(({ rule, date, time, minutes }) => {
    // A yearly rule stays in the start's month, so the search may not leave it.
    const endless = { ...rule, interval: 1, ends: "never" as const };
    const own = walk(endless, date, date, rule.freq === "yearly" ? endOfMonth(date) : "2039-01-01", 1)[0];
    const start = own ?? date;
    const fitting = own ? rule : { ...rule, days: [] };
    return { ...singleDate(`${start}T${time}`, minutes), rule: { ...fitting, ends: notBefore(start, rule.ends) } };
  });

/** A series that ends before it starts is refused at the door (check-series): calendars still show its first date. */
function notBefore(start: WallDate, end: RuleEnd): RuleEnd {
  return end !== "never" && "until" in end && end.until < start ? { until: start } : end;
}

function endOfMonth(date: WallDate): WallDate {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10);
}

/** As above by day (no clock changes then), with some dates taken out, moved, called off and added. */
export const seriesWithChanges: fc.Arbitrary<Series> = fc
  .record({
    series: seriesWithRule,
    hour: fc.integer({ min: 8, max: 19 }),
    picks: fc.array(fc.record({ place: fc.nat(25), what: fc.constantFrom("out", "move", "off", "both") }), {
      maxLength: 5,
    }),
    extra: fc.uniqueArray(dates2025To2030, { maxLength: 3 }),
    moveTo: dates2025To2030,
  })
  .map(({ series: base, hour, picks, extra, moveTo }) => {
    const start = `${dateOf(base.start)}T${String(hour).padStart(2, "0")}:15`;
    const extraDates = extra.map((date) => `${date}T07:45`).sort();
    const series: Series = { ...base, start, extraDates, minutes: Math.min(base.minutes, 180) };
    const { rule } = series;
    const dates = rule ? walk(rule, dateOf(start), dateOf(start), "2030-12-31", 26) : [];
    const chosen = new Map(picks.map(({ place, what }) => [dates[place % Math.max(1, dates.length)], what]));
    const of = (...whats: string[]) =>
      [...chosen].flatMap(([date, what]) => (date && whats.includes(what) ? [`${date}T${timeOf(start)}`] : [])).sort();
    return {
      ...series,
      exdates: of("out"),
      cancelledDates: of("off", "both"),
      movedDates: of("move", "both").map((original) => ({ original, start: `${moveTo}T20:05`, minutes: 45 })),
    };
  });
