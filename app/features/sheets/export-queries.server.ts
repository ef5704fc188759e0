import { and, asc, eq, isNull } from "drizzle-orm";
import { grouped } from "~/foundation/grouped";
import type { Reader } from "~db/database.server";
import { consents } from "~db/schema/consent.server";
import { checkIns, meetings } from "~db/schema/follow-up.server";
import { matches, requests } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import { certificates, families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";

/** Of the organisation and not protected: the condition of everything about families that leaves the house. */
const exportable = (organisationId: string) =>
  and(eq(families.organisationId, organisationId), isNull(families.protectedFor));

/** Every adult of every family, with the file they belong to. */
export const listFamilyAdults = (db: Reader, organisationId: string) =>
  db
    .select({ family: families, adult: familyAdults })
    .from(families)
    .innerJoin(familyAdults, eq(familyAdults.familyId, families.id))
    .where(and(exportable(organisationId), isNull(familyAdults.leftAt)))
    .orderBy(asc(families.registeredAt), asc(families.id), asc(familyAdults.position));

/** Every adult of every unit, with their certificates. */
export async function listVolunteerAdults(db: Reader, organisationId: string) {
  const rows = await db
    .select({ unit: volunteers, adult: volunteerAdults })
    .from(volunteers)
    .innerJoin(volunteerAdults, eq(volunteerAdults.volunteerId, volunteers.id))
    .where(and(eq(volunteers.organisationId, organisationId), isNull(volunteerAdults.leftAt)))
    .orderBy(asc(volunteers.appliedAt), asc(volunteers.id), asc(volunteerAdults.position));
  const papers = await db
    .select({ paper: certificates })
    .from(certificates)
    .innerJoin(volunteerAdults, eq(volunteerAdults.id, certificates.adultId))
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .where(eq(volunteers.organisationId, organisationId));
  const ofAdult = grouped(papers, ({ paper }) => paper.adultId);
  return rows.map((row) => ({ ...row, papers: (ofAdult.get(row.adult.id) ?? []).map(({ paper }) => paper) }));
}

export const listRequests = (db: Reader, organisationId: string) =>
  db
    .select({ request: requests, family: families.name, type: matchTypes })
    .from(requests)
    .innerJoin(families, eq(families.id, requests.familyId))
    .innerJoin(matchTypes, eq(matchTypes.id, requests.matchTypeId))
    .where(and(eq(requests.organisationId, organisationId), isNull(families.protectedFor)))
    .orderBy(asc(requests.waitingSince), asc(requests.id));

/** Matches with the names of both sides: the household's, and the unit's first adult. */
export const listMatches = (db: Reader, organisationId: string) =>
  db
    .select({
      match: matches,
      family: families.name,
      volunteer: volunteerAdults.name,
      volunteerPhone: volunteerAdults.phone,
      type: matchTypes,
    })
    .from(matches)
    .innerJoin(families, eq(families.id, matches.familyId))
    .innerJoin(
      volunteerAdults,
      and(eq(volunteerAdults.volunteerId, matches.volunteerId), eq(volunteerAdults.position, 0)),
    )
    .innerJoin(matchTypes, eq(matchTypes.id, matches.matchTypeId))
    .where(and(eq(matches.organisationId, organisationId), isNull(families.protectedFor)))
    .orderBy(asc(matches.proposedAt), asc(matches.id));

export const listCheckIns = (db: Reader, organisationId: string) =>
  db
    .select({ checkIn: checkIns, family: families.name })
    .from(checkIns)
    .innerJoin(matches, eq(matches.id, checkIns.matchId))
    .innerJoin(families, eq(families.id, matches.familyId))
    .where(and(eq(matches.organisationId, organisationId), isNull(families.protectedFor)))
    .orderBy(asc(checkIns.dueOn), asc(checkIns.id));

export const listConsentsGiven = (db: Reader, organisationId: string) =>
  db
    .select({ consent: consents, adult: familyAdults.name, familyId: families.id })
    .from(consents)
    .innerJoin(familyAdults, eq(familyAdults.id, consents.familyAdultId))
    .innerJoin(families, eq(families.id, familyAdults.familyId))
    .where(exportable(organisationId))
    .orderBy(asc(consents.givenAt), asc(consents.id));

export const listMeetings = (db: Reader, organisationId: string) =>
  db
    .select({ meeting: meetings, family: families.name })
    .from(meetings)
    .innerJoin(matches, eq(matches.id, meetings.matchId))
    .innerJoin(families, eq(families.id, matches.familyId))
    .where(and(eq(matches.organisationId, organisationId), isNull(families.protectedFor)))
    .orderBy(asc(meetings.heldOn), asc(meetings.id));
