import { formatDate } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { COLUMNS_MAX, FILE_BYTES_MAX, ROWS_MAX } from "./limits";
import { listSheetMatchTypes, listSheets, type StoredSheet } from "./queries.server";
import { fieldsOf, type SheetField } from "./read/fields.table";
import { samplesInThread } from "./run-in-thread.server";
import { fieldLabel } from "./words";

/** The limits as the page says them. */
export const SAID_LIMITS = { megabytes: FILE_BYTES_MAX / 1024 / 1024, rows: ROWS_MAX, columns: COLUMNS_MAX };

const dayIn = (language: SiteLanguage, at: Date | string): string =>
  formatDate(language, at, { weekday: false, year: true });

/** The organisation's spreadsheets: drafts that wait, and what became of the others. */
export async function showSheets(db: Reader, organisationId: string, language: SiteLanguage) {
  const all = (await listSheets(db, organisationId)).map(({ uploadedAt, importedAt, eraseAt, ...sheet }) => ({
    ...sheet,
    uploaded: dayIn(language, uploadedAt),
    imported: importedAt && dayIn(language, importedAt),
    erased: dayIn(language, eraseAt),
  }));
  return {
    drafts: all.filter(({ state }) => state === "draft"),
    imported: all.filter(({ state }) => state === "imported"),
  };
}

const SAMPLE_ROWS = 3;

/** The columns of a draft, with a few cells of each and what we take it for. */
export async function showColumns(db: Reader, sheet: StoredSheet, language: SiteLanguage) {
  const t = translator(language, "sheets", "vocabulary");
  const samples = await samplesInThread(sheet.content, SAMPLE_ROWS);
  const types = sheet.kind === "volunteers" ? [] : await listSheetMatchTypes(db, sheet.organisationId);
  return {
    columns: sheet.headings.map((heading, at) => ({
      heading: heading === "" ? t("sheets:columns.no-heading") : heading,
      samples: [...new Set(samples.map((cells) => cells[at] ?? "").filter((cell) => cell !== ""))],
      field: sheet.fields[at] as SheetField | null,
    })),
    choices: fieldsOf(sheet.kind).map((value) => ({ value, label: fieldLabel(t, sheet.kind, value) })),
    matchTypes: types.map(({ id, kind, name }) => ({ value: id, label: name ?? t(`vocabulary:match-type.${kind}`) })),
    matchTypeId: sheet.matchTypeId,
    erased: dayIn(language, sheet.eraseAt),
  };
}
