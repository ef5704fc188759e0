import type { SheetKind } from "~db/vocabulary";
import { readFamilyRow } from "./family-row";
import { readMatchRow } from "./match-row";
import type { Cells, Facts, PhoneOf, ReadRow } from "./row";
import { readVolunteerRow } from "./volunteer-row";

const READERS = {
  families: readFamilyRow,
  volunteers: readVolunteerRow,
  matches: readMatchRow,
} as const satisfies Record<SheetKind, (cells: Cells, facts: Facts, phoneOf: PhoneOf) => ReadRow>;

/** Reads one row in plain words: what it says, what is wrong, and what nobody understood. Never throws. */
export const readRow = (kind: SheetKind, cells: Cells, facts: Facts, phoneOf: PhoneOf): ReadRow =>
  READERS[kind](cells, facts, phoneOf);
