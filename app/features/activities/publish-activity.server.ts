import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import { plus } from "~db/columns.server";
import type { Database, Reader } from "~db/database.server";
import { activities, occurrences } from "~db/schema/activities.server";
import { callOffAll } from "./cancel-date.server";
import type { Doing } from "./doing";
import { countHosts, NO_HOSTS } from "./hosts-of-date-queries.server";
import { materialiseDates } from "./materialise-dates.server";
import { missingBeforePublishing, type PublishWarning, stops } from "./missing-before-publishing";
import { missingHosts } from "./missing-hosts";
import { listTexts } from "./queries.server";
import { wallClock } from "./wall-clock";

/** One activity of a house's own. */
export type OwnActivity = { activityId: string; houseIds: readonly string[] };

/** What an activity lacks before it is published. */
export async function listWarnings(db: Reader, activityId: string, now: Date): Promise<PublishWarning[]> {
  const [activity] = await db.select().from(activities).where(eq(activities.id, activityId));
  const dates = await listComing(db, activityId, now);
  const hosts = await countHosts(
    db,
    dates.map(({ id }) => id),
  );
  const needed = activity?.hostsNeeded ?? 0;
  return missingBeforePublishing({
    dates: dates.length,
    texts: await listTexts(db, [activityId]),
    withoutHosts: dates.flatMap(({ id, startsAt }) =>
      missingHosts(needed, hosts.get(id) ?? NO_HOSTS) > 0 ? startsAt : [],
    ),
  });
}

/** Shows an activity to everybody. Publishing a published one changes nothing. */
export async function publishActivity(
  db: Database,
  doing: Doing,
  which: OwnActivity,
): Promise<Result<null, "not-found" | "incomplete">> {
  return db
    .transact(async (tx) => {
      const [there] = await tx.select().from(activities).where(ownActivity(which));
      // What a colleague took down meanwhile stays down, whatever an older page still offers.
      if (!there || there.state === "withdrawn") return refused("not-found");
      if (there.state === "published") return ok(null);
      await takeOnce(tx, doing.once, doing.now);
      await tx
        .update(activities)
        .set({ state: "published", publishedAt: doing.now, ...edited(doing.now) })
        .where(eq(activities.id, there.id))
        .returning();
      await materialiseDates(tx, doing, there.id);
      if ((await listWarnings(tx, there.id, doing.now)).some(stops)) throw new Incomplete();
      await audit(tx, doing, "activity.published", there.id);
      await calendarTouched(tx, there.houseId, doing.now);
      return ok(null);
    })
    .catch((error: unknown) => {
      if (error instanceof Incomplete) return refused("incomplete");
      throw error;
    });
}

class Incomplete extends Error {}

/** Takes an activity out of the calendar: coming dates are cancelled and people told. */
export async function withdrawActivity(
  db: Database,
  doing: Doing,
  which: OwnActivity,
): Promise<Result<null, "not-found">> {
  return db.transact(async (tx) => {
    const [there] = await tx.select().from(activities).where(ownActivity(which));
    if (!there) return refused("not-found");
    if (there.state === "withdrawn") return ok(null);
    await takeOnce(tx, doing.once, doing.now);
    const coming = there.state === "published" ? await listComing(tx, there.id, doing.now) : [];
    await callOffAll(
      tx,
      doing,
      coming.map(({ id }) => id),
      {},
    );
    await tx
      .update(activities)
      .set({ state: "withdrawn", ...edited(doing.now) })
      .where(eq(activities.id, there.id))
      .returning();
    await audit(tx, doing, "activity.withdrawn", there.id);
    await calendarTouched(tx, there.houseId, doing.now);
    return ok(null);
  });
}

/** Planned dates that have not begun, first first. */
async function listComing(db: Reader, activityId: string, now: Date) {
  return db
    .select()
    .from(occurrences)
    .where(
      and(
        eq(occurrences.activityId, activityId),
        eq(occurrences.state, "planned"),
        gt(occurrences.startsAt, wallClock(now)),
      ),
    )
    .orderBy(asc(occurrences.startsAt));
}

export const edited = (now: Date) => ({ version: plus(activities.version, 1), changedAt: now });

export const ownActivity = ({ activityId, houseIds }: OwnActivity) =>
  and(eq(activities.id, activityId), inArray(activities.houseId, [...houseIds]));
