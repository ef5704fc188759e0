import type { Database } from "~db/database.server";
import type { Doing } from "./doing";
import { publishActivity } from "./publish-activity.server";

/**
 * Shows several drafts to everybody, each in a transaction of its own: one that cannot be published yet holds up no other.
 * Sent twice it publishes nothing twice, so it needs no mark of its own.
 * @returns how many everybody can see now, and how many still lack what stands in the way
 */
export async function publishDrafts(
  db: Database,
  doing: Doing,
  { activityIds, houseIds }: { activityIds: readonly string[]; houseIds: readonly string[] },
): Promise<{ published: number; incomplete: number }> {
  const counts = { published: 0, incomplete: 0 };
  for (const activityId of new Set(activityIds)) {
    const done = await publishActivity(db, { ...doing, once: null }, { activityId, houseIds });
    if (done.ok) counts.published += 1;
    else if (done.reason === "incomplete") counts.incomplete += 1;
  }
  return counts;
}
