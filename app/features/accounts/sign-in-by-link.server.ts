import { takeToken } from "~/access/tokens.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { enterAccount } from "./enter-account.server";

/** Signs in by the one-time link of a message. */
export async function signInByLink(
  db: Database,
  { secret, now }: { secret: string; now: Date },
): Promise<Result<{ accountId: string }, "link-old">> {
  return db.transact(async (tx) => {
    const token = await takeToken(tx, "sign-in", secret, now);
    const accountId = token ? await enterAccount(tx, token.subjectId, now) : null;
    return accountId ? ok({ accountId }) : refused("link-old");
  });
}
