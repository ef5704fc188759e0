import fc from "fast-check";
import { munkres } from "munkres";
import { expect, test, vi } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { anyPolicy, largePool } from "~tests/support/pools";
import { shutGates } from "./eligibility";
import type { RoundInput } from "./results";
import { solveRound } from "./round";
import { score } from "./score";
import { waitingBonus } from "./waiting";

vi.setConfig({ testTimeout: PATIENT.timeout });

/** What pairs gain by family and place; a volunteer has as many places as capacity left; 0: no pair, and no gain lost. */
function plainGains({ families, volunteers, policy, rarity, date, request, objective }: RoundInput): number[][] {
  const places = volunteers.flatMap((one) => Array.from({ length: Math.max(0, one.takes - one.engaged) }, () => one));
  return families.map((family) => {
    const bonus = objective === "balanced" ? waitingBonus(family, date, policy) : 0;
    return places.map((volunteer) => {
      if (shutGates(family, volunteer, date, request).length > 0) return 0;
      const { points } = score(family, volunteer, policy, rarity);
      return points < 1000 * policy.floor ? 0 : points + bonus;
    });
  });
}

test("the gain of a round is what an independent Hungarian method finds in a matrix of plain scores", () => {
  const objectives = fc.constantFrom("balanced" as const, "total" as const);
  fc.assert(
    fc.property(largePool(60, 40), anyPolicy, objectives, (pool, policy, objective) => {
      const input: RoundInput = { ...pool, policy, objective };
      const gains = plainGains(input);
      const best = munkres(gains.map((row) => row.map((gain) => -gain)));
      const verdict = solveRound(input);
      if (!verdict.ok) throw new Error(verdict.reason);
      expect(verdict.round.totals.gain).toBe(best.reduce((sum, [row, column]) => sum + gains[row]![column]!, 0));
    }),
    cases(60),
  );
});
