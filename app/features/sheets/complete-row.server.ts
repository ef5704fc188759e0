import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import { phoneOf } from "~/foundation/phone.server";
import type { Database, Writer } from "~db/database.server";
import { sheetRows } from "~db/schema/sheets.server";
import { getWaitingRow, readFacts } from "./queries.server";
import { judgeByHand } from "./read/judge-sheet";
import type { Cells, Problem } from "./read/row";
import { type TakeIn, takeInRow } from "./take-in";

export type CompletionWish = {
  organisationId: string;
  rowId: string;
  cells: Cells;
  /** It is somebody else than the one known by the same name or phone. */
  anyway: boolean;
  once: string | null;
};
export type Completed = { ok: true; sheetId: string } | { ok: false; problems: Problem[] };

/** Takes a row in that a coordinator has completed by hand; nothing is written where something is still wrong. */
export async function completeRow(db: Database, by: Actor, wish: CompletionWish, takeIn: TakeIn): Promise<Completed> {
  const { organisationId, rowId, cells, anyway, once } = wish;
  return db.transact(async (tx) => {
    const { row, sheet } = await getWaitingRow(tx, organisationId, rowId);
    const facts = await readFacts(tx, organisationId, sheet, by.now);
    const { value, problems } = judgeByHand(row.kind, cells, facts, { phoneOf, anyway });
    if (!value) return { ok: false, problems };
    const taken = await takeInRow(takeIn, tx, by, organisationId, value);
    if (!taken.ok) return { ok: false, problems: [taken.problem] };
    await takeOnce(tx, once, by.now);
    await endRow(tx, by, { organisationId, rowId, state: "done" });
    await audit(tx, by, "sheet.complete-row", sheet.id, { organisationId, detail: { kind: row.kind } });
    return { ok: true, sheetId: sheet.id };
  });
}

/** Takes a row off the list; what stood in it is erased. @returns its sheet */
export async function discardRow(
  db: Database,
  by: Actor,
  { organisationId, rowId, once }: { organisationId: string; rowId: string; once: string | null },
): Promise<string> {
  return db.transact(async (tx) => {
    const { sheet } = await getWaitingRow(tx, organisationId, rowId);
    await takeOnce(tx, once, by.now);
    await endRow(tx, by, { organisationId, rowId, state: "discarded" });
    await audit(tx, by, "sheet.discard-row", sheet.id, { organisationId });
    return sheet.id;
  });
}

/** The row is emptied; its fingerprint stays, so that the same row uploaded again is known. */
async function endRow(
  tx: Writer,
  { accountId, now }: Actor,
  { organisationId, rowId, state }: { organisationId: string; rowId: string; state: "done" | "discarded" },
): Promise<void> {
  const [ended] = await tx
    .update(sheetRows)
    .set({ state, cells: [], problems: [], doneAt: now, doneBy: accountId })
    .where(and(eq(sheetRows.organisationId, organisationId), eq(sheetRows.id, rowId), eq(sheetRows.state, "waiting")))
    .returning({ id: sheetRows.id });
  orNotFound(ended);
}
