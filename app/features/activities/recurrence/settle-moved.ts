import { ownDates } from "./change-series";
import { hasDate } from "./expand";
import type { Series, WallTime } from "./series";

/** A date as it is kept: where it was planned, and where it is. */
type Kept = { originalStart: WallTime; startsAt: WallTime };
/** `movedTo`: where a date planned at a time is planned now. */
export type Settled = { series: Series; movedTo: ReadonlyMap<WallTime, WallTime> };

/**
 * A series in which the dates that no rule gives are planned where they are: moved by hand, such a date has no other day
 * that anything still speaks of. Dates of a rule keep the day that the rule says. What has begun stays as it was.
 */
export function settleMoved(series: Series, dates: readonly Kept[], now: WallTime): Settled {
  const movedTo = new Map<WallTime, WallTime>();
  const own = new Set(ownDates(series));
  for (const { originalStart, startsAt } of dates) {
    const moved = startsAt !== originalStart && startsAt > now && own.has(originalStart);
    const others = dates.filter((one) => one.originalStart === startsAt || one.startsAt === startsAt);
    // Where two are at one time they keep their names: no two dates of a series have the same.
    if (!moved || others.length > 1 || hasDate(series, startsAt)) continue;
    movedTo.set(originalStart, startsAt);
  }
  const put = (date: WallTime) => movedTo.get(date) ?? date;
  if (series.rule) return { series: { ...series, extraDates: series.extraDates.map(put).sort() }, movedTo };
  const [start = series.start, ...extraDates] = [series.start, ...series.extraDates].map(put).sort();
  return { series: { ...series, start, extraDates }, movedTo };
}
