/** One row of a CSV file: its fields, and the line it begins on (the header is line 1). */
export type CsvRow = { line: number; fields: string[] };
/** A row whose quotes do not close, and the number (from 0) of the field with the quote. */
export type CsvFlaw = { line: number; field: number };
export type Csv = { separator: string; rows: CsvRow[]; flaws: CsvFlaw[] };

/**
 * Reads CSV: comma or semicolon (by the header line), quoted fields with doubled quotes and line breaks in them, LF or
 * CRLF, with or without BOM, blank lines skipped. A row with a stray or open quote is named and left out, and reading
 * goes on at the next line, so that one forgotten quote does not hide what is wrong further down.
 */
export function readCsv(text: string): Csv {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const separator = separatorOf(text.slice(start, endOfLine(text, start)));
  const csv: Csv = { separator, rows: [], flaws: [] };
  for (let at = start, line = 1; at < text.length; ) {
    const row = readRow(text, at, separator);
    if (row.flaw !== null) {
      csv.flaws.push({ line, field: row.flaw });
      at = endOfLine(text, at) + 1;
      line += 1;
      continue;
    }
    if (row.fields.length > 1 || row.fields[0]!.trim() !== "") csv.rows.push({ line, fields: row.fields });
    at = row.end;
    line += row.lines;
  }
  return csv;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** Whichever of the two the header has more of. */
function separatorOf(header: string): string {
  return header.split(";").length > header.split(",").length ? ";" : ",";
}

type Read = { fields: string[]; end: number; lines: number; flaw: number | null };

function readRow(text: string, start: number, separator: string): Read {
  const fields: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    let field: string;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close < 0) return { fields, end: at, lines, flaw: fields.length };
      const quoted = text.slice(at + 1, close);
      lines += quoted.split("\n").length - 1;
      field = quoted.replaceAll('""', '"');
      at = close + 1;
    } else {
      const from = at;
      while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== '"') at++;
      field = text.slice(from, text[at - 1] === "\r" && (text[at] === "\n" || at === text.length) ? at - 1 : at);
    }
    if (text[at] === "\r" && (text[at + 1] === "\n" || at + 1 === text.length)) at++;
    const ends = at >= text.length || text[at] === "\n";
    if (!ends && text[at] !== separator) return { fields, end: at, lines, flaw: fields.length };
    fields.push(field);
    at++;
    if (ends) return { fields, end: at, lines, flaw: null };
  }
}

/** The quote that ends a field: one that is not doubled; -1: none. */
function closingQuote(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || text[at + 1] !== '"') return at;
  }
}
