import { and, eq, gte, inArray, ne } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { dayOf } from "~/foundation/clock";
import { plainLine } from "~/foundation/plain-text";
import { ok, type Result, refused } from "~/foundation/result";
import { plus } from "~db/columns.server";
import type { Database, Writer } from "~db/database.server";
import { activities, occurrences } from "~db/schema/activities.server";
import type { Doing } from "./doing";
import { tellAboutDate } from "./tell-about-date.server";
import { moveUp } from "./waiting-list.server";

/** One date of a house's own. */
export type OwnDate = { occurrenceId: string; houseIds: readonly string[] };
export type CancelDateRefusal = "not-found" | "past";

/**
 * Calls one date off: it stays to be seen as cancelled, and everybody it concerns is told. Cancelling a cancelled date
 * changes nothing. Sign-ups are kept, so that the date can be brought back.
 */
export async function cancelDate(
  db: Database,
  doing: Doing,
  { occurrenceId, houseIds }: OwnDate,
  reason: string | null,
): Promise<Result<{ told: boolean }, CancelDateRefusal>> {
  return db.transact(async (tx) => {
    const own = ownDate({ occurrenceId, houseIds });
    const [there] = await tx.select().from(occurrences).where(own);
    if (!there) return refused("not-found");
    if (there.startsAt < dayOf(doing.now)) return refused("past");
    await takeOnce(tx, doing.once, doing.now);
    const told = await callOff(tx, doing, occurrenceId, { cancelReason: reason ? plainLine(reason) : null });
    return ok({ told });
  });
}

/**
 * The same inside a transaction of the caller's.
 * @returns whether it was planned until now
 */
export async function callOff(
  tx: Writer,
  doing: Doing,
  occurrenceId: string,
  why: { cancelReason?: string | null; closureId?: string },
): Promise<boolean> {
  const [gone] = await tx
    .update(occurrences)
    .set({ state: "cancelled", ...why, ...changed(doing.now) })
    .where(and(eq(occurrences.id, occurrenceId), eq(occurrences.state, "planned")))
    .returning();
  if (!gone) return false;
  await audit(tx, doing, "occurrence.cancelled", occurrenceId);
  await tellAboutDate(tx, doing, occurrenceId, "date-cancelled");
  await calendarTouched(tx, gone.houseId, doing.now);
  return true;
}

/**
 * Brings a cancelled date that has not come yet back, and tells those who had signed up. `withdrawn`: its activity has been
 * taken down, and the calendar says so of every date.
 */
export async function bringBackDate(
  db: Database,
  doing: Doing,
  { occurrenceId, houseIds }: OwnDate,
): Promise<Result<null, CancelDateRefusal | "withdrawn">> {
  return db.transact(async (tx) => {
    const [there] = await tx.select().from(occurrences).where(ownDate({ occurrenceId, houseIds }));
    if (!there) return refused("not-found");
    if (there.startsAt < dayOf(doing.now)) return refused("past");
    const [activity] = await tx.select().from(activities).where(eq(activities.id, there.activityId));
    if (activity?.state === "withdrawn") return refused("withdrawn");
    await takeOnce(tx, doing.once, doing.now);
    await callBack(tx, doing, occurrenceId);
    return ok(null);
  });
}

/**
 * The same inside a transaction of the caller's.
 * @returns whether it was cancelled until now, has not come yet, and its activity has not been taken down
 */
export async function callBack(tx: Writer, doing: Doing, occurrenceId: string): Promise<boolean> {
  const standing = tx.select({ id: activities.id }).from(activities).where(ne(activities.state, "withdrawn"));
  const [back] = await tx
    .update(occurrences)
    .set({ state: "planned", cancelReason: null, closureId: null, ...changed(doing.now) })
    .where(
      and(
        eq(occurrences.id, occurrenceId),
        eq(occurrences.state, "cancelled"),
        inArray(occurrences.activityId, standing),
        gte(occurrences.startsAt, dayOf(doing.now)),
      ),
    )
    .returning();
  if (!back) return false;
  await audit(tx, doing, "occurrence.back", occurrenceId);
  await tellAboutDate(tx, doing, occurrenceId, "date-back");
  await moveUp(tx, doing.now, occurrenceId);
  await calendarTouched(tx, back.houseId, doing.now);
  return true;
}

/** A change that calendar programs must notice. */
export const changed = (now: Date) => ({
  sequence: plus(occurrences.sequence, 1),
  changedAt: now,
});

export const ownDate = ({ occurrenceId, houseIds }: OwnDate) =>
  and(eq(occurrences.id, occurrenceId), inArray(occurrences.houseId, [...houseIds]));
