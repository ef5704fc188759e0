import { and, eq, inArray, isNull } from "drizzle-orm";
import { plus } from "~db/columns.server";
import type { Writer } from "~db/database.server";
import { volunteers } from "~db/schema/people.server";
import type { VolunteerState } from "~db/vocabulary";

/** The file as somebody saw it: whoever changes it must have seen it as it is. */
export type SeenUnit = { id: string; organisationId: string | null; version: number };

/**
 * Changes a unit where it still is as it was seen: of two people at once one does it.
 * @returns false where somebody else changed it in between, or it stands in another state
 */
export async function changeUnit(
  tx: Writer,
  seen: SeenUnit,
  from: readonly VolunteerState[],
  change: Partial<typeof volunteers.$inferInsert>,
): Promise<boolean> {
  const changed = await tx
    .update(volunteers)
    .set({ ...change, version: plus(volunteers.version, 1) })
    .where(
      and(
        eq(volunteers.id, seen.id),
        seen.organisationId === null
          ? isNull(volunteers.organisationId)
          : eq(volunteers.organisationId, seen.organisationId),
        eq(volunteers.version, seen.version),
        inArray(volunteers.state, [...from]),
      ),
    )
    .returning({ id: volunteers.id });
  return changed.length > 0;
}
