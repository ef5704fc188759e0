import { and, eq, gt } from "drizzle-orm";
import { dayOf } from "~/foundation/clock";
import type { Writer } from "~db/database.server";
import { occurrences } from "~db/schema/activities.server";
import { callBack, callOff, changed } from "./cancel-date.server";
import type { Doing } from "./doing";
import { findClosure } from "./plan-queries.server";
import type { WhereTo } from "./recurrence/change-series";
import type { WallTime } from "./recurrence/series";
import { wallMs, wallOfMs } from "./recurrence/wall-time";
import { tellAboutDates } from "./tell-about-date.server";
import { enoughPlaces, moveUp } from "./waiting-list.server";
import { wallClock } from "./wall-clock";

/** The activity that holds a series after an edit, how long its dates last, and whether they are in another room now. */
export type Holder = { activityId: string; minutes: number; otherRoom: boolean };
export type Carrying = {
  whereTo: WhereTo;
  /** How long the dates lasted: one of another length was given it by hand. */
  minutesBefore: number;
  /** The date the host stood on, whether it is one of a list, whether its place was typed for itself, and its length where that was. */
  typed: { original: WallTime; list: boolean; place: boolean; minutes: number | null };
  kept: Holder;
  added: Holder;
};
type Row = typeof occurrences.$inferSelect;
type Step = { row: Row; original: WallTime; holder: Holder };

/** Writes down that dates are planned where they had been moved to (`settleMoved`). */
export async function settleDates(
  tx: Writer,
  rows: readonly Row[],
  movedTo: ReadonlyMap<WallTime, WallTime>,
): Promise<Row[]> {
  const settled = rows.map((row) => ({ ...row, originalStart: movedTo.get(row.originalStart) ?? row.originalStart }));
  for (const { id, originalStart } of settled.filter(
    ({ originalStart }, i) => originalStart !== rows[i]?.originalStart,
  ))
    await setOriginal(tx, id, originalStart);
  return settled;
}

/**
 * Carries the rows of dates over to the series as it is after an edit, so that sign-ups stay with them. A date that was
 * moved by hand keeps its own time, unless another was typed for it, and no date to come is carried to where it would be
 * over. Those signed up are told where the time or the room has changed, or where the new day is one on which the house is
 * closed. What has begun stays where it is and only bears its new name, so that no second date comes for it.
 */
export async function carryDates(tx: Writer, doing: Doing, rows: readonly Row[], carrying: Carrying): Promise<void> {
  const now = wallClock(doing.now);
  const steps = rows.flatMap((row): Step[] => {
    const to = carrying.whereTo(row.originalStart);
    const over = row.startsAt <= now && (to?.original ?? "") < dayOf(doing.now);
    return to && !over ? [{ row, original: to.original, holder: carrying[to.series] }] : [];
  });
  await makeWay(tx, rows, steps, carrying.kept.activityId);
  const told: string[] = [];
  for (const step of steps) {
    const { row, original, holder } = step;
    const { startsAt, durationMinutes } = newTime(step, carrying, now);
    const otherRoom = holder.otherRoom && row.room === null;
    const other = startsAt !== row.startsAt || durationMinutes !== row.durationMinutes || otherRoom;
    const begun = startsAt <= now;
    if (!other && original === row.originalStart && holder.activityId === row.activityId) continue;
    await tx
      .update(occurrences)
      .set({
        activityId: holder.activityId,
        originalStart: original,
        startsAt,
        durationMinutes,
        ...(other && !begun ? changed(doing.now) : {}),
      })
      .where(eq(occurrences.id, row.id))
      .returning({ id: occurrences.id });
    if (begun) continue;
    if (await closeOrOpen(tx, doing, row, startsAt)) continue;
    if (other && row.state === "planned") told.push(row.id);
  }
  await tellAboutDates(tx, doing, told, "date-moved");
}

function newTime({ row, original, holder }: Step, { typed, minutesBefore }: Carrying, now: WallTime) {
  const { startsAt, durationMinutes } = row;
  const own = row.originalStart === typed.original ? typed : null;
  // One of a list that began today comes once more where it was typed so: it was meant for later.
  if (startsAt <= now && !own?.list) return { startsAt, durationMinutes };
  const byHand = startsAt !== row.originalStart && !own?.place;
  const lasts = durationMinutes === minutesBefore ? holder.minutes : durationMinutes;
  return {
    startsAt: byHand || original <= now ? startsAt : original,
    durationMinutes: own?.minutes ?? lasts,
  };
}

/**
 * First out of each other's way: no two dates of a series may have the same original start, not even for a moment. A date
 * that is no more one of the series and stands where another goes is called after a minute near by.
 */
async function makeWay(tx: Writer, rows: readonly Row[], steps: readonly Step[], keptId: string): Promise<void> {
  const moving = new Set(steps.map(({ row }) => row.id));
  const targets = steps.filter(({ holder }) => holder.activityId === keptId).map(({ original }) => original);
  const names = new Set([...targets, ...rows.map(({ originalStart }) => originalStart)]);
  for (const { row, original } of steps)
    if (original !== row.originalStart) await setOriginal(tx, row.id, `~${row.originalStart}`);
  for (const { id, originalStart } of rows.filter(
    (row) => !moving.has(row.id) && targets.includes(row.originalStart),
  )) {
    let near = originalStart;
    while (names.has(near)) near = wallOfMs(wallMs(near) + 60_000);
    names.add(near);
    await setOriginal(tx, id, near);
  }
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
 * Gives the coming dates of an activity another number of places, but for those that have their own; null makes them
 * drop-in. Nobody loses a place: a date
 * keeps as many as are taken, and gives them up as they become free. Where there are more, who waits moves up.
 */
export async function setPlaces(tx: Writer, now: Date, activityId: string, places: number | null): Promise<void> {
  const coming = await tx
    .select()
    .from(occurrences)
    .where(and(eq(occurrences.activityId, activityId), gt(occurrences.startsAt, wallClock(now))));
  for (const date of coming) {
    const meant = date.ownPlaces ?? places;
    const enough = meant === null ? null : enoughPlaces(meant, date.taken);
    if (enough === date.places) continue;
    await tx
      .update(occurrences)
      .set({ places: enough, changedAt: now })
      .where(eq(occurrences.id, date.id))
      .returning({ id: occurrences.id });
    await moveUp(tx, now, date.id);
  }
}
