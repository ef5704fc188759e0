import { and, eq, inArray, or } from "drizzle-orm";
import type { Writer } from "~db/database.server";
import { hostings, occurrences } from "~db/schema/activities.server";
import { familyAdults } from "~db/schema/people.server";
import { calendarTouched } from "./calendar-touched.server";

/** Units, adults of households, or both. */
export type Hosting = { volunteerIds?: readonly string[]; familyAdultIds?: readonly string[] };

/**
 * Gives back every date that these host, have offered to host or were asked for, in the transaction of whatever stops them:
 * a block, a protection, a divided household, a pause, a consent taken back. Adults of households are not asked any more
 * until they say so anew.
 */
export async function stopHosting(
  tx: Writer,
  now: Date,
  { volunteerIds = [], familyAdultIds = [] }: Hosting,
): Promise<void> {
  const who = or(
    inArray(hostings.volunteerId, [...volunteerIds]),
    inArray(hostings.familyAdultId, [...familyAdultIds]),
  );
  const gone = await tx
    .update(hostings)
    .set({ state: "withdrawn", at: now })
    .where(and(who, inArray(hostings.state, ["asked", "offered", "hosting"])))
    .returning({ occurrenceId: hostings.occurrenceId });
  await tx
    .update(familyAdults)
    .set({ askToHostSince: null })
    .where(inArray(familyAdults.id, [...familyAdultIds]))
    .returning({ id: familyAdults.id });
  const dates = await tx
    .selectDistinct({ houseId: occurrences.houseId })
    .from(occurrences)
    .where(
      inArray(
        occurrences.id,
        gone.map(({ occurrenceId }) => occurrenceId),
      ),
    );
  // Public pages say how many host a date.
  for (const { houseId } of dates) await calendarTouched(tx, houseId, now);
}

/** The same for every adult of a household. */
export async function stopHostingOfFamily(tx: Writer, now: Date, familyId: string): Promise<void> {
  const adults = await tx.select({ id: familyAdults.id }).from(familyAdults).where(eq(familyAdults.familyId, familyId));
  await stopHosting(tx, now, { familyAdultIds: adults.map(({ id }) => id) });
}
