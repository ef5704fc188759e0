import type { ImportedMatch } from "~/features/matching/imported-match";
import type { ImportedFamily } from "~/features/people/families/imported-family";
import type { ImportedVolunteer } from "~/features/people/volunteers/imported-volunteer";
import type { MatchTypeKind } from "~db/vocabulary";
import type { SheetField } from "./fields.table";
import { looksLikeCpr, TAKEN_OUT } from "./personal-numbers";
import { plain } from "./plain";
import type { CellVerdict, ProblemWord } from "./verdict";

export type Cells = Readonly<Partial<Record<SheetField, string>>>;
/** What is wrong in a row, at which of our fields, and what stands there. */
export type Problem = { field: SheetField; why: ProblemWord; text: string };
/** Words in a row that nobody understood; the row goes in without them. */
export type Unread = { field: SheetField; text: string };

/** Somebody the organisation knows already. */
export type KnownPerson = {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  area: string;
  /** A volunteer is approved, a family has said yes. */
  ready: boolean;
  /** Protected: known, so that nobody is written up twice, but found by nobody. */
  hidden: boolean;
};

/** What only the server can look up, as plain data. */
export type Facts = {
  /** `YYYY-MM-DD` */
  today: string;
  families: readonly KnownPerson[];
  volunteers: readonly KnownPerson[];
  /** Matches that run or are being proposed. */
  pairs: readonly { familyId: string; volunteerId: string; matchTypeId: string }[];
  matchTypes: readonly { id: string; kind: MatchTypeKind; name: string | null }[];
  /** What a row is for where it does not say so. */
  matchTypeId: string | null;
  /** Fingerprints of rows that wait on the list, or were completed or discarded there. */
  handled: readonly string[];
};

export type RowValue =
  | { kind: "families"; family: ImportedFamily }
  | { kind: "volunteers"; volunteer: ImportedVolunteer }
  | { kind: "matches"; match: ImportedMatch };
export type ReadRow = { value: RowValue | null; problems: Problem[]; unread: Unread[] };

/** A telephone number as it is stored, or null: handed in, since only the server knows all numbers of the world. */
export type PhoneOf = (text: string) => string | null;

const CELL_MAX = 300;

/** Reads the cells of a row one by one and keeps what is wrong, so that all of it is said at once. */
export function cellReader(cells: Cells) {
  const problems: Problem[] = [];
  const unread: Unread[] = [];
  const textOf = (field: SheetField) => (cells[field] ?? "").trim();
  const wrong = (field: SheetField, why: ProblemWord) => void problems.push({ field, why, text: textOf(field) });

  /** The value of a cell; `empty` where nothing stands in it or what stands there is wrong. */
  function may<Value>(field: SheetField, read: (text: string) => CellVerdict<Value>, empty: Value): Value {
    const text = textOf(field);
    if (text === "") return empty;
    if (plain(text).includes(plain(TAKEN_OUT)) || looksLikeCpr(text)) {
      wrong(field, "cpr");
      return empty;
    }
    if (text.length > CELL_MAX) {
      wrong(field, "too-long");
      return empty;
    }
    const verdict = read(text);
    if (!verdict.ok) {
      wrong(field, verdict.why);
      return empty;
    }
    for (const words of verdict.unread ?? []) unread.push({ field, text: words });
    return verdict.value;
  }

  /** The same for a cell that must say something. */
  function must<Value>(field: SheetField, read: (text: string) => CellVerdict<Value>): Value | null {
    if (textOf(field) === "") wrong(field, "missing");
    return may<Value | null>(field, read, null);
  }

  return { may, must, wrong, textOf, problems, unread };
}

export type CellReader = ReturnType<typeof cellReader>;
