import { and, asc, eq, exists } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { sheetRows, sheets } from "~db/schema/sheets.server";

/** Imported sheets of an organisation with rows that wait to be completed, who waits longest first. */
export const listSheetsToComplete = (db: Reader, organisationId: string, most: number) =>
  db
    .select({ id: sheets.id, title: sheets.title, importedAt: sheets.importedAt })
    .from(sheets)
    .where(
      and(
        eq(sheets.organisationId, organisationId),
        eq(sheets.state, "imported"),
        exists(
          db
            .select({ id: sheetRows.id })
            .from(sheetRows)
            .where(
              and(
                eq(sheetRows.organisationId, organisationId),
                eq(sheetRows.sheetId, sheets.id),
                eq(sheetRows.state, "waiting"),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(sheets.importedAt), asc(sheets.id))
    .limit(most);
