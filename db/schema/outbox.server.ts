/** Room of messages on their way. Written in the transaction that causes them; a sender takes them out. */
import { id, index, int, json, oneOf, table, text, timestamp, word } from "../columns.server";

export const OUTBOX_CHANNELS = ["mail", "text", "call"] as const;

/** Personal: recipient, facts. Recipient and facts are emptied 30 days after sending, the row after a year. */
export const outbox = table(
  "outbox",
  {
    /** Says what it is about, so that the same message is never written twice: `proposal:ID:volunteer:1`. */
    id: id("id").primaryKey(),
    organisationId: id("organisation_id"),
    channel: word("channel", OUTBOX_CHANNELS).notNull(),
    recipient: text("recipient").notNull(),
    language: text("language").notNull(),
    /** Key of the words in messages/<tag>/mail.json; the facts fill its places. */
    message: text("message").notNull(),
    facts: json<Record<string, string | number>>("facts").notNull(),
    createdAt: timestamp("created_at").notNull(),
    notBefore: timestamp("not_before").notNull(),
    sentAt: timestamp("sent_at"),
    tries: int("tries").notNull().default(0),
    /** Set when we stop trying: a word, never the server's text. */
    failedAt: timestamp("failed_at"),
  },
  // What is due, oldest first.
  (t) => [
    oneOf("outbox_channel", t.channel, OUTBOX_CHANNELS),
    index("outbox_due").on(t.sentAt, t.failedAt, t.notBefore),
  ],
);
