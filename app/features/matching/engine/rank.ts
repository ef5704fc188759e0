import { currentPrices } from "./current-prices";
import { shutGates } from "./eligibility";
import type { Pool, Volunteer } from "./people";
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
 * The volunteers open to a family, best first, and those whom one gate keeps away.
 * @throws RangeError when the family is not in the pool; the caller has looked it up
 */
export function rankForFamily(input: RankingInput): Ranking {
  const family = input.families.find(({ id }) => id === input.family);
  if (!family) throw new RangeError("the family is not in the pool");
  const prices = input.prices ?? currentPrices(input);
  const candidates: (Candidate & { since: string | null })[] = [];
  const nearMisses: NearMiss[] = [];
  for (const volunteer of input.volunteers) {
    const gates = shutGates(family, volunteer, input.date, input.request);
    if (gates.length > 1) continue;
    const { points, parts } = score(family, volunteer, input.policy, input.rarity);
    if (gates.length === 1) {
      nearMisses.push({ volunteer: volunteer.id, points, gate: gates[0]!, parts });
      continue;
    }
    const price = Object.hasOwn(prices, volunteer.id) ? prices[volunteer.id]! : 0;
    const belowFloor = points < 1000 * input.policy.floor;
    const since = volunteer.withoutMatchSince;
    candidates.push({ volunteer: volunteer.id, points, price, net: points - price, belowFloor, parts, since });
  }
  return {
    family: family.id,
    asOf: input.date,
    candidates: candidates
      .sort(better(input.sort))
      .slice(0, input.top)
      .map(({ since: _, ...candidate }) => candidate),
    nearMisses: nearMisses.sort((one, other) => other.points - one.points || compare(one.volunteer, other.volunteer)),
  };
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Whoever has been without a match longest comes first; not known comes last. */
const NEVER: NonNullable<Volunteer["withoutMatchSince"]> = "9999-12-31";

type Sortable = Candidate & { since: string | null };

function better(sort: "net" | "points"): (one: Sortable, other: Sortable) => number {
  const then = sort === "net" ? "points" : "net";
  return (one, other) =>
    Number(one.belowFloor) - Number(other.belowFloor) ||
    other[sort] - one[sort] ||
    other[then] - one[then] ||
    compare(one.since ?? NEVER, other.since ?? NEVER) ||
    compare(one.volunteer, other.volunteer);
}
