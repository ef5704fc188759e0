/**
 * A host changes one date of a series and is asked: this date, this and later, or all? The answer is new series data;
 * nothing is written here. Called-off, moved and taken-out dates go along where the new series still has them.
 */
import type { Result } from "~/foundation/result";
import { DAYS } from "~db/vocabulary";
import { endBefore, moveDate } from "./change-dates";
import { firstDate, hasDate, originals } from "./expand";
import { ruleDays } from "./rule-days";
import type { Rule, Series, WallTime } from "./series";
import { addDays, dateOf, dayNumber, moveDays, timeOf } from "./wall-time";

export type EditScope = "this" | "following" | "all";

export interface DateChange {
  /** The new start of the date the host stands on, also for "all". */
  start: WallTime;
  minutes: number;
  /** The new rule; left out, the rule stays and follows the change of weekday. Null makes it a fixed list. */
  rule?: Rule | null;
}

export type EditProblem =
  | "no-such-date"
  /** "The first Thursday" moved by a day could mean several things: the host has to say the new rule. */
  | "rule-needed"
  /** The new rule has no date on or after the new start. */
  | "no-dates";

export interface SeriesEdit {
  /** What becomes of the series: same identity, perhaps shortened. */
  kept: Series;
  /** The new series from the changed date on, when the edit splits. */
  added: Series | null;
  /** How dates from `from` on were shifted; null when only one date was moved. */
  shift: Shift | null;
}

interface Shift {
  from: WallTime;
  days: number;
  /** The old and the new time of day: dates at another time keep theirs. */
  oldTime: string;
  newTime: string;
}

/** `at` is the original start of the date the host stands on. */
export function splitSeries(
  series: Series,
  scope: EditScope,
  at: WallTime,
  change: DateChange,
): Result<SeriesEdit, EditProblem> {
  if (!hasDate(series, at)) return { ok: false, reason: "no-such-date" };
  if (scope === "this") {
    const moved = moveDate(series, at, { start: change.start, minutes: change.minutes });
    return moved.ok
      ? { ok: true, value: { kept: moved.value, added: null, shift: null } }
      : { ok: false, reason: "no-such-date" };
  }
  const head = scope === "all" ? null : endBefore(series, at);
  const shift: Shift = {
    from: head ? at : series.start < at ? series.start : at,
    days: dayNumber(change.start) - dayNumber(at),
    oldTime: timeOf(series.start),
    newTime: timeOf(change.start),
  };
  const tail = changed(head ? from(series, at) : series, change, shift);
  if (!tail.ok) return tail;
  return {
    ok: true,
    value: head ? { kept: head, added: tail.value, shift } : { kept: tail.value, added: null, shift },
  };
}

/** Where a date of the series before the edit is now, so that its sign-ups can follow; null when it is gone. */
export function whereDateWent(
  { kept, added, shift }: SeriesEdit,
  original: WallTime,
): { series: "kept" | "added"; original: WallTime } | null {
  const changedNow = shift !== null && original >= shift.from;
  const now = changedNow ? shifted(original, shift) : original;
  const series = changedNow && added ? added : kept;
  return hasDate(series, now) ? { series: series === kept ? "kept" : "added", original: now } : null;
}

/** The rest of a series from one of its dates on, as a series of its own; the opposite of `endBefore`. */
function from(series: Series, at: WallTime): Series {
  const later = (date: WallTime) => date >= at;
  const rest = {
    ...series,
    extraDates: series.extraDates.filter(later),
    exdates: series.exdates.filter(later),
    movedDates: series.movedDates.filter((date) => later(date.original)),
    cancelledDates: series.cancelledDates.filter(later),
  };
  const start = series.rule && nextOfRule(series, series.rule, at);
  if (!series.rule || !start) {
    const [first = at, ...more] = [series.start, ...series.extraDates].filter(later).sort();
    return { ...rest, rule: null, start: first, extraDates: more };
  }
  const ends = series.rule.ends;
  if (ends === "never" || "until" in ends) return { ...rest, start };
  const before = ruleDays(series.rule, dateOf(series.start), dayNumber(series.start), dayNumber(start) - 1).length;
  return { ...rest, start, rule: { ...series.rule, ends: { count: ends.count - before } } };
}

function nextOfRule(series: Series, rule: Rule, at: WallTime): WallTime | null {
  return firstDate({ ...series, rule, extraDates: [], exdates: [] }, at);
}

function changed(series: Series, change: DateChange, shift: Shift): Result<Series, EditProblem> {
  const rule = change.rule === undefined ? shiftedRule(series.rule, shift.days) : change.rule;
  if (rule === "rule-needed") return { ok: false, reason: rule };
  const move = (date: WallTime) => shifted(date, shift);
  const next: Series = {
    ...series,
    start: move(series.start),
    minutes: change.minutes,
    rule,
    extraDates: series.extraDates.map(move),
    exdates: series.exdates.map(move),
    movedDates: series.movedDates.map((date) => ({ ...date, original: move(date.original) })),
    cancelledDates: series.cancelledDates.map(move),
  };
  const start = rule ? nextOfRule(next, rule, next.start) : next.start;
  return start ? { ok: true, value: withoutStrays({ ...next, start }) } : { ok: false, reason: "no-dates" };
}

function shifted(date: WallTime, { days, oldTime, newTime }: Shift): WallTime {
  const day = moveDays(date, days);
  return timeOf(day) === oldTime ? `${dateOf(day)}T${newTime}` : day;
}

function shiftedRule(rule: Rule | null, days: number): Rule | null | "rule-needed" {
  if (!rule || days === 0) return rule;
  if (rule.freq === "monthly" || rule.freq === "yearly") return "rule-needed";
  const places = rule.days.map(({ day }) => DAYS.indexOf(day) + days);
  // Some days of a two-weekly rule would land in the weeks between.
  const sameWeek = new Set(places.map((place) => Math.floor(place / 7))).size <= 1;
  if (rule.interval > 1 && !sameWeek) return "rule-needed";
  const ends = rule.ends !== "never" && "until" in rule.ends ? { until: addDays(rule.ends.until, days) } : rule.ends;
  return {
    ...rule,
    ends,
    days: places.map((place) => ({ day: DAYS[((place % 7) + 7) % 7] as (typeof DAYS)[number] })),
  };
}

/** Drops what is noted about dates the series no longer has. */
function withoutStrays(series: Series): Series {
  const bare = { ...series, exdates: [] };
  const all = [...series.exdates, ...series.movedDates.map(({ original }) => original), ...series.cancelledDates];
  const known = new Set(all.filter((date) => originals(bare, date, `${date}~`).length > 0));
  return {
    ...series,
    exdates: series.exdates.filter((date) => known.has(date)),
    movedDates: series.movedDates.filter(({ original }) => known.has(original)),
    cancelledDates: series.cancelledDates.filter((date) => known.has(date)),
  };
}
