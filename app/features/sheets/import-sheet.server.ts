import { setImmediate as nextTurn } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { newId } from "~/foundation/ids";
import { phoneOf } from "~/foundation/phone.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { sheetRows, sheets } from "~db/schema/sheets.server";
import { IMPORTED_KEPT_MS } from "./limits";
import { getSheet, readFacts, type StoredSheet } from "./queries.server";
import type { SheetField } from "./read/fields.table";
import { cellsOf, type Judged, type KnownHow } from "./read/judge-sheet";
import { knownOf, knownPeople, personIn } from "./read/known-people";
import type { Problem } from "./read/row";
import { judgeInThread } from "./run-in-thread.server";
import { type TakeIn, takeInRow } from "./take-in";

export type ImportWish = { organisationId: string; sheetId: string; version: number; once: string | null };
export type ImportCounts = { takenIn: number; toComplete: number; known: number };

/** After so many rows everybody else gets a turn: pages are read while a large sheet goes in. */
const ROWS_A_TURN = 20;

/**
 * Imports a draft as it was shown, in one transaction: the good rows go in, the others wait on the list, and what stood in
 * the sheet is emptied. Judged in a thread; inside the transaction only asked again who was written up meanwhile.
 */
export async function importSheet(
  db: Database,
  by: Actor,
  wish: ImportWish,
  takeIn: TakeIn,
): Promise<Result<ImportCounts, "changed-since">> {
  const { organisationId, sheetId, version, once } = wish;
  const sheet = await getSheet(db.read, organisationId, sheetId);
  if (sheet.state !== "draft" || sheet.version !== version) return refused("changed-since");
  const { kind, content } = sheet;
  const fields = sheet.fields as (SheetField | null)[];
  const facts = await readFacts(db.read, organisationId, sheet, by.now);
  const { rows } = await judgeInThread({ kind, fields, content, facts });
  return db.transact(async (tx) => {
    if (!(await closeDraft(tx, by, wish))) return refused("changed-since");
    await takeOnce(tx, once, by.now);
    const counts = await takeInRows(tx, by, sheet, rows, takeIn);
    await tx
      .update(sheets)
      .set({ takenIn: counts.takenIn, known: counts.known })
      .where(and(eq(sheets.organisationId, organisationId), eq(sheets.id, sheetId)))
      .returning({ id: sheets.id });
    await audit(tx, by, "sheet.import", sheetId, { organisationId, detail: { kind, ...counts } });
    return ok(counts);
  });
}

/** Of two who import the same draft one does it. */
async function closeDraft(tx: Writer, { now }: Actor, { organisationId, sheetId, version }: ImportWish) {
  const closed = await tx
    .update(sheets)
    .set({ state: "imported", content: "", importedAt: now, eraseAt: new Date(now.getTime() + IMPORTED_KEPT_MS) })
    .where(
      and(
        eq(sheets.organisationId, organisationId),
        eq(sheets.id, sheetId),
        eq(sheets.state, "draft"),
        eq(sheets.version, version),
      ),
    )
    .returning({ id: sheets.id });
  return closed.length > 0;
}

async function takeInRows(
  tx: Writer,
  by: Actor,
  sheet: StoredSheet,
  rows: readonly Judged[],
  takeIn: TakeIn,
): Promise<ImportCounts> {
  const counts = { takenIn: 0, toComplete: 0, known: 0 };
  const meanwhile = knownPeople(knownOf(sheet.kind, await readFacts(tx, sheet.organisationId, sheet, by.now)));
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_A_TURN === ROWS_A_TURN - 1) await nextTurn();
    const left = await leftOver(tx, by, sheet, row, meanwhile, takeIn);
    if (left === null) counts.takenIn += 1;
    else if (left.state === "waiting") counts.toComplete += 1;
    else counts.known += 1;
    // A row that waits on the list already stands there.
    if (left && left.how !== "list") await keepRow(tx, sheet, row, left);
  }
  return counts;
}

type Left = { state: "waiting" | "known"; problems: Problem[]; how?: KnownHow };

/** What is left of a row: nothing, where it went in. */
async function leftOver(
  tx: Writer,
  by: Actor,
  { organisationId, kind, fields }: StoredSheet,
  row: Judged,
  meanwhile: ReturnType<typeof knownPeople>,
  takeIn: TakeIn,
): Promise<Left | null> {
  if (row.verdict === "complete") return { state: "waiting", problems: row.problems };
  if (row.verdict === "known") return { state: "known", problems: [knownProblem(row.how, row.name)], how: row.how };
  const person = kind === "matches" ? null : personIn(cellsOf(fields as (SheetField | null)[], row.cells), phoneOf);
  const known = person && meanwhile.find(person);
  if (known?.same === "person") return { state: "known", problems: [knownProblem("here", known.name)], how: "here" };
  const taken = await takeInRow(takeIn, tx, by, organisationId, row.value);
  return taken.ok ? null : { state: "waiting", problems: [taken.problem] };
}

/** Why a row was left out, in the words of a problem. */
export const knownProblem = (how: KnownHow, name: string): Problem => ({
  field: how === "pair" ? "family" : "name",
  why: `known-${how}`,
  text: name,
});

async function keepRow(tx: Writer, sheet: StoredSheet, row: Judged, { state, problems }: Left): Promise<void> {
  await tx
    .insert(sheetRows)
    .values({
      id: newId(),
      organisationId: sheet.organisationId,
      sheetId: sheet.id,
      kind: sheet.kind,
      number: row.number,
      state,
      cells: [...row.cells],
      problems,
      fingerprint: row.fingerprint,
    })
    .returning({ id: sheetRows.id });
}
