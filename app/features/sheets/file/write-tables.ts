import { stringify } from "csv-stringify/sync";
import writeWorkbook from "write-excel-file/node";

/** A table to be written: its first row are the headings. */
export type Table = { name: string; rows: readonly (readonly string[])[] };

/** Excel takes no more letters in the name of a sheet, and none of these signs. */
const NAME_MAX = 31;
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, " ").slice(0, NAME_MAX);
const WIDTH = { least: 10, most: 44 };

/** A workbook with one sheet for each table. Every cell is text, so nothing in it can be a formula. */
export async function writeXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, rows }) => ({
    sheet: sheetName(name),
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
    data: rows.map((row, at) =>
      row.map((value) =>
        value === ""
          ? null
          : { value, type: String, format: "@", ...(at === 0 ? { fontWeight: "bold" as const } : {}) },
      ),
    ),
  }));
  return writeWorkbook(sheets as never).toBuffer() as unknown as Promise<Uint8Array>;
}

function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const longest = Math.max(...rows.slice(0, 50).map((row) => row[column]?.length ?? 0));
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
}

/** CSV as Danish Excel opens it: semicolons, a mark for UTF-8. Cells that a sheet would take for formulas get a mark before them. */
export const writeCsv = ({ rows }: Table): string =>
  stringify(rows as string[][], { delimiter: ";", bom: true, escape_formulas: true, record_delimiter: "windows" });
