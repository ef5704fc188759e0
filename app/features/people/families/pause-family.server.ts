import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { haveAllConsented } from "~/features/consent/queries.server";
import { addDays, dayOf } from "~/foundation/clock";
import type { Database } from "~db/database.server";
import { families } from "~db/schema/people.server";
import { NEXT_IN_DAYS } from "./next-dates";
import { type DeskReader, getFamily } from "./queries.server";

type Which = { familyId: string; once: string | null };

/** A pause: out of all pools until it ends; a date to ask again is set. Only a family that has said yes can pause. */
export async function pauseFamily(db: Database, by: Actor, reader: DeskReader, which: Which): Promise<void> {
  const { familyId, once } = which;
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    await getFamily(tx, reader, familyId);
    const paused = await tx
      .update(families)
      .set({ state: "paused", pausedAt: by.now, nextOn: addDays(dayOf(by.now), NEXT_IN_DAYS.paused) })
      .where(and(eq(families.id, familyId), eq(families.state, "consented")))
      .returning({ id: families.id });
    if (paused.length > 0) await audit(tx, by, "family.pause", familyId, reader);
  });
}

/** Ends a pause. Whoever withdrew a consent meanwhile goes to the call list. */
export async function resumeFamily(db: Database, by: Actor, reader: DeskReader, which: Which): Promise<void> {
  const { familyId, once } = which;
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    await getFamily(tx, reader, familyId);
    const state = (await haveAllConsented(tx, familyId)) ? "consented" : "registered";
    const resumed = await tx
      .update(families)
      .set({ state, pausedAt: null, nextOn: dayOf(by.now) })
      .where(and(eq(families.id, familyId), eq(families.state, "paused")))
      .returning({ id: families.id });
    if (resumed.length > 0) await audit(tx, by, "family.resume", familyId, reader);
  });
}
