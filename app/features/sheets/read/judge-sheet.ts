import type { SheetKind } from "~db/vocabulary";
import type { SheetField } from "./fields.table";
import { knownOf, knownPeople, personIn } from "./known-people";
import { readRow } from "./read-row";
import type { Cells, Facts, PhoneOf, Problem, RowValue, Unread } from "./row";

/** A row of a sheet: its number as the spreadsheet shows it, and its cells in the order of the columns. */
export type SheetRow = readonly [number: number, cells: readonly string[]];

/** Why a row is left out although nothing is wrong with it. */
export type KnownHow = "here" | "earlier-row" | "list" | "pair";

/** What becomes of a row: it goes in, it waits to be completed, or it is known. */
export type Judged = { number: number; cells: readonly string[]; fingerprint: string } & (
  | { verdict: "good"; value: RowValue; unread: Unread[] }
  | { verdict: "complete"; problems: Problem[] }
  | { verdict: "known"; how: KnownHow; name: string }
);

export type SheetToJudge = {
  kind: SheetKind;
  fields: readonly (SheetField | null)[];
  rows: readonly SheetRow[];
};
/** Hash of a row's kind and cells. Handed in: only a server hashes. */
export type FingerprintOf = (kind: SheetKind, cells: readonly string[]) => string;
type Given = { phoneOf: PhoneOf; fingerprintOf: FingerprintOf };

/** Judges every row of a sheet against what the organisation has and the rows before it. The order of the file decides. */
export function judgeSheet({ kind, fields, rows }: SheetToJudge, facts: Facts, given: Given): Judged[] {
  const handled = new Set(facts.handled);
  const here = knownPeople(knownOf(kind, facts));
  const earlier = knownPeople([]);
  const pairs = new Set(facts.pairs.map(pairKey));
  return rows.map(([number, cells]): Judged => {
    const fingerprint = given.fingerprintOf(kind, cells);
    const place = { number, cells, fingerprint };
    if (handled.has(fingerprint)) return { ...place, verdict: "known", how: "list", name: "" };
    handled.add(fingerprint);
    const named = cellsOf(fields, cells);
    if (kind === "matches") return { ...place, ...judgeMatch(named, facts, given, pairs) };
    const person = personIn(named, given.phoneOf);
    const [known, before] = [here.find(person), earlier.find(person)];
    earlier.learn(person);
    if (known?.same === "person") return { ...place, verdict: "known", how: "here", name: known.name };
    if (before?.same === "person") return { ...place, verdict: "known", how: "earlier-row", name: before.name };
    const { value, problems, unread } = readRow(kind, named, facts, given.phoneOf);
    const shared = known ?? before;
    if (shared) problems.push(sharedAddress(person, shared.name));
    if (!value || shared) return { ...place, verdict: "complete", problems };
    return { ...place, verdict: "good", value, unread };
  });
}

const sharedAddress = (person: { phone: string | null }, name: string): Problem => ({
  field: person.phone ? "phone" : "email",
  why: "phone-known",
  text: name,
});

/**
 * Judges one row that a coordinator completes by hand.
 * @param anyway it is somebody else than the one known by the same name or phone
 */
export function judgeByHand(
  kind: SheetKind,
  cells: Cells,
  facts: Facts,
  { phoneOf, anyway }: { phoneOf: PhoneOf; anyway: boolean },
): { value: RowValue | null; problems: Problem[] } {
  const { value, problems } = readRow(kind, cells, facts, phoneOf);
  const here = knownPeople(knownOf(kind, facts));
  const person = personIn(cells, phoneOf);
  const known = anyway || kind === "matches" ? null : here.find(person);
  if (known?.same === "person") problems.push({ field: "name", why: "known-here", text: known.name });
  if (known?.same === "address") problems.push(sharedAddress(person, known.name));
  if (value?.kind === "matches" && facts.pairs.some((pair) => pairKey(pair) === pairKey(value.match)))
    problems.push({ field: "family", why: "known-pair", text: "" });
  return { value: problems.length > 0 ? null : value, problems };
}

const pairKey = (pair: { familyId: string; volunteerId: string; matchTypeId: string }) =>
  [pair.familyId, pair.volunteerId, pair.matchTypeId].join("\n");

function judgeMatch(cells: Cells, facts: Facts, { phoneOf }: Given, pairs: Set<string>) {
  const { value, problems, unread } = readRow("matches", cells, facts, phoneOf);
  if (value?.kind !== "matches") return { verdict: "complete" as const, problems };
  const key = pairKey(value.match);
  if (pairs.has(key)) return { verdict: "known" as const, how: "pair" as const, name: "" };
  pairs.add(key);
  return { verdict: "good" as const, value, unread };
}

/** The cells of a row by our fields; columns that are not imported are left out. */
export function cellsOf(fields: readonly (SheetField | null)[], cells: readonly string[]): Cells {
  const named: Partial<Record<SheetField, string>> = {};
  fields.forEach((field, at) => {
    if (field !== null) named[field] = cells[at] ?? "";
  });
  return named;
}
