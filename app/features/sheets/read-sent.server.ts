import { plainLine } from "~/foundation/plain-text";
import { SHEET_KINDS, type SheetKind } from "~db/vocabulary";
import { CELL_LETTERS_MAX, COLUMNS_MAX } from "./limits";
import { fieldsOf, type SheetField } from "./read/fields.table";
import type { Cells } from "./read/row";

/** What a form of ours sent, as plain words; anything else is nothing. */
export function sentKind(form: FormData): SheetKind | null {
  return SHEET_KINDS.find((kind) => kind === form.get("kind")) ?? null;
}

/** The uploaded file, or null where none was chosen. */
export function sentFile(form: FormData): File | null {
  const file = form.get("file");
  return file instanceof File && file.size > 0 ? file : null;
}

/** Which field each column was said to be: `column-0`, `column-1`. */
export function sentColumns(form: FormData): (string | null)[] {
  return Array.from({ length: COLUMNS_MAX }, (_, at) => {
    const field = form.get(`column-${at}`);
    return typeof field === "string" && field !== "" ? field : null;
  });
}

/** The cells of a row completed by hand. */
export function sentCells(kind: SheetKind, form: FormData): Cells {
  const cells: Partial<Record<SheetField, string>> = {};
  for (const field of fieldsOf(kind)) {
    const typed = form.get(field);
    if (typeof typed === "string") cells[field] = plainLine(typed).slice(0, CELL_LETTERS_MAX);
  }
  return cells;
}
