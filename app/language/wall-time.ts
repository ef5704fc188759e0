/** What the clock on a wall in Denmark shows. Months from 1. */
export type WallTime = { year: number; month: number; day: number; hour: number; minute: number };

/** An instant, or a wall time as text: `2026-09-09` or `2026-09-09T16:30` (what follows the minutes is not read). */
export type When = Date | string;

const COPENHAGEN = new Intl.DateTimeFormat("en-GB-u-ca-gregory-nu-latn", {
  timeZone: "Europe/Copenhagen",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
});

/** Throws RangeError for a text that is no wall time. */
export function wallTimeOf(when: When): WallTime {
  if (typeof when !== "string") return wallTimeOfInstant(when);
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/.exec(when);
  if (!found || /Z$|[+-]\d\d:?\d\d$/.test(when.slice(16))) throw new RangeError(`Not a wall time: ${when}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map((digits) => Number(digits ?? 0));
  return { year, month, day, hour, minute };
}

function wallTimeOfInstant(instant: Date): WallTime {
  const parts = Object.fromEntries(COPENHAGEN.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return { year, month, day, hour, minute };
}

/** Days since 1970-01-01, for counting days between two wall times. */
export function dayNumberOf({ year, month, day }: WallTime): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Monday 0 ... Sunday 6. */
export function weekdayOf(wall: WallTime): number {
  return (((dayNumberOf(wall) + 3) % 7) + 7) % 7;
}

/** The week as it is counted in Denmark (ISO 8601): the week of a year's first Thursday is week 1. */
export function isoWeekOf(wall: WallTime): { year: number; week: number } {
  const thursday = dayNumberOf(wall) - weekdayOf(wall) + 3;
  const year = new Date(thursday * 86_400_000).getUTCFullYear();
  return { year, week: Math.floor((thursday - Date.UTC(year, 0, 1) / 86_400_000) / 7) + 1 };
}

/** An instant as a wall time in Denmark, `YYYY-MM-DDTHH:MM`: such texts compare in the order of the clock. */
export function wallTimeText(instant: Date): string {
  const { year, month, day, hour, minute } = wallTimeOf(instant);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The instant at which a clock in Denmark shows a wall time `YYYY-MM-DDTHH:MM`. */
export function instantOf(wall: string): Date {
  const guess = Date.parse(`${wall}:00Z`);
  const shown = Date.parse(`${wallTimeText(new Date(guess))}:00Z`);
  return new Date(guess - (shown - guess));
}
