import { and, count, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { dayOf } from "~/foundation/clock";
import { grouped } from "~/foundation/grouped";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { matches } from "~db/schema/matching.server";
import { certificates, volunteerAdults, volunteers } from "~db/schema/people.server";
import { type MatchTypeKind, OPEN_MATCH_STATES } from "~db/vocabulary";
import type { Volunteer } from "./engine/people";
import { type CertificateRow, volunteerFrom } from "./pool-rows";

/** States in which a match takes up a place: waiting for something, or active. */
export const ENGAGED_STATES = [...OPEN_MATCH_STATES, "active"] as const;

/** A unit as the engine sees it, and the kinds of match it offers (none: any). */
export type Unit = { volunteer: Volunteer; kinds: readonly MatchTypeKind[] };

/** What the engine asks of a unit and of its adults, and nothing else: of thousands of rows every column counts. */
const UNIT_FACTS = {
  id: volunteers.id,
  organisationId: volunteers.organisationId,
  state: volunteers.state,
  area: volunteers.area,
  maxKm: volunteers.maxKm,
  interests: volunteers.interests,
  avoids: volunteers.avoids,
  times: volunteers.times,
  purposes: volunteers.purposes,
  meets: volunteers.meets,
  capacity: volunteers.capacity,
  matchTypeKinds: volunteers.matchTypeKinds,
  approvedAt: volunteers.approvedAt,
  lastMatchedAt: volunteers.lastMatchedAt,
};
const ADULT_FACTS = {
  id: volunteerAdults.id,
  volunteerId: volunteerAdults.volunteerId,
  gender: volunteerAdults.gender,
  languages: volunteerAdults.languages,
  blockedAt: accounts.blockedAt,
};

/** The units of an organisation that have not left, or the one named. */
export async function listUnits(
  db: Reader,
  organisationId: string,
  which: "all" | { volunteerId: string },
): Promise<Unit[]> {
  const own = and(eq(volunteers.organisationId, organisationId), notInArray(volunteers.state, ["left", "declined"]));
  const inPool = which === "all" ? own : and(own, eq(volunteers.id, which.volunteerId));
  const units = await db.select(UNIT_FACTS).from(volunteers).where(inPool);
  const adults = grouped(await adultsIn(db, inPool), ({ volunteerId }) => volunteerId);
  const papers = grouped(await childCertificatesIn(db, inPool), ({ adultId }) => adultId);
  const places = new Map((await placesTaken(db, inPool)).map((one) => [one.volunteerId, one.places]));
  return units.map((unit) => {
    const members = adults.get(unit.id) ?? [];
    const volunteer = volunteerFrom({
      unit,
      adults: members,
      certificates: members.flatMap(({ id }) => papers.get(id) ?? []),
      engaged: places.get(unit.id) ?? 0,
      blocked: members.some(({ blockedAt }) => blockedAt !== null),
      approvedOn: unit.approvedAt ? dayOf(unit.approvedAt) : null,
      lastMatchedOn: unit.lastMatchedAt ? dayOf(unit.lastMatchedAt) : null,
    });
    return { volunteer, kinds: unit.matchTypeKinds };
  });
}

type Condition = ReturnType<typeof and>;

const adultsIn = (db: Reader, inPool: Condition) =>
  db
    .select(ADULT_FACTS)
    .from(volunteerAdults)
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .leftJoin(accounts, eq(accounts.id, volunteerAdults.accountId))
    .where(and(inPool, isNull(volunteerAdults.leftAt)));

const childCertificatesIn = (db: Reader, inPool: Condition): Promise<CertificateRow[]> =>
  db
    .select({ adultId: certificates.adultId, status: certificates.status, validUntil: certificates.validUntil })
    .from(certificates)
    .innerJoin(volunteerAdults, eq(volunteerAdults.id, certificates.adultId))
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .where(and(inPool, eq(certificates.kind, "child-protection")))
    .then((rows) => rows);

const placesTaken = (db: Reader, inPool: Condition) =>
  db
    .select({ volunteerId: matches.volunteerId, places: count() })
    .from(matches)
    .innerJoin(volunteers, eq(volunteers.id, matches.volunteerId))
    .where(and(inPool, inArray(matches.state, ENGAGED_STATES)))
    .groupBy(matches.volunteerId);
