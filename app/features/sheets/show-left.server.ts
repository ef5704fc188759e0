import { formatDate } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { listWaitingRows, ROWS_A_PAGE, type StoredRow, type StoredSheet } from "./queries.server";
import { fieldsOf, type SheetField } from "./read/fields.table";
import { cellsOf } from "./read/judge-sheet";
import type { Cells } from "./read/row";
import { fieldLabel, problemLine, reasonOf, type StoredProblem } from "./words";

/** What is left of an imported sheet: a page of the rows that wait, each with what is missing in words. */
export async function showLeft(db: Reader, sheet: StoredSheet, page: number, language: SiteLanguage) {
  const t = translator(language, "sheets");
  const { rows, total } = await listWaitingRows(db, sheet.organisationId, sheet.id, page);
  return {
    title: sheet.title,
    kind: sheet.kind,
    counts: { taken: sheet.takenIn, waiting: total, known: sheet.known },
    pages: Math.max(1, Math.ceil(total / ROWS_A_PAGE)),
    erased: formatDate(language, sheet.eraseAt, { weekday: false, year: true }),
    rows: rows.map((row) => ({
      id: row.id,
      number: row.number,
      name: nameIn(sheet, row),
      missing: reasonOf(t, sheet.kind, row.problems),
    })),
  };
}

function nameIn(sheet: StoredSheet, row: StoredRow): string {
  const cells = cellsOf(sheet.fields as (SheetField | null)[], row.cells);
  return (sheet.kind === "matches" ? (cells.volunteer ?? cells.family) : cells.name) ?? "";
}

/** Fields that are always in the form, besides those of the sheet and those with a problem. */
const ALWAYS = {
  families: ["name", "phone", "email", "postcode", "languages", "household"],
  volunteers: ["name", "phone", "email", "postcode", "languages"],
  matches: ["volunteer", "volunteerPhone", "family", "familyPhone", "since", "matchType"],
} as const;

/** Words that say somebody else is known by the same name or phone: only a person can tell whether it is the same. */
const ASKS_ANYWAY = ["phone-known", "known-here"];

/** The form of one row: a line of text for each field, as it stood in the sheet, and under it what is wrong. */
export function showRow(
  { row, sheet }: { row: StoredRow; sheet: StoredSheet },
  language: SiteLanguage,
  sent?: { cells: Cells; problems: readonly StoredProblem[] },
) {
  const t = translator(language, "sheets");
  const cells = sent?.cells ?? cellsOf(sheet.fields as (SheetField | null)[], row.cells);
  const problems = sent?.problems ?? row.problems;
  const wanted = new Set<string>([
    ...ALWAYS[row.kind],
    ...sheet.fields.filter((field) => field !== null),
    ...problems.map(({ field }) => field),
  ]);
  const fields = fieldsOf(row.kind).filter((field) => wanted.has(field));
  return {
    fields: fields.map((field) => ({
      field,
      label: fieldLabel(t, row.kind, field),
      value: cells[field] ?? "",
      errors: problems.filter((one) => one.field === field).map((one) => problemLine(t, row.kind, one)),
    })),
    asksAnyway: problems.some(({ why }) => ASKS_ANYWAY.includes(why)),
  };
}
