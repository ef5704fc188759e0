import { currentPrices } from "./current-prices";
import { shutGates } from "./eligibility";
import type { Pool, Volunteer } from "./people";
import { pointsWith } from "./points";
import type { Policy } from "./policy";
import type { Candidate, NearMiss, Ranking } from "./results";
import { score } from "./score";

export type RankingInput = Pool & {
  family: string;
  policy: Policy;
  /** Thousandths by volunteer id; without it the engine finds them in a balanced round over the pool. */
  prices?: Readonly<Record<string, number>>;
  sort: "net" | "points";
  /** At most this many candidates; near misses are never cut. */
  top: number;
};

/**
 * The volunteers open to a family, best first, and those whom one gate keeps away. Everybody's points are computed, but
 * the parts and their facts only of the candidates that are kept; `score` tells those of a near miss.
 * @throws RangeError when the family is not in the pool; the caller has looked it up
 */
export function rankForFamily(input: RankingInput): Ranking {
  const { policy, rarity, volunteers, date, request } = input;
  const family = input.families.find(({ id }) => id === input.family);
  if (!family) throw new RangeError("the family is not in the pool");
  const prices = input.prices ?? currentPrices(input);
  const pointsOf = pointsWith(family, policy, rarity);
  const found: Found[] = [];
  const nearMisses: NearMiss[] = [];
  for (const volunteer of volunteers) {
    const [gate, second] = shutGates(family, volunteer, date, request, 2);
    if (second) continue;
    const points = pointsOf(volunteer);
    if (gate) {
      nearMisses.push({ volunteer: volunteer.id, points, gate });
      continue;
    }
    const price = Object.hasOwn(prices, volunteer.id) ? prices[volunteer.id]! : 0;
    found.push({ volunteer, points, price, net: points - price, belowFloor: points < 1000 * policy.floor });
  }
  return {
    family: family.id,
    asOf: date,
    candidates: found
      .sort(better(input.sort))
      .slice(0, input.top)
      .map((one) => ({
        ...one,
        volunteer: one.volunteer.id,
        parts: score(family, one.volunteer, policy, rarity).parts,
      })),
    nearMisses: nearMisses.sort((one, other) => other.points - one.points || compare(one.volunteer, other.volunteer)),
  };
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Whoever has been without a match longest comes first; not known comes last. */
const NEVER: NonNullable<Volunteer["withoutMatchSince"]> = "9999-12-31";

type Found = Omit<Candidate, "volunteer" | "parts"> & { volunteer: Volunteer };

function better(sort: "net" | "points"): (one: Found, other: Found) => number {
  const then = sort === "net" ? "points" : "net";
  return (one, other) =>
    Number(one.belowFloor) - Number(other.belowFloor) ||
    other[sort] - one[sort] ||
    other[then] - one[then] ||
    compare(one.volunteer.withoutMatchSince ?? NEVER, other.volunteer.withoutMatchSince ?? NEVER) ||
    compare(one.volunteer.id, other.volunteer.id);
}
