import { and, eq, isNull } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { organisations } from "~db/schema/organisations.server";
import { volunteerAdults, volunteers } from "~db/schema/people.server";
import { listScreened, type ScreenedRow, type VolunteerUnit } from "../file-queries.server";

export type OwnFile = {
  unit: VolunteerUnit;
  /** The one who is signed in. */
  self: ScreenedRow;
  /** First names only: of the others one sees no number and no paper. */
  others: string[];
  organisation: { name: string; phone: string } | null;
  callerName: string | null;
};

/** One's own file, or 404: by the unit of the role and the account that is signed in. */
export async function getOwnFile(db: Reader, volunteerId: string, accountId: string): Promise<OwnFile> {
  const [row] = await db
    .select({ unit: volunteers, organisation: organisations, callerName: accounts.name })
    .from(volunteers)
    .innerJoin(volunteerAdults, eq(volunteerAdults.volunteerId, volunteers.id))
    .leftJoin(organisations, eq(organisations.id, volunteers.organisationId))
    .leftJoin(accounts, eq(accounts.id, volunteers.callerId))
    .where(
      and(eq(volunteers.id, volunteerId), eq(volunteerAdults.accountId, accountId), isNull(volunteerAdults.leftAt)),
    );
  const { unit, organisation, callerName } = orNotFound(row);
  const adults = await listScreened(db, volunteerId);
  const self = orNotFound(adults.find((adult) => adult.accountId === accountId));
  const others = adults.filter(({ id }) => id !== self.id).map(({ name }) => name.split(" ")[0] ?? name);
  return { unit, self, others, organisation, callerName };
}
