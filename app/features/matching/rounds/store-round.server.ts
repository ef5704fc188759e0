import { setImmediate as nextTurn } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import type { Database, Writer } from "~db/database.server";
import { roundInputs, roundLeftOut, roundPairs, rounds } from "~db/schema/rounds.server";
import { getPolicy } from "../pool-queries.server";
import type { FinishedRound } from "../round-worker-run.server";
import { poolMark, writePriceList } from "./price-list.server";
import type { Round } from "./round-queries.server";
import { rowsOfRound, summaryOf } from "./round-rows";
import type { RoundFailure } from "./round-summary";

/** So many rows at once hold up nobody: some milliseconds. */
const ROWS_AT_ONCE = 100;

/**
 * Keeps a computed round: its rows a hundred at a time, others' writes between them, and last of all the state `done`;
 * until then nobody reads them. A round called off meanwhile leaves nothing.
 */
export async function storeRound(db: Database, round: Round, computed: FinishedRound, now: Date): Promise<boolean> {
  const { pairs, leftOut } = rowsOfRound(round.id, computed);
  const insert = async <Row>(rows: readonly Row[], put: (tx: Writer, some: Row[]) => Promise<unknown>) => {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      await db.transact((tx) => put(tx, rows.slice(at, at + ROWS_AT_ONCE)));
      await nextTurn();
    }
  };
  await insert(pairs, (tx, some) => tx.insert(roundPairs).values(some).returning({ at: roundPairs.position }));
  await insert(leftOut, (tx, some) => tx.insert(roundLeftOut).values(some).returning({ at: roundLeftOut.position }));
  const done = await db.transact((tx) => close(tx, round, computed, now));
  if (!done) await forgetRows(db, round.id);
  return done;
}

async function close(tx: Writer, round: Round, computed: FinishedRound, now: Date): Promise<boolean> {
  const { inputHash, resultHash, digests } = computed;
  const [done] = await tx
    .update(rounds)
    .set({ state: "done", doneAt: now, progress: null, inputHash, resultHash, summary: summaryOf(computed) })
    .where(and(eq(rounds.id, round.id), eq(rounds.state, "running")))
    .returning({ id: rounds.id });
  if (!done) return false;
  await tx.insert(roundInputs).values({ roundId: round.id, digests }).returning({ id: roundInputs.roundId });
  if (await givesPrices(tx, round)) await keepPrices(tx, round, computed, now);
  return true;
}

/** Prices of a round with other weights, another objective or an older day say nothing about today's suggestions. */
async function givesPrices(tx: Writer, { organisationId, objective, policy, repeatsId }: Round): Promise<boolean> {
  if (objective !== "balanced" || repeatsId !== null) return false;
  const inForce = await getPolicy(tx, organisationId);
  const { weights, ...knobs } = inForce.policy;
  return (
    Object.entries(weights).every(([part, weight]) => policy.weights[part as keyof typeof weights] === weight) &&
    Object.entries(knobs).every(([knob, value]) => policy[knob as keyof typeof knobs] === value)
  );
}

async function keepPrices(tx: Writer, round: Round, { round: { prices }, views }: FinishedRound, now: Date) {
  const { organisationId, matchTypeId, asOf } = round;
  await writePriceList(tx, {
    organisationId,
    matchTypeId,
    asOf,
    madeAt: now,
    mark: await poolMark(tx, organisationId, matchTypeId),
    prices: Object.fromEntries(Object.entries(prices.volunteers).filter(([, price]) => price > 0)),
    languages: views.languages as Record<string, { speakers: number; families: number }>,
  });
}

/** A round under way has failed; it leaves nothing but why. */
export async function failRound(db: Database, roundId: string, failure: RoundFailure, now: Date): Promise<void> {
  await db.transact((tx) =>
    tx
      .update(rounds)
      .set({ state: "failed", failure, doneAt: now, progress: null })
      .where(and(eq(rounds.id, roundId), eq(rounds.state, "running")))
      .returning({ id: rounds.id }),
  );
  await forgetRows(db, roundId);
}

async function forgetRows(db: Database, roundId: string): Promise<void> {
  await db.transact(async (tx) => {
    await tx.delete(roundPairs).where(eq(roundPairs.roundId, roundId)).returning({ at: roundPairs.position });
    await tx.delete(roundLeftOut).where(eq(roundLeftOut.roundId, roundId)).returning({ at: roundLeftOut.position });
  });
}

/** Rounds that were under way when the server stopped: nobody computes them any more. */
export async function failInterrupted(db: Database, now: Date): Promise<number> {
  const running = await db.read.select({ id: rounds.id }).from(rounds).where(eq(rounds.state, "running"));
  for (const { id } of running) await failRound(db, id, { reason: "restarted" }, now);
  return running.length;
}

/** How far a round under way has come, for whoever looks. */
export async function writeProgress(
  db: Database,
  roundId: string,
  progress: { stage: string; share: number },
): Promise<void> {
  await db.transact((tx) =>
    tx
      .update(rounds)
      .set({ progress })
      .where(and(eq(rounds.id, roundId), eq(rounds.state, "running")))
      .returning({ id: rounds.id }),
  );
}
