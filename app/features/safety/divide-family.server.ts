import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { stopHosting } from "~/access/stop-hosting.server";
import { haveAllConsented } from "~/features/consent/queries.server";
import { type DeskReader, type Family, getFamily, listAdults } from "~/features/people/families/queries.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import { plus } from "~db/columns.server";
import type { Database, Writer } from "~db/database.server";
import { families } from "~db/schema/people.server";
import type { DivideReason, Household } from "~db/vocabulary";
import { carryBars, carryRequests } from "./carry-requests.server";
import { moveAdults } from "./move-adults.server";
import { withoutOnce } from "./without-once";

export type Dividing = {
  familyId: string;
  /** The file as its page showed it. */
  version: number;
  why: DivideReason;
  name: string;
  adultIds: readonly string[];
  /** Birth years of the children who move; a year twice moves two. */
  childrenBirthYears: readonly number[];
  household: Household;
  householdLeft: Household;
  /** A number only those who move use. */
  safePhone: string | null;
  /** Open matches that move; all others stay. */
  matchIds: readonly string[];
  once: string | null;
};
export type DivideRefusal = "adults" | "stale";

/**
 * Divides a household: some adults and children move to a new file with an id of its own. Sessions and links of who moves
 * end, contact that others use too stays behind, consents go with the adult who gave them, each half waits for what the
 * household waited for, and pairs that were barred are barred for both; what they would host is given back. After it neither file shows the other.
 * @returns the id of the new file
 */
export async function divideFamily(
  db: Database,
  by: Actor,
  reader: DeskReader,
  dividing: Dividing,
): Promise<Result<string, DivideRefusal>> {
  return db.transact(async (tx) => {
    const family = await getFamily(tx, reader, dividing.familyId);
    const adults = await listAdults(tx, family.id);
    const moving = adults.filter(({ id }) => dividing.adultIds.includes(id));
    const staying = adults.filter(({ id }) => !dividing.adultIds.includes(id));
    if (moving.length === 0 || staying.length === 0) return refused("adults");
    if (!(await shrink(tx, family, dividing))) return refused("stale");
    await takeOnce(tx, dividing.once, by.now);
    const newFileId = await insertNewFile(tx, by, family, dividing);
    await moveAdults(tx, by.now, { newFileId, oldFileId: family.id, moving, staying, safePhone: dividing.safePhone });
    // Each half knows where the other would be host, and when.
    await stopHosting(tx, by.now, { familyAdultIds: adults.map(({ id }) => id) });
    await carryRequests(tx, by.now, { oldFileId: family.id, newFileId, matchIds: dividing.matchIds });
    await carryBars(tx, by.now, { oldFileId: family.id, newFileId, adults });
    for (const id of [family.id, newFileId]) await settleState(tx, id, family, by);
    // Each history says that it happened; neither says what the other file is.
    const { organisationId } = reader;
    for (const id of [family.id, newFileId]) await audit(tx, by, "family.divide", id, { organisationId });
    return ok(newFileId);
  });
}

async function shrink(tx: Writer, family: Family, { version, childrenBirthYears, householdLeft }: Dividing) {
  const [changed] = await tx
    .update(families)
    .set({
      childrenBirthYears: withoutOnce(family.childrenBirthYears, childrenBirthYears),
      household: householdLeft,
      version: plus(families.version, 1),
    })
    .where(and(eq(families.id, family.id), eq(families.version, version), isNull(families.withdrawnAt)))
    .returning({ id: families.id });
  return changed !== undefined;
}

/** The new file begins as the household was: likes, times and wishes, area and owner; who may read a protected one too. */
async function insertNewFile(tx: Writer, by: Actor, family: Family, dividing: Dividing): Promise<string> {
  const id = newId();
  const children = withoutOnce(
    dividing.childrenBirthYears,
    withoutOnce(dividing.childrenBirthYears, family.childrenBirthYears),
  );
  await tx
    .insert(families)
    .values({
      ...family,
      id,
      version: 1,
      name: dividing.name,
      household: dividing.household,
      childrenBirthYears: children,
      ownerId: family.ownerId ?? by.accountId,
      nextOn: dayOf(by.now),
      referredBy: null,
      intakeSince: null,
      passedOver: [],
      dividedFrom: family.id,
    })
    .returning({ id: families.id });
  return id;
}

/** A half in which somebody has not said yes goes to the call list; a pause stays a pause. */
async function settleState(tx: Writer, id: string, { state }: Family, { now }: Actor): Promise<void> {
  if (state === "paused" || state === "withdrawn") return;
  const next = (await haveAllConsented(tx, id)) ? "consented" : "registered";
  await tx
    .update(families)
    .set({ state: next, nextOn: dayOf(now) })
    .where(eq(families.id, id))
    .returning({ id: families.id });
}
