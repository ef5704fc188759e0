import { and, eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { signUps } from "~db/schema/activities.server";
import type { Doing } from "./doing";
import { type OwnDateRefusal, onOwnDate, type WhichOwnDate } from "./own-date.server";
import { listSignedUpBefore } from "./same-people.server";
import type { OwnSignUp } from "./sign-up-queries.server";
import type { SignUp } from "./tell-signed-up.server";
import { nextQueueNumber, peopleOf, takePlaces } from "./waiting-list.server";

/** `day-already-on`: they come or wait already. `too-many`: they are more by now than the date has places at all. */
export type ComeAfterAllRefusal = OwnDateRefusal | "day-already-on" | "too-many";

/**
 * "We come after all", on one date that was given up: takes places, or the last number of the waiting list where they are
 * gone. Whatever was to be told about the date before they see on the page they press this on.
 */
export async function comeAfterAll(
  db: Database,
  doing: Doing,
  which: WhichOwnDate,
): Promise<Result<{ state: SignUp["state"] }, ComeAfterAllRefusal>> {
  return onOwnDate(db, doing, which, async (tx, one) => {
    const { signUp, occurrence, activity } = one;
    if (activity.state !== "published") return refused("cancelled");
    if (signUp.state !== "cancelled") return refused("day-already-on");
    // They may have signed up for this day anew, beside this link.
    const anew = await listSignedUpBefore(tx, doing.now, [occurrence.id], signUp, signUp);
    if (anew.size > 0) return refused("day-already-on");
    const people = peopleOf(signUp);
    if (people > (occurrence.places ?? people)) return refused("too-many");
    const state = await settleAgain(tx, doing, one);
    return state ? ok({ state }) : refused("day-already-on");
  });
}

async function settleAgain(tx: Writer, doing: Doing, { signUp }: OwnSignUp): Promise<SignUp["state"] | null> {
  const { id, occurrenceId } = signUp;
  const state = (await takePlaces(tx, doing.now, occurrenceId, peopleOf(signUp))) ? "coming" : "waiting";
  const queueNumber = state === "coming" ? null : await nextQueueNumber(tx, occurrenceId);
  const [row] = await tx
    .update(signUps)
    .set({ state, queueNumber, callAbout: null, calledAt: null })
    .where(and(eq(signUps.id, id), eq(signUps.state, "cancelled")))
    .returning({ id: signUps.id });
  if (!row) return null;
  await audit(tx, doing, `sign-up.${state}`, id);
  return state;
}
