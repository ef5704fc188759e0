import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { ok, type Result, refused } from "~/foundation/result";
import { plus } from "~db/columns.server";
import type { Writer } from "~db/database.server";
import { matches, requests } from "~db/schema/matching.server";
import type { MatchState, RequestState } from "~db/vocabulary";
import { type MatchEvent, type MoveRefusal, move, requestStateAt } from "./state-machine";

export type Match = typeof matches.$inferSelect;
export type MatchChange = Partial<typeof matches.$inferInsert>;
/** `changed-since`: somebody else was first. */
export type MoveReason = MoveRefusal | "changed-since";

type MoveWish = {
  /** The match as it was read in this transaction, its organisation checked. */
  match: Match;
  event: MatchEvent;
  /** What else changes with it. */
  change?: MatchChange;
  detail?: Record<string, string | number | boolean | null>;
  /** Where the family's request stands afterwards, where that is not what the table says. */
  request?: RequestState;
};

/**
 * The one place where a match changes state: asks the table, changes the row only where it still stands as it was read,
 * lets the family's request follow and writes the ledger. Runs inside the verb's transaction.
 */
export async function moveMatch(tx: Writer, by: Actor, wish: MoveWish): Promise<Result<Match, MoveReason>> {
  const { match, event, change = {}, detail = {} } = wish;
  const moved = move(match.state, event);
  if (!moved.ok) return refused(moved.reason);
  const changed = await changeMatch(tx, match, { ...change, ...closing(moved.state, by.now), state: moved.state });
  if (!changed) return refused("changed-since");
  await tx
    .update(requests)
    .set({ state: wish.request ?? requestStateAt(moved.state, event) })
    .where(eq(requests.id, match.requestId))
    .returning({ id: requests.id });
  await audit(tx, by, `match.${event}`, match.id, {
    organisationId: match.organisationId,
    detail: { ...detail, from: match.state, to: moved.state },
  });
  return ok(changed);
}

/** Changes a match that still stands as it was read, one version on; null where somebody was first. */
export async function changeMatch(tx: Writer, match: Match, change: MatchChange): Promise<Match | null> {
  const [changed] = await tx
    .update(matches)
    .set({ ...change, version: plus(matches.version, 1) })
    .where(and(eq(matches.id, match.id), eq(matches.version, match.version), eq(matches.state, match.state)))
    .returning();
  return changed ?? null;
}

const SINKS: readonly MatchState[] = ["ended", "declined", "lapsed", "taken-back"];

/** A closed match waits for nothing: no answer, no call, no next date. */
function closing(state: MatchState, now: Date): MatchChange {
  return SINKS.includes(state) ? { closedAt: now, answerBy: null, nextOn: null, talkWanted: null } : {};
}
