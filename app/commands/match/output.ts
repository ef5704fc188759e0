import { once } from "node:events";
import type { Parts } from "~/features/matching/engine/results";
import { SCORE_PARTS } from "~db/vocabulary";

/** Writes lines to standard output, waiting whenever the reader is slower; a reader that has gone ends it quietly. */
export async function print(lines: Iterable<string>): Promise<void> {
  let chunk = "";
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
    chunk = "";
  }
  if (chunk !== "" && !process.stdout.write(chunk)) await once(process.stdout, "drain");
}

const CHUNK = 1 << 16;

/** One line of CSV; a field is quoted where it has to be. */
export const csvLine = (fields: readonly (string | number)[]) => `${fields.map(csvField).join(",")}\n`;

function csvField(field: string | number): string {
  const text = String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A part of the answer as JSON, with what it was made from. */
export const jsonParts = (parts: Parts) =>
  parts.map(({ part, value, points, facts }) => ({ part, value, points, facts }));

export const PART_COLUMNS: readonly string[] = SCORE_PARTS;
export const partPoints = (parts: Parts) => parts.map(({ points }) => points);

/** Columns of equal width: words to the left, numbers to the right. */
export function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const width = header.map((title, at) => Math.max(title.length, ...rows.map((row) => String(row[at]).length), 0));
  const line = (row: readonly (string | number)[]) =>
    `${row
      .map((field, at) => (typeof field === "number" ? String(field).padStart(width[at]!) : field.padEnd(width[at]!)))
      .join("  ")
      .trimEnd()}\n`;
  return [line(header), ...rows.map(line)];
}
