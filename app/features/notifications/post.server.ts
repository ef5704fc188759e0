import type { Writer } from "~db/database.server";
import { outbox } from "~db/schema/outbox.server";

/** A message to be sent: which words, in which language, to whom. */
export type Message = {
  /** Says what it is about, so that the same message is never written twice: `proposal:ID:volunteer:1`. */
  id: string;
  organisationId?: string | null;
  channel: "mail" | "text" | "call";
  recipient: string;
  language: string;
  /** Key in messages/<tag>/mail.json: `mail:<message>.subject` and `.body`. */
  message: string;
  facts?: Record<string, string | number>;
  notBefore?: Date;
};

/**
 * Puts a message into the outbox, in the transaction that causes it. The sender takes it from there.
 * @returns whether it is new: false where the same message has been written before
 */
export async function post(tx: Writer, now: Date, message: Message): Promise<boolean> {
  const row = {
    ...message,
    organisationId: message.organisationId ?? null,
    facts: message.facts ?? {},
    createdAt: now,
    notBefore: message.notBefore ?? now,
  };
  const written = await tx.insert(outbox).values(row).onConflictDoNothing().returning({ id: outbox.id });
  return written.length > 0;
}
