import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import { newId } from "~/foundation/ids";
import type { Database } from "~db/database.server";
import { agreements } from "~db/schema/organisations.server";
import type { Agreed } from "./forms";

/** Writes down what was agreed with a municipality: a new agreement, or the one named (404 where it is another's). */
export async function saveAgreement(
  db: Database,
  by: Actor,
  { organisationId, id: known, once }: { organisationId: string; id: string | null; once: string | null },
  agreed: Agreed,
): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const id = known ?? newId();
    if (known === null)
      await tx
        .insert(agreements)
        .values({ organisationId, id, ...agreed })
        .returning({ id: agreements.id });
    else {
      const own = and(eq(agreements.organisationId, organisationId), eq(agreements.id, id));
      const [changed] = await tx.update(agreements).set(agreed).where(own).returning({ id: agreements.id });
      orNotFound(changed);
    }
    const detail = { municipality: agreed.municipalityCode, target: agreed.target };
    await audit(tx, by, known === null ? "agreement.added" : "agreement.changed", id, { organisationId, detail });
  });
}
