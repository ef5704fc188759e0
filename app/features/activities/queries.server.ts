import { and, asc, eq, gte, inArray, lt } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { activities, activityTexts, houses, occurrences } from "~db/schema/all.server";

/** One date of a published activity, with its activity and house. */
export type DatedActivity = {
  occurrence: typeof occurrences.$inferSelect;
  activity: typeof activities.$inferSelect;
  house: typeof houses.$inferSelect;
};
export type ActivityText = typeof activityTexts.$inferSelect;

/**
 * The dates of published activities that start from `from` up to, not including, `to` (wall times or days), first first.
 */
export async function listDates(db: Reader, from: string, to: string): Promise<DatedActivity[]> {
  return db
    .select({ occurrence: occurrences, activity: activities, house: houses })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId))
    .where(and(gte(occurrences.startsAt, from), lt(occurrences.startsAt, to), eq(activities.state, "published")))
    .orderBy(asc(occurrences.startsAt), asc(houses.name), asc(occurrences.id));
}

/** The texts of some activities, in every language there is. */
export async function listTexts(db: Reader, activityIds: readonly string[]): Promise<ActivityText[]> {
  if (activityIds.length === 0) return [];
  return db
    .select()
    .from(activityTexts)
    .where(inArray(activityTexts.activityId, [...new Set(activityIds)]));
}
