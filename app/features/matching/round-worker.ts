import { createHash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { canonicalInput } from "./engine/canonical-input";
import type { Family, Volunteer } from "./engine/people";
import type { Round, RoundInput } from "./engine/results";
import { solveRound } from "./engine/round";
import { verifyRound } from "./engine/verify";
import { batches, type FromWorker, type ToWorker, type WorkerStage } from "./round-worker-messages";

/** The thread that computes one round and ends. It is cancelled by ending the thread, so nothing half done is left. */

const port = parentPort;
if (!port) throw new Error("round-worker.ts is started as a worker thread");

const families: Family[] = [];
const volunteers: Volunteer[] = [];
const tell = (message: FromWorker) => port.postMessage(message);

port.on("message", (message: ToWorker) => {
  if (message.say === "families") families.push(...message.people);
  else if (message.say === "volunteers") volunteers.push(...message.people);
  else {
    solve({ ...message.input, families, volunteers });
    port.close();
  }
});

/** At most ten times a second, and whenever a stage begins. */
const PROGRESS_MS = 100;
let told = { stage: "" as string, at: 0 };

function progress(stage: WorkerStage, share: number): void {
  const now = performance.now();
  if (stage === told.stage && now - told.at < PROGRESS_MS) return;
  told = { stage, at: now };
  tell({ say: "progress", stage, share });
}

function solve(input: RoundInput): void {
  const verdict = solveRound(input, progress);
  if (!verdict.ok) {
    tell({ say: "refused", refusal: verdict });
    return;
  }
  progress("checking", 0);
  const proof = verifyRound(verdict.round, input);
  if (!proof.ok) throw new Error(`a round failed its check: ${proof.flaws[0]?.flaw}`);
  send(verdict.round, hashOf(input), proof.pairsChecked);
}

function send({ pairs, unmatched, prices, ...rest }: Round, inputHash: string, pairsChecked: number): void {
  for (const batch of batches(pairs)) tell({ say: "pairs", pairs: batch });
  for (const side of ["families", "volunteers"] as const) {
    for (const people of batches(unmatched[side])) tell({ say: "unmatched", side, people });
    for (const batch of batches(Object.entries(prices[side]))) tell({ say: "prices", side, prices: batch });
  }
  tell({ say: "solved", rest, inputHash, pairsChecked });
}

/** SHA-256 over the canonical input, hex: a stored round can be computed again and compared. */
function hashOf(input: RoundInput): string {
  const hash = createHash("sha256");
  for (const piece of canonicalInput(input)) hash.update(piece);
  return hash.digest("hex");
}
