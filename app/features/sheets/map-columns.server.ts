import { and, eq } from "drizzle-orm";
import type { Actor } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { refuse } from "~/access/refuse.server";
import { plus } from "~db/columns.server";
import type { Database } from "~db/database.server";
import { sheets } from "~db/schema/sheets.server";
import { getSheet, listSheetMatchTypes } from "./queries.server";
import { cleanColumns } from "./read/guess-columns";

export type ColumnsWish = {
  organisationId: string;
  sheetId: string;
  /** A field for each column, null: not imported. */
  fields: (string | null)[];
  matchTypeId: string | null;
  once: string | null;
};

/**
 * Says which column of a draft is which of our fields.
 * @returns false where two columns were said to be the same field
 * @throws Response 404 for a sheet, a field or a match type that this desk does not offer
 */
export async function mapColumns(db: Database, by: Actor, wish: ColumnsWish): Promise<boolean> {
  const { organisationId, sheetId, matchTypeId, once } = wish;
  return db.transact(async (tx) => {
    const sheet = await getSheet(tx, organisationId, sheetId);
    const types = await listSheetMatchTypes(tx, organisationId);
    if (matchTypeId !== null && !types.some(({ id }) => id === matchTypeId)) throw refuse(404);
    const fields = cleanColumns(
      sheet.kind,
      sheet.headings.map((_, at) => wish.fields[at] ?? null),
    );
    if (fields === null) return false;
    await takeOnce(tx, once, by.now);
    const changed = await tx
      .update(sheets)
      .set({ fields, matchTypeId, version: plus(sheets.version, 1) })
      .where(and(eq(sheets.organisationId, organisationId), eq(sheets.id, sheetId), eq(sheets.state, "draft")))
      .returning({ id: sheets.id });
    if (changed.length === 0) throw refuse(404);
    return true;
  });
}
