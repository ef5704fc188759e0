import type { Translate } from "~/language/keys";
import type { SheetKind } from "~db/vocabulary";
import type { SheetField } from "./read/fields.table";

type Say = Translate<"sheets">;
/** A problem as it is stored: words that were written by an earlier version may be unknown today. */
export type StoredProblem = { field: string; why: string; text: string };

/** What one of our fields is called on the desk. */
export const fieldLabel = (t: Say, kind: SheetKind, field: SheetField): string =>
  t(`sheets:field.${kind}.${field}` as "sheets:field.families.name");

/** «Telefon: «12» er ikke et telefonnummer.» */
export function problemLine(t: Say, kind: SheetKind, { field, why, text }: StoredProblem): string {
  const said = t(`sheets:problem.${why}` as "sheets:problem.missing", { text });
  return `${fieldLabel(t, kind, field as SheetField)}: ${said}.`;
}

/** All that is wrong with a row, as one text: what the last column of the error sheet says. */
export const reasonOf = (t: Say, kind: SheetKind, problems: readonly StoredProblem[]): string =>
  problems.map((problem) => problemLine(t, kind, problem)).join(" ");
