/** Arithmetic on the calendar and the wall clock. Days are counted from 1970-01-01; nothing here knows a zone. */
import { DAYS, type Day } from "~db/vocabulary";
import type { WallDate, WallTime } from "./series";

const DAY_MS = 86_400_000;
const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Days from 1970-01-01 to a date. */
export function dayNumber(date: WallDate): number {
  return dayNumberOf(yearOf(date), twoDigits(date, 5), twoDigits(date, 8));
}

export function yearOf(text: WallDate | WallTime): number {
  return twoDigits(text, 0) * 100 + twoDigits(text, 2);
}

/** Days from 1970-01-01; months count from 1. A day past the end of a month runs on into the next. */
export function dayNumberOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/**
 * The opposite of `dayNumber`, for 1000-9999. Counted in years that begin in March, so that the leap day comes last
 * (Hinnant, "chrono-compatible low-level date algorithms"): `Date` takes ten times as long, and a year's calendar
 * asks for twenty thousand of these.
 */
export function dateOfDay(day: number): WallDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1]}`;
}

/** `2026-11` as a running number of months. */
export function monthNumber(date: WallDate): number {
  return yearOf(date) * 12 + twoDigits(date, 5) - 1;
}

/** The first day of a running month and how many days it has. */
export function monthDays(month: number): { first: number; length: number } {
  const first = dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1);
  const next = dayNumberOf(Math.floor(month / 12), (month % 12) + 2, 1);
  return { first, length: next - first };
}

/** 0 Monday ... 6 Sunday (1970-01-01 was a Thursday). */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function dayNameOf(date: WallDate): Day {
  return DAYS[weekdayOf(dayNumber(date))] as Day;
}

export function addDays(date: WallDate, days: number): WallDate {
  return dateOfDay(dayNumber(date) + days);
}

export function dateOf(wall: WallTime): WallDate {
  return wall.slice(0, 10);
}

/** `16:30` */
export function timeOf(wall: WallTime): string {
  return wall.slice(11);
}

/** The same clock time some days later or earlier. */
export function moveDays(wall: WallTime, days: number): WallTime {
  return `${addDays(dateOf(wall), days)}T${timeOf(wall)}`;
}

/** The wall time as milliseconds, as if the wall were in UTC. */
export function wallMs(wall: WallTime): number {
  return dayNumber(wall) * DAY_MS + (twoDigits(wall, 11) * 60 + twoDigits(wall, 14)) * 60_000;
}

/** The opposite of `wallMs`; seconds are cut off. */
export function wallOfMs(ms: number): WallTime {
  const day = Math.floor(ms / DAY_MS);
  const minutes = Math.floor((ms - day * DAY_MS) / 60_000);
  return `${dateOfDay(day)}T${TWO_DIGITS[Math.floor(minutes / 60)]}:${TWO_DIGITS[minutes % 60]}`;
}

/** False for 30 February and for years no calendar here needs (before 2000, after 2100). */
export function isRealDate(text: string): text is WallDate {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (year < 2000 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return dateOfDay(dayNumberOf(year, month, day)) === text;
}

export function isRealTime(text: string): boolean {
  return TIME.test(text);
}

export function isRealWallTime(text: string): text is WallTime {
  return text[10] === "T" && isRealDate(text.slice(0, 10)) && isRealTime(text.slice(11));
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}
