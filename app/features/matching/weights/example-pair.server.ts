import { eq } from "drizzle-orm";
import { formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import type { ScoreShare } from "~/ui/score-bar";
import type { Reader } from "~db/database.server";
import { families } from "~db/schema/people.server";
import type { CalendarDay } from "../engine/people";
import type { Policy } from "../engine/policy";
import { rankForFamily } from "../engine/rank";
import { score } from "../engine/score";
import { listUnitFaces } from "../faces-queries.server";
import { getPolicy, listPairTypes, listPool } from "../pool-queries.server";
import { sharesOf, wholePoints } from "../score-view.server";

type Scored = { points: number; shares: ScoreShare[]; belowFloor: boolean };
export type ExamplePair = { family: string; volunteer: string; before: Scored; after: Scored };

/**
 * What new weights would do to one pair: the family that waits longest and the volunteer who has most points with it now.
 * Null where nobody waits whom somebody may meet. Protected families take no part.
 */
export async function examplePair(
  db: Reader,
  organisationId: string,
  policy: Policy,
  { language, today }: { language: SiteLanguage; today: CalendarDay },
): Promise<ExamplePair | null> {
  const { policy: inForce } = await getPolicy(db, organisationId);
  for (const type of await listPairTypes(db, organisationId)) {
    const pool = await listPool(db, organisationId, type, today);
    const longest = pool.families.toSorted((a, b) => byWaiting(a) - byWaiting(b) || (a.id < b.id ? -1 : 1));
    for (const family of longest.slice(0, 20)) {
      const shown = { sort: "points", top: 1, prices: {} } as const;
      const [best] = rankForFamily({ ...pool, family: family.id, policy: inForce, ...shown }).candidates;
      const volunteer = pool.volunteers.find(({ id }) => id === best?.volunteer);
      if (!volunteer) continue;
      const scored = (by: Policy): Scored => {
        const { points, parts } = score(family, volunteer, by, pool.rarity);
        const belowFloor = points < by.floor * 1000;
        return { points: wholePoints(points), shares: sharesOf(language, parts, by), belowFloor };
      };
      const names = (await listUnitFaces(db, organisationId, [volunteer.id])).get(volunteer.id)?.names ?? [];
      return {
        family: await nameOf(db, family.id),
        volunteer: formatList(language, names),
        before: scored(inForce),
        after: scored(policy),
      };
    }
  }
  return null;
}

const byWaiting = ({ waitingSince }: { waitingSince: CalendarDay | null }) =>
  waitingSince ? Date.parse(waitingSince) : Number.POSITIVE_INFINITY;

async function nameOf(db: Reader, familyId: string): Promise<string> {
  const [found] = await db.select({ name: families.name }).from(families).where(eq(families.id, familyId));
  return found?.name ?? "";
}
