import { and, asc, eq, gte, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { addDays } from "~/foundation/clock";
import type { Reader } from "~db/database.server";
import { accounts, activities, occurrences, signUps } from "~db/schema/all.server";
import type { SignUp } from "./tell-signed-up.server";

/**
 * Whom a house has to ring because something is new that no mail tells them: a date to come is cancelled or at another
 * time, takes place after all, or has a place for them now. By date and name, whenever it is.
 */
export async function listNewsCalls(db: Reader, houseIds: readonly string[], today: string) {
  return calls(db).where(newsCalls(houseIds, today)).orderBy(asc(occurrences.startsAt), asc(signUps.name));
}

type Call = {
  signUp: Pick<SignUp, "id" | "seriesKey" | "callAbout">;
  occurrence: Pick<typeof occurrences.$inferSelect, "activityId" | "room">;
};

/** One call is about all dates of a series sign-up for which the same is new, in one room. */
export const callOf = ({ signUp: { id, seriesKey, callAbout }, occurrence: { activityId, room } }: Call): string =>
  seriesKey === null ? id : JSON.stringify([seriesKey, callAbout, activityId, room]);

/** How many calls they are: of some houses, or of one date. */
export async function countNewsCalls(
  db: Reader,
  houseIds: readonly string[],
  today: string,
  occurrenceId: string | null = null,
): Promise<number> {
  const ofDate = occurrenceId === null ? undefined : eq(occurrences.id, occurrenceId);
  const found = await db
    .select({
      signUp: { id: signUps.id, seriesKey: signUps.seriesKey, callAbout: signUps.callAbout },
      occurrence: { activityId: occurrences.activityId, room: occurrences.room },
    })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .where(and(newsCalls(houseIds, today), ofDate));
  return new Set(found.map(callOf)).size;
}

/** Whom no mail reminds of a day they come on, by date and name, rung or not; but for those who are rung about news anyway. */
export async function listReminderCalls(db: Reader, houseIds: readonly string[], day: string) {
  return calls(db)
    .where(
      and(
        inArray(occurrences.houseId, [...houseIds]),
        eq(occurrences.state, "planned"),
        eq(signUps.state, "coming"),
        isNull(signUps.email),
        isNull(signUps.callAbout),
        gte(occurrences.startsAt, day),
        lt(occurrences.startsAt, addDays(day, 1)),
      ),
    )
    .orderBy(asc(occurrences.startsAt), asc(signUps.name));
}

const newsCalls = (houseIds: readonly string[], today: string) =>
  and(
    inArray(occurrences.houseId, [...houseIds]),
    inArray(signUps.state, ["coming", "waiting"]),
    isNotNull(signUps.callAbout),
    gte(occurrences.startsAt, today),
  );

const calls = (db: Reader) =>
  db
    .select({ signUp: signUps, occurrence: occurrences, activity: activities, enteredBy: accounts.name })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .leftJoin(accounts, eq(accounts.id, signUps.enteredBy));
