/** Where SEQUENCE is counted from: 1 January 2026, UTC, in seconds. */
const FIRST_SECOND = Date.UTC(2026, 0, 1) / 1000;

/**
 * When it was changed last, and the same as SEQUENCE: seconds that only ever go up. A count of changes would fall when a
 * date that was moved is left out of its series, and calendar programs keep what has the higher number.
 */
export function lastChange(
  activity: { changedAt: Date },
  dates: readonly { changedAt: Date }[],
): { changedAt: number; sequence: number } {
  const changedAt = Math.max(activity.changedAt.getTime(), ...dates.map((date) => date.changedAt.getTime()));
  return { changedAt, sequence: Math.max(0, Math.floor(changedAt / 1000) - FIRST_SECOND) };
}
