import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { OBJECTIVES } from "~db/vocabulary";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { anyPolicy, anyPool, DATE, REQUEST } from "~tests/support/pools";
import { shutGates } from "./eligibility";
import { costOfLongestWaitingFirst } from "./longest-first-cost";
import type { Family, Volunteer } from "./people";
import { compactPool } from "./pool/compact-pool";
import type { Reasons, Round, RoundInput } from "./results";
import { solveRound } from "./round";
import { score } from "./score";
import { whyUnmatched } from "./unmatched";
import { keptInOrder } from "./verify-kept";
import { betterPairs } from "./verify-pairs";

/** What is counted and checked over arrays of numbers, beside the plain form of the same: pair by pair, from plain people. */

vi.setConfig({ testTimeout: PATIENT.timeout });
const objective = fc.constantFrom(...OBJECTIVES);

/** Points of a pair; -1 where a gate is shut. */
function plainPoints(family: Family, volunteer: Volunteer, { policy, rarity }: RoundInput): number {
  const shut = shutGates(family, { ...volunteer, takes: 99, engaged: 0, approvedOn: DATE }, DATE, REQUEST);
  return shut.some((gate) => !OF_FAMILY.includes(gate)) ? -1 : score(family, volunteer, policy, rarity).points;
}

/** A compact pool is made of those who take part: these gates are not asked in it. */
const OF_FAMILY: string[] = ["no-consent", "other-organisation", "already-open"];

const compact = (input: RoundInput) =>
  compactPool({ ...input, bonusOf: ({ id }) => 100 * id.length, barredFor: ({ earlierPairs }) => earlierPairs });

test("the pairs that a round should have preferred are those that each pair alone would show", () => {
  const paying = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 8, maxLength: 8 });
  const pays = fc.record({ utility: paying, price: paying, lower: fc.constantFrom(0, 5000, 100_000) });
  fc.assert(
    fc.property(anyPool(8, 8), anyPolicy, pays, (people, policy, pay) => {
      const input: RoundInput = { ...people, policy, objective: "balanced" };
      const pool = compact(input);
      const { families, volunteers } = pool;
      const utility = Float64Array.from(families.people, (_, at) => pay.utility[at]! - pay.lower);
      const price = Float64Array.from(volunteers.people, (_, at) => pay.price[at]!);
      const plain = families.people.flatMap((family, f) =>
        volunteers.people.flatMap((volunteer, v) => {
          const points = plainPoints(family, volunteer, input);
          const isBetter = utility[f]! + price[v]! < points + families.bonus[f]!;
          return points >= Math.max(0, pool.floor) && isBetter ? [[f, v]] : [];
        }),
      );
      expect(betterPairs(pool, utility, price)).toEqual(plain);
    }),
    cases(200),
  );
});

/** Who of the families, in order, can be kept: augmenting paths in a few lines. */
function plainKept(may: boolean[][], room: number[]): number[] {
  const holders = room.map((): number[] => []);
  const findPlace = (family: number, tried: Set<number>): boolean =>
    room.some((places, volunteer) => {
      if (!may[family]![volunteer] || tried.has(volunteer)) return false;
      tried.add(volunteer);
      const there = holders[volunteer]!;
      const at = there.length < places ? there.length : there.findIndex((holder) => findPlace(holder, tried));
      if (at < 0) return false;
      there[at] = family;
      return true;
    });
  return may.map((_, family) => (findPlace(family, new Set()) ? 1 : 0));
}

test("who can be kept, each in turn, is the same by bits and by plain chains", () => {
  fc.assert(
    fc.property(anyPool(12, 7), anyPolicy, (people, policy) => {
      const input: RoundInput = { ...people, policy, objective: "longest-waiting-first" };
      const pool = compact(input);
      const may = pool.families.people.map((family) =>
        pool.volunteers.people.map((volunteer) => plainPoints(family, volunteer, input) >= Math.max(0, pool.floor)),
      );
      expect([...keptInOrder(pool, pool.volunteers.capacity)]).toEqual(plainKept(may, [...pool.volunteers.capacity]));
    }),
    cases(200),
  );
});

const roundOf = (input: RoundInput): Round | null => {
  const verdict = solveRound(input);
  return verdict.ok ? verdict.round : null;
};

test("what the longest waiting first would cost is what a whole such round shows", () => {
  const coordinators = fc.record({ pin: fc.nat(40), forbid: fc.nat(40), objective });
  fc.assert(
    fc.property(anyPool(10, 6), anyPolicy, coordinators, (people, policy, { pin, forbid, objective }) => {
      const pairAt = (number: number) => ({ family: `f${number % 6}`, volunteer: `v${Math.floor(number / 6)}` });
      const asked: RoundInput = { ...people, policy, objective, pins: [pairAt(pin)], forbids: [pairAt(forbid)] };
      const input = roundOf(asked) ? asked : { ...asked, pins: [] };
      const round = roundOf(input) as Round;
      const other = roundOf({ ...input, objective: "longest-waiting-first" }) as Round;
      expect(costOfLongestWaitingFirst(round, input)).toEqual({
        points: round.totals.points - other.totals.points,
        pairs: round.totals.pairs - other.totals.pairs,
      });
    }),
    cases(80),
  );
});

test("reasons are counted as from plain people, whoever is left", () => {
  const matched = fc.array(fc.record({ family: fc.nat(5), volunteer: fc.nat(5) }), { maxLength: 4 });
  fc.assert(
    fc.property(anyPool(6, 6), anyPolicy, matched, fc.nat(35), (people, policy, matched, forbid) => {
      const forbids = [{ family: `f${forbid % 6}`, volunteer: `v${Math.floor(forbid / 6)}` }];
      const input: RoundInput = { ...people, policy, objective: "balanced", forbids };
      const pairs = matched.map(({ family, volunteer }) => ({ family: `f${family}`, volunteer: `v${volunteer}` }));
      const reasonsOf = (all: readonly (readonly [Family, Volunteer])[]) => {
        const reasons: Reasons = {};
        for (const [family, volunteer] of all)
          for (const reason of plainReasons(family, volunteer, input)) reasons[reason] = (reasons[reason] ?? 0) + 1;
        return reasons;
      };
      expect(whyUnmatched(input, pairs)).toEqual({
        families: input.families
          .filter(({ id }) => !pairs.some(({ family }) => family === id))
          .map((one) => ({ id: one.id, reasons: reasonsOf(input.volunteers.map((other) => [one, other] as const)) })),
        volunteers: input.volunteers
          .filter(({ id }) => !pairs.some(({ volunteer }) => volunteer === id))
          .map((one) => ({ id: one.id, reasons: reasonsOf(input.families.map((other) => [other, one] as const)) })),
      });
    }),
    cases(100),
  );
});

function plainReasons(family: Family, volunteer: Volunteer, input: RoundInput): (keyof Reasons)[] {
  const gates = shutGates(family, volunteer, DATE, REQUEST);
  if (gates.length > 0) return gates;
  if ((input.forbids ?? []).some((pair) => pair.family === family.id && pair.volunteer === volunteer.id))
    return ["forbidden"];
  const { points } = score(family, volunteer, input.policy, input.rarity);
  return [points < 1000 * input.policy.floor ? "below-floor" : "used-elsewhere"];
}
