import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { Table } from "./file/write-tables";
import { listRowsLeft, readFacts, type StoredSheet } from "./queries.server";
import type { SheetField } from "./read/fields.table";
import { judgeInThread } from "./run-in-thread.server";
import { problemsOf } from "./show-preview.server";
import { reasonOf } from "./words";

/**
 * The rows of a sheet that do not go in, as they were uploaded, with the reason in a last column: of a draft as it would
 * be, of an imported sheet as it was.
 */
export async function errorSheet(
  db: Reader,
  sheet: StoredSheet,
  { language, now }: { language: SiteLanguage; now: Date },
): Promise<Table> {
  const t = translator(language, "sheets");
  const left = sheet.state === "draft" ? await leftOfDraft(db, sheet, now) : await leftAfterImport(db, sheet);
  const rows = left.map(({ cells, problems }) => [
    ...sheet.headings.map((_, at) => cells[at] ?? ""),
    reasonOf(t, sheet.kind, problems),
  ]);
  return { name: sheet.title, rows: [[...sheet.headings, t("sheets:left.reason")], ...rows] };
}

const leftAfterImport = (db: Reader, { organisationId, id }: StoredSheet) => listRowsLeft(db, organisationId, id);

async function leftOfDraft(db: Reader, sheet: StoredSheet, now: Date) {
  const facts = await readFacts(db, sheet.organisationId, sheet, now);
  const fields = sheet.fields as (SheetField | null)[];
  const { rows } = await judgeInThread({ kind: sheet.kind, fields, content: sheet.content, facts });
  return rows
    .filter(({ verdict }) => verdict !== "good")
    .map((row) => ({ cells: row.cells, problems: problemsOf(row) }));
}
