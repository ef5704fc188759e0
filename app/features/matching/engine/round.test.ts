import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { OBJECTIVES } from "~db/vocabulary";
import {
  anyDecided,
  anyPolicy,
  anyPool,
  DATE,
  family,
  poolOf,
  REQUEST,
  seeded,
  volunteer,
  withAllowedPins,
} from "~tests/support/pools";
import { shutGates } from "./eligibility";
import type { Family, Pool, Volunteer } from "./people";
import { DEFAULT_POLICY, type Policy } from "./policy";
import type { Round, RoundInput } from "./results";
import { solveRound } from "./round";
import { score } from "./score";
import { verifyRound } from "./verify";
import { daysWaiting, waitingBonus } from "./waiting";

const NIGHTLY = process.env.NIGHTLY === "1";
// Properties take as long as they take; the default of 5 s is for tests that talk.
vi.setConfig({ testTimeout: NIGHTLY ? 3_600_000 : 120_000 });
const runs = { numRuns: NIGHTLY ? 5000 : 120 };
const objective = fc.constantFrom(...OBJECTIVES);

function roundOf(input: RoundInput): Round {
  const verdict = solveRound(input);
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.round;
}

/** Every assignment of a small pool, tried: the best of them by a comparison of (who is helped, gain). */
function tryAll({ families, volunteers, policy, rarity, objective }: RoundInput, extra: Record<string, number> = {}) {
  const room = volunteers.map(({ takes, engaged, id }) => Math.max(0, takes - engaged) + (extra[id] ?? 0));
  const gains = families.map((one) =>
    volunteers.map((other) => {
      if (shutGates(one, { ...other, takes: 99 }, DATE, REQUEST).length > 0) return -1;
      const { points } = score(one, other, policy, rarity);
      return points < 1000 * policy.floor
        ? -1
        : points + (objective === "balanced" ? waitingBonus(one, DATE, policy) : 0);
    }),
  );
  const order = families
    .map((_, at) => at)
    .sort(
      (a, b) =>
        daysWaiting(families[b]!, DATE) - daysWaiting(families[a]!, DATE) ||
        (families[a]!.id < families[b]!.id ? -1 : 1),
    );
  let best = { helped: "", gain: objective === "longest-waiting-first" ? -1 : 0 };
  const go = (at: number, helped: string, gain: number) => {
    if (at === order.length) {
      const first = objective === "longest-waiting-first";
      if (first ? helped > best.helped || (helped === best.helped && gain > best.gain) : gain > best.gain) {
        best = { helped, gain };
      }
      return;
    }
    const row = gains[order[at]!]!;
    row.forEach((one, v) => {
      if (one < 0 || room[v]! <= 0) return;
      room[v]!--;
      go(at + 1, `${helped}1`, gain + one);
      room[v]!++;
    });
    go(at + 1, `${helped}0`, gain);
  };
  go(0, "", 0);
  return best;
}

test("a round is the best there is by any objective, and proves it", () => {
  fc.assert(
    fc.property(anyPool(5, 4), anyPolicy, objective, (pool, policy, objective) => {
      const input = { ...pool, policy, objective };
      const round = roundOf(input);
      expect(round.totals.gain).toBe(tryAll(input).gain);
      expect(round.totals.bound).toBe(round.totals.gain);
      expect(verifyRound(round, input)).toMatchObject({ ok: true });
    }),
    runs,
  );
});

test("a volunteer's price is what one more place with them would be worth", () => {
  fc.assert(
    fc.property(
      anyPool(5, 4),
      anyPolicy,
      fc.constantFrom("balanced" as const, "total" as const),
      (pool, policy, objective) => {
        const input = { ...pool, policy, objective };
        const round = roundOf(input);
        for (const one of pool.volunteers) {
          if (one.takes <= one.engaged) continue;
          const more = tryAll(input, { [one.id]: 1 }).gain - round.totals.gain;
          expect(round.prices.volunteers[one.id]).toBe(more);
        }
      },
    ),
    runs,
  );
});

