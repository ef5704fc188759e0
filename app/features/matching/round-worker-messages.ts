import type { Family, Volunteer } from "./engine/people";
import type { Round, RoundInput, RoundPair, RoundRefusal, RoundStage, Unmatched } from "./engine/results";

/**
 * What the server and the thread that computes a round say to each other. People and pairs travel a few hundred at a
 * time, because packing and unpacking ten thousand at once would hold up everybody else.
 */
export type ToWorker =
  | { say: "families"; people: readonly Family[] }
  | { say: "volunteers"; people: readonly Volunteer[] }
  | { say: "solve"; input: Omit<RoundInput, "families" | "volunteers"> };

export type WorkerStage = RoundStage | "checking";

export type FromWorker =
  | { say: "progress"; stage: WorkerStage; share: number }
  | { say: "refused"; refusal: RoundRefusal }
  | { say: "pairs"; pairs: readonly RoundPair[] }
  | { say: "unmatched"; side: "families" | "volunteers"; people: readonly Unmatched[] }
  | { say: "prices"; side: "families" | "volunteers"; prices: readonly (readonly [string, number])[] }
  | { say: "solved"; rest: Omit<Round, "pairs" | "unmatched" | "prices">; inputHash: string; pairsChecked: number };

export const BATCH = 250;

export function* batches<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}
