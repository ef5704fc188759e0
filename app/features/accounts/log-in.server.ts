import { audit } from "~/access/audit.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { countTry, forgiveTry } from "./limits.server";
import { passwordFits } from "./passwords.server";
import { findAccountByEmail } from "./queries.server";

/**
 * Checks e-mail and password. Unknown, without password or wrong: the same answer after the same time.
 * @returns the account, or `wrong`, `paused` (blocked), or `wait` with how long
 */
export async function logIn(
  db: Database,
  who: { email: string; password: string; address: string; now: Date },
): Promise<Result<{ accountId: string }, "wrong" | "paused"> | { ok: false; reason: "wait"; waitMs: number }> {
  const waitMs = Math.max(
    await countTry(db, "log-in-address", who.address),
    await countTry(db, "log-in-email", who.email),
  );
  if (waitMs > 0) return { ok: false, reason: "wait", waitMs };
  const account = await findAccountByEmail(db.read, who.email);
  const fits = await passwordFits(account?.passwordHash ?? null, who.password);
  if (!account || !fits) return refused("wrong");
  // Only who knows the password hears it.
  if (account.blockedAt) return refused("paused");
  await forgiveTry(db, "log-in-address", who.address);
  await forgiveTry(db, "log-in-email", who.email);
  const by = { accountId: account.id, now: who.now };
  await db.transact((tx) => audit(tx, by, "account.logged-in", account.id));
  return ok({ accountId: account.id });
}
