import { addDays, dayOf } from "~/foundation/clock";

/** When coordinators ring, wall time in Denmark. A talk takes 20 minutes. */
export const TALK_TIMES = ["10:00", "13:00", "16:30"] as const;
export const TALK_MINUTES = 20;
/** Working days on offer, from tomorrow: all within the seven days we promise. */
const TALK_DAYS = 5;

/**
 * The times a talk can be booked, `YYYY-MM-DDTHH:MM` in Europe/Copenhagen, soonest first.
 * @param taken the wall times at which the caller is already ringing somebody
 */
export function talkTimes(now: Date, taken: readonly string[]): string[] {
  return workingDaysAfter(dayOf(now))
    .flatMap((day) => TALK_TIMES.map((time) => `${day}T${time}`))
    .filter((time) => !taken.includes(time));
}

function workingDaysAfter(today: string): string[] {
  const days: string[] = [];
  for (let day = addDays(today, 1); days.length < TALK_DAYS; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push(day);
  }
  return days;
}
