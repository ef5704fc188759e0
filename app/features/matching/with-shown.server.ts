import { and, eq } from "drizzle-orm";
import { takeOnce } from "~/access/once.server";
import { type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { matches } from "~db/schema/matching.server";
import type { Doing } from "./answer-links.server";
import type { Match } from "./move-match.server";

/** A match as a coordinator's page showed it. */
export type Shown = { organisationId: string; matchId: string; version: number };

/**
 * Runs a change of one match as a coordinator: of the organisation, as it was shown, once.
 * The change gets the row and does the rest inside the same transaction.
 */
export async function withShown<R extends string>(
  db: Database,
  doing: Doing,
  shown: Shown,
  change: (tx: Writer, match: Match) => Promise<Result<Match, R>>,
): Promise<Result<Match, R | "not-found" | "changed-since">> {
  return db.transact(async (tx) => {
    const [match] = await tx
      .select()
      .from(matches)
      .where(and(eq(matches.id, shown.matchId), eq(matches.organisationId, shown.organisationId)));
    if (!match) return refused("not-found");
    if (match.version !== shown.version) return refused("changed-since");
    const changed = await change(tx, match);
    if (changed.ok) await takeOnce(tx, doing.once, doing.now);
    return changed;
  });
}
