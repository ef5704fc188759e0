import { and, eq } from "drizzle-orm";
import { type Clock, dayOf, seconds } from "~/foundation/clock";
import type { Log } from "~/foundation/log.server";
import type { Database } from "~db/database.server";
import { matchTypes } from "~db/schema/organisations.server";
import { rounds } from "~db/schema/rounds.server";
import { getPolicy } from "../pool-queries.server";
import type { RoundOrder } from "../round-worker-messages";
import { type ComputedPrices, type OnProgress, type Running, runPrices, runRound } from "../round-worker-run.server";
import { ROUND_CANCELLED } from "./cancel-round.server";
import { PRICES_DUE, poolMark, writePriceList } from "./price-list.server";
import type { Round } from "./round-queries.server";
import { toPair } from "./round-summary";
import { ROUND_ASKED } from "./start-round.server";
import { failInterrupted, failRound, storeRound, writeProgress } from "./store-round.server";

type Given = { db: Database; log: Pick<Log, "broken">; clock: Clock; file: string };
export type RoundRunner = {
  /** Resolves when nothing is under way or waits. */
  idle(): Promise<void>;
  /** Ends what is under way; it is marked as failed. */
  stop(): Promise<void>;
};

const PROGRESS_EVERY_MS = seconds(1);

/**
 * Computes what is asked for, one after the other, each in a thread of its own: one processor is left for the pages. It
 * hears what was committed in this process, so whoever writes a round down needs to know nothing of threads. Rounds that
 * a stopped server left under way are marked as failed first.
 */
export async function startRounds(given: Given): Promise<RoundRunner> {
  const { db, log, clock, file } = given;
  await failInterrupted(db, clock.now());
  let current: { key: string; cancel(): void } | null = null;
  let stopped = false;
  let last: Promise<void> = Promise.resolve();
  const queued = new Set<string>();

  const follow = <Outcome>(key: string, running: Running<Outcome>) => {
    current = { key, cancel: running.cancel };
    if (stopped) running.cancel();
    return running.result.finally(() => {
      current = null;
    });
  };
  const ask = (key: string, job: () => Promise<void>) => {
    if (stopped || queued.has(key)) return;
    queued.add(key);
    last = last.then(async () => {
      queued.delete(key);
      if (!stopped) await job().catch((error: unknown) => log.broken(error, "/rounds"));
    });
  };
  const compute = (roundId: string) => () =>
    computeRound({ db, clock, file }, roundId, (running) => follow(roundId, running));

  const silence = db.hear((word) => {
    const [what, id = "", more = ""] = word.split(" ");
    if (what === ROUND_ASKED) ask(id, compute(id));
    else if (what === ROUND_CANCELLED && current?.key === id) current.cancel();
    else if (what === PRICES_DUE) ask(word, () => computePrices(given, id, more, (running) => follow(word, running)));
  });
  return {
    idle: () => last,
    async stop() {
      stopped = true;
      silence();
      current?.cancel();
      await last;
      await failInterrupted(db, clock.now());
    },
  };
}

type Follow = <Outcome>(running: Running<Outcome>) => Promise<Outcome>;

/** Whatever breaks on the way, the round does not stay under way: it would hold up its organisation's next one. */
async function computeRound({ db, clock, file }: Omit<Given, "log">, roundId: string, follow: Follow): Promise<void> {
  try {
    const round = await findRunning(db, roundId);
    if (!round) return;
    const order = await orderOf(db, round);
    const outcome = await follow(runRound({ file, order }, reporter(db, roundId)));
    if (outcome.ok) {
      await writeProgress(db, roundId, { stage: "storing", share: 0 });
      await storeRound(db, round, outcome, clock.now());
      return;
    }
    // Called off: the row says so already. Ended with the server: `stop` says so.
    if (outcome.reason === "cancelled") return;
    if (outcome.reason === "crashed") throw outcome.error;
    const { ok: _, ...failure } = outcome;
    await failRound(db, roundId, failure as Parameters<typeof failRound>[2], clock.now());
  } catch (error) {
    await failRound(db, roundId, { reason: "crashed" }, clock.now());
    throw error;
  }
}

async function findRunning(db: Database, roundId: string): Promise<Round | undefined> {
  const running = and(eq(rounds.id, roundId), eq(rounds.state, "running"));
  const [round] = await db.read.select().from(rounds).where(running);
  return round as Round | undefined;
}

/** Writes progress down once a second, and when a stage begins; whoever asks reads it in the row. */
function reporter(db: Database, roundId: string): OnProgress {
  let written = { stage: "", at: 0 };
  return (stage, share) => {
    const at = performance.now();
    if (stage === written.stage && at - written.at < PROGRESS_EVERY_MS) return;
    written = { stage, at };
    void writeProgress(db, roundId, { stage, share }).catch(() => {});
  };
}

async function orderOf(db: Database, round: Round): Promise<RoundOrder> {
  const { organisationId, asOf, policy, objective } = round;
  return {
    organisationId,
    matchType: await typeOf(db, round.matchTypeId),
    date: asOf,
    policy,
    objective,
    pins: round.pins.map(toPair),
    forbids: round.forbids.map(toPair),
  };
}

async function typeOf(db: Database, matchTypeId: string): Promise<RoundOrder["matchType"]> {
  const [type] = await db.read.select().from(matchTypes).where(eq(matchTypes.id, matchTypeId));
  if (!type) throw new RangeError("the match type is gone");
  return { id: type.id, kind: type.kind };
}

async function computePrices(given: Given, organisationId: string, matchTypeId: string, follow: Follow) {
  const { db, clock, file } = given;
  const { policy } = await getPolicy(db.read, organisationId);
  const mark = await poolMark(db.read, organisationId, matchTypeId);
  const date = dayOf(clock.now());
  const knobs = { policy, objective: "balanced" as const, pins: [], forbids: [] };
  const order = { organisationId, matchType: await typeOf(db, matchTypeId), date, ...knobs };
  const outcome: ComputedPrices = await follow(runPrices({ file, order }));
  if (!outcome.ok) {
    if (outcome.reason === "crashed") throw outcome.error;
    return;
  }
  await db.transact((tx) =>
    writePriceList(tx, {
      organisationId,
      matchTypeId,
      asOf: date,
      madeAt: clock.now(),
      mark,
      prices: outcome.prices,
      languages: outcome.languages as Record<string, { speakers: number; families: number }>,
    }),
  );
}
