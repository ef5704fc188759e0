import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { refuse } from "~/access/refuse.server";
import type { Database } from "~db/database.server";
import { deputies } from "~db/schema/organisations.server";
import { listStaff } from "./queries.server";

/** Says who stands in for somebody of the organisation, or that nobody does. Both work at its desk, and nobody is their own. */
export async function setDeputy(
  db: Database,
  by: Actor,
  wish: { organisationId: string; accountId: string; deputyId: string | null; once: string | null },
): Promise<void> {
  const { organisationId, accountId, deputyId, once } = wish;
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const staff = new Set((await listStaff(tx, organisationId)).map((one) => one.accountId));
    const fits = staff.has(accountId) && (deputyId === null || (staff.has(deputyId) && deputyId !== accountId));
    if (!fits) throw refuse(404);
    const own = and(eq(deputies.organisationId, organisationId), eq(deputies.accountId, accountId));
    await tx.delete(deputies).where(own).returning({ id: deputies.deputyId });
    if (deputyId)
      await tx.insert(deputies).values({ organisationId, accountId, deputyId }).returning({ id: deputies.deputyId });
    await audit(tx, by, "role.deputy-set", accountId, { organisationId });
  });
}
