import { and, eq, gte, inArray, isNull, or } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { roles } from "~db/schema/access.server";
import { houses } from "~db/schema/houses.server";
import { matches } from "~db/schema/matching.server";
import { families } from "~db/schema/people.server";

/** A first meeting as both sides' calendars may show it: when, how sure, and where. */
export type OwnMeeting = { id: string; startsAt: string; version: number; changedAt: number; where: string };

/**
 * The booked first meetings of an account's family or volunteer from a day on. A protected family sees its own; the volunteer
 * sees nothing of it until the family is back.
 */
export async function listOwnMeetings(db: Reader, accountId: string, from: string): Promise<OwnMeeting[]> {
  const held = await db.select().from(roles).where(eq(roles.accountId, accountId));
  const familyIds = held.flatMap(({ role, familyId }) => (role === "family-adult" && familyId ? [familyId] : []));
  const unitIds = held.flatMap(({ role, volunteerId }) => (role === "volunteer" && volunteerId ? [volunteerId] : []));
  if (familyIds.length + unitIds.length === 0) return [];
  const rows = await db
    .select({ match: matches, house: houses })
    .from(matches)
    .innerJoin(families, eq(families.id, matches.familyId))
    .leftJoin(houses, eq(houses.id, matches.meetingHouseId))
    .where(
      and(
        eq(matches.state, "meeting-booked"),
        gte(matches.meetingAt, from),
        or(
          inArray(matches.familyId, familyIds),
          and(inArray(matches.volunteerId, unitIds), isNull(families.protectedFor)),
        ),
      ),
    );
  return rows.map(({ match, house }) => ({
    id: match.id,
    startsAt: match.meetingAt as string,
    version: match.version,
    changedAt: (match.agreedAt ?? match.proposedAt).getTime(),
    where: house ? placeOfHouse(house) : (match.meetingPlace ?? ""),
  }));
}

/** Others see a phone's calendar too: an address that is not public is not in it. */
const placeOfHouse = ({ name, address, addressPublic }: typeof houses.$inferSelect): string =>
  addressPublic ? `${name}, ${address}` : name;
