import type { Expected, FieldVerdict } from "./columns";
import { readCsv } from "./csv";

/** What is wrong with a file, by line and column. */
export type FileFlaw = { line: number; column: string } & (
  | { expected: Expected | "known-column" | "column" | "column-once" | "balanced-quotes" | "utf-8" }
  | { expected: "fields"; count: number; found: number }
);

export type Columns = Record<string, (field: string) => FieldVerdict<unknown>>;
export type RowOf<C extends Columns> = {
  [Name in keyof C]: Extract<ReturnType<C[Name]>, { ok: true }>["value"];
};
export type Table<C extends Columns> = { ok: true; rows: RowOf<C>[] } | { ok: false; flaws: FileFlaw[] };

/**
 * Reads a CSV file by its columns: a header with exactly these, in any order, then one row a line, each with its own
 * id. Every flaw is found, in the order of lines; with any there are no rows.
 */
export function readTable<C extends Columns>(bytes: Uint8Array, columns: C): Table<C> {
  const decoded = decode(bytes);
  const { rows, flaws: quotes } = readCsv(decoded.text);
  const header = rows[0]?.line === 1 ? rows[0].fields.map((name) => name.trim()) : [];
  const name = (field: number) => header[field] ?? String(field + 1);
  const flaws: FileFlaw[] = [
    ...decoded.flaws.map((line): FileFlaw => ({ line, column: "1", expected: "utf-8" })),
    ...checkHeader(header, columns),
    ...quotes.map(({ line, field }): FileFlaw => ({ line, column: name(field), expected: "balanced-quotes" })),
  ];
  const ids = new Set<string>();
  const read: RowOf<C>[] = [];
  for (const { line, fields } of rows.slice(header.length > 0 ? 1 : 0)) {
    if (header.length === 0) break;
    if (fields.length !== header.length) {
      const column = name(Math.min(fields.length, header.length));
      flaws.push({ line, column, expected: "fields", count: header.length, found: fields.length });
      continue;
    }
    read.push(readFields(fields, line, header, columns, ids, flaws));
  }
  if (flaws.length === 0) return { ok: true, rows: read };
  return { ok: false, flaws: flaws.sort((one, other) => one.line - other.line) };
}

function readFields<C extends Columns>(
  fields: string[],
  line: number,
  header: string[],
  columns: C,
  ids: Set<string>,
  flaws: FileFlaw[],
): RowOf<C> {
  const values: Record<string, unknown> = {};
  fields.forEach((field, at) => {
    const column = header[at]!;
    if (!Object.hasOwn(columns, column)) return;
    const verdict = columns[column]!(field.trim());
    if (verdict.ok) values[column] = verdict.value;
    else flaws.push({ line, column, expected: verdict.expected });
  });
  if (typeof values.id === "string") {
    if (ids.has(values.id)) flaws.push({ line, column: "id", expected: "new-id" });
    ids.add(values.id);
  }
  return values as RowOf<C>;
}

function checkHeader(header: string[], columns: Columns): FileFlaw[] {
  const unknown = header.flatMap((column, at): FileFlaw[] => {
    if (!Object.hasOwn(columns, column))
      return [{ line: 1, column: column || String(at + 1), expected: "known-column" }];
    return header.indexOf(column) === at ? [] : [{ line: 1, column, expected: "column-once" }];
  });
  const missing = Object.keys(columns)
    .filter((column) => !header.includes(column))
    .map((column): FileFlaw => ({ line: 1, column, expected: "column" }));
  return [...unknown, ...missing];
}

/** The text, and the lines with bytes that are no UTF-8. */
function decode(bytes: Uint8Array): { text: string; flaws: number[] } {
  const options = { ignoreBOM: true };
  try {
    return { text: new TextDecoder("utf-8", { ...options, fatal: true }).decode(bytes), flaws: [] };
  } catch {
    const text = new TextDecoder("utf-8", options).decode(bytes);
    return { text, flaws: text.split("\n").flatMap((line, at) => (line.includes("\uFFFD") ? [at + 1] : [])) };
  }
}
