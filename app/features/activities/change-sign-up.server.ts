import { and, eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { hasBidiControl, plainLine } from "~/foundation/plain-text";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { signUps } from "~db/schema/activities.server";
import type { Doing } from "./doing";
import { findSignUp, listSameSignUp, type OwnSignUp, type Whose } from "./sign-up-queries.server";
import { freePlaces, moveUp, peopleOf, takePlaces } from "./waiting-list.server";

export type SignUpChange = {
  name: string;
  adults: number;
  children: number;
  phone: string | null;
  email: string | null;
};

/**
 * `no-room`: more people than there are free places; what was there stays. `already-cancelled`: sign up again instead.
 * `cancelled`: the house has called the date off, so nobody counts who comes.
 */
export type ChangeSignUpRefusal =
  | "not-found"
  | "past"
  | "cancelled"
  | "already-cancelled"
  | "no-room"
  | "too-many"
  | "nobody"
  | "name-missing"
  | "name-turns-direction";

/**
 * Changes who comes, on this date or on all coming dates of the same sign-up. Fewer people free places for those who
 * wait; more people need free places, and where one date has none nothing is changed at all. A date that the house has
 * called off takes over name, telephone and mail, in case it comes back, but not the number of people. One that they have
 * given up stays given up, and takes over all of it for the case that they come after all.
 */
export async function changeSignUp(
  db: Database,
  doing: Doing,
  whose: Whose,
  change: SignUpChange,
  wholeSeries: boolean,
): Promise<Result<{ changed: number }, ChangeSignUpRefusal>> {
  if (hasBidiControl(change.name)) return refused("name-turns-direction");
  const name = plainLine(change.name);
  if (name === "") return refused("name-missing");
  if (peopleOf(change) < 1) return refused("nobody");
  try {
    return await db.transact(async (tx) => {
      const found = await findSignUp(tx, whose);
      if (!found) return refused("not-found");
      const open = await listSameSignUp(tx, found, doing.now);
      const meant = wholeSeries ? open : open.filter(({ signUp }) => signUp.id === found.signUp.id);
      if (!wholeSeries && found.signUp.state === "cancelled") return refused("already-cancelled");
      if (meant.length === 0) return refused("past");
      const counted = meant.filter(({ occurrence }) => occurrence.state === "planned");
      if (counted.length === 0 && peopleOf(change) !== peopleOf(found.signUp)) return refused("cancelled");
      if (counted.some(({ occurrence }) => peopleOf(change) > (occurrence.places ?? peopleOf(change))))
        return refused("too-many");
      await takeOnce(tx, doing.once, doing.now);
      for (const one of meant) await changeOne(tx, doing, one, { ...change, name });
      if (wholeSeries) await changeGivenUp(tx, found, { ...change, name });
      await calendarTouched(tx, found.house.id, doing.now);
      return ok({ changed: meant.length });
    });
  } catch (error) {
    if (error instanceof NoRoom) return refused("no-room");
    throw error;
  }
}

/** Thrown out of the transaction, so that the dates changed before it are as they were. */
class NoRoom extends Error {}

/** Nobody counts who comes on a date that was given up, so that nothing but the words is another. */
async function changeGivenUp(tx: Writer, { signUp }: OwnSignUp, change: SignUpChange): Promise<void> {
  if (signUp.seriesKey === null) return;
  await tx
    .update(signUps)
    .set(change)
    .where(and(eq(signUps.seriesKey, signUp.seriesKey), eq(signUps.state, "cancelled")))
    .returning({ id: signUps.id });
}

async function changeOne(tx: Writer, doing: Doing, one: OwnSignUp, wanted: SignUpChange): Promise<void> {
  const { signUp, occurrence } = one;
  const { adults, children } = occurrence.state === "planned" ? wanted : signUp;
  const change = { ...wanted, adults, children };
  const more = peopleOf(change) - peopleOf(signUp);
  const coming = signUp.state === "coming";
  if (coming && more > 0 && !(await takePlaces(tx, doing.now, signUp.occurrenceId, more))) throw new NoRoom();
  await tx
    .update(signUps)
    .set(change)
    .where(and(eq(signUps.id, signUp.id), eq(signUps.state, signUp.state)))
    .returning({ id: signUps.id });
  await audit(tx, doing, "sign-up.changed", signUp.id);
  if (coming && more < 0) await freePlaces(tx, signUp.occurrenceId, -more);
  // Fewer people may fit where more did not, whether they come or wait.
  if (more < 0) await moveUp(tx, doing.now, signUp.occurrenceId);
}
