import { and, asc, count, eq, inArray, isNull, lte, ne, not } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Reader } from "~db/database.server";
import { outbox } from "~db/schema/outbox.server";
import { families, familyAdults } from "~db/schema/people.server";

export type CallReader = { organisationId: string; accountId: string };
export type ToldRow = typeof outbox.$inferSelect;

/** Rows of a page of the call list. */
export const CALL_ROWS = 25;

/**
 * What an organisation has to tell people whom no mail reaches, oldest first: calls, and texts as long as no gateway sends
 * them. The phones of protected families are there for their two readers alone.
 */
export async function listCalls(db: Reader, reader: CallReader, now: Date, page: number) {
  const open = await openCalls(db, reader, now);
  const rows = await db
    .select()
    .from(outbox)
    .where(open)
    .orderBy(asc(outbox.notBefore), asc(outbox.id))
    .limit(CALL_ROWS)
    .offset((page - 1) * CALL_ROWS);
  const [all] = await db.select({ rows: count() }).from(outbox).where(open);
  return { rows, all: all?.rows ?? 0 };
}

async function openCalls(db: Reader, { organisationId, accountId }: CallReader, now: Date) {
  const hidden = (await listProtectedPhones(db, organisationId))
    .filter(({ readers }) => !readers.includes(accountId))
    .map(({ phone }) => phone);
  return and(
    eq(outbox.organisationId, organisationId),
    inArray(outbox.channel, ["call", "text"]),
    isNull(outbox.sentAt),
    isNull(outbox.failedAt),
    lte(outbox.notBefore, now),
    ne(outbox.recipient, ""),
    not(inArray(outbox.recipient, hidden)),
  );
}

/** The numbers of protected families of an organisation, and who may read them. They are few. */
async function listProtectedPhones(db: Reader, organisationId: string) {
  const rows = await db
    .select({
      phone: familyAdults.phone,
      trustedPhone: familyAdults.trustedPhone,
      readers: families.protectedFor,
    })
    .from(familyAdults)
    .innerJoin(families, eq(families.id, familyAdults.familyId))
    .where(and(eq(families.organisationId, organisationId), not(isNull(families.protectedFor))));
  return rows.flatMap(({ phone, trustedPhone, readers }) =>
    [phone, trustedPhone].flatMap((one) => (one ? [{ phone: one, readers: readers ?? [] }] : [])),
  );
}

/** Somebody has rung, or sent the words from a phone of the organisation: the row keeps neither number nor words. */
export async function noteTold(
  db: Database,
  by: Actor & { accountId: string; once: string | null },
  { organisationId, rowId }: { organisationId: string; rowId: string },
): Promise<Result<null, "not-found">> {
  return db.transact(async (tx) => {
    const open = await openCalls(tx, { organisationId, accountId: by.accountId }, by.now);
    const [told] = await tx
      .update(outbox)
      .set({ sentAt: by.now, recipient: "", facts: {} })
      .where(and(open, eq(outbox.id, rowId)))
      .returning({ id: outbox.id });
    if (!told) return refused("not-found");
    await takeOnce(tx, by.once, by.now);
    await audit(tx, by, "message.told", rowId, { organisationId });
    return ok(null);
  });
}
