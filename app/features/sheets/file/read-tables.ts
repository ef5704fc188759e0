import { plainText } from "~/foundation/plain-text";
import type { SheetKind } from "~db/vocabulary";
import { CELL_LETTERS_MAX, COLUMNS_MAX, ROWS_MAX } from "../limits";
import type { SheetField } from "../read/fields.table";
import { guessColumns, guessKind, headingsIn } from "../read/guess-columns";
import type { SheetRow } from "../read/judge-sheet";
import { looksLikeCpr, TAKEN_OUT } from "../read/personal-numbers";
import { type Refusal, refusalOf } from "../read/refused-columns";
import { FileRefused } from "./file-refusal";
import { readCsv } from "./read-csv";
import { readXlsx } from "./read-xlsx";

/** One table of a file as it is kept: what we never store is already gone from it. */
export type ReadTable = {
  title: string;
  kind: SheetKind;
  headings: string[];
  fields: (SheetField | null)[];
  leftOut: { heading: string; why: Refusal }[];
  rows: SheetRow[];
};

/** Headings stand in one of the first rows; above them there may be a title. */
const HEADING_ROWS = 10;
const TITLE_MAX = 80;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a file whatever its name says: a workbook, or CSV. Of a workbook every table whose kind is told by its name or its
 * headings; with a kind given, the first table only.
 * @throws FileRefused
 */
export async function readTables(bytes: Uint8Array, fileName: string, kind: SheetKind | null): Promise<ReadTable[]> {
  const starts = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) throw new FileRefused("empty");
  if (starts(OLD_EXCEL)) throw new FileRefused("old-excel");
  const title = fileName.replace(/\.[a-z]{2,4}$/i, "");
  const all = starts(ZIP) ? await readXlsx(bytes) : [{ name: title, rows: readCsv(bytes) }];
  const filled = all.filter(({ rows }) => rows.some(isFilled));
  if (filled.length === 0) throw new FileRefused("empty");
  const wanted = kind ? filled.slice(0, 1) : filled;
  const tables = wanted.flatMap(({ name, rows }) => tableOf(name, rows, kind) ?? []);
  if (tables.length === 0) throw new FileRefused(kind ? "no-headings" : "unknown-kind");
  return tables;
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== "");

function tableOf(name: string, raw: string[][], wished: SheetKind | null): ReadTable | null {
  const headingAt = headingRow(raw);
  const headings = (raw[headingAt] ?? []).slice(0, COLUMNS_MAX).map((cell) => cleanCell(cell).replace(/\s+/g, " "));
  const kind = wished ?? guessKind(name, headings);
  if (kind === null) return null;
  const rows = raw
    .map((cells, at) => ({ number: at + 1, cells }))
    .slice(headingAt + 1)
    .filter(({ cells }) => isFilled(cells));
  if (rows.length > ROWS_MAX) throw new FileRefused("too-many-rows");
  if (rows.length === 0) return null;
  const ours = guessColumns(kind, headings);
  const columns = headings.map((heading, at) => ({
    heading,
    at,
    // A column of ours stays, whatever single cells hold; those are emptied one by one.
    why: refusalOf(heading, ours[at] ? [] : filledCells(rows, at)),
    filled: heading !== "" || filledCells(rows, at).length > 0,
  }));
  const kept = columns.filter(({ why, filled }) => why === null && filled);
  return {
    title: cleanCell(name).slice(0, TITLE_MAX),
    kind,
    headings: kept.map(({ heading }) => heading),
    fields: guessColumns(
      kind,
      kept.map(({ heading }) => heading),
    ),
    leftOut: columns.flatMap(({ heading, why }) => (why === null ? [] : [{ heading, why }])),
    rows: rows.map(({ number, cells }) => [number, kept.map(({ at }) => keptCell(cells[at] ?? ""))]),
  };
}

const filledCells = (rows: readonly { cells: readonly string[] }[], at: number): string[] =>
  rows.map(({ cells }) => (cells[at] ?? "").trim()).filter((cell) => cell !== "");

/** The row with the most headings we know; the first filled one where there is none. */
function headingRow(rows: readonly string[][]): number {
  const first = rows.slice(0, HEADING_ROWS);
  const known = first.map(headingsIn);
  const best = Math.max(...known);
  return best >= 2 ? known.indexOf(best) : Math.max(0, first.findIndex(isFilled));
}

const cleanCell = (cell: string): string => plainText(cell).slice(0, CELL_LETTERS_MAX);

/** What looks like a CPR number is never kept, not for a minute: the row says that something was taken out. */
const keptCell = (cell: string): string => (looksLikeCpr(cell) ? TAKEN_OUT : cleanCell(cell));
