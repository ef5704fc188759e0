import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { DEFAULT_POLICY } from "~/features/matching/engine/policy";
import { startRounds } from "~/features/matching/rounds/round-runner.server";
import { startRound } from "~/features/matching/rounds/start-round.server";
import { dayOf, standingClock } from "~/foundation/clock";
import { openDatabase } from "~db/database.server";
import { listMigrations, migrate } from "~db/migrate.server";
import { rounds } from "~db/schema/rounds.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { crowd } from "~tests/support/crowd";

/** How finely the delay is looked at; the goal is 50 ms at the 99th percentile. */
const RESOLUTION_MS = 5;

/**
 * How long the server's one thread is held up while a round of `size` families and volunteers is read, computed in its
 * own thread, and stored. Prints; that the server answers meanwhile is asserted in the journeys.
 */
export async function benchEventLoop(size: number, now: Date, print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nyven-bench-"));
  const file = join(folder, "bench.db");
  migrate(file, listMigrations(), now);
  const db = openDatabase(file);
  try {
    const make = factories({ now });
    const organisation = make.organisation({ kinds: ["friend"] });
    const karin = make.account.coordinator({ organisationId: organisation.id });
    const pool = { organisationId: organisation.id, matchTypeId: organisation.matchTypeId };
    const people = crowd(make, now, { ...pool, families: size, volunteers: size, seed: 1 });
    await settle(db, organisation, karin, ...people);
    const log = { broken: (error: unknown) => print(String(error)) };
    const runner = await startRounds({ db, file, log, clock: standingClock(now) });
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    const start = performance.now();
    delay.enable();
    const knobs = { policy: DEFAULT_POLICY, objective: "balanced" as const, pins: [], forbids: [], repeatsId: null };
    await startRound(db, { accountId: karin.id, now, once: null }, { ...pool, ...knobs, asOf: dayOf(now) });
    await runner.idle();
    delay.disable();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const [round] = await db.read.select({ state: rounds.state }).from(rounds);
    const ms = (nanoseconds: number) => (nanoseconds / 1e6).toFixed(1);
    const held = `median ${ms(delay.percentile(50))} ms, p99 ${ms(delay.percentile(99))} ms, most ${ms(delay.max)} ms`;
    print(`event loop while a round of ${size} x ${size} runs (${round?.state}, ${seconds} s): ${held}`);
    await runner.stop();
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
