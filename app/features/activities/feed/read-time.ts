/** DTSTART, DTEND, DURATION and RECURRENCE-ID of somebody else's calendar, as wall time of our zone. */
import { parseDate } from "../recurrence/date-text";
import type { WallTime } from "../recurrence/series";
import { instantOf, isZone, wallAt } from "../recurrence/zone";
import type { Property } from "./read-lines";

export type TimeNote =
  /** Given in another zone or in UTC: right for the first date, to be looked at for the others. */
  "other-zone";

type Time =
  | { ok: true; wall: WallTime; instant: number; notes: TimeNote[] }
  | { ok: false; reason: "no-start" | "no-time" };

/** Names that Outlook and old calendars give to Danish time. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "Romance Standard Time": "Europe/Copenhagen",
  "W. Europe Standard Time": "Europe/Berlin",
  "Central European Standard Time": "Europe/Warsaw",
  "Central Europe Standard Time": "Europe/Budapest",
};
const DURATION = /^\+?P(?:(\d{1,4})W|(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:\d{1,4}S)?)?)$/;

export function readTime({ value, params }: Property, zone: string): Time {
  const text = value.trim();
  if (/^\d{8}$/.test(text)) return { ok: false, reason: "no-time" };
  const from = text.endsWith("Z") ? "UTC" : zoneOf(params, zone);
  const written = parseDate(text.replace(/Z$/, ""), { start: "2000-01-01T00:00", zone: from });
  if (!written.ok) return { ok: false, reason: "no-start" };
  const instant = instantOf(written.value, from);
  const wall = wallAt(instant, zone);
  return { ok: true, wall, instant, notes: wall === written.value ? [] : ["other-zone"] };
}

/** Minutes from a start to DTEND or for DURATION; null when neither says so, NaN when it cannot be read. */
export function readMinutes(
  start: number,
  end: Property | undefined,
  duration: Property | undefined,
  zone: string,
): number | null {
  if (end) {
    const time = readTime(end, zone);
    return time.ok ? (time.instant - start) / 60_000 : Number.NaN;
  }
  if (!duration) return null;
  const parts = DURATION.exec(duration.value.trim());
  if (!parts) return Number.NaN;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
}

/** A time without a zone, or with one nobody knows, is taken as ours: a house's file tells of a house's clock. */
export function zoneOf(params: Property["params"], zone: string): string {
  const name = params.get("TZID")?.trim() ?? "";
  const known = OTHER_NAMES[name] ?? name;
  return /^[A-Za-z]+(\/[A-Za-z_+-]+)*$/.test(known) && isZone(known) ? known : zone;
}
