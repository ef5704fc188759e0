/** RFC 5545 date and time texts (`20261126T163000`, `20261126T153000Z`, `20261126`) to wall time and back. */
import type { Result } from "~/foundation/result";
import { MAX_DATES, type WallDate, type WallTime } from "./series";
import { isRealWallTime, timeOf, wallOfMs } from "./wall-time";
import { instantOf, wallAt } from "./zone";

const TEXT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;

export type DateTextProblem = "not-a-date" | "too-many-dates";

/** The context a text is read in: a bare date takes the start's time, UTC is turned to the zone's wall time. */
export interface TextContext {
  start: WallTime;
  zone: string;
}

/** Seconds are not kept: activities begin on the minute. */
export function parseDate(text: string, { start, zone }: TextContext): Result<WallTime, "not-a-date"> {
  const parts = TEXT.exec(text);
  if (!parts) return { ok: false, reason: "not-a-date" };
  const [, year, month, day, hour, minute, , utc] = parts;
  const wall = `${year}-${month}-${day}T${hour === undefined ? timeOf(start) : `${hour}:${minute}`}`;
  if (!isRealWallTime(wall)) return { ok: false, reason: "not-a-date" };
  return { ok: true, value: utc ? wallAt(instantOf(wall, "UTC"), zone) : wall };
}

/** The value of EXDATE or RDATE: at most 400 dates with commas between; the empty text is no dates. Sorted, none twice. */
export function parseDates(text: string, context: TextContext): Result<WallTime[], DateTextProblem> {
  if (text === "") return { ok: true, value: [] };
  const texts = text.split(",", MAX_DATES + 1);
  if (texts.length > MAX_DATES) return { ok: false, reason: "too-many-dates" };
  const dates = new Set<WallTime>();
  for (const one of texts) {
    const date = parseDate(one.trim(), context);
    if (!date.ok) return date;
    dates.add(date.value);
  }
  return { ok: true, value: [...dates].sort() };
}

/** `20261126T163000,20261203T163000`: goes with a TZID. */
export function printDates(dates: readonly WallTime[]): string {
  return dates.map(printDate).join(",");
}

/** `20261126T163000` */
export function printDate(wall: WallTime): string {
  return `${wall.slice(0, 4)}${wall.slice(5, 7)}${wall.slice(8, 13)}${wall.slice(14, 16)}00`;
}

/** An instant in milliseconds as `20261126T153000Z`; seconds and less are cut off. */
export function printInstant(instant: number): string {
  return `${printDate(wallOfMs(instant))}Z`;
}

/** `20261126` */
export function printDay(date: WallDate): string {
  return date.replaceAll("-", "");
}
