import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { concerns } from "~db/schema/follow-up.server";
import { type ConcernReader, getConcern } from "./queries.server";

/** Somebody of the few has seen a concern and has it from now on: it goes no further by itself. */
export async function seeConcern(
  db: Database,
  by: Actor,
  reader: ConcernReader,
  { id, once }: { id: string; once: string | null },
): Promise<Result<null, "changed-since">> {
  return db.transact(async (tx) => {
    const { goneTo } = await getConcern(tx, reader, id);
    const { accountId, organisationId } = reader;
    const [seen] = await tx
      .update(concerns)
      .set({ seenAt: by.now, ownerId: accountId, goneTo: goneTo.includes(accountId) ? goneTo : [...goneTo, accountId] })
      .where(and(eq(concerns.id, id), isNull(concerns.seenAt), isNull(concerns.closedAt)))
      .returning({ id: concerns.id });
    if (!seen) return refused("changed-since");
    await takeOnce(tx, once, by.now);
    await audit(tx, by, "concern.seen", id, { organisationId });
    return ok(null);
  });
}
