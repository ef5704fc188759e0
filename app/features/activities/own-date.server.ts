import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import type { Doing } from "./doing";
import { findDateOf, findSignUp, type OwnSignUp } from "./sign-up-queries.server";
import { wallClock } from "./wall-clock";

/** One date of the sign-up behind a private link: whoever holds the link reaches the dates of that sign-up and no other. */
export type WhichOwnDate = { secret: string; signUpId: string };

/** `past`: it has begun. `cancelled`: the house has called it off, so there is nothing to say about it. */
export type OwnDateRefusal = "not-found" | "past" | "cancelled";

/**
 * Does something to one date of a sign-up, where there is still something to do. What is refused leaves nothing behind,
 * and the same button pressed twice leads to the page of the first press.
 */
export async function onOwnDate<T, R extends string>(
  db: Database,
  doing: Doing,
  { secret, signUpId }: WhichOwnDate,
  act: (tx: Writer, one: OwnSignUp) => Promise<Result<T, R>>,
): Promise<Result<T, R | OwnDateRefusal>> {
  const done = db.transact(async (tx) => {
    const found = await findSignUp(tx, { secret });
    const one = found && (await findDateOf(tx, found, signUpId));
    if (!one) throw new Stale("not-found");
    await takeOnce(tx, doing.once, doing.now);
    if (one.occurrence.startsAt <= wallClock(doing.now)) throw new Stale("past");
    if (one.occurrence.state === "cancelled") throw new Stale("cancelled");
    const answer = await act(tx, one);
    if (!answer.ok) throw new Stale(answer.reason);
    await calendarTouched(tx, one.house.id, doing.now);
    return ok(answer.value);
  });
  return done.catch((error: unknown) => {
    if (error instanceof Stale) return refused(error.reason as R | OwnDateRefusal);
    throw error;
  });
}

/** Thrown out of the transaction: the page somebody pressed a button on was older than what is so now. */
class Stale extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}
