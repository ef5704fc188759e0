import type { SheetKind } from "~db/vocabulary";
import type { Table } from "./file/write-tables";
import { fieldsOf, headingOf } from "./read/fields.table";
import { TEMPLATE_ROWS } from "./template.table";

/** An empty sheet with all headings we know and a few examples. */
export function templateOf(kind: SheetKind, name: string): Table {
  const fields = fieldsOf(kind);
  return {
    name,
    rows: [
      fields.map((field) => headingOf(kind, field)),
      ...TEMPLATE_ROWS[kind].map((example) => fields.map((field) => example[field] ?? "")),
    ],
  };
}
