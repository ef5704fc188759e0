import { and, eq, isNull } from "drizzle-orm";
import { plus } from "~db/columns.server";
import type { Writer } from "~db/database.server";
import { groups } from "~db/schema/groups.server";
import type { Group } from "./queries.server";

/** The group as a page showed it: whoever changes it must have seen it as it is. */
export type SeenGroup = { organisationId: string; groupId: string; version: number };

/** Changes a group that runs and still is as it was seen, one version on; null where somebody was first, or it has ended. */
export async function changeGroup(
  tx: Writer,
  { organisationId, groupId, version }: SeenGroup,
  change: Partial<typeof groups.$inferInsert> = {},
): Promise<Group | null> {
  const [changed] = await tx
    .update(groups)
    .set({ ...change, version: plus(groups.version, 1) })
    .where(
      and(
        eq(groups.organisationId, organisationId),
        eq(groups.id, groupId),
        eq(groups.version, version),
        isNull(groups.endedAt),
      ),
    )
    .returning();
  return changed ?? null;
}
