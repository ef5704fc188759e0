/**
 * On which days a rule falls: whole-number arithmetic on days and months. A yearly rule is a monthly one with twelve
 * times the interval. docs/decisions/0020 says why this is ours and what it is checked against.
 */
import { DAYS } from "~db/vocabulary";
import type { Rule, WallDate } from "./series";
import { dayNumber, monthDays, monthNumber, weekdayOf } from "./wall-time";

/**
 * The days of a rule from `from` to `to` (day numbers, both included), in order, none twice. `start` is the first day
 * of the series: nothing falls before it, and intervals and counts are reckoned from it.
 */
export function ruleDays(rule: Rule, start: WallDate, from: number, to: number): number[] {
  const startDay = dayNumber(start);
  const ends = rule.ends;
  const last = ends !== "never" && "until" in ends ? Math.min(to, dayNumber(ends.until)) : to;
  if (ends === "never" || "until" in ends) return daysBetween(rule, start, Math.max(from, startDay), last);
  // A count can only be taken from the start.
  return daysBetween(rule, start, startDay, last)
    .slice(0, ends.count)
    .filter((day) => day >= from);
}

function daysBetween(rule: Rule, start: WallDate, from: number, to: number): number[] {
  if (rule.freq === "daily") return everyNthDay(dayNumber(start), rule.interval, from, to);
  if (rule.freq === "weekly") return inEveryNthWeek(rule, start, from, to);
  return inEveryNthMonth(rule, start, from, to);
}

function everyNthDay(start: number, interval: number, from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = start + roundUp(from - start, interval); day <= to; day += interval) days.push(day);
  return days;
}

function inEveryNthWeek(rule: Rule, start: WallDate, from: number, to: number): number[] {
  const startDay = dayNumber(start);
  const firstMonday = startDay - weekdayOf(startDay);
  const step = rule.interval * 7;
  const offsets = DAYS.map((_, offset) => offset).filter((offset) =>
    rule.days.length === 0 ? offset === startDay - firstMonday : rule.days.some(({ day }) => day === DAYS[offset]),
  );
  const days: number[] = [];
  for (let monday = firstMonday + roundDown(from - firstMonday, step); monday <= to; monday += step) {
    for (const offset of offsets) {
      const day = monday + offset;
      if (day >= from && day <= to) days.push(day);
    }
  }
  return days;
}

function inEveryNthMonth(rule: Rule, start: WallDate, from: number, to: number): number[] {
  const startMonth = monthNumber(start);
  const step = rule.freq === "yearly" ? rule.interval * 12 : rule.interval;
  // A month has at most 31 days, so at least this many whole months lie between the start and `from`.
  const sure = Math.max(0, Math.floor((from - dayNumber(start)) / 31) - 1);
  const days: number[] = [];
  for (let month = startMonth + roundDown(sure, step); monthDays(month).first <= to; month += step) {
    for (const day of daysOfMonth(rule, start, month)) if (day >= from && day <= to) days.push(day);
  }
  return days;
}

function daysOfMonth(rule: Rule, start: WallDate, month: number): number[] {
  const { first, length } = monthDays(month);
  if (rule.days.length === 0) {
    const dayOfMonth = Number(start.slice(8, 10));
    return dayOfMonth <= length ? [first + dayOfMonth - 1] : [];
  }
  const days = rule.days
    .map(({ day, nth = 1 }) => nthWeekday(first, length, DAYS.indexOf(day), nth))
    .filter((day): day is number => day !== null);
  return [...new Set(days)].sort((a, b) => a - b);
}

/** Null when the month has no fifth such weekday. */
function nthWeekday(first: number, length: number, weekday: number, nth: number): number | null {
  const firstSuch = first + ((weekday - weekdayOf(first) + 7) % 7);
  const lastSuch = firstSuch + 7 * Math.floor((first + length - 1 - firstSuch) / 7);
  const day = nth > 0 ? firstSuch + 7 * (nth - 1) : lastSuch + 7 * (nth + 1);
  return day >= first && day < first + length ? day : null;
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}

function roundDown(value: number, step: number): number {
  return Math.floor(value / step) * step;
}
