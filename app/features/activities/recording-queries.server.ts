import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { activities, recordings, sounds } from "~db/schema/activities.server";

/** Where a recorded message is played from. The name of a sound is as random as that of a row, and leads to no person. */
export const soundPath = (soundId: string): string => `/sounds/${soundId}`;

/** The sounds of an activity by language, without their bytes. */
export async function listRecordings(db: Reader, activityId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ language: recordings.language, soundId: recordings.soundId })
    .from(recordings)
    .where(eq(recordings.activityId, activityId));
  return new Map(rows.map(({ language, soundId }) => [language, soundId]));
}

/** A sound that a published activity plays, or one of these houses' own; null where there is none for the reader. */
export async function findSound(db: Reader, soundId: string, houseIds: readonly string[]) {
  const [played] = await db
    .select({ id: recordings.soundId })
    .from(recordings)
    .innerJoin(activities, eq(activities.id, recordings.activityId))
    .where(and(eq(recordings.soundId, soundId), eq(activities.state, "published")));
  if (!played && !(await isOwn(db, soundId, houseIds))) return null;
  const [sound] = await db.select().from(sounds).where(eq(sounds.id, soundId));
  return sound ?? null;
}

async function isOwn(db: Reader, soundId: string, houseIds: readonly string[]): Promise<boolean> {
  if (houseIds.length === 0) return false;
  const [own] = await db
    .select({ id: recordings.soundId })
    .from(recordings)
    .innerJoin(activities, eq(activities.id, recordings.activityId))
    .where(and(eq(recordings.soundId, soundId), inArray(activities.houseId, [...houseIds])));
  return own !== undefined;
}
