import { and, eq, inArray } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import { newId } from "~/foundation/ids";
import type { Database, Writer } from "~db/database.server";
import { roles } from "~db/schema/access.server";
import { areas } from "~db/schema/organisations.server";

type AreaFacts = { name: string; postcodeAreas: string[]; coordinators: string[] };

/**
 * Adds an area, or changes the one named (404 where it is another organisation's). A coordinator responsible for an area
 * holds a role row of that area beside the one of the organisation.
 */
export async function saveArea(
  db: Database,
  by: Actor,
  { organisationId, id: known, once }: { organisationId: string; id: string | null; once: string | null },
  { coordinators, ...facts }: AreaFacts,
): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const id = known ?? newId();
    if (known === null)
      await tx
        .insert(areas)
        .values({ organisationId, id, ...facts })
        .returning({ id: areas.id });
    else {
      const own = and(eq(areas.organisationId, organisationId), eq(areas.id, id));
      const [changed] = await tx.update(areas).set(facts).where(own).returning({ id: areas.id });
      orNotFound(changed);
    }
    await setCoordinators(tx, by, organisationId, id, coordinators);
    const detail = { coordinators: coordinators.length, areas: facts.postcodeAreas.length };
    await audit(tx, by, known === null ? "area.added" : "area.changed", id, { organisationId, detail });
  });
}

/** Only those who hold a chair at this desk; anybody else who is named is left out. */
async function setCoordinators(tx: Writer, by: Actor, organisationId: string, areaId: string, accountIds: string[]) {
  const here = eq(roles.organisationId, organisationId);
  await tx
    .delete(roles)
    .where(and(here, eq(roles.areaId, areaId)))
    .returning({ id: roles.id });
  if (accountIds.length === 0) return;
  const staff = await tx
    .selectDistinct({ accountId: roles.accountId, role: roles.role })
    .from(roles)
    .where(and(here, inArray(roles.role, ["coordinator", "lead"]), inArray(roles.accountId, accountIds)));
  const one = new Map(staff.map((row) => [row.accountId, row]));
  for (const { accountId, role } of one.values())
    await tx
      .insert(roles)
      .values({ id: newId(), accountId, role, organisationId, areaId, grantedAt: by.now, grantedBy: by.accountId })
      .returning({ id: roles.id });
}
