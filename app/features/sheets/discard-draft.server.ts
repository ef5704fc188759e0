import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import type { Database } from "~db/database.server";
import { sheets } from "~db/schema/sheets.server";

/** Throws a draft away with all that stands in it. */
export async function discardDraft(
  db: Database,
  by: Actor,
  { organisationId, sheetId, once }: { organisationId: string; sheetId: string; once: string | null },
): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const [gone] = await tx
      .delete(sheets)
      .where(and(eq(sheets.organisationId, organisationId), eq(sheets.id, sheetId), eq(sheets.state, "draft")))
      .returning({ id: sheets.id });
    orNotFound(gone);
    await audit(tx, by, "sheet.discard", sheetId, { organisationId });
  });
}
