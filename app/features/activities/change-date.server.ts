import { and, eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { activities, occurrences } from "~db/schema/activities.server";
import { changed, type OwnDate, ownDate } from "./cancel-date.server";
import type { Doing } from "./doing";
import { roomOf } from "./room-of";
import { tellAboutDate } from "./tell-about-date.server";
import { enoughPlaces, moveUp } from "./waiting-list.server";
import { wallClock } from "./wall-clock";

/** What one date has of its own; null: as the activity. */
export type OwnOfDate = { room: string | null; places: number | null };
export type ChangeDateRefusal = "not-found" | "past" | "cancelled";

/**
 * Gives one date a room or a number of places of its own, or takes them back. Whom it concerns is told of another room.
 * Nobody loses a place: a date keeps as many as are taken, and who waits moves up where there are more.
 */
export async function changeDate(
  db: Database,
  doing: Doing,
  which: OwnDate,
  own: OwnOfDate,
): Promise<Result<null, ChangeDateRefusal>> {
  return db.transact(async (tx) => {
    const [found] = await tx
      .select({ occurrence: occurrences, activity: activities })
      .from(occurrences)
      .innerJoin(activities, eq(activities.id, occurrences.activityId))
      .where(ownDate(which));
    if (!found) return refused("not-found");
    const { occurrence: there, activity } = found;
    if (there.startsAt <= wallClock(doing.now)) return refused("past");
    const room = own.room === activity.room ? null : own.room;
    const ownPlaces = own.places === activity.places ? null : own.places;
    if (room === there.room && ownPlaces === there.ownPlaces) return ok(null);
    await takeOnce(tx, doing.once, doing.now);
    const meant = ownPlaces ?? activity.places;
    const otherRoom = roomOf({ occurrence: { room }, activity }) !== roomOf(found);
    const [after] = await tx
      .update(occurrences)
      .set({
        room,
        ownPlaces,
        places: meant === null ? null : enoughPlaces(meant, there.taken),
        ...(otherRoom ? changed(doing.now) : { changedAt: doing.now }),
      })
      .where(and(eq(occurrences.id, there.id), eq(occurrences.state, "planned")))
      .returning({ id: occurrences.id });
    if (!after) return refused("cancelled");
    await audit(tx, doing, "occurrence.changed", there.id);
    if (otherRoom && activity.state === "published") await tellAboutDate(tx, doing, there.id, "date-moved");
    await moveUp(tx, doing.now, there.id);
    await calendarTouched(tx, there.houseId, doing.now);
    return ok(null);
  });
}
