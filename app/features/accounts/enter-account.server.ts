import { and, eq, isNull } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { endTokens } from "~/access/tokens.server";
import type { Writer } from "~db/database.server";
import { accounts } from "~db/schema/access.server";

/** Lets an account in by a one-time key: its other keys become useless. Null where it was blocked meanwhile or has a password by now. */
export async function enterAccount(tx: Writer, accountId: string, now: Date): Promise<string | null> {
  const [account] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.blockedAt), isNull(accounts.passwordHash)));
  await endTokens(tx, "sign-in", accountId, now);
  if (!account) return null;
  await audit(tx, { accountId, now }, "account.logged-in", accountId, { detail: { by: "one-time key" } });
  return account.id;
}
