import { eq } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { families } from "~db/schema/people.server";

/**
 * Whether a family's matches stand still because it is protected: nothing is asked, nothing is told and nothing moves by
 * itself; the volunteer reads "paused". Its two readers ring.
 */
export async function isFrozen(db: Reader, { familyId }: { familyId: string }): Promise<boolean> {
  const [found] = await db.select({ readers: families.protectedFor }).from(families).where(eq(families.id, familyId));
  return found !== undefined && found.readers !== null;
}
