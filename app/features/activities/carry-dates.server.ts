import { and, eq, gt } from "drizzle-orm";
import type { Writer } from "~db/database.server";
import { occurrences } from "~db/schema/activities.server";
import { callBack, callOff, changed } from "./cancel-date.server";
import type { Doing } from "./doing";
import { findClosure } from "./plan-queries.server";
import type { WallTime } from "./recurrence/series";
import { tellMoved } from "./tell-moved.server";
import { enoughPlaces, moveUp } from "./waiting-list.server";
import { wallClock } from "./wall-clock";

/** Where a date of a series is after an edit; null when it is gone. */
export type WhereTo = (original: WallTime) => { series: "kept" | "added"; original: WallTime } | null;
/** The activity that holds a series after an edit, how long its dates last, and whether they are in another room now. */
export type Holder = { activityId: string; minutes: number; otherRoom: boolean };
type Row = typeof occurrences.$inferSelect;

/**
 * Carries the rows of coming dates over to the series as it is after an edit, so that sign-ups stay with them. A date that
 * was moved by hand keeps its own time. Those signed up are told where the time or the room has changed, or where the new
 * day is one on which the house is closed.
 */
export async function carryDates(
  tx: Writer,
  doing: Doing,
  rows: readonly Row[],
  whereTo: WhereTo,
  holders: { kept: Holder; added: Holder },
): Promise<void> {
  const steps = rows.flatMap((row) => {
    const to = whereTo(row.originalStart);
    return to ? [{ row, original: to.original, holder: holders[to.series] }] : [];
  });
  // First out of each other's way: no two dates of a series may have the same original start, not even for a moment.
  for (const { row } of steps) await setOriginal(tx, row.id, `~${row.originalStart}`);
  const told: string[] = [];
  for (const { row, original, holder } of steps) {
    const byHand = row.startsAt !== row.originalStart;
    const startsAt = byHand ? row.startsAt : original;
    const durationMinutes = byHand ? row.durationMinutes : holder.minutes;
    const other = startsAt !== row.startsAt || durationMinutes !== row.durationMinutes || holder.otherRoom;
    await tx
      .update(occurrences)
      .set({
        activityId: holder.activityId,
        originalStart: original,
        startsAt,
        durationMinutes,
        ...(other ? changed(doing.now) : {}),
      })
      .where(eq(occurrences.id, row.id))
      .returning({ id: occurrences.id });
    if (startsAt <= wallClock(doing.now)) continue;
    if (await closeOrOpen(tx, doing, row, startsAt)) continue;
    if (other && row.state === "planned") told.push(row.id);
  }
  await tellMoved(tx, doing, told);
}

/**
 * A planned date that an edit carries into a closed period is called off by it; one that a closed period had called off
 * and that comes out of it is called back. What was called off by hand stays so, and what stays on its day.
 * @returns whether people have been told by it
 */
async function closeOrOpen(tx: Writer, doing: Doing, row: Row, startsAt: WallTime): Promise<boolean> {
  const day = startsAt.slice(0, 10);
  if (day === row.startsAt.slice(0, 10)) return false;
  const closure = await findClosure(tx, row.houseId, day);
  if (closure && row.state === "planned") return callOff(tx, doing, row.id, { closureId: closure.id });
  if (row.closureId === null) return false;
  if (!closure) await callBack(tx, doing, row.id);
  else
    await tx
      .update(occurrences)
      .set({ closureId: closure.id })
      .where(eq(occurrences.id, row.id))
      .returning({ id: occurrences.id });
  return true;
}

async function setOriginal(tx: Writer, id: string, originalStart: string): Promise<void> {
  await tx.update(occurrences).set({ originalStart }).where(eq(occurrences.id, id)).returning({ id: occurrences.id });
}

/**
 * Gives the coming dates of an activity another number of places; null makes them drop-in. Nobody loses a place: a date
 * keeps as many as are taken, and gives them up as they become free. Where there are more, who waits moves up.
 */
export async function setPlaces(tx: Writer, now: Date, activityId: string, places: number | null): Promise<void> {
  const coming = await tx
    .select()
    .from(occurrences)
    .where(and(eq(occurrences.activityId, activityId), gt(occurrences.startsAt, wallClock(now))));
  for (const date of coming) {
    const enough = places === null ? null : enoughPlaces(places, date.taken);
    if (enough === date.places) continue;
    await tx
      .update(occurrences)
      .set({ places: enough, changedAt: now })
      .where(eq(occurrences.id, date.id))
      .returning({ id: occurrences.id });
    await moveUp(tx, now, date.id);
  }
}
