import { and, count, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { dayOf } from "~/foundation/clock";
import { grouped } from "~/foundation/grouped";
import type { Reader } from "~db/database.server";
import { kept } from "~db/kept.server";
import { manyRows } from "~db/many-rows.server";
import { accounts } from "~db/schema/access.server";
import { matches } from "~db/schema/matching.server";
import { certificates, volunteerAdults, volunteers } from "~db/schema/people.server";
import { type MatchTypeKind, OPEN_MATCH_STATES } from "~db/vocabulary";
import type { Volunteer } from "./engine/people";
import { volunteerFrom } from "./pool-rows";

/** States in which a match takes up a place: waiting for something, or active. */
export const ENGAGED_STATES = [...OPEN_MATCH_STATES, "active"] as const;

/** A unit as the engine sees it, and the kinds of match it offers (none: any). */
export type Unit = { volunteer: Volunteer; kinds: readonly MatchTypeKind[] };

/**
 * What the engine asks of a unit and of one of its adults, and nothing else: of thousands of rows every column counts. A
 * unit of two adults is two rows, one without any adult left is one.
 */
const FACTS = {
  id: volunteers.id,
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
  gender: volunteerAdults.gender,
  languages: volunteerAdults.languages,
  blockedAt: accounts.blockedAt,
  /** Last day of the adult's child-protection certificate, of which there is one at most. */
  certificateUntil: certificates.validUntil,
};

/** The units of an organisation that have not left, or the one named. */
export async function listUnits(
  db: Reader,
  organisationId: string,
  which: "all" | { volunteerId: string },
): Promise<readonly Readonly<Unit>[]> {
  if (which === "all") return allUnits(db, organisationId);
  const { volunteerId } = which;
  return engage(await readUnits(db, organisationId, volunteerId), await placesTaken(db, organisationId, volunteerId));
}

/** Everybody, read anew only where somebody's facts or a match was written. */
const allUnits = kept(
  [volunteers, volunteerAdults, accounts, certificates, matches],
  async (db, organisationId: string) =>
    engage(await unengagedUnits(db, organisationId), await placesTaken(db, organisationId)),
);

/** Kept apart from the places taken: a proposal changes those alone. */
const unengagedUnits = kept([volunteers, volunteerAdults, accounts, certificates], (db, organisationId: string) =>
  readUnits(db, organisationId),
);

/** The places that are taken put in. Frozen here, where it is one step: `kept` would walk through all that is in a unit. */
function engage(units: readonly Readonly<Unit>[], taken: readonly { volunteerId: string; places: number }[]) {
  const placesOf = new Map(taken.map(({ volunteerId, places }) => [volunteerId, places]));
  return units.map((unit) => {
    const engaged = placesOf.get(unit.volunteer.id) ?? 0;
    return engaged === 0 ? unit : Object.freeze({ ...unit, volunteer: Object.freeze({ ...unit.volunteer, engaged }) });
  });
}

async function readUnits(db: Reader, organisationId: string, volunteerId?: string): Promise<Unit[]> {
  const rows = await manyRows(
    db,
    db
      .select(FACTS)
      .from(volunteers)
      .leftJoin(volunteerAdults, and(eq(volunteerAdults.volunteerId, volunteers.id), isNull(volunteerAdults.leftAt)))
      .leftJoin(accounts, eq(accounts.id, volunteerAdults.accountId))
      .leftJoin(
        certificates,
        and(
          eq(certificates.adultId, volunteerAdults.id),
          eq(certificates.kind, "child-protection"),
          eq(certificates.status, "valid"),
        ),
      )
      .where(inPool(organisationId, volunteerId)),
  );
  return [...grouped(rows, ({ id }) => id).values()].map((members) => {
    const unit = members[0] as (typeof members)[number];
    const volunteer = volunteerFrom({
      unit,
      organisationId,
      adults: members.flatMap(({ gender, languages, certificateUntil }) =>
        gender && languages ? [{ gender, languages, certificateUntil }] : [],
      ),
      engaged: 0,
      blocked: members.some(({ blockedAt }) => blockedAt !== null),
      approvedOn: unit.approvedAt ? dayOf(unit.approvedAt) : null,
      lastMatchedOn: unit.lastMatchedAt ? dayOf(unit.lastMatchedAt) : null,
    });
    return Object.freeze({ volunteer: Object.freeze(volunteer), kinds: unit.matchTypeKinds });
  });
}

const inPool = (organisationId: string, volunteerId?: string) =>
  and(
    eq(volunteers.organisationId, organisationId),
    notInArray(volunteers.state, ["left", "declined"]),
    volunteerId === undefined ? undefined : eq(volunteers.id, volunteerId),
  );

const placesTaken = (db: Reader, organisationId: string, volunteerId?: string) =>
  manyRows(
    db,
    db
      .select({ volunteerId: matches.volunteerId, places: count() })
      .from(matches)
      .innerJoin(volunteers, eq(volunteers.id, matches.volunteerId))
      .where(and(inPool(organisationId, volunteerId), inArray(matches.state, ENGAGED_STATES)))
      .groupBy(matches.volunteerId),
  );
