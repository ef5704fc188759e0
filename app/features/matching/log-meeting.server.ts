import { and, eq, inArray } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { meetings } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import type { Outcome } from "~db/vocabulary";

/** Who writes it down sees the match as a coordinator of its organisation, or as one of the unit that meets the family. */
export type LogScope = { organisationId: string } | { volunteerId: string };
export type MeetingLine = { matchId: string; heldOn: string; theme: Outcome | null };

/**
 * Writes down, in one line, that two sides met: the day, and what it was good for. No story.
 * @returns `past-only` for a day to come, `before-match` for one before they first met, `already-said` for a day that is there
 */
export async function logMeeting(
  db: Database,
  by: Actor & { accountId: string; once: string | null },
  scope: LogScope,
  { matchId, heldOn, theme }: MeetingLine,
): Promise<Result<null, "not-found" | "past-only" | "before-match" | "already-said">> {
  return db.transact(async (tx) => {
    const mine =
      "organisationId" in scope
        ? eq(matches.organisationId, scope.organisationId)
        : eq(matches.volunteerId, scope.volunteerId);
    const [match] = await tx
      .select()
      .from(matches)
      .where(and(eq(matches.id, matchId), mine, inArray(matches.state, ["met", "one-confirmed", "active", "ended"])));
    if (!match) return refused("not-found");
    if (heldOn > dayOf(by.now)) return refused("past-only");
    if (match.metAt !== null && heldOn < dayOf(match.metAt)) return refused("before-match");
    const [added] = await tx
      .insert(meetings)
      .values({ id: newId(), matchId, heldOn, theme, recordedBy: by.accountId })
      .onConflictDoNothing()
      .returning({ id: meetings.id });
    if (!added) return refused("already-said");
    await takeOnce(tx, by.once, by.now);
    await audit(tx, by, "match.meeting-logged", matchId, { organisationId: match.organisationId });
    return ok(null);
  });
}
