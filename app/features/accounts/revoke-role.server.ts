import { and, eq, inArray } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { orNotFound } from "~/access/refuse.server";
import { endSessions } from "~/access/session.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { roles } from "~db/schema/access.server";

/**
 * Takes a role in one's own organisation away from somebody else, and signs them out. One's own is never taken: so there is
 * always a lead left, also when two leads do it to each other at once (who comes second is no lead any more: 404).
 */
export async function revokeRole(
  db: Database,
  by: Actor & { accountId: string },
  what: { organisationId: string; roleId: string },
): Promise<Result<null, "own-role">> {
  const { organisationId, roleId } = what;
  return db.transact(async (tx) => {
    const here = eq(roles.organisationId, organisationId);
    const [lead] = await tx
      .select({ id: roles.id })
      .from(roles)
      .where(and(here, eq(roles.accountId, by.accountId), eq(roles.role, "lead")));
    orNotFound(lead);
    const wanted = and(eq(roles.id, roleId), here, inArray(roles.role, ["coordinator", "lead"]));
    const [role] = await tx.select().from(roles).where(wanted);
    const { accountId, role: word } = orNotFound(role);
    if (accountId === by.accountId) return refused("own-role");
    // With the chair go the areas it is responsible for.
    const chair = and(here, eq(roles.accountId, accountId), eq(roles.role, word));
    await tx.delete(roles).where(chair).returning({ id: roles.id });
    await endSessions(tx, accountId);
    await audit(tx, by, "role.revoked", accountId, { organisationId, detail: { role: word } });
    return ok(null);
  });
}
