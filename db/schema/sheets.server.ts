/** Room of spreadsheets that coordinators upload: drafts that wait for import, and rows that wait to be completed. */
import { id, index, int, json, oneOf, table, text, timestamp, uniqueIndex, word } from "../columns.server";
import { SHEET_KINDS, SHEET_ROW_STATES, SHEET_STATES } from "../vocabulary";
import { accounts } from "./access.server";
import { organisations } from "./organisations.server";

/**
 * One table of an uploaded file. Personal: the content, until it is imported (then it is emptied) or thrown away. A draft is
 * erased 7 days after the upload, an imported sheet with its rows 60 days after the import.
 */
export const sheets = table(
  "sheets",
  {
    id: id("id").primaryKey(),
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    kind: word("kind", SHEET_KINDS).notNull(),
    state: word("state", SHEET_STATES).notNull(),
    version: int("version").notNull().default(1),
    /** What the table is called in the workbook, or the name of the file. */
    title: text("title").notNull(),
    headings: json<string[]>("headings").notNull(),
    /** Which of our fields each column is; null: not imported. */
    fields: json<(string | null)[]>("fields").notNull(),
    /** What a row is for where it does not say so itself; empty: nothing yet. */
    matchTypeId: id("match_type_id"),
    /** Columns that were left out at the upload, and why: never stored. */
    leftOut: json<{ heading: string; why: string }[]>("left_out").notNull(),
    /** The rows as JSON text, read by a thread of its own only: `[number, cells[]][]`. Empty once imported. */
    content: text("content").notNull(),
    rowCount: int("row_count").notNull(),
    /** After the import: how many went in, how many were known. */
    takenIn: int("taken_in").notNull().default(0),
    known: int("known").notNull().default(0),
    uploadedBy: id("uploaded_by")
      .notNull()
      .references(() => accounts.id),
    uploadedAt: timestamp("uploaded_at").notNull(),
    importedAt: timestamp("imported_at"),
    eraseAt: timestamp("erase_at").notNull(),
  },
  (t) => [
    oneOf("sheets_kind", t.kind, SHEET_KINDS),
    oneOf("sheets_state", t.state, SHEET_STATES),
    index("sheets_organisation").on(t.organisationId, t.state, t.uploadedAt),
    index("sheets_erase").on(t.eraseAt),
  ],
);

/** A row that did not go in by itself. Personal: cells and problems, until it is done or discarded. Erased with its sheet. */
export const sheetRows = table(
  "sheet_rows",
  {
    id: id("id").primaryKey(),
    organisationId: id("organisation_id")
      .notNull()
      .references(() => organisations.id),
    sheetId: id("sheet_id")
      .notNull()
      .references(() => sheets.id),
    kind: word("kind", SHEET_KINDS).notNull(),
    /** The number of the row in the file, as a spreadsheet shows it. */
    number: int("number").notNull(),
    state: word("state", SHEET_ROW_STATES).notNull(),
    cells: json<string[]>("cells").notNull(),
    /** What was missing or wrong when it was judged: our field, a word, what stood there. */
    problems: json<{ field: string; why: string; text: string }[]>("problems").notNull(),
    /** SHA-256 of kind and cells: the same row uploaded again is known by it. */
    fingerprint: text("fingerprint").notNull(),
    doneAt: timestamp("done_at"),
    doneBy: id("done_by").references(() => accounts.id),
  },
  (t) => [
    oneOf("sheet_rows_kind", t.kind, SHEET_KINDS),
    oneOf("sheet_rows_state", t.state, SHEET_ROW_STATES),
    uniqueIndex("sheet_rows_number").on(t.sheetId, t.number),
    // The list of the desk, and rows that come a second time.
    index("sheet_rows_list").on(t.organisationId, t.state, t.sheetId, t.number),
    index("sheet_rows_fingerprint").on(t.organisationId, t.fingerprint),
  ],
);
