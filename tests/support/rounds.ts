import { onTestFinished } from "vitest";
import { DEFAULT_POLICY } from "~/features/matching/engine/policy";
import { startRounds } from "~/features/matching/rounds/round-runner.server";
import { type RoundWish, startRound } from "~/features/matching/rounds/start-round.server";
import { rounds } from "~db/schema/rounds.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { type Crowd, crowd } from "./crowd";
import type { testDatabase } from "./database";
import { NOW, type TestHouse, testHouse } from "./house";

/** An organisation with Karin, its coordinator, and a crowd of invented people that waits and helps. */
export async function crowdedTown(size: Pick<Crowd, "families" | "volunteers">, house: TestHouse = testHouse()) {
  const make = factories({ now: NOW });
  const organisation = make.organisation({ kinds: ["friend", "mentor"] });
  const karin = make.account.coordinator({ organisationId: organisation.id, name: "Karin Lund" });
  const own = { organisationId: organisation.id, matchTypeId: organisation.matchTypeId };
  const people = crowd(make, NOW, { ...own, ...size, seed: 1 });
  await settle(house.db, organisation, karin, ...people);
  const by = { accountId: karin.id, now: NOW, once: null };
  const wish: RoundWish = {
    ...own,
    asOf: "2026-11-22",
    objective: "balanced",
    policy: DEFAULT_POLICY,
    pins: [],
    forbids: [],
    repeatsId: null,
  };
  return { house, db: house.db as ReturnType<typeof testDatabase>, make, organisation, karin, by, wish };
}
export type CrowdedTown = Awaited<ReturnType<typeof crowdedTown>>;

/** The server's runner for a test; ended with it. */
export async function runnerFor({ house, db }: Pick<CrowdedTown, "house" | "db">) {
  const runner = await startRounds({ db, log: house.log, clock: house.clock, file: db.file });
  onTestFinished(() => runner.stop());
  return runner;
}

/** Asks for a round; its id. */
export async function askedIn({ db, by, wish }: CrowdedTown, changes: Partial<RoundWish> = {}): Promise<string> {
  const started = await startRound(db, by, { ...wish, ...changes });
  if (!started.ok) throw new Error(`not started: ${started.reason}`);
  return started.value.id;
}

export const roundsIn = ({ db }: Pick<CrowdedTown, "db">) => db.read.select().from(rounds).orderBy(rounds.number);
