import { and, eq, ne } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { activities } from "~db/schema/activities.server";
import type { ActivityFacts, ActivityTimes } from "./activity-facts";
import type { Doing } from "./doing";
import { materialiseDates } from "./materialise-dates.server";
import { timesOf } from "./series-of";
import { type Words, writeTexts } from "./words-of-activity.server";
import { putChangedWords } from "./write-words.server";

export type ActivityPlan = { facts: ActivityFacts; times: ActivityTimes; words: Words };
/** `follows-itself`: a chain of more than one link back to where it began, or to another house. */
export type CreateActivityRefusal = "follows-unknown";

/** Plans a new activity of a house, as a draft that only its hosts see. */
export async function createActivity(
  db: Database,
  doing: Doing,
  houseId: string,
  plan: ActivityPlan,
): Promise<Result<{ activityId: string }, CreateActivityRefusal>> {
  return db.transact(async (tx) => {
    if (!(await canFollow(tx, houseId, plan.times.follows?.activityId ?? null))) return refused("follows-unknown");
    await takeOnce(tx, doing.once, doing.now);
    return ok({ activityId: await insertActivity(tx, doing, houseId, plan) });
  });
}

/** The same inside a transaction of the caller's: an import makes many. */
export async function insertActivity(tx: Writer, doing: Doing, houseId: string, plan: ActivityPlan): Promise<string> {
  const id = newId();
  await tx
    .insert(activities)
    .values({
      id,
      houseId,
      state: "draft",
      ...plan.facts,
      ...timesOf(plan.times.series),
      ...followColumns(plan.times.follows),
      readyMade: [...plan.words.readyMade],
      createdAt: doing.now,
      createdBy: doing.accountId,
      changedAt: doing.now,
    })
    .returning({ id: activities.id });
  await putChangedWords(tx, doing, id, plan.words.own);
  await writeTexts(tx, doing.now, { id, kind: plan.facts.kind, readyMade: plan.words.readyMade });
  await materialiseDates(tx, doing, id);
  await audit(tx, doing, "activity.planned", id);
  await calendarTouched(tx, houseId, doing.now);
  return id;
}

export const followColumns = (follows: ActivityTimes["follows"]) => ({
  followsId: follows?.activityId ?? null,
  followsRule: follows ? { day: follows.day, nth: follows.nth } : null,
});

/** A chained activity follows one of the same house that follows nothing itself. */
export async function canFollow(tx: Writer, houseId: string, followsId: string | null, own?: string): Promise<boolean> {
  if (followsId === null) return true;
  const [found] = await tx
    .select()
    .from(activities)
    .where(and(eq(activities.id, followsId), eq(activities.houseId, houseId), ne(activities.state, "withdrawn")));
  return found !== undefined && found.followsId === null && found.id !== own;
}
