import { and, asc, eq, gte, inArray, isNull, lt, lte, ne } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import { addDays } from "~/foundation/clock";
import type { Reader } from "~db/database.server";
import { accounts, activities, closures, houses, occurrences, signUps } from "~db/schema/all.server";
import type { DatedActivity } from "./queries.server";

export type HouseRow = typeof houses.$inferSelect;

/** The houses somebody plans, by name. */
export async function listHouses(db: Reader, houseIds: readonly string[]): Promise<HouseRow[]> {
  return db
    .select()
    .from(houses)
    .where(inArray(houses.id, [...houseIds]))
    .orderBy(asc(houses.name));
}

/** One of the houses somebody plans: the one asked for, else the first; 404 where there is none. */
export async function getHouse(db: Reader, houseIds: readonly string[], wanted: string | null): Promise<HouseRow> {
  const own = await listHouses(db, houseIds);
  return orNotFound(wanted === null ? own[0] : own.find(({ id }) => id === wanted));
}

/** All dates of a house in the week from a Monday, drafts too, first first. */
export async function listHouseWeek(db: Reader, houseId: string, monday: string): Promise<DatedActivity[]> {
  return dated(db)
    .where(
      and(
        eq(occurrences.houseId, houseId),
        ne(activities.state, "withdrawn"),
        gte(occurrences.startsAt, monday),
        lt(occurrences.startsAt, addDays(monday, 7)),
      ),
    )
    .orderBy(asc(occurrences.startsAt), asc(occurrences.id));
}

/** One date of a house's own, or 404. */
export async function getDate(db: Reader, houseIds: readonly string[], occurrenceId: string): Promise<DatedActivity> {
  const [found] = await dated(db).where(
    and(eq(occurrences.id, occurrenceId), inArray(occurrences.houseId, [...houseIds])),
  );
  return orNotFound(found);
}

/** One activity of a house's own with its dates from a day on, or 404. */
export async function getActivity(db: Reader, houseIds: readonly string[], activityId: string, from: string) {
  const [activity] = await db
    .select()
    .from(activities)
    .where(and(eq(activities.id, activityId), inArray(activities.houseId, [...houseIds])));
  const dates = await db
    .select()
    .from(occurrences)
    .where(and(eq(occurrences.activityId, activityId), gte(occurrences.startsAt, from)))
    .orderBy(asc(occurrences.startsAt));
  return { activity: orNotFound(activity), dates };
}

/** The activities of a house that another can be chained to: repeating, not chained themselves, not withdrawn. */
export async function listChainable(db: Reader, houseId: string) {
  return db
    .select()
    .from(activities)
    .where(and(eq(activities.houseId, houseId), ne(activities.state, "withdrawn"), isNull(activities.followsId)))
    .orderBy(asc(activities.startsAt));
}

/** Who signed up for a date: those who come by name, then those who wait by number. */
export async function listSignUps(db: Reader, occurrenceId: string) {
  const rows = await db
    .select({ signUp: signUps, enteredBy: accounts.name })
    .from(signUps)
    .leftJoin(accounts, eq(accounts.id, signUps.enteredBy))
    .where(and(eq(signUps.occurrenceId, occurrenceId), ne(signUps.state, "cancelled")))
    .orderBy(asc(signUps.queueNumber), asc(signUps.name));
  return {
    coming: rows.filter(({ signUp }) => signUp.state === "coming"),
    waiting: rows.filter(({ signUp }) => signUp.state === "waiting"),
  };
}

/** Closed periods of a house that are not over. */
export async function listClosures(db: Reader, houseId: string, today: string) {
  return db
    .select()
    .from(closures)
    .where(and(eq(closures.houseId, houseId), gte(closures.lastDay, today)))
    .orderBy(asc(closures.firstDay));
}

/** The closed period of a house that a day is in, but for one of them; null where there is none. */
export async function findClosure(db: Reader, houseId: string, day: string, butId = "") {
  const [found] = await db
    .select()
    .from(closures)
    .where(
      and(
        eq(closures.houseId, houseId),
        ne(closures.id, butId),
        lte(closures.firstDay, day),
        gte(closures.lastDay, day),
      ),
    );
  return found ?? null;
}

const dated = (db: Reader) =>
  db
    .select({ occurrence: occurrences, activity: activities, house: houses })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId));
