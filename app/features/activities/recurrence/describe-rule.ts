/** A rule in plain words, as the key of a message and the facts for it: the sentence is made in the reader's language. */
import { DAYS, type Day } from "~db/vocabulary";
import type { RuleEnd, Series, WallDate } from "./series";
import { dateOf, dayNameOf } from "./wall-time";

export type Repetition =
  | { key: "once"; date: WallDate }
  /** A course or an irregular list; `count` includes the first. */
  | { key: "onDates"; count: number; first: WallDate; last: WallDate }
  | { key: "everyDay"; interval: number; ends: RuleEnd }
  | { key: "everyWeekOn"; days: Day[]; interval: number; ends: RuleEnd }
  | { key: "everyMonthOn"; on: NthDay[]; interval: number; ends: RuleEnd }
  | { key: "everyMonthOnDate"; dayOfMonth: number; interval: number; ends: RuleEnd }
  | { key: "everyYearOn"; on: NthDay[]; month: number; interval: number; ends: RuleEnd }
  | { key: "everyYearOnDate"; dayOfMonth: number; month: number; interval: number; ends: RuleEnd };

/** `nth`: 1 first ... 5 fifth, -1 last. Months count from 1. */
export interface NthDay {
  nth: number;
  day: Day;
}

/** How a series repeats. Times, cancelled and moved dates are said elsewhere. */
export function describeSeries(series: Series): Repetition {
  const { rule, start, extraDates } = series;
  if (!rule) {
    const dates = [start, ...extraDates].map(dateOf).sort();
    const [first = dateOf(start), last = first] = [dates[0], dates.at(-1)];
    return dates.length === 1 ? { key: "once", date: first } : { key: "onDates", count: dates.length, first, last };
  }
  const { interval, ends } = rule;
  const month = Number(start.slice(5, 7));
  const dayOfMonth = Number(start.slice(8, 10));
  const on = rule.days.map(({ day, nth = 1 }) => ({ nth, day }));
  if (rule.freq === "daily") return { key: "everyDay", interval, ends };
  if (rule.freq === "weekly") return { key: "everyWeekOn", days: weekDays(rule.days, start), interval, ends };
  if (rule.freq === "monthly") {
    return on.length > 0
      ? { key: "everyMonthOn", on, interval, ends }
      : { key: "everyMonthOnDate", dayOfMonth, interval, ends };
  }
  return on.length > 0
    ? { key: "everyYearOn", on, month, interval, ends }
    : { key: "everyYearOnDate", dayOfMonth, month, interval, ends };
}

/** Monday first, whatever order the rule names them in. */
function weekDays(days: readonly { day: Day }[], start: WallDate): Day[] {
  const named = DAYS.filter((day) => days.some((ruleDay) => ruleDay.day === day));
  return named.length > 0 ? named : [dayNameOf(dateOf(start))];
}
