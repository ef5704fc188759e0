import { type Actor, audit } from "~/access/audit.server";
import { endSessions } from "~/access/session.server";
import type { Database } from "~db/database.server";

/** Signs an account out of every browser. */
export async function signOutEverywhere(db: Database, by: Actor & { accountId: string }): Promise<void> {
  await db.transact(async (tx) => {
    await endSessions(tx, by.accountId);
    await audit(tx, by, "account.signed-out-everywhere", by.accountId);
  });
}
