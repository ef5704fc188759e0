import { and, desc, eq } from "drizzle-orm";
import type { Database } from "~db/database.server";
import { outbox } from "~db/schema/outbox.server";

/** The newest message to somebody that still holds its facts: `{ message, facts: { link, code } }`. */
export async function newestMessage(db: Database, recipient: string, message?: string) {
  const about = message ? eq(outbox.message, message) : undefined;
  const [found] = await db.read
    .select()
    .from(outbox)
    .where(and(eq(outbox.recipient, recipient), about))
    .orderBy(desc(outbox.createdAt))
    .limit(1);
  if (!found) throw new Error(`No message ${message ?? ""} to this recipient`);
  return found;
}

/** The path of the private link in the newest message to somebody. */
export async function linkSentTo(db: Database, recipient: string, message?: string): Promise<string> {
  const { link } = (await newestMessage(db, recipient, message)).facts;
  return new URL(String(link)).pathname;
}
