import { eq, lte } from "drizzle-orm";
import type { Database } from "~db/database.server";
import { sheetRows, sheets } from "~db/schema/sheets.server";

/** Erases drafts nobody imported and imported sheets with the rows nobody completed, when their time is over. */
export async function eraseOldSheets(db: Database, now: Date): Promise<Record<string, number>> {
  return db.transact(async (tx) => {
    const old = await tx.select({ id: sheets.id }).from(sheets).where(lte(sheets.eraseAt, now));
    let rows = 0;
    for (const { id } of old) {
      const gone = await tx.delete(sheetRows).where(eq(sheetRows.sheetId, id)).returning({ id: sheetRows.id });
      await tx.delete(sheets).where(eq(sheets.id, id)).returning({ id: sheets.id });
      rows += gone.length;
    }
    return { sheets: old.length, rows };
  });
}
