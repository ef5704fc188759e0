import { and, asc, eq, isNull } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { hostings, occurrences } from "~db/schema/activities.server";
import { houses } from "~db/schema/houses.server";
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
  /** What the unit hosts, has offered to host, or was asked for: by date. */
  hosting: { startsAt: string; house: string; state: string }[];
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
  return { unit, self, others, organisation, callerName, hosting: await listHosting(db, volunteerId) };
}

async function listHosting(db: Reader, volunteerId: string): Promise<OwnFile["hosting"]> {
  return db
    .select({ startsAt: occurrences.startsAt, house: houses.name, state: hostings.state })
    .from(hostings)
    .innerJoin(occurrences, eq(occurrences.id, hostings.occurrenceId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId))
    .where(eq(hostings.volunteerId, volunteerId))
    .orderBy(asc(occurrences.startsAt), asc(hostings.id));
}
