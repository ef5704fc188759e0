/** What a host does to single dates: add, take out, call off, bring back, close a period. Each gives a new series. */
import type { Result } from "~/foundation/result";
import { expand, hasDate, originals } from "./expand";
import type { Series, WallDate, WallTime, Window } from "./series";
import { addDays, dateOf } from "./wall-time";

export type DateProblem = "no-such-date" | "date-taken";

/** Puts in a date besides the rule's. A date that had been taken out is put back. */
export function addDate(series: Series, start: WallTime): Result<Series, DateProblem> {
  if (series.exdates.includes(start)) {
    const back = { ...series, exdates: series.exdates.filter((date) => date !== start) };
    if (hasDate(back, start)) return { ok: true, value: back };
  }
  if (hasDate(series, start)) return { ok: false, reason: "date-taken" };
  const exdates = series.exdates.filter((date) => date !== start);
  return { ok: true, value: { ...series, exdates, extraDates: [...series.extraDates, start].sort() } };
}

/** Takes a date out as if it never was: for mistakes. A date people know of is called off instead. */
export function removeDate(series: Series, original: WallTime): Result<Series, DateProblem> {
  if (!hasDate(series, original)) return { ok: false, reason: "no-such-date" };
  return {
    ok: true,
    value: {
      ...series,
      extraDates: series.extraDates.filter((date) => date !== original),
      exdates: [...series.exdates, original].sort(),
      movedDates: series.movedDates.filter((date) => date.original !== original),
      cancelledDates: series.cancelledDates.filter((date) => date !== original),
    },
  };
}

/** Calls dates off: they stay to be seen as called off. Calling off twice changes nothing. */
export function cancelDates(series: Series, dates: readonly WallTime[]): Result<Series, DateProblem> {
  if (!dates.every((date) => hasDate(series, date))) return { ok: false, reason: "no-such-date" };
  return {
    ok: true,
    value: { ...series, cancelledDates: [...new Set([...series.cancelledDates, ...dates])].sort() },
  };
}

/** A date that was called off or moved is as planned again. */
export function restoreDate(series: Series, original: WallTime): Result<Series, DateProblem> {
  if (!hasDate(series, original)) return { ok: false, reason: "no-such-date" };
  return {
    ok: true,
    value: {
      ...series,
      movedDates: series.movedDates.filter((date) => date.original !== original),
      cancelledDates: series.cancelledDates.filter((date) => date !== original),
    },
  };
}

/** One date at another time or length. Set back to what the rule says, it counts as planned. */
export function moveDate(
  series: Series,
  original: WallTime,
  to: { start: WallTime; minutes: number },
): Result<Series, DateProblem> {
  if (!hasDate(series, original)) return { ok: false, reason: "no-such-date" };
  const others = series.movedDates.filter((date) => date.original !== original);
  const asPlanned = to.start === original && to.minutes === series.minutes;
  const movedDates = asPlanned ? others : [...others, { original, ...to }];
  return { ok: true, value: { ...series, movedDates } };
}

/**
 * Calls off what starts within a closed period. `cancelled` holds the original starts that were not called off
 * before, in order: those signed up for them are to be told. As for `expand`, at most two years and 400 dates.
 */
export function closePeriod(series: Series, period: Window): { series: Series; cancelled: WallTime[] } {
  const { occurrences } = expand(series, period);
  const cancelled = occurrences.filter(({ status }) => status !== "cancelled").map(({ original }) => original);
  const cancelledDates = [...series.cancelledDates, ...cancelled].sort();
  return { series: cancelled.length > 0 ? { ...series, cancelledDates } : series, cancelled };
}

/** Ends a series before one of its dates; null when nothing would be left of it. */
export function endBefore(series: Series, original: WallTime): Series | null {
  if (originals(series, series.start < original ? series.start : original, original).length === 0) return null;
  const earlier = (date: WallTime) => date < original;
  const dates = series.rule ? series.extraDates : [series.start, ...series.extraDates];
  const [first, ...rest] = dates.filter(earlier).sort();
  return {
    ...series,
    ...(series.rule
      ? { rule: { ...series.rule, ends: { until: earlierDate(series, addDays(dateOf(original), -1)) } } }
      : { start: first ?? series.start }),
    extraDates: series.rule ? dates.filter(earlier) : rest,
    exdates: series.exdates.filter(earlier),
    movedDates: series.movedDates.filter((date) => earlier(date.original)),
    cancelledDates: series.cancelledDates.filter(earlier),
  };
}

/** A series that ends of itself before `until` keeps its own end. */
function earlierDate({ rule }: Series, until: WallDate): WallDate {
  const ends = rule?.ends;
  return ends && ends !== "never" && "until" in ends && ends.until < until ? ends.until : until;
}
