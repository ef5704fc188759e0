import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditRows } from "~db/schema/audit.server";
import { families } from "~db/schema/people.server";
import { priceLists, roundLeftOut, roundPairs, rounds } from "~db/schema/rounds.server";
import { settle } from "~tests/factories/rows";
import { NOW } from "~tests/support/house";
import { askedIn, crowdedTown, roundsIn, runnerFor } from "~tests/support/rounds";
import { solveRound } from "../engine/round";
import { listPool } from "../pool-queries.server";
import { cancelRound } from "./cancel-round.server";
import { askForPrices, findPriceList } from "./price-list.server";
import { findRound } from "./round-queries.server";
import { ROUND_ASKED, startRound } from "./start-round.server";

const SMALL = { families: 30, volunteers: 20 };

test("a round that is asked for is computed in a thread and kept: pairs, who is left out, proof, prices", async () => {
  const town = await crowdedTown(SMALL);
  const runner = await runnerFor(town);
  const id = await askedIn(town);
  await runner.idle();
  const found = await findRound(town.db.read, town.organisation.id, id);
  const { organisationId, matchTypeId, asOf, policy, objective } = town.wish;
  const { requestOf, ...pool } = await listPool(
    town.db.read,
    organisationId,
    { id: matchTypeId, kind: "friend" },
    asOf,
  );
  const here = solveRound({ ...pool, policy, objective });
  if (!here.ok) throw new Error(here.reason);
  expect(found?.round).toMatchObject({
    number: 1,
    state: "done",
    policyVersion: 1,
    progress: null,
    inputHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    summary: { totals: here.round.totals, oneByOne: here.round.comparison.oneByOne, families: expect.any(Number) },
  });
  expect(found?.round.summary?.totals.bound).toBe(found?.round.summary?.totals.gain);
  const pairs = await town.db.read.select().from(roundPairs).orderBy(roundPairs.position);
  const told = pairs.map(({ familyId, volunteerId, points }) => ({ family: familyId, volunteer: volunteerId, points }));
  expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(
    new Set(here.round.pairs.map(({ family, volunteer, points }) => JSON.stringify({ family, volunteer, points }))),
  );
  expect(pairs.every(({ familyId, requestId }) => requestOf.get(familyId) === requestId)).toBe(true);
  expect([...pairs].sort((one, other) => other.daysWaited - one.daysWaited)).toEqual(pairs);
  const left = await town.db.read.select().from(roundLeftOut);
  expect(left).toHaveLength(here.round.unmatched.families.length + here.round.unmatched.volunteers.length);
  const list = await findPriceList(town.db.read, organisationId, matchTypeId, NOW);
  const costly = Object.entries(here.round.prices.volunteers).filter(([, price]) => price > 0);
  expect(list?.prices).toEqual(Object.fromEntries(costly));
  const written = await town.db.read.select().from(auditRows).where(eq(auditRows.subjectId, id));
  expect(written.map(({ action }) => action)).toEqual(["round.start"]);
}, 60_000);

test("the stored input computed again gives the identical round; a pool that has changed gives another input", async () => {
  const town = await crowdedTown(SMALL);
  const runner = await runnerFor(town);
  const first = await askedIn(town);
  await runner.idle();
  await askedIn(town, { repeatsId: first });
  await runner.idle();
  const [one, same] = await roundsIn(town);
  expect(same).toMatchObject({ state: "done", inputHash: one?.inputHash, resultHash: one?.resultHash });
  const before = await town.db.read.select().from(priceLists);
  await town.db.transact((tx) =>
    tx.update(families).set({ times: [] }).where(eq(families.name, "Familie 3")).returning({ id: families.id }),
  );
  await askedIn(town, { repeatsId: first });
  await runner.idle();
  const other = (await roundsIn(town))[2];
  expect(other?.state).toBe("done");
  expect(other?.inputHash).not.toBe(one?.inputHash);
  // A round of an older input says nothing about today's prices.
  expect(await town.db.read.select().from(priceLists)).toEqual(before);
}, 60_000);

