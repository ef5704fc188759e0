import { and, asc, eq, gte, isNotNull, isNull, lt } from "drizzle-orm";
import { addDays, dayOf } from "~/foundation/clock";
import type { Database } from "~db/database.server";
import { occurrences, signUps } from "~db/schema/activities.server";
import { dateWords, tellSignedUp } from "./tell-signed-up.server";
import { wallClock } from "./wall-clock";

/** From this hour of the day before on, reminders go out: late enough to be remembered, not at night. */
export const REMINDER_FROM_HOUR = 9;

/**
 * Reminds everybody who comes tomorrow and left a mail address, once; the others are rung. Run by the hourly tick; what was
 * missed while the server stood still is made up for the same day.
 * @returns how many sign-ups were reminded
 */
export async function remindSignedUp(db: Database, now: Date): Promise<{ reminded: number }> {
  if (Number(wallClock(now).slice(11, 13)) < REMINDER_FROM_HOUR) return { reminded: 0 };
  const tomorrow = addDays(dayOf(now), 1);
  const due = await db.read
    .select({ signUp: signUps })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .where(
      and(
        eq(signUps.state, "coming"),
        isNotNull(signUps.email),
        isNull(signUps.remindedAt),
        eq(occurrences.state, "planned"),
        gte(occurrences.startsAt, tomorrow),
        lt(occurrences.startsAt, addDays(tomorrow, 1)),
      ),
    )
    .orderBy(asc(signUps.createdAt));
  let reminded = 0;
  for (const { signUp } of due) {
    reminded += await db.transact(async (tx) => {
      const [mine] = await tx
        .update(signUps)
        .set({ remindedAt: now })
        .where(and(eq(signUps.id, signUp.id), eq(signUps.state, "coming"), isNull(signUps.remindedAt)))
        .returning();
      if (!mine) return 0;
      const words = await dateWords(tx, mine.occurrenceId);
      await tellSignedUp(tx, now, mine, words, "date-reminder", tomorrow);
      return 1;
    });
  }
  return { reminded };
}
