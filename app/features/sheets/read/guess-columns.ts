import { SHEET_KINDS, type SheetKind } from "~db/vocabulary";
import { fieldsOf, SHEET_FIELDS, SHEET_NAMES, type SheetField } from "./fields.table";
import { phrasesOf, wordsOf } from "./plain";

const HEADINGS = Object.fromEntries(
  SHEET_KINDS.map((kind) => [kind, phrasesOf<SheetField>(SHEET_FIELDS[kind] as never)]),
) as Record<SheetKind, ReadonlyMap<string, SheetField>>;

/** Which of our fields each heading is; null where none is, or where an earlier column has it. */
export function guessColumns(kind: SheetKind, headings: readonly string[]): (SheetField | null)[] {
  const taken = new Set<SheetField>();
  return headings.map((heading) => {
    const field = HEADINGS[kind].get(wordsOf(heading).join(" "));
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** What a table holds, by its name, else by its headings; null where neither tells. */
export function guessKind(name: string, headings: readonly string[]): SheetKind | null {
  const words = wordsOf(name).join(" ");
  const named = SHEET_KINDS.find((kind) => (SHEET_NAMES[kind] as readonly string[]).includes(words));
  if (named) return named;
  const known = new Set(headings.map((heading) => wordsOf(heading).join(" ")));
  if (
    HEADINGS.matches.size > 0 &&
    [...known].some(isOf("matches", "volunteer")) &&
    [...known].some(isOf("matches", "family"))
  )
    return "matches";
  const only = (kind: SheetKind, other: SheetKind) =>
    [...known].filter((one) => HEADINGS[kind].has(one) && !HEADINGS[other].has(one)).length;
  const [families, volunteers] = [only("families", "volunteers"), only("volunteers", "families")];
  if (families === volunteers) return null;
  return families > volunteers ? "families" : "volunteers";
}

const isOf = (kind: SheetKind, field: SheetField) => (words: string) => HEADINGS[kind].get(words) === field;

/** How many of a row's cells are headings that some kind knows: the first row with two is the row of headings. */
export const headingsIn = (cells: readonly string[]): number =>
  cells.filter((cell) => SHEET_KINDS.some((kind) => HEADINGS[kind].has(wordsOf(cell).join(" ")))).length;

/** A choice of fields as a form sent it: only fields of the kind, each once. */
export function cleanColumns(kind: SheetKind, chosen: readonly (string | null)[]): (SheetField | null)[] | null {
  const known = new Set<string>(fieldsOf(kind));
  const named = chosen.filter((field) => field !== null);
  if (named.some((field) => !known.has(field)) || new Set(named).size < named.length) return null;
  return chosen as (SheetField | null)[];
}
