import { and, asc, eq, gt, inArray, ne } from "drizzle-orm";
import { hashOf } from "~/foundation/ids";
import type { Reader } from "~db/database.server";
import { activities, houses, occurrences, signUps } from "~db/schema/all.server";
import { wallClock } from "./wall-clock";

/** How somebody proves that a sign-up is theirs, or that they plan the house it is for. */
export type Whose = { secret: string } | { signUpId: string; houseIds: readonly string[] };

export type OwnSignUp = {
  signUp: typeof signUps.$inferSelect;
  occurrence: typeof occurrences.$inferSelect;
  activity: typeof activities.$inferSelect;
  house: typeof houses.$inferSelect;
};

/** The sign-up behind a private link, or one of a house's own; null where there is none. */
export async function findSignUp(db: Reader, whose: Whose): Promise<OwnSignUp | null> {
  const wanted = "secret" in whose ? eq(signUps.linkHash, hashOf(whose.secret)) : eq(signUps.id, whose.signUpId);
  const [found] = await select(db).where(wanted);
  if (!found || ("houseIds" in whose && !whose.houseIds.includes(found.house.id))) return null;
  return found;
}

/** Every date of the same sign-up that has not begun, first date first: one, or those of a series. */
export async function listSameSignUp(db: Reader, one: OwnSignUp, now: Date): Promise<OwnSignUp[]> {
  if (one.signUp.seriesKey === null) return one.occurrence.startsAt > wallClock(now) ? [one] : [];
  return select(db)
    .where(
      and(
        eq(signUps.seriesKey, one.signUp.seriesKey),
        ne(signUps.state, "cancelled"),
        gt(occurrences.startsAt, wallClock(now)),
      ),
    )
    .orderBy(asc(occurrences.startsAt));
}

/** Every date of the same sign-up, first date first: those that are over, called off or given up too. */
export async function listDatesOf(db: Reader, one: OwnSignUp): Promise<OwnSignUp[]> {
  return select(db).where(sameAs(one)).orderBy(asc(occurrences.startsAt));
}

/** One date of the same sign-up; null where that is somebody else's. */
export async function findDateOf(db: Reader, one: OwnSignUp, signUpId: string): Promise<OwnSignUp | null> {
  const [found] = await select(db).where(and(sameAs(one), eq(signUps.id, signUpId)));
  return found ?? null;
}

const sameAs = ({ signUp: { id, seriesKey } }: OwnSignUp) =>
  seriesKey === null ? eq(signUps.id, id) : eq(signUps.seriesKey, seriesKey);

/** The place of each of these sign-ups in the waiting list of its date, from 1, by its id; only of those that wait. */
export async function numbersWaiting(db: Reader, own: readonly OwnSignUp[]): Promise<Map<string, number>> {
  const waits = own.filter(({ signUp }) => signUp.state === "waiting").map(({ signUp }) => signUp);
  if (waits.length === 0) return new Map();
  const dates = waits.map(({ occurrenceId }) => occurrenceId);
  const queue = await db
    .select({ date: signUps.occurrenceId, number: signUps.queueNumber })
    .from(signUps)
    .where(and(inArray(signUps.occurrenceId, dates), eq(signUps.state, "waiting")));
  const before = ({ occurrenceId, queueNumber }: OwnSignUp["signUp"]) =>
    queue.filter(({ date, number }) => date === occurrenceId && (number ?? 0) < (queueNumber ?? 0)).length;
  return new Map(waits.map((signUp) => [signUp.id, before(signUp) + 1]));
}

const select = (db: Reader) =>
  db
    .select({ signUp: signUps, occurrence: occurrences, activity: activities, house: houses })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId));