test("a round that is called off leaves nothing, and the next one runs", async () => {
  const town = await crowdedTown(SMALL);
  const runner = await runnerFor(town);
  const id = await askedIn(town);
  const second = await startRound(town.db, town.by, town.wish);
  expect(second).toEqual({ ok: false, reason: "already-running" });
  const own = { organisationId: town.organisation.id, roundId: id };
  expect(await cancelRound(town.db, town.by, { ...own, organisationId: "another" })).toEqual({
    ok: false,
    reason: "over",
  });
  expect(await cancelRound(town.db, town.by, own)).toEqual({ ok: true, value: null });
  expect(await cancelRound(town.db, town.by, own)).toEqual({ ok: false, reason: "over" });
  await runner.idle();
  expect(await town.db.read.select().from(roundPairs)).toEqual([]);
  await askedIn(town);
  await runner.idle();
  expect((await roundsIn(town)).map(({ state }) => state)).toEqual(["cancelled", "done"]);
}, 60_000);

test("a thread that crashes, and a server that stops, leave a failed round and nothing of it", async () => {
  const town = await crowdedTown(SMALL);
  const runner = await runnerFor(town);
  await town.db.transact((tx) =>
    tx.update(families).set({ area: "nowhere" }).where(eq(families.name, "Familie 3")).returning({ id: families.id }),
  );
  await askedIn(town);
  await runner.idle();
  const [line, ...more] = town.house.logged.map((text) => JSON.parse(text));
  expect(line).toMatchObject({ msg: "broken", where: "/rounds", name: "RangeError" });
  expect(more).toEqual([]);
  expect(JSON.stringify(line)).not.toMatch(/nowhere|Familie/);
  await askedIn(town);
  await runner.stop();
  // Asked for while no server runs: found at the next start.
  await askedIn(town);
  await runnerFor(town);
  const failures = (await roundsIn(town)).map(({ state, failure }) => [state, (failure as { reason: string }).reason]);
  expect(failures).toEqual([
    ["failed", "crashed"],
    ["failed", "restarted"],
    ["failed", "restarted"],
  ]);
  expect(await town.db.read.select().from(roundPairs)).toEqual([]);
}, 60_000);

test("a round whose order cannot be read fails, is logged once, and does not hold up the next", async () => {
  const town = await crowdedTown(SMALL);
  const id = await askedIn(town);
  const runner = await runnerFor(town);
  const asked = { state: "running" as const, failure: null, doneAt: null, pins: [null] as unknown as [] };
  await town.db.transact(async (tx) => {
    await tx.update(rounds).set(asked).where(eq(rounds.id, id)).returning();
    tx.announce(`${ROUND_ASKED} ${id}`);
  });
  await runner.idle();
  expect(await roundsIn(town)).toMatchObject([{ state: "failed", failure: { reason: "crashed" } }]);
  expect(town.house.logged).toHaveLength(1);
  await askedIn(town);
  await runner.idle();
  expect((await roundsIn(town)).map(({ state }) => state)).toEqual(["failed", "done"]);
}, 60_000);

test("the hourly run has prices computed where somebody waits, once, and again when the pool is another one", async () => {
  const town = await crowdedTown(SMALL);
  const runner = await runnerFor(town);
  const { organisationId, matchTypeId } = town.wish;
  expect(await askForPrices(town.db, NOW)).toEqual({ asked: 1 });
  await runner.idle();
  const list = await findPriceList(town.db.read, organisationId, matchTypeId, NOW);
  expect(Object.values(list?.prices ?? {}).every((price) => price > 0)).toBe(true);
  expect(Object.keys(list?.prices ?? {}).length).toBeGreaterThan(0);
  expect(await askForPrices(town.db, NOW)).toEqual({ asked: 0 });
  await settle(town.db, town.make.volunteer.approved({ organisationId }));
  expect(await askForPrices(town.db, NOW)).toEqual({ asked: 1 });
  await runner.idle();
  const old = new Date(NOW.getTime() + 9 * 86_400_000);
  expect(await findPriceList(town.db.read, organisationId, matchTypeId, old)).toBeNull();
  expect(await roundsIn(town)).toEqual([]);
}, 60_000);
