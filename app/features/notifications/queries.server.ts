import { and, desc, eq, gt, isNotNull, isNull, or } from "drizzle-orm";
import { days } from "~/foundation/clock";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { outbox } from "~db/schema/outbox.server";
import { familyAdults, volunteerAdults } from "~db/schema/people.server";

/** The messages of the last day, newest first: for the demo's letter box only. */
export async function listMessagesOfLastDay(db: Reader, now: Date) {
  return db
    .select()
    .from(outbox)
    .where(gt(outbox.createdAt, new Date(now.getTime() - days(1))))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(200);
}

/** Whether a telephone number or e-mail belongs to somebody who is blocked: nothing is sent there any more. */
export async function isBlockedContact(db: Reader, contact: string): Promise<boolean> {
  const blocked = isNotNull(accounts.blockedAt);
  const [own] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(blocked, or(eq(accounts.email, contact), eq(accounts.phone, contact))));
  if (own) return true;
  for (const adults of [volunteerAdults, familyAdults]) {
    const [found] = await db
      .select({ id: adults.id })
      .from(adults)
      .innerJoin(accounts, eq(accounts.id, adults.accountId))
      .where(and(blocked, isNull(adults.leftAt), or(eq(adults.email, contact), eq(adults.phone, contact))));
    if (found) return true;
  }
  return false;
}
