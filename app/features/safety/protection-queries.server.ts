import { and, asc, desc, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { occurrences, signUps } from "~db/schema/activities.server";
import { auditRows } from "~db/schema/audit.server";
import { matches } from "~db/schema/matching.server";
import { familyAdults, volunteerAdults } from "~db/schema/people.server";
import { activityTexts } from "~db/schema/texts.server";

/** Open matches of a family, with the names on the other side. */
export async function listOpenMatches(db: Reader, familyId: string) {
  const rows = await db
    .select({ id: matches.id, name: volunteerAdults.name })
    .from(matches)
    .innerJoin(volunteerAdults, eq(volunteerAdults.volunteerId, matches.volunteerId))
    .where(and(eq(matches.familyId, familyId), isNull(matches.closedAt), isNull(volunteerAdults.leftAt)))
    .orderBy(asc(matches.proposedAt), asc(volunteerAdults.position));
  return [...new Set(rows.map(({ id }) => id))].map((id) => ({
    id,
    names: rows.filter((row) => row.id === id).map(({ name }) => name),
  }));
}

/** What the adults of a family are signed up for from a wall time on, by the number or e-mail they gave. */
export async function listComingSignUps(db: Reader, familyId: string, from: string) {
  const adults = await db.select().from(familyAdults).where(eq(familyAdults.familyId, familyId));
  const contacts = adults.flatMap(({ phone, email }) => [phone, email]).filter((one): one is string => Boolean(one));
  if (contacts.length === 0) return [];
  return db
    .select({ id: signUps.id, startsAt: occurrences.startsAt, title: activityTexts.title })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .leftJoin(
      activityTexts,
      and(eq(activityTexts.activityId, occurrences.activityId), eq(activityTexts.language, "da")),
    )
    .where(
      and(
        or(inArray(signUps.phone, contacts), inArray(signUps.email, contacts)),
        ne(signUps.state, "cancelled"),
        gt(occurrences.startsAt, from),
      ),
    )
    .orderBy(asc(occurrences.startsAt));
}

const OPENINGS_SHOWN = 20;

/** Who has opened a protected file, newest first. */
export async function listOpenings(db: Reader, familyId: string) {
  return db
    .select({ id: auditRows.id, at: auditRows.at, name: accounts.name })
    .from(auditRows)
    .leftJoin(accounts, eq(accounts.id, auditRows.actorId))
    .where(
      and(eq(auditRows.subject, "family"), eq(auditRows.subjectId, familyId), eq(auditRows.action, "family.opened")),
    )
    .orderBy(desc(auditRows.at), desc(auditRows.id))
    .limit(OPENINGS_SHOWN);
}
