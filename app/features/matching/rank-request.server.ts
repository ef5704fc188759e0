import type { Reader } from "~db/database.server";
import type { CalendarDay } from "./engine/people";
import { rankForFamily } from "./engine/rank";
import type { Ranking } from "./engine/results";
import type { RequestFound } from "./faces-queries.server";
import { listHouseholds } from "./household-queries.server";
import { getPolicy, listPool, type PolicyInForce } from "./pool-queries.server";

export type RankedRequest = { ranking: Ranking; inForce: PolicyInForce; engaged: ReadonlyMap<string, number> };

/** The volunteers open to a waiting request as the pool stands today, best first, and the near misses. */
export async function rankForRequest(
  db: Reader,
  organisationId: string,
  { request, type }: Pick<RequestFound, "request" | "type">,
  date: CalendarDay,
  shown: { sort: "net" | "points"; top: number },
): Promise<RankedRequest> {
  const inForce = await getPolicy(db, organisationId);
  const pool = await listPool(db, organisationId, type, date);
  // A protected family takes no part in rounds, but whoever may read it sees its suggestions.
  const own = pool.families.some(({ id }) => id === request.familyId)
    ? []
    : (await listHouseholds(db, organisationId, { requestId: request.id })).map(({ family }) => family);
  const ranking = rankForFamily({
    ...pool,
    families: [...pool.families, ...own],
    family: request.familyId,
    policy: inForce.policy,
    ...shown,
  });
  return { ranking, inForce, engaged: new Map(pool.volunteers.map(({ id, engaged }) => [id, engaged])) };
}
