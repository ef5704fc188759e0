import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { refuse } from "~/access/refuse.server";
import type { Database } from "~db/database.server";
import { families } from "~db/schema/people.server";
import { type DeskReader, getFamily, listMatchTypes } from "./queries.server";
import { insertRequests } from "./register-family.server";

/** Writes down that a family waits for one more match type, from today on. A type it already waits for changes nothing. */
export async function addRequest(
  db: Database,
  by: Actor,
  reader: DeskReader,
  { familyId, matchTypeId, once }: { familyId: string; matchTypeId: string; once: string | null },
): Promise<void> {
  const { organisationId } = reader;
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const family = await getFamily(tx, reader, familyId);
    const types = await listMatchTypes(tx, organisationId);
    if (family.state === "withdrawn" || !types.some(({ id }) => id === matchTypeId)) throw refuse(404);
    await insertRequests(tx, by, { familyId, organisationId, matchTypeIds: [matchTypeId] });
    await tx
      .update(families)
      .set({ ownerId: family.ownerId ?? by.accountId })
      .where(and(eq(families.id, familyId), eq(families.organisationId, organisationId)))
      .returning({ id: families.id });
    await audit(tx, by, "family.request", familyId, { organisationId });
  });
}
