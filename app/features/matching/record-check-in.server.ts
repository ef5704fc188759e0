import { and, eq, isNull } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { dayOf } from "~/foundation/clock";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { checkIns } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import type { CHECK_IN_ANSWERS, Outcome } from "~db/vocabulary";
import type { Doing } from "./answer-links.server";
import { findCheckInOf } from "./follow-up-queries.server";

type Where = { organisationId: string; matchId: string; checkInId: string };
type Said = { answer: (typeof CHECK_IN_ANSWERS)[number]; helpedWith: Outcome[]; interpreter: boolean };

/** Writes down what somebody said about how it goes when a coordinator rang. One who rang has rung: nobody else must. */
export function recordCheckIn(db: Database, doing: Doing, where: Where, said: Said) {
  return withCheckIn(db, doing, where, async (tx) => {
    const { answer, helpedWith, interpreter } = said;
    const recorded = { answer, helpedWith, answeredAt: doing.now, recordedBy: doing.accountId, calledAt: doing.now };
    const [row] = await tx
      .update(checkIns)
      .set(recorded)
      .where(and(eq(checkIns.id, where.checkInId), isNull(checkIns.answeredAt)))
      .returning();
    if (!row) return refused("already-said");
    await audit(tx, doing, "match.check-in", where.matchId, {
      organisationId: where.organisationId,
      detail: { side: row.side, stage: row.stage, answer, channel: "phone", interpreter },
    });
    return ok(null);
  });
}

/** Somebody asked to be rung, and has been: the match leaves the list of calls. */
export function noteCheckInCall(db: Database, doing: Doing, where: Where) {
  return withCheckIn(db, doing, where, async (tx) => {
    const [row] = await tx
      .update(checkIns)
      .set({ calledAt: doing.now })
      .where(and(eq(checkIns.id, where.checkInId), eq(checkIns.answer, "call-me"), isNull(checkIns.calledAt)))
      .returning();
    if (!row) return refused("already-said");
    await tx
      .update(matches)
      .set({ talkWanted: null, nextOn: null })
      .where(and(eq(matches.id, where.matchId), eq(matches.talkWanted, row.side), eq(matches.state, "active")))
      .returning({ id: matches.id });
    await audit(tx, doing, "match.rung", where.matchId, {
      organisationId: where.organisationId,
      detail: { side: row.side, stage: row.stage },
    });
    return ok(null);
  });
}

/** Within the organisation, on an active match, no earlier than it is due, once. */
async function withCheckIn(
  db: Database,
  doing: Doing,
  where: Where,
  change: (tx: Writer) => Promise<Result<null, "already-said">>,
): Promise<Result<null, "already-said" | "not-found" | "too-early" | "closed">> {
  return db.transact(async (tx) => {
    const [match] = await tx
      .select()
      .from(matches)
      .where(and(eq(matches.id, where.matchId), eq(matches.organisationId, where.organisationId)));
    const checkIn = match && (await findCheckInOf(tx, match.id, where.checkInId));
    if (!match || !checkIn) return refused("not-found");
    if (match.state !== "active") return refused("closed");
    if (checkIn.dueOn > dayOf(doing.now)) return refused("too-early");
    const changed = await change(tx);
    if (changed.ok) await takeOnce(tx, doing.once, doing.now);
    return changed;
  });
}
