import { eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { endSessions } from "~/access/session.server";
import { endTokens } from "~/access/tokens.server";
import { post } from "~/features/notifications/post.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { countTry, forgiveTry } from "./limits.server";
import { hashPassword, passwordFits } from "./passwords.server";
import { getAccount } from "./queries.server";

/** Changes the password of who knows the old one, signs out everywhere, and tells the owner by mail. */
export async function changePassword(
  db: Database,
  by: Actor & { accountId: string },
  what: { current: string; password: string },
): Promise<Result<null, "wrong">> {
  const account = await getAccount(db.read, by.accountId);
  if ((await countTry(db, "log-in-email", account.id)) > 0) return refused("wrong");
  if (!(await passwordFits(account.passwordHash, what.current))) return refused("wrong");
  await forgiveTry(db, "log-in-email", account.id);
  const passwordHash = await hashPassword(what.password);
  await db.transact(async (tx) => {
    await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, account.id)).returning({ id: accounts.id });
    await endTokens(tx, "reset-password", account.id, by.now);
    await endSessions(tx, account.id);
    await audit(tx, by, "account.password-set", account.id);
    if (!account.email) return;
    const message = { channel: "mail", recipient: account.email, language: account.language } as const;
    await post(tx, by.now, { ...message, id: `password-changed:${newId()}`, message: "password-changed" });
  });
  return ok(null);
}
