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
import { tellAboutDates } from "./tell-about-date.server";
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
export const callOff = async (tx: Writer, doing: Doing, occurrenceId: string, why: Why): Promise<boolean> =>
  (await callOffAll(tx, doing, [occurrenceId], why)) > 0;

type Why = { cancelReason?: string | null; closureId?: string };

/**
 * Several at once: whom they concern is told in one message.
 * @returns how many were planned until now
 */
export async function callOffAll(
  tx: Writer,
  doing: Doing,
  occurrenceIds: readonly string[],
  why: Why,
): Promise<number> {
  const gone: Row[] = [];
  for (const id of occurrenceIds) {
    const rows = await tx
      .update(occurrences)
      .set({ state: "cancelled", ...why, ...changed(doing.now) })
      .where(and(eq(occurrences.id, id), eq(occurrences.state, "planned")))
      .returning();
    for (const row of rows) gone.push(row);
    for (const row of rows) await audit(tx, doing, "occurrence.cancelled", row.id);
  }
  await tellAboutDates(tx, doing, idsOf(gone), "date-cancelled");
  await touchCalendars(tx, doing, gone);
  return gone.length;
}

type Row = typeof occurrences.$inferSelect;
const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);

async function touchCalendars(tx: Writer, { now }: Doing, rows: readonly Row[]): Promise<void> {
  for (const houseId of new Set(rows.map((row) => row.houseId))) await calendarTouched(tx, houseId, now);
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
export const callBack = async (tx: Writer, doing: Doing, occurrenceId: string): Promise<boolean> =>
  (await callBackAll(tx, doing, [occurrenceId])) > 0;

/** Several at once: whom they concern is told in one message. @returns how many are planned again by it */
export async function callBackAll(tx: Writer, doing: Doing, occurrenceIds: readonly string[]): Promise<number> {
  const standing = tx.select({ id: activities.id }).from(activities).where(ne(activities.state, "withdrawn"));
  const back: Row[] = [];
  for (const id of occurrenceIds) {
    const rows = await tx
      .update(occurrences)
      .set({ state: "planned", cancelReason: null, closureId: null, ...changed(doing.now) })
      .where(
        and(
          eq(occurrences.id, id),
          eq(occurrences.state, "cancelled"),
          inArray(occurrences.activityId, standing),
          gte(occurrences.startsAt, dayOf(doing.now)),
        ),
      )
      .returning();
    for (const row of rows) back.push(row);
    for (const row of rows) await audit(tx, doing, "occurrence.back", row.id);
  }
  await tellAboutDates(tx, doing, idsOf(back), "date-back");
  for (const { id } of back) await moveUp(tx, doing.now, id);
  await touchCalendars(tx, doing, back);
  return back.length;
}

/** A change that calendar programs must notice. */
export const changed = (now: Date) => ({
  sequence: plus(occurrences.sequence, 1),
  changedAt: now,
});

export const ownDate = ({ occurrenceId, houseIds }: OwnDate) =>
  and(eq(occurrences.id, occurrenceId), inArray(occurrences.houseId, [...houseIds]));
