import { dayOf } from "~/foundation/clock";
import type { Reader } from "~db/database.server";
import type { Family, Volunteer } from "./engine/people";
import { rankForFamily } from "./engine/rank";
import { bothRarities, interestRarity } from "./engine/rarity";
import type { Parts, Ranking } from "./engine/results";
import { score } from "./engine/score";
import type { RequestFound } from "./faces-queries.server";
import { listHouseholds } from "./household-queries.server";
import { getPolicy, offers, type PolicyInForce, rarityOfHouseholds } from "./pool-queries.server";
import { findPriceList, type PriceList } from "./rounds/price-list.server";
import { listUnits } from "./unit-queries.server";

export type RankedRequest = {
  ranking: Ranking;
  inForce: PolicyInForce;
  family: Family;
  volunteers: ReadonlyMap<string, Volunteer>;
  /** Why a candidate or a near miss has its points. */
  partsOf(volunteerId: string): Parts;
  /** Null where no round and no hourly run has told yet what volunteers are worth to the others: then net = points. */
  priceList: PriceList | null;
};

/**
 * The volunteers open to a waiting request as they stand today, best first, and the near misses. What using one of them
 * costs the other families comes from the list of prices; nothing is solved here.
 * @param shown `prices` where those of a certain round are asked for, thousandths by volunteer
 */
export async function rankForRequest(
  db: Reader,
  organisationId: string,
  { request, type }: Pick<RequestFound, "request" | "type">,
  now: Date,
  shown: { sort: "net" | "points"; top: number; prices?: Readonly<Record<string, number>> },
): Promise<RankedRequest | null> {
  const inForce = await getPolicy(db, organisationId);
  const priceList = await findPriceList(db, organisationId, type.id, now);
  const [household] = await listHouseholds(db, organisationId, { requestId: request.id });
  if (!household) return null;
  const units = await listUnits(db, organisationId, "all");
  const volunteers = units.filter(({ kinds }) => offers(kinds, type.kind)).map(({ volunteer }) => volunteer);
  // The same as rarityOf, without reading the volunteers once more.
  const rarity = bothRarities(
    interestRarity(units.map(({ volunteer }) => volunteer)),
    await rarityOfHouseholds(db, organisationId),
  );
  const ranking = rankForFamily({
    families: [household.family],
    volunteers,
    date: dayOf(now),
    request: { organisation: organisationId, matchType: type.kind },
    rarity,
    family: household.family.id,
    policy: inForce.policy,
    ...shown,
    prices: shown.prices ?? priceList?.prices ?? {},
  });
  const byId = new Map(volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const partsOf = (id: string) => score(household.family, byId.get(id) as Volunteer, inForce.policy, rarity).parts;
  return { ranking, inForce, family: household.family, volunteers: byId, partsOf, priceList };
}
