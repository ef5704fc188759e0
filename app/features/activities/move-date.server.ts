import { and, eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { occurrences } from "~db/schema/activities.server";
import { changed, type OwnDate, ownDate } from "./cancel-date.server";
import type { Doing } from "./doing";
import { findClosure } from "./plan-queries.server";
import { checkSeries, type SeriesProblem } from "./recurrence/check-series";
import { tellAboutDate } from "./tell-about-date.server";
import { wallClock } from "./wall-clock";

/** As typed: a day and two times of day. */
export type NewTime = { date: string; startTime: string; endTime: string };
/** `closed`: the house is closed on the new day. */
export type MoveDateRefusal = "not-found" | "past" | "cancelled" | "times" | "closed";

/** Moves one date to another time; who signed up stays signed up and is told. Moving it to where it is changes nothing. */
export async function moveDate(
  db: Database,
  doing: Doing,
  which: OwnDate,
  time: NewTime,
): Promise<Result<null, MoveDateRefusal> & { problems?: SeriesProblem[] }> {
  const checked = checkSeries({ ...time, rule: null, extraDates: [] });
  if (!checked.ok) return { ...refused("times"), problems: checked.problems };
  const { start, minutes } = checked.value;
  if (start <= wallClock(doing.now)) return refused("past");
  return db.transact(async (tx) => {
    const [there] = await tx.select().from(occurrences).where(ownDate(which));
    if (!there) return refused("not-found");
    if (there.startsAt <= wallClock(doing.now)) return refused("past");
    if (there.startsAt === start && there.durationMinutes === minutes) return ok(null);
    const otherDay = start.slice(0, 10) !== there.startsAt.slice(0, 10);
    if (otherDay && (await findClosure(tx, there.houseId, start.slice(0, 10)))) return refused("closed");
    await takeOnce(tx, doing.once, doing.now);
    const [moved] = await tx
      .update(occurrences)
      .set({ startsAt: start, durationMinutes: minutes, ...changed(doing.now) })
      .where(and(eq(occurrences.id, there.id), eq(occurrences.state, "planned")))
      .returning();
    if (!moved) return refused("cancelled");
    await audit(tx, doing, "occurrence.moved", there.id);
    await tellAboutDate(tx, doing, there.id, "date-moved");
    await calendarTouched(tx, there.houseId, doing.now);
    return ok(null);
  });
}
