import type { Reader } from "~db/database.server";
import { type CalendarFilter, fitsFilter } from "./calendar-filter";
import { findFirstStart, listOffered } from "./calendar-queries.server";

/**
 * When the first date that fits a filter starts, from a day up to, not including, another; null where there is none. Asks
 * for the activities first: their dates of a whole year are many, and all but one of them of no use here.
 */
export async function nextStart(db: Reader, filter: CalendarFilter, from: string, to: string): Promise<string | null> {
  // Whether a sign-up is needed is a matter of each date.
  const justCome = filter.only.includes("drop-in");
  const fitting = (await listOffered(db)).filter((one) => fitsFilter(filter, { ...one, occurrence: { places: null } }));
  const ids = fitting.map(({ activity }) => activity.id);
  return findFirstStart(db, ids, { from, to, justCome });
}
