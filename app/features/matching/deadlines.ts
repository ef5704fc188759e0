import { days, hours } from "~/foundation/clock";

/** How long each side has, and when we remind. Read as a coordinator would. */
export const VOLUNTEER_ANSWERS_IN_MS = days(3);
export const FAMILY_ANSWERS_IN_MS = days(7);
/** One reminder to the volunteer, this long before the answer is due. */
export const REMINDER_BEFORE_MS = hours(24);
/** A family's proposal never lapses before somebody has rung this often. */
export const CALLS_BEFORE_LAPSE = 2;
/** A private link shows where things stand for this long; what it can still do is decided by the match. */
export const LINK_LASTS_MS = days(60);
/** "Not now" holds a suggestion back for this long, calendar days. */
export const SET_ASIDE_DAYS = 30;
