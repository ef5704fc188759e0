import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { phoneOf } from "~/foundation/phone.server";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database } from "~db/database.server";
import { volunteerAdults, type volunteers } from "~db/schema/people.server";
import { changeUnit, type SeenUnit } from "../change-unit.server";

/** What a volunteer may correct: their name, how they are reached, the part of town, and everything they wish. */
export type Correction = {
  adultId: string;
  name: string;
  phone: string;
  wishes: Pick<
    typeof volunteers.$inferInsert,
    | "area"
    | "interests"
    | "avoids"
    | "times"
    | "places"
    | "maxKm"
    | "meets"
    | "purposes"
    | "matchTypeKinds"
    | "capacity"
    | "childrenBirthYears"
  >;
};

/** Corrects one's own file; proposals made before keep what they were made from. */
export async function correctOwnFile(
  db: Database,
  by: Actor,
  seen: SeenUnit,
  { adultId, name, phone, wishes }: Correction,
  once: string | null,
): Promise<Result<null, "stale">> {
  return db.transact(async (tx) => {
    if (!(await changeUnit(tx, seen, ["applied", "in-screening", "approved", "paused"], wishes)))
      return refused("stale");
    await takeOnce(tx, once, by.now);
    await tx
      .update(volunteerAdults)
      .set({ name, phone: phoneOf(phone) ?? phone })
      .where(and(eq(volunteerAdults.id, adultId), eq(volunteerAdults.volunteerId, seen.id)))
      .returning({ id: volunteerAdults.id });
    await audit(tx, by, "volunteer.corrected", seen.id, { organisationId: seen.organisationId });
    return ok(null);
  });
}
