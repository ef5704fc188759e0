import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { refuse } from "~/access/refuse.server";
import { addDays, dayOf } from "~/foundation/clock";
import type { Database } from "~db/database.server";
import { families } from "~db/schema/people.server";
import { NEXT_IN_DAYS } from "../families/next-dates";
import { type DeskReader, getFamily } from "../families/queries.server";
import { changeUnit } from "../volunteers/change-unit.server";
import { getFile } from "../volunteers/file-queries.server";

/** Writes down that we are in touch with a household: it stays here, and whoever says so looks after it. */
export async function recordFamilyContact(
  db: Database,
  by: Actor,
  reader: DeskReader,
  { familyId, once }: { familyId: string; once: string | null },
): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const family = await getFamily(tx, reader, familyId);
    await tx
      .update(families)
      .set({
        firstContactAt: family.firstContactAt ?? by.now,
        intakeSince: null,
        ownerId: by.accountId,
        nextOn: addDays(dayOf(by.now), NEXT_IN_DAYS.suggestions),
      })
      .where(and(eq(families.id, familyId), eq(families.organisationId, reader.organisationId)))
      .returning({ id: families.id });
    await audit(tx, by, "family.contact", familyId, reader);
  });
}

/** The same for volunteers who left the choice to us. A file that changed meanwhile is left as it is. */
export async function recordVolunteerContact(
  db: Database,
  by: Actor,
  reader: DeskReader,
  { volunteerId, once }: { volunteerId: string; once: string | null },
): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const { unit } = await getFile(tx, reader.organisationId, volunteerId);
    if (!(await changeUnit(tx, unit, ["applied", "in-screening"], { handedOnAt: null }))) throw refuse(404);
    await audit(tx, by, "volunteer.contact", volunteerId, reader);
  });
}
