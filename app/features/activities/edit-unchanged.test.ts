import fc from "fast-check";
import { expect, test } from "vitest";
import { factories } from "~tests/factories/make";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { NOW } from "~tests/support/calendar/one-date";
import { seriesWithRule } from "~tests/support/calendar/rules";
import { formFromActivity, seeActivity } from "./form-from-activity.server";
import { ActivityForm } from "./forms";
import { planFromForm } from "./plan-from-form";
import { changeSeries } from "./recurrence/change-series";
import { firstDate, originals } from "./recurrence/expand";
import { type Series, singleDate, ZONE } from "./recurrence/series";
import { wallAt } from "./recurrence/zone";
import { ruleInWords } from "./rule-in-words.server";
import { plannedDates, timesOf } from "./series-of";

const now = wallAt(NOW.getTime(), ZONE);
const SOON = { from: "2026-11-22T00:00", to: "2027-11-28T00:00" };

/** A rule of any shape, by day: at night there are hours the clock skips. Some dates of it are taken out, some put in. */
const anyRule: fc.Arbitrary<Series> = fc
  .record({
    series: seriesWithRule,
    hour: fc.integer({ min: 8, max: 22 }),
    extra: fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 3 }),
    out: fc.uniqueArray(fc.nat(12), { maxLength: 2 }),
  })
  .map(({ series, hour, extra, out }) => {
    const start = `${series.start.slice(0, 10)}T${String(hour).padStart(2, "0")}:15`;
    const day = (n: number) => new Date(NOW.getTime() + n * 86_400_000).toISOString().slice(0, 10);
    const timed = { ...series, start, extraDates: extra.map((n) => `${day(n)}T07:45`).sort() };
    const dates = originals({ ...timed, extraDates: [] }, SOON.from, SOON.to);
    return { ...timed, exdates: out.flatMap((n) => dates[n] ?? []).sort() };
  })
  // Of one whose every date was taken out there is nothing to stand on.
  .filter((series) => firstDate(series) !== null);

/** The rows of an activity that was just taken in, and what its form says, read back as it stands. */
function openAndSave(series: Series, from: number | null) {
  const make = factories({ now: NOW }).activity({ houseId: "house" });
  const [row] = make.rows.activities;
  const activity = {
    followsId: null,
    followsRule: null,
    interpreterFor: [],
    readyMade: [],
    ...row,
    ...timesOf(series),
  };
  type Activity = Parameters<typeof formFromActivity>[0];
  const none = { places: null, agesFrom: null, agesTo: null, childCareFrom: null, childCareTo: null };
  const stored = { ...none, price: 0, hostsNeeded: 0, ...activity } as unknown as Activity;
  const dates = plannedDates(stored, null, SOON).map((start) => ({
    originalStart: start,
    startsAt: start,
    durationMinutes: series.minutes,
    state: "planned" as const,
  }));
  const seen = seeActivity(stored, dates, from === null ? undefined : dates[from % Math.max(1, dates.length)], NOW);
  const start = formFromActivity(stored, [], seen);
  const sent = Object.fromEntries(Object.entries(start).filter(([, value]) => value !== "" && value !== undefined));
  const read = planFromForm(ActivityForm.parse(sent));
  return { start, seen, dates, read };
}

test("whatever rule was taken in: its form, saved as it was opened, changes no date", PATIENT, () => {
  const shapes = new Set<unknown>();
  fc.assert(
    fc.property(anyRule, fc.option(fc.nat(30)), (series, from) => {
      const { start, seen, dates, read } = openAndSave(series, from);
      shapes.add(start.repeat);
      if (!read.ok) throw new Error(JSON.stringify(read.fieldErrors));
      const { series: typed, keepsRule } = read.plan.times;
      const { rule: _, ...rest } = typed;
      const scope = from === null ? "all" : "following";
      const done = changeSeries(seen.series, { scope, at: seen.at, now }, keepsRule ? rest : typed);
      if (!done.ok) throw new Error(done.reason);
      expect(typed.minutes).toBe(series.minutes);
      for (const { originalStart } of dates) expect(done.value.whereTo(originalStart)?.original).toBe(originalStart);
      const { kept, added } = done.value;
      const after = [kept, added].flatMap((one) => (one ? originals(one, SOON.from, SOON.to) : []));
      expect(after.sort().join(" ")).toBe(dates.map(({ originalStart }) => originalStart).join(" "));
    }),
    cases(400),
  );
  expect([...shapes].sort()).toEqual(["as-is", "month", "weeks"]);
});

test("the form says in words the rule that it has no fields for", () => {
  const first = singleDate("2026-11-05T17:00", 90);
  const words = (rule: Partial<NonNullable<Series["rule"]>>, start = first.start) =>
    ruleInWords("en", { ...first, start, rule: { freq: "monthly", interval: 1, days: [], ends: "never", ...rule } });
  expect([
    words({ freq: "daily", ends: { count: 12 } }),
    words({
      days: [
        { day: "thu", nth: 1 },
        { day: "thu", nth: 3 },
      ],
    }),
    words({ interval: 2, days: [{ day: "thu", nth: -2 }] }),
    words({ ends: { until: "2027-06-03" } }, "2026-11-30T17:00"),
    words({ freq: "yearly" }, "2026-12-24T17:00"),
    words({ freq: "weekly", interval: 2, days: [{ day: "mon" }, { day: "thu" }] }),
  ]).toEqual([
    "Every day, 12 times",
    "Every month: first Thursday and third Thursday",
    "Every 2 months: number 2 from the end: Thursday",
    "Every month: on day 30, until Thursday 3 June 2027",
    "Every year in month 12: on day 24",
    "Every 2 weeks: Monday and Thursday",
  ]);
});
