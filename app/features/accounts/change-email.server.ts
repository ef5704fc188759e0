import { eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { endTokens, makeToken } from "~/access/tokens.server";
import { post } from "~/features/notifications/post.server";
import { days } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { countTry, forgiveTry } from "./limits.server";
import { passwordFits } from "./passwords.server";
import { getAccount } from "./queries.server";

/** Asks for another e-mail address. It counts when its owner has followed the link sent to it; until then the old one stands. */
export async function changeEmail(
  db: Database,
  by: Actor & { accountId: string },
  what: { email: string; password: string; origin: string },
): Promise<Result<null, "wrong">> {
  const account = await getAccount(db.read, by.accountId);
  if ((await countTry(db, "log-in-email", account.id)) > 0) return refused("wrong");
  if (!(await passwordFits(account.passwordHash, what.password))) return refused("wrong");
  await forgiveTry(db, "log-in-email", account.id);
  const { now } = by;
  await db.transact(async (tx) => {
    await tx
      .update(accounts)
      .set({ pendingEmail: what.email })
      .where(eq(accounts.id, account.id))
      .returning({ id: accounts.id });
    await endTokens(tx, "verify-email", account.id, now);
    const secret = await makeToken(tx, { purpose: "verify-email", subjectId: account.id, now, livesMs: days(1) });
    await audit(tx, by, "account.email-asked", account.id);
    const link = `${what.origin}/${account.language}/verify-email/${secret}`;
    const message = { channel: "mail", recipient: what.email, language: account.language } as const;
    await post(tx, now, { ...message, id: `verify-email:${newId()}`, message: "verify-email", facts: { link } });
  });
  return ok(null);
}
