import { and, eq, isNull } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { endSessions } from "~/access/session.server";
import { takeToken } from "~/access/tokens.server";
import { post } from "~/features/notifications/post.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { hashPassword } from "./passwords.server";

/** Sets a new password by a private link, signs out everywhere, and tells the owner. The link came by mail: that proves the address. */
export async function resetPassword(
  db: Database,
  what: { secret: string; password: string; now: Date },
): Promise<Result<{ accountId: string }, "link-old">> {
  const { secret, password, now } = what;
  const passwordHash = await hashPassword(password);
  return db.transact(async (tx) => {
    const token = await takeToken(tx, "reset-password", secret, now);
    if (!token) return refused("link-old");
    const [account] = await tx
      .update(accounts)
      .set({ passwordHash, emailVerifiedAt: now })
      .where(and(eq(accounts.id, token.subjectId), isNull(accounts.blockedAt)))
      .returning();
    if (!account) return refused("link-old");
    await endSessions(tx, account.id);
    await audit(tx, { accountId: account.id, now }, "account.password-set", account.id);
    if (account.email) {
      const message = { channel: "mail", recipient: account.email, language: account.language } as const;
      await post(tx, now, { ...message, id: `password-changed:${newId()}`, message: "password-changed" });
    }
    return ok({ accountId: account.id });
  });
}
