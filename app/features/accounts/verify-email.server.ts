import { eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { endTokens, takeToken } from "~/access/tokens.server";
import { post } from "~/features/notifications/post.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import { type Database, isTaken, type Writer } from "~db/database.server";
import { accounts } from "~db/schema/access.server";

/** Takes the new address into use by the link sent to it, and tells the old one. An address that somebody else has by now is refused. */
export async function verifyEmail(
  db: Database,
  what: { secret: string; now: Date },
): Promise<Result<{ accountId: string }, "link-old">> {
  try {
    return await db.transact((tx) => takeIntoUse(tx, what));
  } catch (error) {
    if (isTaken(error)) return refused("link-old");
    throw error;
  }
}

async function takeIntoUse(
  tx: Writer,
  { secret, now }: { secret: string; now: Date },
): Promise<Result<{ accountId: string }, "link-old">> {
  const token = await takeToken(tx, "verify-email", secret, now);
  const [before] = token ? await tx.select().from(accounts).where(eq(accounts.id, token.subjectId)) : [];
  if (!before?.pendingEmail || before.blockedAt) return refused("link-old");
  await tx
    .update(accounts)
    .set({ email: before.pendingEmail, pendingEmail: null, emailVerifiedAt: now })
    .where(eq(accounts.id, before.id))
    .returning({ id: accounts.id });
  // A link for a new password that went to the old address must not open the account any more.
  await endTokens(tx, "reset-password", before.id, now);
  await audit(tx, { accountId: before.id, now }, "account.email-changed", before.id);
  if (before.email) {
    const message = { channel: "mail", recipient: before.email, language: before.language } as const;
    await post(tx, now, { ...message, id: `email-changed:${newId()}`, message: "email-changed" });
  }
  return ok({ accountId: before.id });
}
