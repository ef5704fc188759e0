import { and, asc, eq, inArray, isNull, lte } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { dayOf } from "~/foundation/clock";
import type { Database, Writer } from "~db/database.server";
import { matches } from "~db/schema/matching.server";
import { families } from "~db/schema/people.server";
import { type Doing, tellSide } from "./answer-links.server";
import { REMINDER_BEFORE_MS } from "./deadlines";
import { type DueMove, dueMoves } from "./due-moves";
import { changeMatch, type Match, moveMatch } from "./move-match.server";

/** At most this many in one hour's run; the rest come the next. */
const AT_ONCE = 500;

/**
 * The hourly run: reminds, puts families on the list of calls, and lets lapse what nobody answered. Each match in a
 * transaction of its own, so that one that fails holds up no other. Running twice does nothing twice.
 * @returns how many of each were done
 */
export async function moveDue(db: Database, now: Date, origin: string): Promise<Record<DueMove, number>> {
  const done: Record<DueMove, number> = { "remind-volunteer": 0, lapse: 0, "call-family": 0 };
  const soon = new Date(now.getTime() + REMINDER_BEFORE_MS);
  const due = await db.read
    .select({ id: matches.id })
    .from(matches)
    .innerJoin(families, eq(families.id, matches.familyId))
    // What concerns a protected family stands still until its readers move it.
    .where(
      and(
        inArray(matches.state, ["proposed", "volunteer-yes"]),
        lte(matches.answerBy, soon),
        isNull(families.protectedFor),
      ),
    )
    .orderBy(asc(matches.answerBy), asc(matches.id))
    .limit(AT_ONCE);
  const doing: Doing = { accountId: null, now, origin, once: null };
  for (const { id } of due) {
    const moves = await db.transact(async (tx) => {
      const [match] = await tx.select().from(matches).where(eq(matches.id, id));
      const [move] = match ? dueMoves(match, now) : [];
      return match && move && (await DO[move](tx, doing, match)) ? [move] : [];
    });
    for (const move of moves) done[move] += 1;
  }
  return done;
}

type Do = (tx: Writer, doing: Doing, match: Match) => Promise<boolean>;

const DO: Record<DueMove, Do> = {
  "remind-volunteer": async (tx, doing, match) => {
    const reminded = await changeMatch(tx, match, { remindedAt: doing.now });
    if (!reminded) return false;
    await audit(tx, doing, "match.reminded", match.id, { organisationId: match.organisationId });
    await tellSide(tx, doing, reminded, "volunteer", "proposal-reminder");
    return true;
  },
  lapse: async (tx, doing, match) => {
    const moved = await moveMatch(tx, doing, { match, event: "lapse" });
    // A volunteer who said yes hears that it came to nothing; one who never answered is left in peace.
    if (moved.ok && match.state === "volunteer-yes")
      await tellSide(tx, doing, moved.value, "volunteer", "match-closed");
    return moved.ok;
  },
  "call-family": async (tx, { now }, match) => {
    const today = dayOf(now);
    if (match.nextOn !== null && match.nextOn <= today) return false;
    return (await changeMatch(tx, match, { nextOn: today })) !== null;
  },
};
