import { and, eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { addDays, dayOf } from "~/foundation/clock";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { occurrences, signUps } from "~db/schema/activities.server";
import { type OwnDate, ownDate } from "./cancel-date.server";
import type { Doing } from "./doing";
import { findSignUp } from "./sign-up-queries.server";

/**
 * Writes down who came: a tick for each sign-up, and a head-count of everybody, guests without a sign-up included. Only
 * from the day itself on. Sent again it says the newer word.
 */
export async function recordAttendance(
  db: Database,
  doing: Doing,
  which: OwnDate,
  came: { signUpIds: readonly string[]; headCount: number | null },
): Promise<Result<null, "not-found" | "too-early">> {
  return db.transact(async (tx) => {
    const [there] = await tx.select().from(occurrences).where(ownDate(which));
    if (!there) return refused("not-found");
    if (there.startsAt.slice(0, 10) > dayOf(doing.now)) return refused("too-early");
    await takeOnce(tx, doing.once, doing.now);
    const coming = await tx
      .select({ id: signUps.id })
      .from(signUps)
      .where(and(eq(signUps.occurrenceId, there.id), eq(signUps.state, "coming")));
    for (const { id } of coming) {
      const attended = came.signUpIds.includes(id);
      await tx.update(signUps).set({ attended }).where(eq(signUps.id, id)).returning({ id: signUps.id });
    }
    await tx
      .update(occurrences)
      .set({ attended: came.headCount })
      .where(eq(occurrences.id, there.id))
      .returning({ id: occurrences.id });
    await audit(tx, doing, "occurrence.attended", there.id, { detail: { people: came.headCount } });
    return ok(null);
  });
}

/**
 * Somebody of a house has rung a person who signed up, for one date or for several. Rung about news they leave the call list;
 * of a day that is still to come after tomorrow they are reminded later.
 */
export async function recordCall(
  db: Database,
  doing: Doing,
  { signUpIds, houseIds }: { signUpIds: readonly string[]; houseIds: readonly string[] },
): Promise<Result<null, "not-found">> {
  return db.transact(async (tx) => {
    for (const signUpId of signUpIds) {
      const found = await findSignUp(tx, { signUpId, houseIds });
      if (!found) return refused("not-found");
      const { signUp, occurrence } = found;
      const soon = occurrence.startsAt < addDays(dayOf(doing.now), 2);
      await tx
        .update(signUps)
        .set({ callAbout: null, calledAt: signUp.callAbout === null || soon ? doing.now : null })
        .where(eq(signUps.id, signUpId))
        .returning({ id: signUps.id });
      await audit(tx, doing, "sign-up.called", signUpId);
    }
    return ok(null);
  });
}
