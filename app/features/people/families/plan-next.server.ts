import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import type { Database } from "~db/database.server";
import { families } from "~db/schema/people.server";
import { type DeskReader, getFamily } from "./queries.server";

/** Sets when a family is looked at next, and makes whoever says so its owner. @param nextOn a day `YYYY-MM-DD` */
export async function planNext(
  db: Database,
  by: Actor,
  reader: DeskReader,
  { familyId, nextOn, once }: { familyId: string; nextOn: string; once: string | null },
): Promise<void> {
  const { organisationId } = reader;
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    await getFamily(tx, reader, familyId);
    await tx
      .update(families)
      .set({ nextOn, ownerId: by.accountId })
      .where(and(eq(families.id, familyId), eq(families.organisationId, organisationId)))
      .returning({ id: families.id });
    await audit(tx, by, "family.plan", familyId, { organisationId });
  });
}
