import { and, eq, inArray, isNull } from "drizzle-orm";
import { grouped } from "~/foundation/grouped";
import type { Reader } from "~db/database.server";
import { requests } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";

/** What a coordinator sees of a unit: who they are, where, how they stand. */
export type UnitFace = {
  id: string;
  names: string[];
  area: string;
  state: typeof volunteers.$inferSelect.state;
  capacity: number;
  /** Somebody of the unit has not had a home visit. */
  withoutHomeVisit: boolean;
};

/** The named units of an organisation by id; asked once for all of a page. */
export async function listUnitFaces(
  db: Reader,
  organisationId: string,
  only: readonly string[],
): Promise<Map<string, UnitFace>> {
  // Crossed, so that SQLite begins with those who are named: of an organisation it would go through all units.
  const rows = await db
    .select({ unit: volunteers, adult: volunteerAdults })
    .from(volunteerAdults)
    .crossJoin(volunteers)
    .where(
      and(
        inArray(volunteerAdults.volunteerId, [...only]),
        isNull(volunteerAdults.leftAt),
        eq(volunteers.id, volunteerAdults.volunteerId),
        eq(volunteers.organisationId, organisationId),
      ),
    )
    .orderBy(volunteerAdults.position);
  const faces = [...grouped(rows, ({ unit }) => unit.id).entries()].map(([id, members]): [string, UnitFace] => {
    const { area, state, capacity } = (members[0] as (typeof rows)[number]).unit;
    const names = members.map(({ adult }) => adult.name);
    const withoutHomeVisit = members.some(({ adult }) => adult.homeVisitOn === null);
    return [id, { id, names, area, state, capacity, withoutHomeVisit }];
  });
  return new Map(faces);
}

/** A request for somebody with its family and match type, or nothing: a group's, another organisation's, or protected: then nobody is suggested. */
export async function findRequest(db: Reader, organisationId: string, requestId: string) {
  const [found] = await db
    .select({ request: requests, family: families, type: matchTypes })
    .from(requests)
    .innerJoin(families, eq(families.id, requests.familyId))
    .innerJoin(matchTypes, eq(matchTypes.id, requests.matchTypeId))
    .where(and(eq(requests.id, requestId), eq(requests.organisationId, organisationId), eq(matchTypes.form, "pair")));
  if (!found || found.family.protectedFor) return null;
  const adults = await db
    .select()
    .from(familyAdults)
    .where(and(eq(familyAdults.familyId, found.family.id), isNull(familyAdults.leftAt)))
    .orderBy(familyAdults.position);
  return { ...found, adults };
}
export type RequestFound = NonNullable<Awaited<ReturnType<typeof findRequest>>>;
