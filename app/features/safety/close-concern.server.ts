import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { concerns } from "~db/schema/follow-up.server";
import type { ConcernOutcome } from "~db/vocabulary";
import { type ConcernReader, getConcern } from "./queries.server";

/** A concern is answered: what came of it is one word. Whoever closes it has seen it. */
export async function closeConcern(
  db: Database,
  by: Actor,
  reader: ConcernReader,
  { id, outcome, once }: { id: string; outcome: ConcernOutcome; once: string | null },
): Promise<Result<null, "changed-since">> {
  return db.transact(async (tx) => {
    const { seenAt } = await getConcern(tx, reader, id);
    const [closed] = await tx
      .update(concerns)
      .set({ closedAt: by.now, outcome, seenAt: seenAt ?? by.now })
      .where(and(eq(concerns.id, id), isNull(concerns.closedAt)))
      .returning({ id: concerns.id });
    if (!closed) return refused("changed-since");
    await takeOnce(tx, once, by.now);
    await audit(tx, by, "concern.closed", id, { organisationId: reader.organisationId, detail: { outcome } });
    return ok(null);
  });
}
