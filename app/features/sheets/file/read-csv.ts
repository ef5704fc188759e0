import Papa from "papaparse";
import { COLUMNS_MAX, ROWS_MAX } from "../limits";
import { FileRefused } from "./file-refusal";

const SEPARATORS = [";", "\t", ","] as const;
/** Rows before the headings and empty ones are read too. */
const ROWS_READ_MAX = ROWS_MAX + 1000;

/** The text of a CSV file: UTF-8 with or without a mark, UTF-16 as Excel's «Unicode text», else Windows-1252 as Danish Excel writes it. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) throw new FileRefused("wrong-type");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Reads CSV with the separator of its own first lines: Danish Excel writes semicolons. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes);
  const [, said] = /^sep=([;,\t])\r?\n/i.exec(text) ?? [];
  const body = said ? text.slice(text.indexOf("\n") + 1) : text;
  const delimiter = said ?? separatorOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, preview: ROWS_READ_MAX + 1 });
  // A quotation mark that is not closed swallows all rows after it: better to say so than to lose them.
  if (errors.some(({ type }) => type === "Quotes")) throw new FileRefused("damaged");
  if (data.length > ROWS_READ_MAX) throw new FileRefused("too-many-rows");
  if (data.some((row) => row.length > COLUMNS_MAX)) throw new FileRefused("too-many-columns");
  return data.map((row) => row.map(withoutGuard));
}

/** The separator that the first lines hold most often, outside quotes; a semicolon in doubt. */
function separatorOf(text: string): string {
  const start = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, "")
    .split("\n", 5)
    .join("\n");
  const count = (separator: string) => start.split(separator).length;
  return SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] as string;
}

/** Our own exports put a mark before cells that a spreadsheet would take for formulas. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, "");
