import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { dayOf } from "~/foundation/clock";
import { grouped } from "~/foundation/grouped";
import type { Reader } from "~db/database.server";
import { consents } from "~db/schema/consent.server";
import { barredPairs, matches, requests } from "~db/schema/matching.server";
import { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";
import type { Family } from "./engine/people";
import { type ConsentRow, familyFrom } from "./pool-rows";
import { ENGAGED_STATES } from "./unit-queries.server";

/** A household as the engine sees it, and the request it is about. */
export type Household = { family: Family; requestId: string; isProtected: boolean };

/** The households waiting for a match type, or the one whose request is named, whatever its state. */
export async function listHouseholds(
  db: Reader,
  organisationId: string,
  which: { waitingFor: string } | { requestId: string },
): Promise<Household[]> {
  const own = eq(requests.organisationId, organisationId);
  const inPool =
    "requestId" in which
      ? and(own, eq(requests.id, which.requestId))
      : and(own, eq(requests.matchTypeId, which.waitingFor), eq(requests.state, "waiting"));
  const rows = await db
    .select({ request: requests, family: families })
    .from(requests)
    .innerJoin(families, eq(families.id, requests.familyId))
    .where(inPool);
  const adults = grouped(await adultsIn(db, inPool), ({ adult }) => adult.familyId);
  const agreed = grouped(await consentsIn(db, inPool), ({ familyId }) => familyId);
  const open = grouped(await openKindsIn(db, inPool), ({ familyId }) => familyId);
  const barred = grouped(
    [...(await barredIn(db, inPool)), ...(await oneselfIn(db, inPool, organisationId))],
    ({ familyId }) => familyId,
  );
  return rows.map(({ family, request }) => ({
    requestId: request.id,
    isProtected: family.protectedFor !== null,
    family: familyFrom({
      family,
      adults: (adults.get(family.id) ?? []).map(({ adult }) => adult).sort((a, b) => a.position - b.position),
      consents: (agreed.get(family.id) ?? []).map(({ consent }) => consentFrom(consent)),
      organisationId,
      waitingSince: request.waitingSince,
      openKinds: (open.get(family.id) ?? []).map(({ kind }) => kind),
      barred: (barred.get(family.id) ?? []).map(({ volunteerId }) => volunteerId),
    }),
  }));
}

type Condition = ReturnType<typeof and>;

const adultsIn = (db: Reader, inPool: Condition) =>
  db
    .select({ adult: familyAdults })
    .from(familyAdults)
    .innerJoin(requests, eq(requests.familyId, familyAdults.familyId))
    .where(and(inPool, isNull(familyAdults.leftAt)));

const consentsIn = (db: Reader, inPool: Condition) =>
  db
    .select({ familyId: familyAdults.familyId, consent: consents })
    .from(consents)
    .innerJoin(familyAdults, eq(familyAdults.id, consents.familyAdultId))
    .innerJoin(requests, eq(requests.familyId, familyAdults.familyId))
    .where(and(inPool, eq(consents.purpose, "contact-and-match")));

/** In any organisation: that a family is engaged elsewhere is told as a shut gate, never by whom. */
const openKindsIn = (db: Reader, inPool: Condition) =>
  db
    .select({ familyId: matches.familyId, kind: matches.matchTypeKind })
    .from(matches)
    .innerJoin(requests, eq(requests.familyId, matches.familyId))
    .where(and(inPool, inArray(matches.state, ENGAGED_STATES)));

const barredIn = (db: Reader, inPool: Condition) =>
  db
    .select({ familyId: barredPairs.familyId, volunteerId: barredPairs.volunteerId })
    .from(barredPairs)
    .innerJoin(requests, eq(requests.familyId, barredPairs.familyId))
    .where(and(inPool, isNull(barredPairs.liftedAt)));

/** A peer mentor has two files: who stands in both with the same telephone or e-mail never meets themselves. */
const oneselfIn = (db: Reader, inPool: Condition, organisationId: string) =>
  db
    .select({ familyId: familyAdults.familyId, volunteerId: volunteerAdults.volunteerId })
    .from(familyAdults)
    .innerJoin(requests, eq(requests.familyId, familyAdults.familyId))
    .innerJoin(
      volunteerAdults,
      or(eq(volunteerAdults.phone, familyAdults.phone), eq(volunteerAdults.email, familyAdults.email)),
    )
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .where(
      and(
        inPool,
        eq(volunteers.organisationId, organisationId),
        isNull(familyAdults.leftAt),
        isNull(volunteerAdults.leftAt),
      ),
    );

/** Whether somebody of the household stands in the unit too. */
export async function areOneself(db: Reader, familyId: string, volunteerId: string): Promise<boolean> {
  const found = await db
    .select({ id: familyAdults.id })
    .from(familyAdults)
    .innerJoin(
      volunteerAdults,
      or(eq(volunteerAdults.phone, familyAdults.phone), eq(volunteerAdults.email, familyAdults.email)),
    )
    .where(
      and(
        eq(familyAdults.familyId, familyId),
        eq(volunteerAdults.volunteerId, volunteerId),
        isNull(familyAdults.leftAt),
        isNull(volunteerAdults.leftAt),
      ),
    );
  return found.length > 0;
}

const consentFrom = (row: typeof consents.$inferSelect): ConsentRow => ({
  adultId: row.familyAdultId,
  organisationId: row.organisationId,
  since: dayOf(row.givenAt),
  withdrawn: row.withdrawnAt !== null,
});
