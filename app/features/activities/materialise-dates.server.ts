import { and, eq, gt, gte, isNotNull, ne, or } from "drizzle-orm";
import { calendarTouched } from "~/access/calendar-touched.server";
import { addDays, dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { Database, Writer } from "~db/database.server";
import { activities, closures, hostings, occurrences, signUps } from "~db/schema/all.server";
import { callOffAll } from "./cancel-date.server";
import type { Doing } from "./doing";
import { HORIZON_WEEKS } from "./horizon";
import { MAX_DATES, type WallTime, type Window } from "./recurrence/series";
import { plannedDates } from "./series-of";
import { wallClock } from "./wall-clock";

/** Single dates and courses are there at once, as far as one may plan; so is the first date of what begins later. */
const FARTHEST_DAYS = 730;

type Activity = typeof activities.$inferSelect;

/**
 * Brings the rows of an activity's dates in line with its series, from today on: missing ones are put in, ones that are no
 * longer planned go, or are cancelled where people are signed up. What was moved or cancelled by hand stays as it is.
 * @returns whether anything changed
 */
export async function materialiseDates(tx: Writer, doing: Doing, activityId: string): Promise<boolean> {
  const [activity] = await tx.select().from(activities).where(eq(activities.id, activityId));
  if (!activity || activity.state === "withdrawn") return false;
  const today = dayOf(doing.now);
  const now = wallClock(doing.now);
  const rows = await tx
    .select()
    .from(occurrences)
    .where(
      and(
        eq(occurrences.activityId, activityId),
        or(gte(occurrences.originalStart, today), gt(occurrences.startsAt, now)),
      ),
    );
  const there = rows.map(({ originalStart }) => originalStart);
  const { wanted, right } = await listWanted(tx, activity, today, there);
  const missing = wanted.filter((start) => !there.includes(start));
  const stray = rows.filter(({ originalStart, startsAt }) => startsAt > now && !right.has(originalStart));
  await insertDates(tx, doing, activity, missing);
  const gone = await dropDates(tx, doing, stray);
  if (missing.length + gone === 0) return false;
  // A chained activity is told as the list of its dates: with other dates it is another text.
  if (activity.followsId)
    await tx
      .update(activities)
      .set({ changedAt: doing.now })
      .where(eq(activities.id, activityId))
      .returning({ id: activities.id });
  await calendarTouched(tx, activity.houseId, doing.now);
  return true;
}

/** Every repeating activity, each in a transaction of its own: run by the hourly tick. */
export async function rollDatesOn(db: Database, now: Date, origin: string): Promise<{ changed: number }> {
  const doing: Doing = { accountId: null, now, origin, once: null };
  const repeating = await db.read
    .select({ id: activities.id })
    .from(activities)
    .where(and(ne(activities.state, "withdrawn"), or(isNotNull(activities.rule), isNotNull(activities.followsId))));
  let changed = 0;
  for (const { id } of repeating) changed += (await db.transact((tx) => materialiseDates(tx, doing, id))) ? 1 : 0;
  return { changed };
}

/** The dates that are to be there, and those of which one may be there: it was moved from a day that is over, or lies far off. */
async function listWanted(tx: Writer, activity: Activity, today: string, there: readonly WallTime[]) {
  const repeats = activity.rule !== null || activity.followsId !== null;
  const [before] = activity.followsId
    ? await tx.select().from(activities).where(eq(activities.id, activity.followsId))
    : [];
  const within = (window: Window) => plannedDates(activity, before ?? null, window);
  const ahead = (days: number) => within({ from: `${today}T00:00`, to: `${addDays(today, days)}T00:00` });
  const soon = ahead(repeats ? 7 * HORIZON_WEEKS : FARTHEST_DAYS);
  const wanted = soon.length > 0 ? soon.slice(0, MAX_DATES) : ahead(FARTHEST_DAYS).slice(0, 1);
  const names = there.toSorted();
  const [from, to] = [names[0], names.at(-1)];
  return { wanted, right: new Set(from && to ? within({ from, to: `${to}~` }) : []) };
}

/** A new date within a closed period is there, cancelled: people see that the house is closed. */
async function insertDates(tx: Writer, { now }: Doing, activity: Activity, starts: WallTime[]): Promise<void> {
  const closed = await tx
    .select()
    .from(closures)
    .where(and(eq(closures.houseId, activity.houseId), gte(closures.lastDay, dayOf(now))));
  const rows = starts.map((start) => {
    const day = start.slice(0, 10);
    const closure = closed.find(({ firstDay, lastDay }) => day >= firstDay && day <= lastDay);
    return {
      id: newId(),
      activityId: activity.id,
      houseId: activity.houseId,
      originalStart: start,
      startsAt: start,
      durationMinutes: activity.durationMinutes,
      state: closure ? ("cancelled" as const) : ("planned" as const),
      closureId: closure?.id ?? null,
      places: activity.places,
      changedAt: now,
    };
  });
  if (rows.length > 0) await tx.insert(occurrences).values(rows).returning({ id: occurrences.id });
}

/**
 * Dates nobody counts on go without a trace; those that people are signed up for are called off, and told in one message.
 * What a closed period had called off already is its no more: it does not come back when the house opens.
 * @returns how many that changed
 */
async function dropDates(tx: Writer, doing: Doing, stray: readonly (typeof occurrences.$inferSelect)[]) {
  const counted: string[] = [];
  let changed = 0;
  for (const { id, closureId } of stray) {
    const people = await tx.select({ id: signUps.id }).from(signUps).where(eq(signUps.occurrenceId, id));
    const hosts = await tx.select({ id: hostings.id }).from(hostings).where(eq(hostings.occurrenceId, id));
    if (people.length + hosts.length === 0) {
      await tx.delete(occurrences).where(eq(occurrences.id, id)).returning({ id: occurrences.id });
      changed += 1;
    } else if (closureId === null) counted.push(id);
    else {
      await tx
        .update(occurrences)
        .set({ closureId: null, changedAt: doing.now })
        .where(eq(occurrences.id, id))
        .returning({ id: occurrences.id });
      changed += 1;
    }
  }
  return changed + (await callOffAll(tx, doing, counted, {}));
}
