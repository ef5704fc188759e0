import { and, eq, gte, inArray, isNotNull, lt } from "drizzle-orm";
import { addDays, dayOf } from "~/foundation/clock";
import type { Database } from "~db/database.server";
import { occurrences, signUps } from "~db/schema/activities.server";

/** What the form promises: name and number are erased this long after the date. */
const KEPT_DAYS = 30;
const AT_ONCE = 500;

/**
 * Erases sign-ups of dates that are 30 days past; how many came stays with the date. Those of a series go together after
 * its last date, so that their one private link opens as long as there are dates to come. Run by the hourly tick.
 */
export async function eraseSignUps(db: Database, now: Date): Promise<{ "sign-ups": number }> {
  const before = addDays(dayOf(now), -KEPT_DAYS);
  return db.transact(async (tx) => {
    const old = await tx
      .select({ id: signUps.id, seriesKey: signUps.seriesKey })
      .from(signUps)
      .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
      .where(lt(occurrences.startsAt, before));
    const running = await tx
      .select({ seriesKey: signUps.seriesKey })
      .from(signUps)
      .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
      .where(and(gte(occurrences.startsAt, before), isNotNull(signUps.seriesKey)));
    const kept = new Set(running.map(({ seriesKey }) => seriesKey));
    const gone = old.filter(({ seriesKey }) => seriesKey === null || !kept.has(seriesKey)).map(({ id }) => id);
    for (let at = 0; at < gone.length; at += AT_ONCE)
      await tx
        .delete(signUps)
        .where(inArray(signUps.id, gone.slice(at, at + AT_ONCE)))
        .returning({ id: signUps.id });
    return { "sign-ups": gone.length };
  });
}
