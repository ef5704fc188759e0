import { and, asc, count, eq, isNotNull, lte } from "drizzle-orm";
import { dayOf } from "~/foundation/clock";
import { wallTimeText } from "~/language/wall-time";
import type { Reader } from "~db/database.server";
import { hostings, occurrences } from "~db/schema/activities.server";
import { meetings } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import { matchTypes } from "~db/schema/organisations.server";
import type { MatchTypeKind } from "~db/vocabulary";

/** What a unit has done: matches that became active, meetings written down, dates hosted. Never with whom. */
export type Done = {
  roles: { kind: MatchTypeKind; name: string | null; from: string; until: string | null }[];
  meetings: number;
  hosted: number;
  /** Minutes of the dates hosted. */
  minutes: number;
};

/** What a unit has done up to now. */
export async function listDone(db: Reader, volunteerId: string, now: Date): Promise<Done> {
  const rows = await db
    .select({ kind: matchTypes.kind, name: matchTypes.name, activeAt: matches.activeAt, closedAt: matches.closedAt })
    .from(matches)
    .innerJoin(matchTypes, eq(matchTypes.id, matches.matchTypeId))
    .where(and(eq(matches.volunteerId, volunteerId), isNotNull(matches.activeAt)))
    .orderBy(asc(matches.activeAt), asc(matches.id));
  const [met] = await db
    .select({ rows: count() })
    .from(meetings)
    .innerJoin(matches, eq(matches.id, meetings.matchId))
    .where(eq(matches.volunteerId, volunteerId));
  const dates = await db
    .select({ minutes: occurrences.durationMinutes })
    .from(hostings)
    .innerJoin(occurrences, eq(occurrences.id, hostings.occurrenceId))
    .where(
      and(
        eq(hostings.volunteerId, volunteerId),
        eq(hostings.state, "hosting"),
        eq(occurrences.state, "planned"),
        lte(occurrences.startsAt, wallTimeText(now)),
      ),
    );
  return {
    roles: rows.map(({ kind, name, activeAt, closedAt }) => ({
      kind,
      name,
      from: dayOf(activeAt as Date),
      until: closedAt && dayOf(closedAt),
    })),
    meetings: met?.rows ?? 0,
    hosted: dates.length,
    minutes: dates.reduce((sum, date) => sum + date.minutes, 0),
  };
}

/** There is a diploma for whoever has met somebody through us, or hosted. */
export const hasDone = ({ roles, hosted }: Done): boolean => roles.length > 0 || hosted > 0;
