/** What a host's form says about dates, turned into a series, or every reason why it cannot be. */
import { originals } from "./expand";
import {
  MAX_DATES,
  MAX_INTERVAL,
  MAX_MINUTES,
  type Rule,
  type Series,
  singleDate,
  type WallTime,
  ZONE,
} from "./series";
import { dateOf, isRealDate, isRealTime, isRealWallTime } from "./wall-time";
import { instantOf, isInGap } from "./zone";

/** As typed: nothing is believed. `endDate` left out is the day it starts. */
export interface SeriesForm {
  date: string;
  startTime: string;
  endTime: string;
  endDate?: string;
  rule: Rule | null;
  extraDates: readonly string[];
}

export type SeriesField = "date" | "startTime" | "endTime" | "endDate" | "interval" | "days" | "ends" | "extraDates";

export type SeriesReason =
  | "no-such-date"
  | "no-such-time"
  /** The clock skips this hour: summer time begins that night. */
  | "in-clock-gap"
  | "end-before-start"
  | "too-long"
  | "interval-out-of-range"
  /** A weekly rule counts no weeks of the month, a monthly one must say which. */
  | "wrong-days"
  | "count-out-of-range"
  | "until-before-start"
  | "too-many-dates"
  /** The first date is none of the rule's: calendars disagree about such a date. */
  | "start-not-in-rule";

export interface SeriesProblem {
  field: SeriesField;
  reason: SeriesReason;
}

export type SeriesCheck = { ok: true; value: Series } | { ok: false; problems: SeriesProblem[] };

/** All problems at once, in the order of the form; each field at most once. */
export function checkSeries(form: SeriesForm, zone: string = ZONE): SeriesCheck {
  const times = checkTimes(form, zone);
  const problems = [...times.problems, ...checkRule(form.rule), ...checkExtraDates(form.extraDates, zone)];
  if (problems.length > 0) return { ok: false, problems };
  const { start, minutes } = times;
  const series = { ...singleDate(start, minutes, zone), rule: form.rule, extraDates: distinct(form.extraDates, start) };
  const dates = checkDates(series);
  return dates ? { ok: false, problems: [dates] } : { ok: true, value: series };
}

function checkTimes(form: SeriesForm, zone: string): { start: WallTime; minutes: number; problems: SeriesProblem[] } {
  const endDate = form.endDate ?? form.date;
  const problems: SeriesProblem[] = [];
  if (!isRealDate(form.date)) problems.push({ field: "date", reason: "no-such-date" });
  if (!isRealTime(form.startTime)) problems.push({ field: "startTime", reason: "no-such-time" });
  if (form.endDate !== undefined && !isRealDate(endDate)) problems.push({ field: "endDate", reason: "no-such-date" });
  if (!isRealTime(form.endTime)) problems.push({ field: "endTime", reason: "no-such-time" });
  if (problems.length > 0) return { start: "", minutes: 0, problems };
  const start = `${form.date}T${form.startTime}`;
  const end = `${endDate}T${form.endTime}`;
  const minutes = (instantOf(end, zone) - instantOf(start, zone)) / 60_000;
  if (isInGap(start, zone)) problems.push({ field: "startTime", reason: "in-clock-gap" });
  if (isInGap(end, zone)) problems.push({ field: "endTime", reason: "in-clock-gap" });
  else if (minutes <= 0) problems.push({ field: "endTime", reason: "end-before-start" });
  else if (minutes > MAX_MINUTES) problems.push({ field: "endDate", reason: "too-long" });
  return { start, minutes, problems };
}

function checkRule(rule: Rule | null): SeriesProblem[] {
  if (!rule) return [];
  const problems: SeriesProblem[] = [];
  if (!isWhole(rule.interval, MAX_INTERVAL)) problems.push({ field: "interval", reason: "interval-out-of-range" });
  if (!rule.days.every(({ nth }) => fitsFrequency(rule, nth))) problems.push({ field: "days", reason: "wrong-days" });
  const { ends } = rule;
  if (ends !== "never" && "count" in ends && !isWhole(ends.count, MAX_DATES)) {
    problems.push({ field: "ends", reason: ends.count > MAX_DATES ? "too-many-dates" : "count-out-of-range" });
  }
  if (ends !== "never" && "until" in ends && !isRealDate(ends.until)) {
    problems.push({ field: "ends", reason: "no-such-date" });
  }
  return problems;
}

function fitsFrequency({ freq }: Rule, nth: number | undefined): boolean {
  if (freq === "daily") return false;
  if (freq === "weekly") return nth === undefined;
  return nth !== undefined && isWhole(Math.abs(nth), 5);
}

function checkExtraDates(dates: readonly string[], zone: string): SeriesProblem[] {
  if (dates.length >= MAX_DATES) return [{ field: "extraDates", reason: "too-many-dates" }];
  if (!dates.every(isRealWallTime)) return [{ field: "extraDates", reason: "no-such-date" }];
  return dates.some((date) => isInGap(date, zone)) ? [{ field: "extraDates", reason: "in-clock-gap" }] : [];
}

/** An end that leaves more dates than one expansion shows is refused; an endless series is not, for it has no last date to show. */
function checkDates(series: Series): SeriesProblem | null {
  if (!series.rule) return null;
  const { ends } = series.rule;
  const until = ends !== "never" && "until" in ends ? ends.until : null;
  if (until && until < dateOf(series.start)) return { field: "ends", reason: "until-before-start" };
  if (!originals({ ...series, extraDates: [] }, series.start, `${series.start}~`).length) {
    return { field: "date", reason: "start-not-in-rule" };
  }
  const tooMany = until && originals(series, series.start, `${until}~`).length > MAX_DATES;
  return tooMany ? { field: "ends", reason: "too-many-dates" } : null;
}

function distinct(dates: readonly string[], start: WallTime): WallTime[] {
  return [...new Set(dates)].filter((date) => date !== start).sort();
}

function isWhole(number: number, max: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= max;
}
