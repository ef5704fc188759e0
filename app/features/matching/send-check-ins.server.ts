import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { makeToken } from "~/access/tokens.server";
import { post } from "~/features/notifications/post.server";
import { dayOf } from "~/foundation/clock";
import type { Database, Writer } from "~db/database.server";
import { checkIns } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import { families } from "~db/schema/people.server";
import { type Asked, listAsked } from "./answer-links.server";
import { LINK_LASTS_MS } from "./deadlines";
import type { Match } from "./move-match.server";

type CheckIn = typeof checkIns.$inferSelect;

/** At most this many in one hour's run. */
const AT_ONCE = 500;

/**
 * Sends the check-ins that are due, each adult a link of their own; whom no message reaches is put on the call list.
 * Running twice sends nothing twice.
 * @returns how many check-ins went out
 */
export async function sendCheckIns(db: Database, now: Date, origin: string): Promise<{ "check-ins": number }> {
  const due = await db.read
    .select({ id: checkIns.id, matchId: checkIns.matchId })
    .from(checkIns)
    .innerJoin(matches, eq(matches.id, checkIns.matchId))
    .innerJoin(families, eq(families.id, matches.familyId))
    .where(
      and(
        isNull(checkIns.sentAt),
        isNull(checkIns.answeredAt),
        lte(checkIns.dueOn, dayOf(now)),
        eq(matches.state, "active"),
        isNull(families.protectedFor),
      ),
    )
    .orderBy(asc(checkIns.dueOn), asc(checkIns.id))
    .limit(AT_ONCE);
  let sent = 0;
  for (const { id, matchId } of due) {
    const went = await db.transact(async (tx) => {
      const [checkIn] = await tx
        .update(checkIns)
        .set({ sentAt: now })
        .where(and(eq(checkIns.id, id), isNull(checkIns.sentAt), isNull(checkIns.answeredAt)))
        .returning();
      const [match] = await tx.select().from(matches).where(eq(matches.id, matchId));
      if (!checkIn || !match) return false;
      for (const asked of await listAsked(tx, match, checkIn.side))
        await sendOne(tx, match, checkIn, asked, now, origin);
      return true;
    });
    if (went) sent += 1;
  }
  return { "check-ins": sent };
}

async function sendOne(tx: Writer, match: Match, checkIn: CheckIn, asked: Asked, now: Date, origin: string) {
  if (asked.address === null) return;
  const called = asked.address.channel === "call";
  const purpose = "check-in" as const;
  const detail = `${checkIn.side}:${asked.adultId}`;
  const secret = called
    ? ""
    : await makeToken(tx, { purpose, subjectId: checkIn.id, detail, now, livesMs: LINK_LASTS_MS });
  await post(tx, now, {
    id: `check-in:${checkIn.id}:${asked.adultId}`,
    organisationId: match.organisationId,
    ...asked.address,
    language: asked.language,
    message: asked.shared && !called ? "news" : "check-in",
    facts: { name: asked.firstName, link: called ? "" : `${origin}/${asked.language}/check-in/${secret}` },
  });
}
