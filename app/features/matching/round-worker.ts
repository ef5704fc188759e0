import { parentPort } from "node:worker_threads";
import { openMoment } from "~db/database.server";
import { currentPrices } from "./engine/current-prices";
import type { Family, Volunteer } from "./engine/people";
import type { Round, RoundInput } from "./engine/results";
import { solveRound } from "./engine/round";
import { verifyRound } from "./engine/verify";
import { daysWaiting } from "./engine/waiting";
import { listPool, type PoolFound } from "./pool-queries.server";
import { fingerprintOf, resultHashOf } from "./round-fingerprint";
import { viewsOf } from "./round-views";
import { batches, type FromWorker, type StoredPool, type ToWorker, type WorkerStage } from "./round-worker-messages";
import { languageCounts } from "./scarcity";

/** The thread that computes one round and ends. It is cancelled by ending the thread, so nothing half done is left. */

const port = parentPort;
if (!port) throw new Error("round-worker.ts is started as a worker thread");

const families: Family[] = [];
const volunteers: Volunteer[] = [];
const tell = (message: FromWorker) => port.postMessage(message);

port.on("message", async (message: ToWorker) => {
  if (message.say === "families") families.push(...message.people);
  else if (message.say === "volunteers") volunteers.push(...message.people);
  else {
    await answer(message);
    port.close();
  }
});

type Question = Extract<ToWorker, { say: "solve" | "read" | "price" }>;

async function answer(message: Question): Promise<void> {
  if (message.say === "solve") return solve({ ...message.input, families, volunteers });
  progress("reading", 0);
  const { requestOf, ...input } = await read(message.pool);
  if (message.say === "price")
    return tell({ say: "priced", prices: priceList(input), languages: languageCounts(input) });
  for (const batch of batches(input.families)) {
    const waiting = batch.map((family) => {
      const facts = { requestId: requestOf.get(family.id) as string, days: daysWaiting(family, input.date) };
      return [family.id, facts] as const;
    });
    tell({ say: "waiting", families: waiting });
  }
  solve(input);
}

/** The pool as the database holds it at one moment, on a connection of the thread's own. */
async function read({ file, order }: StoredPool): Promise<RoundInput & Pick<PoolFound, "requestOf">> {
  const { organisationId, matchType, date, ...knobs } = order;
  const moment = openMoment(file);
  const pool = await listPool(moment.read, organisationId, matchType, date);
  moment.close();
  return { ...pool, ...knobs };
}

/** Only what costs something. */
function priceList(input: RoundInput): Record<string, number> {
  return Object.fromEntries(Object.entries(currentPrices(input)).filter(([, price]) => price > 0));
}

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
  const { round } = verdict;
  progress("checking", 0);
  const proof = verifyRound(round, input);
  if (!proof.ok) throw failedCheck(proof.flaws[0]?.flaw);
  progress("comparing", 0);
  const views = viewsOf(round, input);
  const { pairs, unmatched, prices, ...rest } = round;
  sendPeople({ pairs, unmatched, prices });
  const { pairsChecked, countsChecked } = proof;
  const facts = { ...fingerprintOf(input), resultHash: resultHashOf(round), pairsChecked, countsChecked, views };
  tell({ say: "solved", rest, ...facts });
}

/** The log keeps no messages: which flaw it was goes into the code. */
const failedCheck = (flaw = "unknown") =>
  Object.assign(new Error(`a round failed its check: ${flaw}`), { code: `ROUND_FLAW ${flaw}` });

function sendPeople({ pairs, unmatched, prices }: Pick<Round, "pairs" | "unmatched" | "prices">): void {
  for (const batch of batches(pairs)) tell({ say: "pairs", pairs: batch });
  for (const side of ["families", "volunteers"] as const) {
    for (const people of batches(unmatched[side])) tell({ say: "unmatched", side, people });
    for (const batch of batches(Object.entries(prices[side]))) tell({ say: "prices", side, prices: batch });
  }
}
