import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { matchTypes } from "~db/schema/organisations.server";
import { volunteerAdults } from "~db/schema/people.server";
import { firstNameOf } from "./answer-links.server";
import type { Match } from "./move-match.server";

/**
 * First names of the adults of a match's volunteers who have had no home visit; empty where the match type is not held in
 * homes, and where everybody has been visited.
 */
export async function namesWithoutVisit(
  db: Reader,
  { matchTypeId, volunteerId }: Pick<Match, "matchTypeId" | "volunteerId">,
): Promise<string[]> {
  const rows = await db
    .select({ name: volunteerAdults.name })
    .from(volunteerAdults)
    .innerJoin(matchTypes, and(eq(matchTypes.id, matchTypeId), eq(matchTypes.heldInHomes, true)))
    .where(
      and(
        eq(volunteerAdults.volunteerId, volunteerId),
        isNull(volunteerAdults.leftAt),
        isNull(volunteerAdults.homeVisitOn),
      ),
    )
    .orderBy(volunteerAdults.position);
  return rows.map(({ name }) => firstNameOf(name));
}

/** Whether a home visit is missing that this match may not begin without. */
export const lacksHomeVisit = async (db: Reader, match: Pick<Match, "matchTypeId" | "volunteerId">) =>
  (await namesWithoutVisit(db, match)).length > 0;
