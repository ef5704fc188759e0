import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { stopHostingOfFamily } from "~/access/stop-hosting.server";
import { haveAllConsented } from "~/features/consent/queries.server";
import { addDays, dayOf } from "~/foundation/clock";
import type { Database, Writer } from "~db/database.server";
import { families } from "~db/schema/people.server";
import { NEXT_IN_DAYS } from "./next-dates";
import type { Family } from "./queries.server";

/** Whose pause it is: a desk's, by its organisation, or the family's own. `findOwn` finds the file in that scope or throws 404. */
type Which = { findOwn: (tx: Writer) => Promise<Family>; once: string | null };

/** A pause: out of all pools until it ends, hosting is given back; a date to ask again is set. Only a family that has said yes can pause. */
export async function pauseFamily(db: Database, by: Actor, { findOwn, once }: Which): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const { id: familyId, organisationId } = await findOwn(tx);
    const paused = await tx
      .update(families)
      .set({ state: "paused", pausedAt: by.now, nextOn: addDays(dayOf(by.now), NEXT_IN_DAYS.paused) })
      .where(and(eq(families.id, familyId), eq(families.state, "consented")))
      .returning({ id: families.id });
    if (paused.length === 0) return;
    await stopHostingOfFamily(tx, by.now, familyId);
    await audit(tx, by, "family.pause", familyId, { organisationId });
  });
}

/** Ends a pause. Whoever withdrew a consent meanwhile goes to the call list. */
export async function resumeFamily(db: Database, by: Actor, { findOwn, once }: Which): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const { id: familyId, organisationId } = await findOwn(tx);
    const state = (await haveAllConsented(tx, familyId)) ? "consented" : "registered";
    const resumed = await tx
      .update(families)
      .set({ state, pausedAt: null, nextOn: dayOf(by.now) })
      .where(and(eq(families.id, familyId), eq(families.state, "paused")))
      .returning({ id: families.id });
    if (resumed.length > 0) await audit(tx, by, "family.resume", familyId, { organisationId });
  });
}
