import { and, asc, eq, gt, ne } from "drizzle-orm";
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

/** How many wait before this sign-up; 0 for who is next, null for who does not wait. */
export async function countBefore(db: Reader, { signUp }: OwnSignUp): Promise<number | null> {
  if (signUp.state !== "waiting") return null;
  const waiting = await db
    .select({ number: signUps.queueNumber })
    .from(signUps)
    .where(and(eq(signUps.occurrenceId, signUp.occurrenceId), eq(signUps.state, "waiting")));
  return waiting.filter(({ number }) => (number ?? 0) < (signUp.queueNumber ?? 0)).length;
}

const select = (db: Reader) =>
  db
    .select({ signUp: signUps, occurrence: occurrences, activity: activities, house: houses })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId));
