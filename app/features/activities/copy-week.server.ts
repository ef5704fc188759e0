import { and, asc, eq, gte, lt, ne } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { addDays } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { Database, Writer } from "~db/database.server";
import { activities, occurrences } from "~db/schema/activities.server";
import type { Doing } from "./doing";
import { copyTexts } from "./edit-activity.server";
import { materialiseDates } from "./materialise-dates.server";
import { dateOf, dayNumber, moveDays } from "./recurrence/wall-time";

/**
 * Plans a week like another one: every date of the week copied from becomes a draft of its own on the same weekday, with
 * its facts and its texts in all languages. What is in the new week already, because it repeats or was copied before, is
 * not doubled.
 * @returns how many drafts were made
 */
export async function copyWeek(
  db: Database,
  doing: Doing,
  { houseId, from, to }: { houseId: string; from: string; to: string },
): Promise<{ copied: number }> {
  return db.transact(async (tx) => {
    await takeOnce(tx, doing.once, doing.now);
    const days = dayNumber(to) - dayNumber(from);
    const there = await listWeek(tx, houseId, to);
    let copied = 0;
    for (const { occurrence, activity } of await listWeek(tx, houseId, from)) {
      const start = moveDays(occurrence.startsAt, days);
      const same = there.some(
        (one) =>
          one.activity.kind === activity.kind &&
          (one.occurrence.startsAt === start ||
            (one.activity.id === activity.id && dateOf(one.occurrence.originalStart) === dateOf(start))),
      );
      if (same) continue;
      await copyOne(tx, doing, activity, { start, minutes: occurrence.durationMinutes });
      copied += 1;
    }
    await audit(tx, doing, "house.week-copied", houseId, { detail: { copied } });
    if (copied > 0) await calendarTouched(tx, houseId, doing.now);
    return { copied };
  });
}

async function listWeek(tx: Writer, houseId: string, monday: string) {
  return tx
    .select({ occurrence: occurrences, activity: activities })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(
      and(
        eq(occurrences.houseId, houseId),
        eq(occurrences.state, "planned"),
        ne(activities.state, "withdrawn"),
        gte(occurrences.startsAt, monday),
        lt(occurrences.startsAt, addDays(monday, 7)),
      ),
    )
    .orderBy(asc(occurrences.startsAt));
}

async function copyOne(
  tx: Writer,
  doing: Doing,
  activity: typeof activities.$inferSelect,
  time: { start: string; minutes: number },
): Promise<void> {
  const id = newId();
  await tx
    .insert(activities)
    .values({
      ...activity,
      id,
      state: "draft",
      publishedAt: null,
      version: 1,
      startsAt: time.start,
      durationMinutes: time.minutes,
      rule: null,
      extraDates: [],
      leftOut: [],
      followsId: null,
      followsRule: null,
      createdAt: doing.now,
      createdBy: doing.accountId,
      changedAt: doing.now,
    })
    .returning({ id: activities.id });
  await copyTexts(tx, activity.id, id);
  await materialiseDates(tx, doing, id);
}
