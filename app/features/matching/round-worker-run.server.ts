import { setImmediate as nextTurn } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { newThread } from "~/foundation/new-thread.server";
import type { Round, RoundInput, RoundPair, RoundRefusal, Unmatched } from "./engine/results";
import {
  batches,
  type FromWorker,
  type RoundFacts,
  type StoredPool,
  type ToWorker,
  type Waiting,
  type WorkerStage,
} from "./round-worker-messages";
import type { LanguageCounts } from "./scarcity";

/** A round that was computed and checked in a thread of its own; `waiting` by family, of a stored pool only. */
export type FinishedRound = { ok: true; round: Round; waiting: ReadonlyMap<string, Waiting> } & RoundFacts;
/** `error` is for the log: what broke in the thread. */
type Ended = { ok: false; reason: "cancelled" } | { ok: false; reason: "crashed"; error: unknown };
export type ComputedRound = FinishedRound | Ended | RoundRefusal;
export type ComputedPrices = { ok: true; prices: Record<string, number>; languages: LanguageCounts } | Ended;

export type Running<Outcome> = {
  /** Never rejects; settles once, whatever happens to the thread. */
  result: Promise<Outcome>;
  /** Ends the thread; nothing half done is left. */
  cancel: () => void;
};
export type OnProgress = (stage: WorkerStage, share: number) => void;

/**
 * Computes a round without holding up the server.
 * @param from the people themselves, or the database file where the thread finds them
 * @param onProgress told the stage and the share of it that is done (0 ... 1), at most ten times a second
 */
export function runRound(from: RoundInput | StoredPool, onProgress: OnProgress = () => {}): Running<ComputedRound> {
  const { worker, running, settle } = startThread<ComputedRound>();
  worker.on("message", gather(onProgress, settle));
  void ("file" in from ? say(worker, { say: "read", pool: from }) : send(worker, from));
  return running;
}

/** Computes only what each volunteer's place is worth. */
export function runPrices(pool: StoredPool): Running<ComputedPrices> {
  const { worker, running, settle } = startThread<ComputedPrices>();
  worker.on("message", (message: FromWorker) => {
    if (message.say === "priced") settle({ ok: true, prices: message.prices, languages: message.languages });
  });
  say(worker, { say: "price", pool });
  return running;
}

function startThread<Outcome>() {
  const worker = newThread("round-worker", "app/features/matching/round-worker.ts");
  let settle: (outcome: Outcome | Ended) => void = () => {};
  const result = new Promise<Outcome | Ended>((done) => {
    settle = done;
  });
  const crashed = (error: unknown) => settle({ ok: false, reason: "crashed", error });
  worker.on("error", crashed);
  worker.on("exit", () => crashed(new Error("the thread ended without an answer")));
  const cancel = () => {
    settle({ ok: false, reason: "cancelled" });
    void worker.terminate();
  };
  return { worker, settle, running: { result, cancel } as Running<Outcome> };
}

const say = (worker: Worker, message: ToWorker) => worker.postMessage(message);

async function send(worker: Worker, { families, volunteers, ...rest }: RoundInput): Promise<void> {
  for (const people of batches(families)) {
    say(worker, { say: "families", people });
    await nextTurn();
  }
  for (const people of batches(volunteers)) {
    say(worker, { say: "volunteers", people });
    await nextTurn();
  }
  say(worker, { say: "solve", input: rest });
}

/** Puts the pieces of a round together. */
function gather(onProgress: OnProgress, settle: (outcome: ComputedRound) => void) {
  const pairs: RoundPair[] = [];
  const unmatched = { families: [] as Unmatched[], volunteers: [] as Unmatched[] };
  const prices = { families: new Map<string, number>(), volunteers: new Map<string, number>() };
  const waiting = new Map<string, Waiting>();
  return (message: FromWorker) => {
    switch (message.say) {
      case "progress":
        return onProgress(message.stage, message.share);
      case "refused":
        return settle(message.refusal);
      case "waiting":
        for (const [family, facts] of message.families) waiting.set(family, facts);
        return;
      case "pairs":
        pairs.push(...message.pairs);
        return;
      case "unmatched":
        unmatched[message.side].push(...message.people);
        return;
      case "prices":
        for (const [id, price] of message.prices) prices[message.side].set(id, price);
        return;
      case "solved": {
        const { say: _, rest, ...facts } = message;
        const ofFamilies = Object.fromEntries(prices.families);
        const ofVolunteers = Object.fromEntries(prices.volunteers);
        const round = { ...rest, pairs, unmatched, prices: { families: ofFamilies, volunteers: ofVolunteers } };
        return settle({ ok: true, round, waiting, ...facts });
      }
    }
  };
}
