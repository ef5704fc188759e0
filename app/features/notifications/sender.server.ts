import { and, asc, eq, isNull, lte, or } from "drizzle-orm";
import { hours, minutes } from "~/foundation/clock";
import { hashOf } from "~/foundation/ids";
import type { Database } from "~db/database.server";
import { outbox } from "~db/schema/outbox.server";
import { type SendMail, wasRefused } from "./mail-server.server";
import { isBlockedContact } from "./queries.server";
import { wordsOfMail } from "./words-of-message.server";

type Row = typeof outbox.$inferSelect;
export type Sent = { sent: number; failed: number };

const AT_ONCE = 50;
/** While a mail is under way no other sender takes it; longer than a mail server may take to answer. */
const LEASE_MS = minutes(10);
/** Pauses after each failed try; the last one repeats. */
const PAUSES_MS = [minutes(1), minutes(5), minutes(15), hours(1), hours(3)];
const GIVE_UP_AFTER_MS = hours(24);

/**
 * Sends what is due, oldest first. A row is claimed by a conditional UPDATE before anything leaves, so two senders never send
 * the same mail. What a crash between the mail server's "taken" and our own note leaves is sent once more, ten minutes later,
 * under the same Message-ID: a mail twice does less harm than an invitation that never came.
 * Calls and, as long as no gateway sends them, texts are told by people: see call-list.server.ts.
 */
export async function sendDue(db: Database, send: SendMail, site: string, now: Date): Promise<Sent> {
  const due = await db.read
    .select()
    .from(outbox)
    .where(and(open(), ours(), lte(outbox.notBefore, now)))
    .orderBy(asc(outbox.notBefore), asc(outbox.id))
    .limit(AT_ONCE);
  const count = { sent: 0, failed: 0 };
  for (const row of due) {
    // Somebody may have been blocked since it was written.
    if (await isBlockedContact(db.read, row.recipient)) {
      count[await giveUp(db, row, now)] += 1;
      continue;
    }
    const outcome = row.channel === "mail" ? await sendOne(db, send, site, row, now) : await waitOrGiveUp(db, row, now);
    if (outcome) count[outcome] += 1;
  }
  return count;
}

/** Texts of no organisation (a code to sign in) have no desk that could send them: they are given up like mails. */
const ours = () => or(eq(outbox.channel, "mail"), and(eq(outbox.channel, "text"), isNull(outbox.organisationId)));
const open = () => and(isNull(outbox.sentAt), isNull(outbox.failedAt));

async function sendOne(db: Database, send: SendMail, site: string, row: Row, now: Date): Promise<keyof Sent | null> {
  if (!(await claim(db, row, now))) return null;
  try {
    const to = row.recipient;
    await send({ to, ...wordsOfMail(row, site), messageId: messageIdOf(row.id, site) });
  } catch (error) {
    if (wasRefused(error)) return giveUp(db, row, now);
    return waitOrGiveUp(db, row, now);
  }
  await close(db, row, { sentAt: now });
  return "sent";
}

/** Whoever changes the row as it was read has it. */
async function claim(db: Database, { id, tries, notBefore }: Row, now: Date): Promise<boolean> {
  const leased = { tries: tries + 1, notBefore: new Date(now.getTime() + LEASE_MS) };
  const [claimed] = await db.transact((tx) =>
    tx
      .update(outbox)
      .set(leased)
      .where(and(eq(outbox.id, id), eq(outbox.tries, tries), eq(outbox.notBefore, notBefore), open()))
      .returning({ id: outbox.id }),
  );
  return claimed !== undefined;
}

async function waitOrGiveUp(db: Database, row: Row, now: Date): Promise<keyof Sent | null> {
  if (now.getTime() - row.createdAt.getTime() >= GIVE_UP_AFTER_MS) return giveUp(db, row, now);
  const pause = PAUSES_MS[Math.min(row.tries, PAUSES_MS.length - 1)] as number;
  const notBefore = new Date(now.getTime() + pause);
  await db.transact((tx) =>
    tx.update(outbox).set({ notBefore }).where(eq(outbox.id, row.id)).returning({ id: outbox.id }),
  );
  return null;
}

async function giveUp(db: Database, row: Row, now: Date): Promise<"failed"> {
  await close(db, row, { failedAt: now });
  return "failed";
}

/** A finished message no longer says to whom and what. */
async function close(db: Database, { id }: Row, how: { sentAt: Date } | { failedAt: Date }): Promise<void> {
  const emptied = { ...how, recipient: "", facts: {} };
  await db.transact((tx) => tx.update(outbox).set(emptied).where(eq(outbox.id, id)).returning({ id: outbox.id }));
}

/** The same for every try of one message, so that a mailbox can tell a repetition. */
const messageIdOf = (id: string, site: string): string => `<${hashOf(id).slice(0, 32)}@${new URL(site).hostname}>`;
