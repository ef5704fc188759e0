import { eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import type { Database } from "~db/database.server";
import { organisations } from "~db/schema/organisations.server";

/** Changes whom people ring, and whether somebody who signs up online may choose the organisation. */
export async function changeOrganisation(
  db: Database,
  by: Actor,
  { organisationId, once, ...facts }: { organisationId: string; phone: string; open: boolean; once: string | null },
): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    await tx.update(organisations).set(facts).where(eq(organisations.id, organisationId)).returning();
    await audit(tx, by, "organisation.changed", organisationId, { organisationId, detail: { open: facts.open } });
  });
}
