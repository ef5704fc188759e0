import { and, eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { signUps } from "~db/schema/activities.server";
import type { Doing } from "./doing";
import { findSignUp, listSameSignUp, type OwnSignUp, type Whose } from "./sign-up-queries.server";
import { freePlaces, moveUp, peopleOf } from "./waiting-list.server";

export type CancelSignUpRefusal = "not-found" | "past";

/**
 * "We are not coming after all": frees the places, and who waits moves up at once. Cancelling twice changes nothing the
 * second time and is no mistake.
 * @param wholeSeries every coming date of the same sign-up, not only the link's own
 */
export async function cancelSignUp(
  db: Database,
  doing: Doing,
  whose: Whose,
  wholeSeries: boolean,
): Promise<Result<{ cancelled: number }, CancelSignUpRefusal>> {
  return db.transact(async (tx) => {
    const found = await findSignUp(tx, whose);
    if (!found) return refused("not-found");
    if (found.signUp.state === "cancelled" && !wholeSeries) return ok({ cancelled: 0 });
    const open = await listSameSignUp(tx, found, doing.now);
    const meant = wholeSeries ? open : open.filter(({ signUp }) => signUp.id === found.signUp.id);
    if (meant.length === 0) return found.signUp.state === "cancelled" ? ok({ cancelled: 0 }) : refused("past");
    await takeOnce(tx, doing.once, doing.now);
    for (const one of meant) await cancelOne(tx, doing, one);
    await calendarTouched(tx, found.house.id, doing.now);
    return ok({ cancelled: meant.length });
  });
}

/**
 * Cancels one date of a sign-up and lets who waits for it move up.
 * @returns whether there was anything to cancel
 */
export async function cancelOne(tx: Writer, doing: Doing, { signUp }: OwnSignUp): Promise<boolean> {
  const had = async (state: "coming" | "waiting") => {
    const [gone] = await tx
      .update(signUps)
      .set({ state: "cancelled" })
      .where(and(eq(signUps.id, signUp.id), eq(signUps.state, state)))
      .returning();
    return gone;
  };
  const coming = await had("coming");
  if (!coming && !(await had("waiting"))) return false;
  await audit(tx, doing, "sign-up.cancelled", signUp.id);
  if (!coming) return true;
  await freePlaces(tx, signUp.occurrenceId, peopleOf(coming));
  await moveUp(tx, doing.now, signUp.occurrenceId);
  return true;
}
