import readWorkbook from "read-excel-file/universal";
import { COLUMNS_MAX, ROWS_MAX } from "../limits";
import { checkWorkbook } from "./check-workbook";
import { FileRefused } from "./file-refusal";

type Cell = string | number | boolean | Date | null | undefined;

/** Reads the tables of an xlsx workbook as text; dates as `YYYY-MM-DD`. */
export async function readXlsx(bytes: Uint8Array): Promise<{ name: string; rows: string[][] }[]> {
  checkWorkbook(bytes);
  const tables = await readWorkbook(new Blob([bytes as Uint8Array<ArrayBuffer>])).catch(() => {
    throw new FileRefused("damaged");
  });
  return tables.map(({ sheet, data }) => {
    const rows = (data as Cell[][]).map((row) => row.map(textOf));
    if (rows.filter((row) => row.some((cell) => cell !== "")).length > ROWS_MAX + 1000)
      throw new FileRefused("too-many-rows");
    if (rows.some((row) => row.slice(COLUMNS_MAX).some((cell) => cell !== "")))
      throw new FileRefused("too-many-columns");
    return { name: sheet, rows };
  });
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "ja" : "nej";
  return String(cell);
}
