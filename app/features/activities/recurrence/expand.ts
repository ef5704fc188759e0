/** The dates of a series as they are to be shown: the rule's and the extra ones, without, moved and called off. */
import { ruleDays } from "./rule-days";
import {
  MAX_DATES,
  MAX_WINDOW_DAYS,
  type MovedDate,
  type Occurrence,
  type Series,
  type WallTime,
  type Window,
} from "./series";
import { dateOf, dateOfDay, dayNumber, moveDays, timeOf } from "./wall-time";
import { spanOf } from "./zone";

export interface Expansion {
  /** By start, then by original date. */
  occurrences: Occurrence[];
  /** False when the window was longer than two years or held more than 400 dates: the rest is left out. */
  complete: boolean;
}

/** The dates that start within a window (wall time in the series' zone), at most 400 and two years. */
export function expand(series: Series, window: Window): Expansion {
  const farthest = moveDays(window.from, MAX_WINDOW_DAYS);
  const tooLong = window.to > farthest;
  const to = tooLong ? farthest : window.to;
  const occurrences: Occurrence[] = [];
  const called = new Set(series.cancelledDates);
  const moved = new Map(series.movedDates.map((date) => [date.original, date]));
  for (const original of originals(series, window.from, to)) {
    if (!moved.has(original)) occurrences.push(occurrence(series, original, undefined, called));
  }
  for (const date of moved.values()) {
    const inside = date.start >= window.from && date.start < to;
    if (inside && hasDate(series, date.original)) occurrences.push(occurrence(series, date.original, date, called));
  }
  if (moved.size > 0 || series.extraDates.length > 0) occurrences.sort(byStart);
  return {
    occurrences: occurrences.slice(0, MAX_DATES),
    complete: !tooLong && occurrences.length <= MAX_DATES,
  };
}

/** Whether a wall time is one of the series' dates as the rule and the extra dates give them, moved or not. */
export function hasDate(series: Series, original: WallTime): boolean {
  return originals(series, original, `${original}~`).includes(original);
}

/** The first date of a series on or after a wall time, before moving; null when there is none in a hundred years. */
export function firstDate(series: Series, from: WallTime = series.start): WallTime | null {
  // Nearly always within a year; a yearly rule on 29 February, or every ninth year, lies farther off.
  const soon = originals(series, from, moveDays(from, 366))[0];
  return soon ?? originals(series, from, moveDays(from, 36_525))[0] ?? null;
}

/** The dates the rule and the extra dates give from `from` to before `to`, in order, before any is moved. */
export function originals(series: Series, from: WallTime, to: WallTime): WallTime[] {
  const time = timeOf(series.start);
  const dates: WallTime[] = [];
  if (series.rule) {
    const first = dayNumber(dateOf(from));
    for (const day of ruleDays(series.rule, dateOf(series.start), first, dayNumber(dateOf(to)))) {
      dates.push(`${dateOfDay(day)}T${time}`);
    }
  } else {
    dates.push(series.start);
  }
  const plain = series.extraDates.length === 0 && series.exdates.length === 0;
  const all = plain ? dates : [...new Set([...dates, ...series.extraDates])].sort();
  const without = new Set(series.exdates);
  return all.filter((wall) => wall >= from && wall < to && !without.has(wall));
}

function occurrence(
  series: Series,
  original: WallTime,
  moved: MovedDate | undefined,
  called: ReadonlySet<WallTime>,
): Occurrence {
  const { start, end, startsAt, endsAt } = spanOf(
    moved?.start ?? original,
    moved?.minutes ?? series.minutes,
    series.zone,
  );
  return {
    original,
    start,
    end,
    startsAt,
    endsAt,
    status: called.has(original) ? "cancelled" : moved ? "moved" : "planned",
  };
}

function byStart(a: Occurrence, b: Occurrence): number {
  return a.startsAt - b.startsAt || (a.original < b.original ? -1 : 1);
}
