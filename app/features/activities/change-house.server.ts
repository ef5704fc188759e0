import { and, eq, inArray } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { calendarTouched } from "~/access/calendar-touched.server";
import { takeOnce } from "~/access/once.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { houses, type OpeningHours } from "~db/schema/houses.server";
import type { Doing } from "./doing";

export type HouseFacts = {
  name: string;
  address: string;
  addressPublic: boolean;
  phone: string;
  rooms: string[];
  stepFree: boolean;
  hours: OpeningHours;
};

/** Changes what is told about a house: where it is, when it is open, which rooms it has. */
export async function changeHouse(
  db: Database,
  doing: Doing,
  which: { houseId: string; houseIds: readonly string[] },
  facts: HouseFacts,
): Promise<Result<null, "not-found">> {
  return db.transact(async (tx) => {
    await takeOnce(tx, doing.once, doing.now);
    const [changed] = await tx
      .update(houses)
      .set(facts)
      .where(and(eq(houses.id, which.houseId), inArray(houses.id, [...which.houseIds])))
      .returning({ id: houses.id });
    if (!changed) return refused("not-found");
    await audit(tx, doing, "house.changed", changed.id);
    await calendarTouched(tx, changed.id, doing.now);
    return ok(null);
  });
}
