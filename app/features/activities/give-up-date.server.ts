import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { cancelOne } from "./cancel-sign-up.server";
import type { Doing } from "./doing";
import { type OwnDateRefusal, onOwnDate, type WhichOwnDate } from "./own-date.server";

/**
 * "Not this day": one date of a sign-up is given up, the others and the private link stay. Its places are free, and who
 * waits for that date moves up at once.
 */
export async function giveUpDate(
  db: Database,
  doing: Doing,
  which: WhichOwnDate,
): Promise<Result<null, OwnDateRefusal | "day-already-off">> {
  return onOwnDate(db, doing, which, async (tx, one) => {
    const gone = await cancelOne(tx, doing, one);
    return gone ? ok(null) : refused("day-already-off");
  });
}
