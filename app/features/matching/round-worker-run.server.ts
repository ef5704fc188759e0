import { resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Round, RoundInput, RoundPair, RoundRefusal, Unmatched } from "./engine/results";
import { batches, type FromWorker, type ToWorker, type WorkerStage } from "./round-worker-messages";

/** A round that was computed and checked in a thread of its own, with the hash of what it was computed from. */
export type ComputedRound =
  | { ok: true; round: Round; inputHash: string; pairsChecked: number }
  | { ok: false; reason: "cancelled" | "crashed" }
  | RoundRefusal;

export type RunningRound = {
  /** Never rejects; settles once, whatever happens to the thread. */
  result: Promise<ComputedRound>;
  /** Ends the thread; nothing half done is left. */
  cancel: () => void;
};

/**
 * Computes a round without holding up the server.
 * @param onProgress told the stage and the share of it that is done (0 ... 1), at most ten times a second
 */
export function runRound(
  input: RoundInput,
  onProgress: (stage: WorkerStage, share: number) => void = () => {},
): RunningRound {
  const worker = startThread();
  let settle: (outcome: ComputedRound) => void = () => {};
  const result = new Promise<ComputedRound>((done) => {
    settle = done;
  });
  const answer = gather(onProgress, settle);
  worker.on("message", answer);
  worker.on("error", () => settle({ ok: false, reason: "crashed" }));
  worker.on("exit", () => settle({ ok: false, reason: "crashed" }));
  void send(worker, input);
  return {
    result,
    cancel: () => {
      settle({ ok: false, reason: "cancelled" });
      void worker.terminate();
    },
  };
}

/**
 * From a build the bundled file; from source the same file read by tsx, which has to be registered inside the thread.
 * Not `new Worker(new URL("./round-worker.ts", import.meta.url))`: Remix's build would leave that as it is, and it fails.
 */
function startThread(): Worker {
  if (!/\.ts($|\?)/.test(import.meta.url)) return new Worker(resolve("build/round-worker.mjs"));
  const source = pathToFileURL(resolve("app/features/matching/round-worker.ts")).href;
  const start = `import { register } from "tsx/esm/api"; register(); await import("${source}");`;
  return new Worker(start, { eval: true, execArgv: ["--input-type=module"] });
}

async function send(worker: Worker, { families, volunteers, ...rest }: RoundInput): Promise<void> {
  const say = (message: ToWorker) => worker.postMessage(message);
  for (const people of batches(families)) {
    say({ say: "families", people });
    await nextTurn();
  }
  for (const people of batches(volunteers)) {
    say({ say: "volunteers", people });
    await nextTurn();
  }
  say({ say: "solve", input: rest });
}

/** Puts the pieces of a round together. */
function gather(onProgress: (stage: WorkerStage, share: number) => void, settle: (outcome: ComputedRound) => void) {
  const pairs: RoundPair[] = [];
  const unmatched = { families: [] as Unmatched[], volunteers: [] as Unmatched[] };
  const prices = { families: new Map<string, number>(), volunteers: new Map<string, number>() };
  return (message: FromWorker) => {
    switch (message.say) {
      case "progress":
        return onProgress(message.stage, message.share);
      case "refused":
        return settle(message.refusal);
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
        const { inputHash, pairsChecked, rest } = message;
        const ofFamilies = Object.fromEntries(prices.families);
        const ofVolunteers = Object.fromEntries(prices.volunteers);
        const round = { ...rest, pairs, unmatched, prices: { families: ofFamilies, volunteers: ofVolunteers } };
        return settle({ ok: true, round, inputHash, pairsChecked });
      }
    }
  };
}
