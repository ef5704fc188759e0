import { and, asc, eq, gte, isNull, lt } from "drizzle-orm";
import { formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import type { Database, Reader } from "~db/database.server";
import { matches } from "~db/schema/matching.server";
import { families } from "~db/schema/people.server";
import type { Doing } from "./answer-links.server";
import { bookMeeting, type MeetingReason, type MeetingWish } from "./book-meeting.server";
import { listUnitFaces } from "./faces-queries.server";
import { CAFE_HOUR_MOST } from "./forms";

/** A pair as the page showed it. */
export type Paired = { matchId: string; version: number };
export type HourBooked = { booked: string[]; refused: { matchId: string; reason: MeetingReason | "not-found" }[] };

/** Pairs that have both said yes and wait for a first meeting, longest first; a protected family's is booked on its own page. */
export async function listPairsToMeet(db: Reader, organisationId: string, language: SiteLanguage) {
  const rows = await db
    .select({ id: matches.id, version: matches.version, volunteerId: matches.volunteerId, family: families.name })
    .from(matches)
    .innerJoin(families, eq(families.id, matches.familyId))
    .where(and(eq(matches.organisationId, organisationId), eq(matches.state, "agreed"), isNull(families.protectedFor)))
    .orderBy(asc(matches.agreedAt), asc(matches.id))
    .limit(CAFE_HOUR_MOST);
  const faces = await listUnitFaces(
    db,
    organisationId,
    rows.map(({ volunteerId }) => volunteerId),
  );
  return rows.map(({ id, version, volunteerId, family }) => ({
    id,
    version,
    family,
    volunteer: formatList(language, faces.get(volunteerId)?.names ?? []),
  }));
}

/** How many other first meetings of the organisation are at the same house in the same hour. */
export async function countSharing(db: Reader, match: typeof matches.$inferSelect): Promise<number> {
  if (match.meetingAt === null || match.meetingHouseId === null) return 0;
  const hour = match.meetingAt.slice(0, 13);
  const rows = await db
    .select({ id: matches.id })
    .from(matches)
    .where(
      and(
        eq(matches.organisationId, match.organisationId),
        eq(matches.state, "meeting-booked"),
        eq(matches.meetingHouseId, match.meetingHouseId),
        gte(matches.meetingAt, `${hour}:00`),
        lt(matches.meetingAt, `${hour}:60`),
      ),
    );
  return rows.filter(({ id }) => id !== match.id).length;
}

/**
 * Books the first meeting of several pairs at one place and time. Each pair is a meeting of its own, with its own messages:
 * one that has changed meanwhile is named and holds up no other.
 */
export async function bookCafeHour(
  db: Database,
  doing: Doing,
  organisationId: string,
  pairs: readonly Paired[],
  wish: MeetingWish,
): Promise<HourBooked> {
  const done: HourBooked = { booked: [], refused: [] };
  for (const pair of pairs) {
    const booked = await bookMeeting(db, { ...doing, once: null }, { organisationId, ...pair, ...wish });
    if (booked.ok) done.booked.push(pair.matchId);
    else done.refused.push({ matchId: pair.matchId, reason: booked.reason });
  }
  return done;
}
