import { expect, test } from "vitest";
import type { Database } from "~db/database.server";
import { priceLists, roundInputs, roundLeftOut, roundPairs } from "~db/schema/rounds.server";
import { NOW } from "~tests/support/house";
import { askedIn, type CrowdedTown, crowdedTown, roundsIn, runnerFor } from "~tests/support/rounds";
import { type FinishedRound, runRound } from "../round-worker-run.server";
import { cancelRound } from "./cancel-round.server";
import type { Round } from "./round-queries.server";
import { rowsOfRound } from "./round-rows";
import { failInterrupted, storeRound } from "./store-round.server";

const SMALL = { families: 30, volunteers: 20 };

/** Everything that is kept of rounds beside their own rows. */
async function keptIn({ db }: Pick<CrowdedTown, "db">): Promise<number> {
  const tables = [roundPairs, roundLeftOut, roundInputs, priceLists];
  const rows = await Promise.all(tables.map((table) => db.read.select().from(table)));
  return rows.flat().length;
}

/** A round under way whose outcome is computed, and of which nothing is stored yet. */
async function computedIn(town: CrowdedTown): Promise<{ round: Round; computed: FinishedRound }> {
  await askedIn(town);
  const [round] = (await roundsIn(town)) as Round[];
  const { organisationId, matchTypeId, asOf, policy, objective } = town.wish;
  const matchType = { id: matchTypeId, kind: "friend" as const };
  const order = { organisationId, matchType, date: asOf, policy, objective, pins: [], forbids: [] };
  const computed = await runRound({ file: town.db.file, order }).result;
  if (!computed.ok || !round) throw new Error("not computed");
  return { round, computed };
}

const cancel = (town: CrowdedTown, roundId: string) =>
  cancelRound(town.db, town.by, { organisationId: town.organisation.id, roundId });

test("a round called off while its rows are stored leaves none of them", async () => {
  const town = await crowdedTown(SMALL);
  const { round, computed } = await computedIn(town);
  await cancel(town, round.id);
  expect(await storeRound(town.db, round, computed, NOW)).toBe(false);
  expect(await keptIn(town)).toBe(0);
  expect(await roundsIn(town)).toMatchObject([{ state: "cancelled", summary: null }]);
}, 60_000);

test("a server that stopped while it stored a round leaves none of its rows after the next start", async () => {
  const town = await crowdedTown(SMALL);
  const { round, computed } = await computedIn(town);
  const { pairs, leftOut } = rowsOfRound(round.id, computed);
  await town.db.transact(async (tx) => {
    await tx.insert(roundPairs).values(pairs.slice(0, 5)).returning();
    await tx.insert(roundLeftOut).values(leftOut.slice(0, 5)).returning();
  });
  expect(await keptIn(town)).toBe(10);
  expect(await failInterrupted(town.db, NOW)).toBe(1);
  expect(await keptIn(town)).toBe(0);
  expect(await roundsIn(town)).toMatchObject([{ state: "failed", failure: { reason: "restarted" } }]);
}, 60_000);

test("a round called off while its thread assigns leaves nothing", async () => {
  const town = await crowdedTown({ families: 1200, volunteers: 800 });
  let calledOff = 0;
  const callOff = async (): Promise<void> => {
    const [round] = await roundsIn(town);
    if (calledOff > 0 || round?.progress?.stage !== "assigning") return;
    calledOff += 1;
    expect(await cancel(town, round.id)).toEqual({ ok: true, value: null });
  };
  // The runner's own database, which looks after each write whether the thread assigns by now.
  const transact: Database["transact"] = async (work) => {
    const written = await town.db.transact(work);
    await callOff();
    return written;
  };
  const runner = await runnerFor({ house: town.house, db: { ...town.db, transact } });
  await askedIn(town);
  await runner.idle();
  expect(calledOff).toBe(1);
  expect(await keptIn(town)).toBe(0);
  expect(await roundsIn(town)).toMatchObject([{ state: "cancelled", progress: null, summary: null, failure: null }]);
  expect(town.house.logged).toEqual([]);
}, 60_000);
