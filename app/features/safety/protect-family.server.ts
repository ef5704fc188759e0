import { and, eq, isNull, notInArray } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { endSessions } from "~/access/session.server";
import { stopHostingOfFamily } from "~/access/stop-hosting.server";
import { type DeskReader, getFamily, listAdults } from "~/features/people/families/queries.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { concerns } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import { families } from "~db/schema/people.server";
import { findDeskPeople } from "./desk-people-queries.server";
import { endKeysOf, silence } from "./end-keys.server";

export type Protecting = { familyId: string; readers: readonly [string, string]; once: string | null };

/**
 * Protects a family: from now on two people read its file and nobody else at any desk; it is in no list, pool, round or
 * export, its matches stand still, its links, sessions, hosting and unsent messages end. One of the two is a lead, so that the
 * protection can be ended. Whoever looked after it and does not read it any more hands it to one who does.
 */
export async function protectFamily(
  db: Database,
  by: Actor & { accountId: string },
  reader: DeskReader,
  { familyId, readers, once }: Protecting,
): Promise<Result<null, "readers" | "stale">> {
  return db.transact(async (tx) => {
    const family = await getFamily(tx, reader, familyId);
    const { leads, coordinators } = await findDeskPeople(tx, { ...reader, familyId: null });
    const works = readers.every((id) => leads.includes(id) || coordinators.includes(id));
    if (!works || readers[0] === readers[1] || !readers.some((id) => leads.includes(id))) return refused("readers");
    const ownerId = readers.find((id) => id === family.ownerId) ?? readers[0];
    const [changed] = await tx
      .update(families)
      .set({ protectedFor: [...readers], ownerId })
      .where(and(eq(families.id, familyId), isNull(families.protectedFor)))
      .returning({ id: families.id });
    if (!changed) return refused("stale");
    await takeOnce(tx, once, by.now);
    await handOver(tx, familyId, readers, ownerId);
    await closeDoors(tx, familyId, by.now);
    await stopHostingOfFamily(tx, by.now, familyId);
    await audit(tx, by, "family.protect", familyId, { organisationId: reader.organisationId });
    return ok(null);
  });
}

/** Open matches and concerns of the family belong to its readers from now on. */
async function handOver(tx: Writer, familyId: string, readers: readonly string[], ownerId: string): Promise<void> {
  await tx
    .update(matches)
    .set({ ownerId })
    .where(and(eq(matches.familyId, familyId), isNull(matches.closedAt), notInArray(matches.ownerId, [...readers])))
    .returning({ id: matches.id });
  await tx
    .update(concerns)
    .set({ ownerId, goneTo: [ownerId] })
    .where(and(eq(concerns.familyId, familyId), isNull(concerns.closedAt), notInArray(concerns.ownerId, [...readers])))
    .returning({ id: concerns.id });
}

/** Somebody else may hold the telephone: nothing that was sent to it opens anything, and nothing more is sent. */
async function closeDoors(tx: Writer, familyId: string, now: Date): Promise<void> {
  for (const { id, accountId, phone, email } of await listAdults(tx, familyId)) {
    const adults = [{ side: "family" as const, adultId: id, phone, email }];
    await endKeysOf(tx, accountId, { adults }, now);
    await silence(tx, { adults }, now);
    if (accountId) await endSessions(tx, accountId);
  }
}

/** One of the readers who is a lead ends the protection: the family stands in lists again. */
export async function unprotectFamily(
  db: Database,
  by: Actor,
  reader: DeskReader,
  { familyId, once }: { familyId: string; once: string | null },
): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const family = await getFamily(tx, reader, familyId);
    if (family.protectedFor === null) return;
    await tx
      .update(families)
      .set({ protectedFor: null })
      .where(eq(families.id, familyId))
      .returning({ id: families.id });
    await audit(tx, by, "family.unprotect", familyId, { organisationId: reader.organisationId });
  });
}
