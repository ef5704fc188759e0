import { and, eq, lt, ne } from "drizzle-orm";
import { days } from "~/foundation/clock";
import type { Database } from "~db/database.server";
import { roundInputs, roundLeftOut, roundPairs, rounds } from "~db/schema/rounds.server";

/** The comment of db/schema/rounds promises the same. */
const KEPT_MS = days(365);
/** So many in one hour's run: erasing a large one takes a moment. */
const AT_ONCE = 5;

/** The hourly run: erases rounds a year after they were started, with all that was kept of them. */
export async function eraseRounds(db: Database, now: Date): Promise<Record<string, number>> {
  const before = new Date(now.getTime() - KEPT_MS);
  const old = await db.read
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(lt(rounds.startedAt, before), ne(rounds.state, "running")))
    .limit(AT_ONCE);
  for (const { id } of old) {
    await db.transact(async (tx) => {
      await tx.delete(roundPairs).where(eq(roundPairs.roundId, id)).returning({ at: roundPairs.position });
      await tx.delete(roundLeftOut).where(eq(roundLeftOut.roundId, id)).returning({ at: roundLeftOut.position });
      await tx.delete(roundInputs).where(eq(roundInputs.roundId, id)).returning({ id: roundInputs.roundId });
      await tx.delete(rounds).where(eq(rounds.id, id)).returning({ id: rounds.id });
    });
  }
  return { erased: old.length };
}
