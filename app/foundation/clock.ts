/** Time is an argument everywhere; only the edges (server, commands) make a clock. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, or is moved by hand: for tests and for the demo's history. */
export function standingClock(at: Date): Clock & { moveTo(at: Date): void } {
  let current = at;
  return {
    now: () => current,
    moveTo: (next) => {
      current = next;
    },
  };
}

export const seconds = (n: number) => n * 1000;
export const minutes = (n: number) => n * 60_000;
export const hours = (n: number) => n * 3_600_000;
/** Spans of 24 hours; for calendar days use `addDays`. */
export const days = (n: number) => n * 86_400_000;

const COPENHAGEN_DAY = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Copenhagen",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const HOURS_KNOWN = 20_000;
const dayOfHour = new Map<number, string>();

/** The calendar day, `YYYY-MM-DD`, it is in Copenhagen at an instant. */
export function dayOf(at: Date): string {
  // Copenhagen has been whole hours ahead of UTC since 1894: no day ends within an hour. Asking Intl takes microseconds.
  const hour = Math.floor(at.getTime() / hours(1));
  const known = dayOfHour.get(hour);
  if (known !== undefined) return known;
  const day = COPENHAGEN_DAY.format(at);
  if (dayOfHour.size >= HOURS_KNOWN) dayOfHour.clear();
  dayOfHour.set(hour, day);
  return day;
}

/** The day `n` calendar days after a day `YYYY-MM-DD` (before, where n is negative). */
export function addDays(day: string, n: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + n);
  return at.toISOString().slice(0, 10);
}

/** Whole calendar days from one day `YYYY-MM-DD` to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The Monday of the week a day `YYYY-MM-DD` lies in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
