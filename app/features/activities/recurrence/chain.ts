/** Dates that follow others: courses, and chains such as "the first Saturday after the information meeting". */
import { DAYS, type Day } from "~db/vocabulary";
import { originals } from "./expand";
import { type Series, singleDate, type WallTime, type Window } from "./series";
import { dateOf, dateOfDay, dayNumber, moveDays, weekdayOf } from "./wall-time";

/** A course or any irregular list: null when it is empty. The earliest date becomes the start. */
export function courseSeries(dates: readonly WallTime[], minutes: number, zone?: string): Series | null {
  const [start, ...extraDates] = [...new Set(dates)].sort();
  return start === undefined ? null : { ...singleDate(start, minutes, zone), extraDates };
}

/** The n-th such weekday strictly after each date of the series before, at a time of its own. */
export interface ChainLink {
  day: Day;
  nth: number;
  /** `10:00` */
  time: string;
  minutes: number;
}

/** What is kept about one link's own dates. */
export type DateChanges = Pick<Series, "exdates" | "movedDates" | "cancelledDates">;

const NO_CHANGES: DateChanges = { exdates: [], movedDates: [], cancelledDates: [] };

/**
 * The dates of a link that fall within a window, as a course; null when there are none. A link follows the dates the
 * series before it was planned for: moving or calling off one meeting leaves the outing after it where it was, until
 * a host changes that too. The window is as for `expand`.
 */
export function followingSeries(
  before: Series,
  link: ChainLink,
  window: Window,
  changes: DateChanges = NO_CHANGES,
): Series | null {
  const reach = link.nth * 7;
  const dates = originals(before, moveDays(window.from, -reach), window.to)
    .map((date) => followingDate(date, link))
    .filter((date) => date >= window.from && date < window.to);
  const course = courseSeries(dates, link.minutes, before.zone);
  return course && { ...course, ...changes };
}

/**
 * A whole chain: the first series as it is, then one course a link, each after the one before. Null stands for a link
 * without dates in the window. `changes` holds each link's own, in the order of the links.
 */
export function chainSeries(
  first: Series,
  links: readonly ChainLink[],
  window: Window,
  changes: readonly DateChanges[] = [],
): (Series | null)[] {
  const days = links.reduce((sum, link) => sum + link.nth * 7, 0);
  // Early enough that the last link's first date in the window is reached from the first series.
  const wide = { from: moveDays(window.from, -days), to: window.to };
  const chain: (Series | null)[] = [first];
  let before: Series | null = first;
  links.forEach((link, index) => {
    const own = changes[index];
    chain.push(before && followingSeries(before, link, window, own));
    // A date taken out of one link still carries the next.
    before = before && followingSeries(before, link, wide);
  });
  return chain;
}

function followingDate(date: WallTime, { day, nth, time }: ChainLink): WallTime {
  const from = dayNumber(dateOf(date));
  const ahead = (DAYS.indexOf(day) - weekdayOf(from) + 7) % 7 || 7;
  return `${dateOfDay(from + ahead + (nth - 1) * 7)}T${time}`;
}
