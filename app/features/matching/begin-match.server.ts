import { and, eq } from "drizzle-orm";
import { takeOnce } from "~/access/once.server";
import { type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { matches } from "~db/schema/matching.server";
import type { Doing } from "./answer-links.server";
import { consequencesOf } from "./consequences.server";
import { lacksHomeVisit } from "./home-visit.server";
import { type Match, type MoveReason, moveMatch } from "./move-match.server";

/**
 * Begins a match that waited for a home visit: both sides said "go on" before, so nobody is asked again. Judged anew
 * inside the transaction, since the unit may have got a new adult in the meantime.
 */
export async function beginMatch(
  db: Database,
  doing: Doing,
  wish: { organisationId: string; matchId: string; version: number },
): Promise<Result<Match, MoveReason | "not-found" | "home-visit">> {
  return db.transact(async (tx) => {
    const own = and(eq(matches.id, wish.matchId), eq(matches.organisationId, wish.organisationId));
    const [match] = await tx.select().from(matches).where(own);
    if (!match) return refused("not-found");
    if (match.version !== wish.version) return refused("changed-since");
    if (match.state !== "one-confirmed" || match.visitAwaitedAt === null) return refused("too-early");
    if (await lacksHomeVisit(tx, match)) return refused("home-visit");
    const second = match.confirmedBy === "volunteer" ? "family" : "volunteer";
    const { more, afterwards } = await consequencesOf(tx, doing, match, "confirm", second);
    const moved = await moveMatch(tx, doing, { match, event: "confirm", change: { ...more, visitAwaitedAt: null } });
    if (!moved.ok) return moved;
    await afterwards(moved.value);
    await takeOnce(tx, doing.once, doing.now);
    return moved;
  });
}
