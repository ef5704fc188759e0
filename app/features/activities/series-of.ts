import type { Day } from "~db/vocabulary";
import { followingSeries } from "./recurrence/chain";
import { originals } from "./recurrence/expand";
import { parseRule, printRule } from "./recurrence/rule-text";
import { type Series, singleDate, type WallTime, type Window, ZONE } from "./recurrence/series";
import { timeOf } from "./recurrence/wall-time";

/** What a stored activity says about its times. */
export type StoredTimes = {
  startsAt: WallTime;
  durationMinutes: number;
  rule: string | null;
  extraDates: string[];
  leftOut: string[];
  followsRule: { day: Day; nth: number } | null;
};

/** A stored activity as a series. Cancelled and moved dates are not here: the rows of its dates hold them. */
export function seriesOf(stored: StoredTimes): Series {
  const { startsAt, durationMinutes, rule, extraDates, leftOut } = stored;
  const parsed = rule ? parseRule(rule, { start: startsAt, zone: ZONE }) : null;
  const known = parsed?.ok ? parsed.value : null;
  return { ...singleDate(startsAt, durationMinutes), rule: known, extraDates, exdates: leftOut };
}

/** The columns that hold a series; the opposite of `seriesOf`. */
export function timesOf(
  series: Series,
): Pick<StoredTimes, "startsAt" | "durationMinutes" | "rule" | "extraDates" | "leftOut"> {
  return {
    startsAt: series.start,
    durationMinutes: series.minutes,
    rule: series.rule ? printRule(series.rule, { start: series.start, zone: series.zone }) : null,
    extraDates: [...series.extraDates],
    leftOut: [...series.exdates],
  };
}

/** The dates an activity is planned for within a window; a chained one follows the dates of the activity before it. */
export function plannedDates(stored: StoredTimes, before: StoredTimes | null, window: Window): WallTime[] {
  if (!stored.followsRule) return originals(seriesOf(stored), window.from, window.to);
  if (!before) return [];
  const link = { ...stored.followsRule, time: timeOf(stored.startsAt), minutes: stored.durationMinutes };
  const course = followingSeries(seriesOf(before), link, window);
  if (!course) return [];
  const left = new Set(stored.leftOut);
  return [course.start, ...course.extraDates].filter((date) => date >= window.from && !left.has(date));
}
