import { and, eq, gt, inArray, ne, or } from "drizzle-orm";
import { calendarTouched } from "~/access/calendar-touched.server";
import type { Database, Reader, Writer } from "~db/database.server";
import { activities, hostings, occurrences } from "~db/schema/activities.server";
import { type Hosting, listStanding } from "./standing-hosts-queries.server";
import { tellHouse } from "./tell-house.server";
import { wallClock } from "./wall-clock";

/**
 * Tells a house when somebody who had its yes does not host after all: whoever took it back, paused, left, was stopped, or
 * no longer fulfils the rules of the date, whatever changed. One message for a date. Run every few minutes; running twice
 * tells nothing twice, and who counts again is counted on again.
 * @returns how many dates a house was told about
 */
export async function watchHosts(db: Database, now: Date, origin: string): Promise<{ told: number }> {
  const coming = await listComing(db.read, now);
  const counts = await listCounting(db.read, coming);
  const back = coming.filter(({ hosting }) => counts.has(hosting.id) && !hosting.countedOn);
  const gone = coming.filter(({ hosting }) => !counts.has(hosting.id) && hosting.countedOn);
  if (back.length > 0) await db.transact((tx) => setCountedOn(tx, back, true));
  const dates = new Map(gone.map(({ hosting, houseId }) => [hosting.occurrenceId, houseId]));
  let told = 0;
  for (const [occurrenceId, houseId] of dates)
    told += await db.transact(async (tx) => {
      const here = gone.filter(({ hosting }) => hosting.occurrenceId === occurrenceId);
      if (!(await setCountedOn(tx, here, false))) return 0;
      await tellHouse(tx, { now, origin }, occurrenceId, "house-host-gone", `${occurrenceId}:${now.getTime()}`);
      // Public pages say how many host a date.
      await calendarTouched(tx, houseId, now);
      return 1;
    });
  return { told };
}

type Coming = { hosting: Hosting; houseId: string };

/** Who hosts, or is counted on, on the planned dates that have not begun. */
async function listComing(db: Reader, now: Date): Promise<Coming[]> {
  return db
    .select({ hosting: hostings, houseId: occurrences.houseId })
    .from(hostings)
    .innerJoin(occurrences, eq(occurrences.id, hostings.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(
      and(
        gt(occurrences.startsAt, wallClock(now)),
        eq(occurrences.state, "planned"),
        ne(activities.state, "withdrawn"),
        or(eq(hostings.state, "hosting"), eq(hostings.countedOn, true)),
      ),
    );
}

async function listCounting(db: Reader, coming: readonly Coming[]): Promise<Set<string>> {
  const standing = await listStanding(db, { hostingIds: coming.map(({ hosting }) => hosting.id) });
  return new Set(
    standing.flatMap(({ hosting, why }) => (hosting.state === "hosting" && why.length === 0 ? hosting.id : [])),
  );
}

/** @returns whether any of them was another before */
async function setCountedOn(tx: Writer, which: readonly Coming[], countedOn: boolean): Promise<boolean> {
  const ids = which.map(({ hosting }) => hosting.id);
  const set = await tx
    .update(hostings)
    .set({ countedOn })
    .where(and(inArray(hostings.id, ids), eq(hostings.countedOn, !countedOn)))
    .returning({ id: hostings.id });
  return set.length > 0;
}
