import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { endSessions } from "~/access/session.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { blocks } from "~db/schema/follow-up.server";
import type { UnblockReason } from "~db/vocabulary";

/** A lead lets somebody in again whom their own organisation blocked. Files stay paused, pairs stay barred. */
export async function unblockPerson(
  db: Database,
  by: Actor,
  wish: { organisationId: string; accountId: string; reason: UnblockReason; once: string | null },
): Promise<Result<null, "stale">> {
  const { organisationId, accountId, reason, once } = wish;
  return db.transact(async (tx) => {
    const [lifted] = await tx
      .update(blocks)
      .set({ liftedAt: by.now, liftedBy: by.accountId, liftReason: reason })
      .where(and(eq(blocks.organisationId, organisationId), eq(blocks.accountId, accountId), isNull(blocks.liftedAt)))
      .returning({ id: blocks.id });
    if (!lifted) return refused("stale");
    await takeOnce(tx, once, by.now);
    await tx.update(accounts).set({ blockedAt: null }).where(eq(accounts.id, accountId)).returning({ id: accounts.id });
    await endSessions(tx, accountId);
    await audit(tx, by, "account.unblocked", accountId, { organisationId, detail: { reason } });
    return ok(null);
  });
}
