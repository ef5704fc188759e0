import { and, asc, eq, getTableColumns, gt, gte, inArray, isNotNull, ne, or } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import {
  accounts,
  activities,
  activityTexts,
  activityWords,
  closures,
  houses,
  occurrences,
} from "~db/schema/all.server";

/** One date of a published activity, with its activity and house. */
export type DatedActivity = {
  occurrence: typeof occurrences.$inferSelect;
  activity: typeof activities.$inferSelect;
  house: typeof houses.$inferSelect;
};
export type ActivityText = typeof activityTexts.$inferSelect;

/** The texts of some activities, in every language there is. */
export async function listTexts(db: Reader, activityIds: readonly string[]): Promise<ActivityText[]> {
  if (activityIds.length === 0) return [];
  return db
    .select()
    .from(activityTexts)
    .where(inArray(activityTexts.activityId, [...new Set(activityIds)]));
}

/** What people wrote of an activity, in the languages they wrote it in. */
export async function listWords(db: Reader, activityId: string): Promise<(typeof activityWords.$inferSelect)[]> {
  return db.select().from(activityWords).where(eq(activityWords.activityId, activityId));
}

/** The same with the names of the hosts who wrote them last, in the order of the languages' tags. */
export async function listWordsByWhom(db: Reader, activityId: string) {
  return db
    .select({ ...getTableColumns(activityWords), name: accounts.name })
    .from(activityWords)
    .leftJoin(accounts, eq(accounts.id, activityWords.writtenBy))
    .where(eq(activityWords.activityId, activityId))
    .orderBy(asc(activityWords.language));
}

/**
 * One date of an activity by its id, or null: drafts are not there for the public. One that was taken out of the calendar
 * stays, called off, for those who have its link.
 */
export async function findDate(db: Reader, occurrenceId: string): Promise<DatedActivity | null> {
  const [found] = await db
    .select({ occurrence: occurrences, activity: activities, house: houses })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId))
    .where(and(eq(occurrences.id, occurrenceId), or(eq(activities.state, "published"), takenOut())));
  return found ?? null;
}

const takenOut = () => and(eq(activities.state, "withdrawn"), isNotNull(activities.publishedAt));

/** Why a date is cancelled, as its house has written it: for itself or for a closed period; null where nothing was written. */
export async function findCancelReason(
  db: Reader,
  { state, cancelReason, closureId }: Pick<DatedActivity["occurrence"], "state" | "cancelReason" | "closureId">,
): Promise<string | null> {
  if (state !== "cancelled") return null;
  if (cancelReason || closureId === null) return cancelReason || null;
  const [closure] = await db.select().from(closures).where(eq(closures.id, closureId));
  return closure?.reason || null;
}

/** The dates of one activity from a wall time on, first first, but for one of them. */
export async function listOtherDates(db: Reader, activityId: string, but: string, from: string, limit: number) {
  return db
    .select()
    .from(occurrences)
    .where(and(eq(occurrences.activityId, activityId), gte(occurrences.startsAt, from), ne(occurrences.id, but)))
    .orderBy(asc(occurrences.startsAt), asc(occurrences.id))
    .limit(limit);
}

/** Starts of the planned dates of an activity after a wall time, first first: those a sign-up for all of them is for. */
export async function listStartsAfter(db: Reader, activityId: string, after: string): Promise<string[]> {
  const rows = await db
    .select({ startsAt: occurrences.startsAt })
    .from(occurrences)
    .where(
      and(eq(occurrences.activityId, activityId), eq(occurrences.state, "planned"), gt(occurrences.startsAt, after)),
    )
    .orderBy(asc(occurrences.startsAt));
  return rows.map(({ startsAt }) => startsAt);
}

export async function findHouse(db: Reader, houseId: string): Promise<typeof houses.$inferSelect | null> {
  const [found] = await db.select().from(houses).where(eq(houses.id, houseId));
  return found ?? null;
}

/** When a house is closed, from a day on: running and coming periods, first first. */
export async function listClosures(db: Reader, houseId: string, day: string) {
  return db
    .select()
    .from(closures)
    .where(and(eq(closures.houseId, houseId), gte(closures.lastDay, day)))
    .orderBy(asc(closures.firstDay), asc(closures.id));
}
