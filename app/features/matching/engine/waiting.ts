import { byId, daysBetween } from "./order";
import type { CalendarDay, Family } from "./people";
import type { Policy } from "./policy";

/** The bonus grows for half a year (26 weeks) and then stays. */
const FULL_BONUS_DAYS = 26 * 7;

/** Days a family has waited on a date; no waiting date, or one to come: 0. */
export function daysWaiting(family: Family, date: CalendarDay): number {
  return family.waitingSince === null ? 0 : Math.max(0, daysBetween(family.waitingSince, date));
}

/** What waiting adds to each pair's gain, thousandths of a point, rounded half up. It never changes whom a family fits. */
export function waitingBonus(family: Family, date: CalendarDay, policy: Policy): number {
  const days = Math.min(daysWaiting(family, date), FULL_BONUS_DAYS);
  return Math.floor((2 * 1000 * policy.waitingBonus * days + FULL_BONUS_DAYS) / (2 * FULL_BONUS_DAYS));
}

/** Longest waiting first, then by id. */
export function longestWaitingFirst(date: CalendarDay): (one: Family, other: Family) => number {
  return (one, other) => daysWaiting(other, date) - daysWaiting(one, date) || byId(one, other);
}
