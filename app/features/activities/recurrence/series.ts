/**
 * The shapes of a repeating activity. Everything is wall time in one zone, so an activity at 16:30 stays at 16:30
 * when the clocks change; instants appear only in what is computed (`Occurrence`).
 */
import type { Day } from "~db/vocabulary";

/** A day of the calendar: `2026-11-26`. Plain text order is time order. */
export type WallDate = string;
/** What the clock on the wall shows: `2026-11-26T16:30`. Plain text order is time order. */
export type WallTime = string;

export const FREQUENCIES = ["daily", "weekly", "monthly", "yearly"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A weekday; `nth` counts within the month (1 first ... 5 fifth, -1 last ... -5) and belongs to monthly and yearly rules. */
export interface RuleDay {
  day: Day;
  nth?: number;
}

/** Exactly one of three ways to end; `until` includes that day. */
export type RuleEnd = { until: WallDate } | { count: number } | "never";

/**
 * How a series repeats. Without `days` the start's own weekday (weekly) or day of the month (monthly, yearly) counts;
 * a month without that day is passed over. A yearly rule stays in the start's month.
 */
export interface Rule {
  freq: Frequency;
  /** Every n days, weeks (which start on Monday), months or years: 1-99. */
  interval: number;
  days: readonly RuleDay[];
  ends: RuleEnd;
}

/** One date of a series at another time: who signed up stays with `original`. */
export interface MovedDate {
  original: WallTime;
  start: WallTime;
  minutes: number;
}

export interface Series {
  /** The first date. Without a rule it is a single date, or the first of a course with `extraDates`. */
  start: WallTime;
  /** Real minutes from start to end. */
  minutes: number;
  /** IANA name. */
  zone: string;
  rule: Rule | null;
  /** RDATE: dates besides the rule's. */
  extraDates: readonly WallTime[];
  /** EXDATE: dates of the rule that never were; nobody is shown them. */
  exdates: readonly WallTime[];
  movedDates: readonly MovedDate[];
  /** Original starts of dates that are called off and shown as called off. */
  cancelledDates: readonly WallTime[];
}

export const OCCURRENCE_STATUSES = ["planned", "moved", "cancelled"] as const;
export type OccurrenceStatus = (typeof OCCURRENCE_STATUSES)[number];

/** One date of a series, as it is to be shown. */
export interface Occurrence {
  /** What the rule said: its lasting name, also when the date is moved. */
  original: WallTime;
  start: WallTime;
  end: WallTime;
  /** Instants in milliseconds since 1970 (UTC). */
  startsAt: number;
  endsAt: number;
  status: OccurrenceStatus;
}

/** Starts from `from` (included) to `to` (not included). */
export interface Window {
  from: WallTime;
  to: WallTime;
}

export const ZONE = "Europe/Copenhagen";
/** How far one expansion looks, in days (two years) and in dates. */
export const MAX_WINDOW_DAYS = 731;
export const MAX_DATES = 400;
export const MAX_INTERVAL = 99;
/** The longest activity: two weeks of summer camp. */
export const MAX_MINUTES = 14 * 24 * 60;

/** A single date, which may be given a rule or more dates. */
export function singleDate(start: WallTime, minutes: number, zone: string = ZONE): Series {
  return { start, minutes, zone, rule: null, extraDates: [], exdates: [], movedDates: [], cancelledDates: [] };
}