/** The same person with every list of words in another order; adults keep theirs, because explanations count them. */
function shuffleLists<Person extends object>(person: Person, random: () => number): Person {
  const shuffled = (list: readonly unknown[]) =>
    list
      .map((one) => ({ one, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  const entries = Object.entries(person).map(([key, value]) => {
    if (!Array.isArray(value)) return [key, value];
    return [key, key === "adults" ? value.map(shuffled) : shuffled(value)];
  });
  return Object.fromEntries(entries) as Person;
}

test("the order of rows and of the lists within them changes nothing", () => {
  const shuffled = anyPool(7, 7).chain((pool) =>
    fc.record({
      pool: fc.constant(pool),
      families: fc.shuffledSubarray(pool.families as Family[], { minLength: pool.families.length }),
      volunteers: fc.shuffledSubarray(pool.volunteers as Volunteer[], { minLength: pool.volunteers.length }),
      seed: fc.nat(),
    }),
  );
  fc.assert(
    fc.property(shuffled, anyPolicy, objective, ({ pool, seed, ...rows }, policy, objective) => {
      const random = seeded(seed);
      const families = rows.families.map((one) => shuffleLists(one, random));
      const volunteers = rows.volunteers.map((one) => shuffleLists(one, random));
      const round = roundOf({ ...pool, policy, objective });
      const other = roundOf({ ...pool, families, volunteers, policy, objective });
      const sorted = (list: readonly { family: string }[]) => [...list].sort((a, b) => (a.family < b.family ? -1 : 1));
      const byId = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(sorted(other.pairs)).toEqual(sorted(round.pairs));
      expect(other.totals).toEqual(round.totals);
      expect(other.prices).toEqual(round.prices);
      expect(other.comparison).toEqual(round.comparison);
      expect(byId(other.unmatched.families)).toEqual(byId(round.unmatched.families));
      expect(byId(other.unmatched.volunteers)).toEqual(byId(round.unmatched.volunteers));
    }),
    runs,
  );
});

test("one more volunteer never lowers the total, nor the number of the longest waiting who are matched", () => {
  fc.assert(
    fc.property(anyPool(6, 6), anyPolicy, objective, (pool, policy, objective) => {
      const input = { ...pool, policy, objective };
      const { totals } = roundOf(input);
      const fewer = roundOf({ ...input, volunteers: pool.volunteers.slice(1) }).totals;
      // To match more of the longest waiting may cost points; the number of pairs is what that objective never lowers.
      const isKept = objective === "longest-waiting-first";
      if (isKept) expect(fewer.pairs).toBeLessThanOrEqual(totals.pairs);
      else expect(fewer.gain).toBeLessThanOrEqual(totals.gain);
    }),
    runs,
  );
});

test("multiplying all weights changes nothing", () => {
  fc.assert(
    fc.property(anyPool(6, 6), anyPolicy, objective, fc.integer({ min: 2, max: 4 }), (pool, policy, objective, by) => {
      const weightsTimes = (factor: number) =>
        Object.fromEntries(
          Object.entries(policy.weights).map(([part, weight]) => [part, Math.floor(weight / 5) * factor]),
        ) as Policy["weights"];
      fc.pre(Object.values(weightsTimes(1)).some((weight) => weight > 0));
      const times = (factor: number) =>
        roundOf({ ...pool, objective, policy: { ...policy, weights: weightsTimes(factor) } });
      expect(times(by)).toEqual(times(1));
    }),
    runs,
  );
});

test("one-by-one matching is given the pinned pairs, too, and never gains more than the round", () => {
  const alike = poolOf(
    [family({ id: "f1" }), family({ id: "f2" })],
    [volunteer({ id: "v1" }), volunteer({ id: "v2" })],
  );
  const policy = DEFAULT_POLICY;
  const pins = [{ family: "f2", volunteer: "v1" }];
  const held = roundOf({ ...alike, policy, objective: "balanced", pins });
  expect(held.comparison.oneByOne).toEqual({ pairs: 2, gain: held.totals.gain });
  const rounds = fc.record({ pool: anyPool(6, 5), decided: anyDecided(6, 5), objective });
  fc.assert(
    fc.property(rounds, anyPolicy, ({ pool, decided, objective }, policy) => {
      const input = withAllowedPins({ ...pool, policy, objective }, decided);
      const { totals, pairs, comparison } = roundOf(input);
      expect(comparison.oneByOne.pairs).toBeGreaterThanOrEqual(input.pins?.length ?? 0);
      const pinned = pairs.reduce((sum, pair) => sum + (pair.pinned ? pair.gain : 0), 0);
      expect(comparison.oneByOne.gain).toBeGreaterThanOrEqual(pinned);
      // Who keeps the longest waiting may give up gain for it.
      if (objective === "longest-waiting-first") expect(comparison.oneByOne.pairs).toBeLessThanOrEqual(totals.pairs);
      else expect(comparison.oneByOne.gain).toBeLessThanOrEqual(totals.gain);
    }),
    runs,
  );
});

const pairOf = (pool: Pool) => ({ pool, family: pool.families[0]!, volunteer: pool.volunteers[0]! });

test("pins and forbids are obeyed, and what cannot be is refused with a reason", () => {
  const { pool } = pairOf(
    poolOf(
      [family({ id: "f1" }), family({ id: "f2", adults: [[{ tag: "ti", level: 4 }]] }), family({ id: "f3" })],
      [
        volunteer({ id: "v1" }),
        volunteer({
          id: "v2",
          area: "2800",
          languages: [
            { tag: "da", level: 4 },
            { tag: "ti", level: 3 },
          ],
        }),
      ],
    ),
  );
  const input = { ...pool, policy: DEFAULT_POLICY, objective: "balanced" as const };
  const pinned = roundOf({
    ...input,
    pins: [{ family: "f1", volunteer: "v2" }],
    forbids: [{ family: "f3", volunteer: "v1" }],
  });
  expect(pinned.pairs.map(({ family, volunteer, pinned }) => [family, volunteer, pinned])).toEqual([
    ["f1", "v2", true],
  ]);
  expect(pinned.unmatched.families.find(({ id }) => id === "f3")?.reasons).toMatchObject({ forbidden: 1 });
  const refused = (change: Partial<RoundInput>) => solveRound({ ...input, ...change });
  expect(refused({ pins: [{ family: "f2", volunteer: "v1" }] })).toMatchObject({
    reason: "pin-gated",
    gates: ["no-shared-language"],
  });
  expect(
    refused({
      pins: [
        { family: "f1", volunteer: "v1" },
        { family: "f3", volunteer: "v1" },
      ],
    }),
  ).toMatchObject({ reason: "pin-over-capacity" });
  expect(refused({ pins: [{ family: "f1", volunteer: "nobody" }] })).toMatchObject({ reason: "pin-unknown" });
  expect(
    refused({ pins: [{ family: "f1", volunteer: "v1" }], forbids: [{ family: "f1", volunteer: "v1" }] }),
  ).toMatchObject({ reason: "pin-forbidden" });
  expect(refused({ policy: { ...DEFAULT_POLICY, halfDistanceKm: 0.4 } })).toMatchObject({
    reason: "policy-out-of-bounds",
    knob: "halfDistanceKm",
  });
  expect(refused({ families: [family(), family()] })).toMatchObject({ reason: "repeated-id", id: "f1" });
});

test("random pins and forbids leave a round that verifies", () => {
  fc.assert(
    fc.property(anyPool(6, 5), anyPolicy, objective, fc.nat(30), fc.nat(30), (pool, policy, objective, pin, forbid) => {
      fc.pre(pool.families.length > 0 && pool.volunteers.length > 0);
      const at = (number: number) => ({
        family: pool.families[number % pool.families.length]!.id,
        volunteer: pool.volunteers[Math.floor(number / 6) % pool.volunteers.length]!.id,
      });
      const input = { ...pool, policy, objective, pins: [at(pin)], forbids: [at(forbid)] };
      const verdict = solveRound(input);
      if (verdict.ok) expect(verifyRound(verdict.round, input)).toMatchObject({ ok: true });
      else expect(verdict.reason).toMatch(/^pin-/);
    }),
    runs,
  );
});

test("empty pools, a family nobody can serve and identical volunteers are rounds like any other", () => {
  const policy = DEFAULT_POLICY;
  expect(roundOf({ ...poolOf([], []), policy, objective: "balanced" }).totals).toEqual({
    pairs: 0,
    points: 0,
    gain: 0,
    bound: 0,
  });
  const alone = roundOf({ ...poolOf([family({ adults: [[]] })], [volunteer()]), policy, objective: "balanced" });
  expect(alone.unmatched.families).toEqual([{ id: "f1", reasons: { "no-shared-language": 1 } }]);
  const twins = Array.from({ length: 2000 }, (_, at) => volunteer({ id: `v${at}` }));
  const families = Array.from({ length: 300 }, (_, at) => family({ id: `f${at}` }));
  const input = { ...poolOf(families, twins), policy, objective: "balanced" as const };
  const round = roundOf(input);
  expect(round.totals.pairs).toBe(300);
  expect(Object.values(round.prices.volunteers).every((price) => price === 0)).toBe(true);
  const turned = { ...poolOf(families, twins.slice(0, 100)), policy, objective: "balanced" as const };
  expect(verifyRound(roundOf(turned), turned)).toMatchObject({ ok: true });
});
