/**
 * A second opinion on rules, slow and simple: it looks at every single day and asks whether the rule's words fit it.
 * It shares no arithmetic with the code under test. It knows the days from 2025 to 2039.
 */
import type { Rule, WallDate } from "~/features/activities/recurrence/series";

interface DayFacts {
  date: WallDate;
  name: string;
  dayOfMonth: number;
  /** Counted from 2025-01. */
  month: number;
  /** Monday weeks counted from the week of 2025-01-01. */
  week: number;
  /** 1 the first such weekday of the month ... 5, and -1 the last ... -5. */
  fromFront: number;
  fromBack: number;
}

const FIRST = Date.UTC(2025, 0, 1);
const LENGTH = 15 * 365;
const CALENDAR = Array.from({ length: LENGTH }, (_, day) => factsOf(new Date(FIRST + day * 86_400_000), day));
const PLACES = new Map(CALENDAR.map(({ date }, place) => [date, place]));

/** The dates of a rule from `from` to `to`, both included, at most `limit` of them. */
export function walk(
  rule: Rule,
  start: WallDate,
  from: WallDate,
  to: WallDate,
  limit = Number.POSITIVE_INFINITY,
): WallDate[] {
  const dates: WallDate[] = [];
  const { ends } = rule;
  const first = PLACES.get(start) as number;
  let counted = 0;
  for (let place = first; place < LENGTH && dates.length < limit; place += 1) {
    const day = CALENDAR[place] as DayFacts;
    if (day.date > to) break;
    if (ends !== "never" && "until" in ends && day.date > ends.until) break;
    if (!fits(rule, CALENDAR[first] as DayFacts, day, place - first)) continue;
    counted += 1;
    if (ends !== "never" && "count" in ends && counted > ends.count) break;
    if (day.date >= from) dates.push(day.date);
  }
  return dates;
}

function fits(rule: Rule, first: DayFacts, day: DayFacts, daysBetween: number): boolean {
  if (rule.freq === "daily") return daysBetween % rule.interval === 0;
  if (rule.freq === "weekly") {
    const own = rule.days.length === 0 ? first.name === day.name : rule.days.some((one) => one.day === day.name);
    return own && (day.week - first.week) % rule.interval === 0;
  }
  const turn = rule.freq === "monthly" ? rule.interval : rule.interval * 12;
  if ((day.month - first.month) % turn !== 0) return false;
  if (rule.days.length === 0) return first.dayOfMonth === day.dayOfMonth;
  return rule.days.some((one) => one.day === day.name && (one.nth === day.fromFront || one.nth === day.fromBack));
}

function factsOf(day: Date, place: number): DayFacts {
  const dayOfMonth = day.getUTCDate();
  const length = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  return {
    date: day.toISOString().slice(0, 10),
    name: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"][day.getUTCDay()] as string,
    dayOfMonth,
    month: (day.getUTCFullYear() - 2025) * 12 + day.getUTCMonth(),
    // 2025-01-01 was a Wednesday.
    week: Math.floor((place + 2) / 7),
    fromFront: Math.ceil(dayOfMonth / 7),
    fromBack: -Math.ceil((length - dayOfMonth + 1) / 7),
  };
}
