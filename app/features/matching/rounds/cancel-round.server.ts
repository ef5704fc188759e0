import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { rounds } from "~db/schema/rounds.server";

/** What the runner hears: the word and the round's id. */
export const ROUND_CANCELLED = "round.cancelled";

/** Calls off a round under way. It is called off at once; its thread is ended by the runner, which keeps nothing of it. */
export async function cancelRound(
  db: Database,
  by: Actor,
  { organisationId, roundId }: { organisationId: string; roundId: string },
): Promise<Result<null, "over">> {
  return db.transact(async (tx) => {
    const [cancelled] = await tx
      .update(rounds)
      .set({ state: "cancelled", doneAt: by.now, progress: null })
      .where(and(eq(rounds.id, roundId), eq(rounds.organisationId, organisationId), eq(rounds.state, "running")))
      .returning({ id: rounds.id });
    if (!cancelled) return refused("over");
    await audit(tx, by, "round.cancel", roundId, { organisationId });
    tx.announce(`${ROUND_CANCELLED} ${roundId}`);
    return ok(null);
  });
}
