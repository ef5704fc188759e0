import type { SheetKind } from "~db/vocabulary";
import type { FileRefusal } from "./file/file-refusal";
import type { ReadTable } from "./file/read-tables";
import type { Table } from "./file/write-tables";
import type { SheetField } from "./read/fields.table";
import type { Judged } from "./read/judge-sheet";
import type { Facts } from "./read/row";

/** A table of a file with its rows as the text that is stored. */
export type StoredTable = Omit<ReadTable, "rows"> & { content: string; rowCount: number };
export type Verdict = Judged["verdict"];
export type Counts = Record<Verdict, number>;

/** What a thread is asked to do, one thing at a time. */
export type SheetJob =
  | { do: "read"; bytes: Uint8Array; fileName: string; kind: SheetKind | null }
  /** `page` shows some rows of one verdict; without it all rows come, a few hundred at a time. */
  | {
      do: "judge";
      kind: SheetKind;
      fields: readonly (SheetField | null)[];
      content: string;
      facts: Facts;
      page?: { verdict: Verdict; from: number; rows: number };
    }
  /** The first rows as they stand, for the page of columns. */
  | { do: "samples"; content: string; rows: number }
  | { do: "write"; as: "xlsx" | "csv"; tables: readonly Table[] };

export type FromSheetWorker =
  | { say: "refused"; reason: FileRefusal }
  | { say: "tables"; tables: StoredTable[] }
  | { say: "rows"; rows: Judged[] }
  | { say: "judged"; counts: Counts }
  | { say: "samples"; rows: string[][] }
  | { say: "written"; bytes: Uint8Array };
