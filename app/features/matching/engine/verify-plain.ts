import { shutGates } from "./eligibility";
import type { Pair, Round, RoundFlaw, RoundInput } from "./results";
import { score } from "./score";
import { waitingBonus } from "./waiting";

/**
 * u + p >= gain once more, for each family and each volunteer as plain people, from `shutGates` and `score`: it shares
 * neither the pool of numbers nor who takes part with the solver. A pair is only scored when the highest points there are
 * would be too much for its prices. For rounds small enough to be counted again (`isCounted`).
 */
export function verifyPlainPairs(round: Round, input: RoundInput, flaws: RoundFlaw[]): void {
  const { date, request, policy, rarity, objective } = input;
  const prices = round.prices;
  const given = pairsOf(input.pins ?? []);
  const forbidden = pairsOf(input.forbids ?? []);
  const matched = new Set(round.pairs.map(({ family }) => family));
  const volunteers = input.volunteers.filter(
    ({ id, takes, engaged }) => takes - engaged > [...given.values()].filter((other) => other.has(id)).length,
  );
  const floor = 1000 * policy.floor;
  for (const family of input.families) {
    if (given.has(family.id) || (objective === "longest-waiting-first" && !matched.has(family.id))) continue;
    const bonus = objective === "balanced" ? waitingBonus(family, date, policy) : 0;
    const utility = prices.families[family.id]! - bonus;
    for (const volunteer of volunteers) {
      const paid = utility + prices.volunteers[volunteer.id]!;
      if (paid >= MOST_POINTS || forbidden.get(family.id)?.has(volunteer.id)) continue;
      if (shutGates(family, volunteer, date, request, 1).length > 0) continue;
      const { points } = score(family, volunteer, policy, rarity);
      if (points >= floor && paid < points) {
        flaws.push({ flaw: "better-pair", family: family.id, volunteer: volunteer.id });
      }
    }
  }
}

/** 100 points, and a half thousandth for the rounding of each part. */
const MOST_POINTS = 100_003;

function pairsOf(pairs: readonly Pair[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { family, volunteer } of pairs) groups.set(family, (groups.get(family) ?? new Set()).add(volunteer));
  return groups;
}
