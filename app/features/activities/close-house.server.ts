import { and, asc, eq, gte, inArray, lt } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { addDays, dayOf, daysBetween } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { plainLine } from "~/foundation/plain-text";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { closures, occurrences } from "~db/schema/all.server";
import { callBackAll, callOffAll } from "./cancel-date.server";
import type { Doing } from "./doing";
import { findClosure } from "./plan-queries.server";
import { isRealDate } from "./recurrence/wall-time";

export type Closing = { houseId: string; firstDay: string; lastDay: string; reason: string };
export type CloseHouseRefusal = "no-such-date" | "end-before-start" | "past" | "too-long";
type Closure = typeof closures.$inferSelect;
type Occurrence = typeof occurrences.$inferSelect;
const DAYS_MAX = 366;

/**
 * Closes a house from one day to another, both included: its dates in between are cancelled, and those signed up are told.
 * @returns how many dates were cancelled by it
 */
export async function closeHouse(
  db: Database,
  doing: Doing,
  { houseId, firstDay, lastDay, reason }: Closing,
): Promise<Result<{ cancelled: number }, CloseHouseRefusal>> {
  if (!isRealDate(firstDay) || !isRealDate(lastDay)) return refused("no-such-date");
  if (lastDay < firstDay) return refused("end-before-start");
  if (lastDay < dayOf(doing.now)) return refused("past");
  if (daysBetween(firstDay, lastDay) >= DAYS_MAX) return refused("too-long");
  return db.transact(async (tx) => {
    await takeOnce(tx, doing.once, doing.now);
    const closureId = newId();
    await tx
      .insert(closures)
      .values({ id: closureId, houseId, firstDay, lastDay, reason: plainLine(reason) })
      .returning({ id: closures.id });
    const from = firstDay < dayOf(doing.now) ? dayOf(doing.now) : firstDay;
    const dates = await tx
      .select({ id: occurrences.id })
      .from(occurrences)
      .where(
        and(
          eq(occurrences.houseId, houseId),
          eq(occurrences.state, "planned"),
          gte(occurrences.startsAt, from),
          lt(occurrences.startsAt, addDays(lastDay, 1)),
        ),
      )
      .orderBy(asc(occurrences.startsAt));
    await callOffAll(
      tx,
      doing,
      dates.map(({ id }) => id),
      { closureId },
    );
    await audit(tx, doing, "house.closed", houseId, { detail: { dates: dates.length } });
    await calendarTouched(tx, houseId, doing.now);
    return ok({ cancelled: dates.length });
  });
}

/**
 * Takes a closed period back: the dates it cancelled that have not come yet are planned again, and people are told.
 * @returns how many dates are planned again by it, and how many to come another closed period keeps cancelled
 */
export async function openHouse(
  db: Database,
  doing: Doing,
  which: { closureId: string; houseIds: readonly string[] },
): Promise<Result<{ back: number; kept: number }, "not-found">> {
  return db.transact(async (tx) => {
    const own = and(eq(closures.id, which.closureId), inArray(closures.houseId, [...which.houseIds]));
    const [closure] = await tx.select().from(closures).where(own);
    if (!closure) return refused("not-found");
    await takeOnce(tx, doing.once, doing.now);
    const dates = await tx.select().from(occurrences).where(eq(occurrences.closureId, closure.id));
    const free: string[] = [];
    let kept = 0;
    for (const date of dates)
      if (!(await keepClosed(tx, date, closure))) free.push(date.id);
      else if (date.startsAt >= dayOf(doing.now)) kept += 1;
    const back = await callBackAll(tx, doing, free);
    // Dates that have passed, and those of a withdrawn activity, stay cancelled, without their reason.
    await tx
      .update(occurrences)
      .set({ closureId: null })
      .where(eq(occurrences.closureId, closure.id))
      .returning({ id: occurrences.id });
    await tx.delete(closures).where(eq(closures.id, closure.id)).returning({ id: closures.id });
    await audit(tx, doing, "house.opened", closure.houseId);
    await calendarTouched(tx, closure.houseId, doing.now);
    return ok({ back, kept });
  });
}

/**
 * A date that another period closes as well stays called off, by that one now; so nobody is told to come to a shut door.
 * @returns whether there is such a period
 */
async function keepClosed(tx: Writer, date: Occurrence, opened: Closure): Promise<boolean> {
  const other = await findClosure(tx, date.houseId, date.startsAt.slice(0, 10), opened.id);
  if (!other) return false;
  await tx
    .update(occurrences)
    .set({ closureId: other.id })
    .where(eq(occurrences.id, date.id))
    .returning({ id: occurrences.id });
  return true;
}
