import { and, asc, count, eq, getTableColumns, gt, gte, inArray, isNotNull, lt, ne, or } from "drizzle-orm";
import { fallbackOf, type SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import { kept } from "~db/kept.server";
import { manyRows } from "~db/many-rows.server";
import { activities, activityTexts, closures, hostings, houses, occurrences } from "~db/schema/all.server";

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
export const listDates = kept(
  [occurrences, activities, houses],
  async (db, from: string, to: string): Promise<DatedActivity[]> => {
    const rows = await db
      .select({ occurrence: occurrences, activity: activities })
      .from(occurrences)
      .innerJoin(activities, eq(activities.id, occurrences.activityId))
      .innerJoin(houses, eq(houses.id, occurrences.houseId))
      .where(and(gte(occurrences.startsAt, from), lt(occurrences.startsAt, to), eq(activities.state, "published")))
      .orderBy(asc(occurrences.startsAt), asc(houses.name), asc(occurrences.id));
    const houseOf = await housesById(db);
    return rows.flatMap((row) => {
      const house = houseOf.get(row.occurrence.houseId);
      return house ? [{ ...row, house }] : [];
    });
  },
);

/** The texts of some activities, in every language there is. */
export async function listTexts(db: Reader, activityIds: readonly string[]): Promise<ActivityText[]> {
  if (activityIds.length === 0) return [];
  return db
    .select()
    .from(activityTexts)
    .where(inArray(activityTexts.activityId, [...new Set(activityIds)]));
}

/**
 * The texts that a reader may see: in their language and along its chain; of an activity that has none of these, whatever
 * there is. Of twelve languages three or four are read.
 */
export const listTextsFor = kept(
  [activityTexts],
  async (db, activityIds: readonly string[], language: SiteLanguage) => {
    const ids = [...new Set(activityIds)];
    if (ids.length === 0) return [] as ActivityText[];
    const chain = [language, ...fallbackOf(language)];
    const inChain = and(inArray(activityTexts.activityId, ids), inArray(activityTexts.language, chain));
    const found = await manyRows(db, db.select(getTableColumns(activityTexts)).from(activityTexts).where(inChain));
    const there = new Set(found.map(({ activityId }) => activityId));
    const others = ids.filter((id) => !there.has(id));
    return others.length === 0 ? found : [...found, ...(await listTexts(db, others))];
  },
);

/** One date of a published activity by its id, or null: drafts and withdrawn activities are not there for the public. */
export async function findDate(db: Reader, occurrenceId: string): Promise<DatedActivity | null> {
  const [found] = await db
    .select({ occurrence: occurrences, activity: activities, house: houses })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId))
    .where(and(eq(occurrences.id, occurrenceId), eq(activities.state, "published")));
  return found ?? null;
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

/** How many volunteers host a date. Who they are is not for the public. */
export async function countHosts(db: Reader, occurrenceId: string): Promise<number> {
  const [found] = await db
    .select({ hosts: count() })
    .from(hostings)
    .where(and(eq(hostings.occurrenceId, occurrenceId), eq(hostings.state, "hosting")));
  return found?.hosts ?? 0;
}

/** What kinds, languages and houses the published activities have: the choices of the filter. */
export const listOffers = kept([activities], async (db) => {
  return db
    .select({ kind: activities.kind, heldIn: activities.heldIn, houseId: activities.houseId })
    .from(activities)
    .where(eq(activities.state, "published"));
});

/** All houses by name. */
export const listHouses = kept([houses], async (db): Promise<(typeof houses.$inferSelect)[]> => {
  return db.select().from(houses).orderBy(asc(houses.name), asc(houses.id));
});

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

/**
 * The published activities with their houses, for feeds, and those that were taken down after `goneSince`: a calendar
 * program that follows them must hear that they are off.
 */
export const listFollowed = kept([activities, houses], async (db, goneSince: Date) => {
  const rows = await db
    .select()
    .from(activities)
    .where(or(eq(activities.state, "published"), wasPublished(goneSince)))
    .orderBy(asc(activities.startsAt), asc(activities.id));
  const houseOf = await housesById(db);
  return rows.flatMap((activity) => {
    const house = houseOf.get(activity.houseId);
    return house ? [{ activity, house }] : [];
  });
});

/** Hundreds of rows have the same few houses: read once, not with each row. */
const housesById = async (db: Reader) => new Map((await listHouses(db)).map((house) => [house.id, house]));

const wasPublished = (goneSince: Date) =>
  and(eq(activities.state, "withdrawn"), isNotNull(activities.publishedAt), gt(activities.changedAt, goneSince));

/** The dates of those activities that are not as their rule says: moved, cancelled, or changed otherwise. */
export const listChangedDates = kept([occurrences, activities], async (db, goneSince: Date) => {
  const rows = await db
    .select({ occurrence: occurrences })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(
      and(
        or(eq(activities.state, "published"), wasPublished(goneSince)),
        or(
          gt(occurrences.sequence, 0),
          eq(occurrences.state, "cancelled"),
          ne(occurrences.startsAt, occurrences.originalStart),
        ),
      ),
    )
    .orderBy(asc(occurrences.originalStart));
  return rows.map(({ occurrence }) => occurrence);
});
