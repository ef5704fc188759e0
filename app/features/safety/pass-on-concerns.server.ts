import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import type { Database, Writer } from "~db/database.server";
import { concerns } from "~db/schema/follow-up.server";
import { concernChain, nextInChain } from "./concern-chain";
import { findDeskPeople } from "./desk-people-queries.server";
import { SEEN_WITHIN_MS } from "./raise-concern.server";
import { tellOwner } from "./tell-owner.server";

/** At most this many in one run; the rest come the next, minutes later. */
const AT_ONCE = 200;

type Concern = typeof concerns.$inferSelect;
type Passed = "passed-on" | "reminded";

/**
 * Hands on every concern that nobody has seen in time: to the deputy, then the lead. Where it has been with all, the
 * last one is written to again. Running twice at the same instant does nothing twice.
 */
export async function passOnConcerns(db: Database, now: Date, origin: string): Promise<Record<Passed, number>> {
  const did: Record<Passed, number> = { "passed-on": 0, reminded: 0 };
  const late = await db.read
    .select({ id: concerns.id })
    .from(concerns)
    .where(unseenAt(now))
    .orderBy(asc(concerns.answerBy))
    .limit(AT_ONCE);
  for (const { id } of late) {
    const passed = await db.transact(async (tx) => {
      const [concern] = await tx
        .select()
        .from(concerns)
        .where(and(eq(concerns.id, id), unseenAt(now)));
      return concern ? passOn(tx, { now, origin }, concern) : null;
    });
    if (passed) did[passed] += 1;
  }
  return did;
}

const unseenAt = (now: Date) => and(isNull(concerns.seenAt), isNull(concerns.closedAt), lte(concerns.answerBy, now));

async function passOn(tx: Writer, { now, origin }: { now: Date; origin: string }, concern: Concern): Promise<Passed> {
  const { id, organisationId, aboutId, raisedBy, goneTo } = concern;
  const never = new Set([aboutId, raisedBy].filter((one) => one !== null));
  const people = await findDeskPeople(tx, concern);
  const next = nextInChain(concernChain(goneTo[0] ?? null, people, never), goneTo);
  const answerBy = new Date(now.getTime() + SEEN_WITHIN_MS);
  const change = next ? { ownerId: next, goneTo: [...goneTo, next], escalatedAt: now } : {};
  await tx
    .update(concerns)
    .set({ ...change, answerBy })
    .where(and(eq(concerns.id, id), eq(concerns.ownerId, concern.ownerId), isNull(concerns.seenAt)))
    .returning({ id: concerns.id });
  const by = { accountId: null, now };
  await audit(tx, by, next ? "concern.passed-on" : "concern.reminded", id, {
    organisationId,
    detail: { step: goneTo.length },
  });
  await tellOwner(tx, { now, origin }, { id, organisationId, ownerId: next ?? concern.ownerId, answerBy });
  return next ? "passed-on" : "reminded";
}
