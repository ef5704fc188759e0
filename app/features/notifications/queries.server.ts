import { desc, gt } from "drizzle-orm";
import { days } from "~/foundation/clock";
import type { Reader } from "~db/database.server";
import { outbox } from "~db/schema/outbox.server";

/** The messages of the last day, newest first: for the demo's letter box only. */
export async function listMessagesOfLastDay(db: Reader, now: Date) {
  return db
    .select()
    .from(outbox)
    .where(gt(outbox.createdAt, new Date(now.getTime() - days(1))))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(200);
}
