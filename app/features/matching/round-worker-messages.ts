import type { MatchTypeKind, Objective } from "~db/vocabulary";
import type { CalendarDay, Family, Volunteer } from "./engine/people";
import type { Policy } from "./engine/policy";
import type { Pair, Round, RoundInput, RoundPair, RoundRefusal, RoundStage, Unmatched } from "./engine/results";
import type { RoundViews } from "./round-views";
import type { LanguageCounts } from "./scarcity";

/**
 * What the server and the thread that computes a round say to each other. The thread reads the pool from the database by
 * itself, or is sent it; people and pairs travel a few hundred at a time, because packing and unpacking ten thousand at
 * once would hold up everybody else.
 */

/** A round as a coordinator asks for it: whose pool, on which day, with which knobs. */
export type RoundOrder = {
  organisationId: string;
  matchType: { id: string; kind: MatchTypeKind };
  date: CalendarDay;
  policy: Policy;
  objective: Objective;
  pins: readonly Pair[];
  forbids: readonly Pair[];
};

/** A pool in a database file, for the thread to read. */
export type StoredPool = { file: string; order: RoundOrder };

export type ToWorker =
  | { say: "families"; people: readonly Family[] }
  | { say: "volunteers"; people: readonly Volunteer[] }
  | { say: "solve"; input: Omit<RoundInput, "families" | "volunteers"> }
  | { say: "read"; pool: StoredPool }
  | { say: "price"; pool: StoredPool };

export type WorkerStage = "reading" | RoundStage | "checking" | "comparing";

/** The request a family of a stored pool is here for, and how long it has waited. */
export type Waiting = { requestId: string; days: number };

export type FromWorker =
  | { say: "progress"; stage: WorkerStage; share: number }
  | { say: "refused"; refusal: RoundRefusal }
  | { say: "waiting"; families: readonly (readonly [string, Waiting])[] }
  | { say: "pairs"; pairs: readonly RoundPair[] }
  | { say: "unmatched"; side: "families" | "volunteers"; people: readonly Unmatched[] }
  | { say: "prices"; side: "families" | "volunteers"; prices: readonly (readonly [string, number])[] }
  | ({ say: "solved"; rest: Omit<Round, "pairs" | "unmatched" | "prices"> } & RoundFacts)
  | { say: "priced"; prices: Record<string, number>; languages: LanguageCounts };

/** What is known of a computed round besides the round. */
export type RoundFacts = {
  inputHash: string;
  resultHash: string;
  /** JSON of `InputDigests`. */
  digests: string;
  /** By `verifyRound`, over every family and volunteer that take part. */
  pairsChecked: number;
  /** Whether `verifyRound` counted the reasons and the comparison again, too: not in a large pool. */
  countsChecked: boolean;
  views: RoundViews;
};

export const BATCH = 250;

export function* batches<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}
