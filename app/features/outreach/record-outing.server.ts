import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { outreach } from "~db/schema/groups.server";
import { areas } from "~db/schema/organisations.server";
import type { GroupTheme, MatchTypeKind } from "~db/vocabulary";
import { listOutreachTypes } from "./queries.server";

export type NewOuting = {
  matchTypeId: string;
  heldOn: string;
  areaId: string | null;
  reached: number;
  volunteersOut: number;
  themes: GroupTheme[];
};

/**
 * Writes down an outing, by a coordinator or by a volunteer who takes part in that match type.
 * @param kinds what the one who writes takes part in; `all` at the desk
 */
export async function recordOuting(
  db: Database,
  by: Actor & { accountId: string },
  {
    organisationId,
    kinds,
    once,
  }: { organisationId: string; kinds: readonly MatchTypeKind[] | "all"; once: string | null },
  outing: NewOuting,
): Promise<Result<null, "unknown" | "to-come">> {
  return db.transact(async (tx) => {
    const types = await listOutreachTypes(tx, organisationId, kinds);
    if (!types.some(({ id }) => id === outing.matchTypeId)) return refused("unknown");
    if (outing.areaId !== null) {
      const own = and(eq(areas.organisationId, organisationId), eq(areas.id, outing.areaId));
      const [area] = await tx.select({ id: areas.id }).from(areas).where(own);
      if (!area) return refused("unknown");
    }
    if (outing.heldOn > dayOf(by.now)) return refused("to-come");
    await takeOnce(tx, once, by.now);
    const id = newId();
    const row = { organisationId, id, ...outing, recordedBy: by.accountId, recordedAt: by.now };
    await tx.insert(outreach).values(row).returning({ id: outreach.id });
    await audit(tx, by, "outreach.recorded", id, { organisationId, detail: { reached: outing.reached } });
    return ok(null);
  });
}
