import { and, eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { SiteLanguage } from "~/language/languages";
import type { Database, Writer } from "~db/database.server";
import { activities, recordings, sounds } from "~db/schema/activities.server";
import type { Doing } from "./doing";
import { type OwnActivity, ownActivity } from "./publish-activity.server";
import { SOUND_BYTES_MAX, soundTypeOf } from "./sound-type";

export type RecordingRefusal = "not-found" | "too-large" | "not-a-sound";

/** Keeps a recorded message of an activity in one language; a newer one takes the place of the older. */
export async function recordMessage(
  db: Database,
  doing: Doing,
  which: OwnActivity,
  { language, bytes }: { language: SiteLanguage; bytes: Uint8Array },
): Promise<Result<null, RecordingRefusal>> {
  if (bytes.length > SOUND_BYTES_MAX) return refused("too-large");
  const type = soundTypeOf(bytes);
  if (!type) return refused("not-a-sound");
  return db.transact(async (tx) => {
    const [there] = await tx.select().from(activities).where(ownActivity(which));
    if (!there) return refused("not-found");
    await takeOnce(tx, doing.once, doing.now);
    await takeOff(tx, there.id, language);
    const sound = { id: newId(), type, bytes: Buffer.from(bytes), createdAt: doing.now };
    await tx.insert(sounds).values(sound).returning({ id: sounds.id });
    const recording = { activityId: there.id, language, soundId: sound.id, at: doing.now };
    await tx.insert(recordings).values(recording).returning({ soundId: recordings.soundId });
    await audit(tx, doing, "activity.recorded", there.id, { detail: { language } });
    await calendarTouched(tx, there.houseId, doing.now);
    return ok(null);
  });
}

/** Takes a recorded message away. Taking away what is not there changes nothing. */
export async function removeMessage(
  db: Database,
  doing: Doing,
  which: OwnActivity,
  language: SiteLanguage,
): Promise<Result<null, "not-found">> {
  return db.transact(async (tx) => {
    const [there] = await tx.select().from(activities).where(ownActivity(which));
    if (!there) return refused("not-found");
    await takeOnce(tx, doing.once, doing.now);
    if (!(await takeOff(tx, there.id, language))) return ok(null);
    await audit(tx, doing, "activity.recording-removed", there.id, { detail: { language } });
    await calendarTouched(tx, there.houseId, doing.now);
    return ok(null);
  });
}

/** A copy of an activity plays the same sounds. */
export async function copyRecordings(tx: Writer, fromId: string, toId: string): Promise<void> {
  for (const one of await tx.select().from(recordings).where(eq(recordings.activityId, fromId)))
    await tx
      .insert(recordings)
      .values({ ...one, activityId: toId })
      .returning({ soundId: recordings.soundId });
}

/** The sound itself goes when no copy of the activity plays it any more. */
async function takeOff(tx: Writer, activityId: string, language: string): Promise<boolean> {
  const [gone] = await tx
    .delete(recordings)
    .where(and(eq(recordings.activityId, activityId), eq(recordings.language, language)))
    .returning();
  if (!gone) return false;
  const [other] = await tx.select().from(recordings).where(eq(recordings.soundId, gone.soundId));
  if (!other) await tx.delete(sounds).where(eq(sounds.id, gone.soundId)).returning({ id: sounds.id });
  return true;
}
