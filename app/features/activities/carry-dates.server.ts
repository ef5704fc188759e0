import { and, eq, gt } from "drizzle-orm";
import type { Writer } from "~db/database.server";
import { occurrences } from "~db/schema/activities.server";
import { changed } from "./cancel-date.server";
import type { Doing } from "./doing";
import type { WallTime } from "./recurrence/series";
import { tellAboutDate } from "./tell-about-date.server";
import { moveUp } from "./waiting-list.server";
import { wallClock } from "./wall-clock";

/** Where a date of a series is after an edit; null when it is gone. */
export type WhereTo = (original: WallTime) => { series: "kept" | "added"; original: WallTime } | null;
/** The activity that holds a series after an edit, and how long its dates last. */
export type Holder = { activityId: string; minutes: number };
type Row = typeof occurrences.$inferSelect;

/**
 * Carries the rows of coming dates over to the series as it is after an edit, so that sign-ups stay with them. A date that
 * was moved by hand keeps its own time. Those signed up are told where the time has changed.
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
  for (const { row, original, holder } of steps) {
    const byHand = row.startsAt !== row.originalStart;
    const startsAt = byHand ? row.startsAt : original;
    const durationMinutes = byHand ? row.durationMinutes : holder.minutes;
    const other = startsAt !== row.startsAt || durationMinutes !== row.durationMinutes;
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
    const tell = startsAt !== row.startsAt && row.state === "planned" && startsAt > wallClock(doing.now);
    if (tell) await tellAboutDate(tx, doing, row.id, "date-moved");
  }
}

async function setOriginal(tx: Writer, id: string, originalStart: string): Promise<void> {
  await tx.update(occurrences).set({ originalStart }).where(eq(occurrences.id, id)).returning({ id: occurrences.id });
}

/**
 * Gives the coming dates of an activity another number of places; null makes them drop-in. Nobody loses a place: a date
 * keeps as many as are taken. Where there are more, who waits moves up.
 */
export async function setPlaces(tx: Writer, now: Date, activityId: string, places: number | null): Promise<void> {
  const coming = await tx
    .select()
    .from(occurrences)
    .where(and(eq(occurrences.activityId, activityId), gt(occurrences.startsAt, wallClock(now))));
  for (const date of coming) {
    const enough = places === null ? null : Math.max(places, date.taken);
    if (enough === date.places) continue;
    await tx
      .update(occurrences)
      .set({ places: enough, changedAt: now })
      .where(eq(occurrences.id, date.id))
      .returning({ id: occurrences.id });
    await moveUp(tx, now, date.id);
  }
}
