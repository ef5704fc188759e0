import { and, eq, isNull } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { dayOf } from "~/foundation/clock";
import { hashOf } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Reader } from "~db/database.server";
import { tokens } from "~db/schema/access.server";
import { checkIns } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import { organisations } from "~db/schema/organisations.server";
import type { CHECK_IN_ANSWERS, Outcome } from "~db/vocabulary";
import type { Doing } from "./answer-links.server";

export type CheckInSaid = { answer: (typeof CHECK_IN_ANSWERS)[number]; helpedWith: Outcome[] };

/** The check-in behind a private link, with whom to ring; nothing where it is unknown or too old. */
export async function findCheckIn(db: Reader, secret: string, now: Date) {
  const [found] = await db
    .select({ token: tokens, checkIn: checkIns, match: matches, organisation: organisations })
    .from(tokens)
    .innerJoin(checkIns, eq(checkIns.id, tokens.subjectId))
    .innerJoin(matches, eq(matches.id, checkIns.matchId))
    .innerJoin(organisations, eq(organisations.id, matches.organisationId))
    .where(and(eq(tokens.hash, hashOf(secret)), eq(tokens.purpose, "check-in")));
  return found && found.token.expiresAt > now ? found : null;
}

/**
 * Two taps: the link, and one of three answers. The first adult of a side speaks for it. "Call me" puts the match on the
 * coordinator's list for today.
 */
export async function answerCheckIn(
  db: Database,
  doing: Doing,
  secret: string,
  { answer, helpedWith }: CheckInSaid,
): Promise<Result<null, "not-found" | "already-said">> {
  return db.transact(async (tx) => {
    const found = await findCheckIn(tx, secret, doing.now);
    if (!found) return refused("not-found");
    const [said] = await tx
      .update(checkIns)
      .set({ answer, helpedWith, answeredAt: doing.now })
      .where(and(eq(checkIns.id, found.checkIn.id), isNull(checkIns.answeredAt)))
      .returning();
    if (!said) return refused("already-said");
    if (answer === "call-me")
      await tx
        .update(matches)
        .set({ talkWanted: said.side, nextOn: dayOf(doing.now) })
        .where(and(eq(matches.id, said.matchId), eq(matches.state, "active")))
        .returning({ id: matches.id });
    await audit(tx, doing, "match.check-in", said.matchId, {
      organisationId: found.match.organisationId,
      detail: { side: said.side, stage: said.stage, answer, channel: "link" },
    });
    await takeOnce(tx, doing.once, doing.now);
    return ok(null);
  });
}
