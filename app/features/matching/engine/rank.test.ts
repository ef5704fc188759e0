import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { anyPolicy, anyPool, family, poolOf, volunteer } from "~tests/support/pools";
import { shutGates } from "./eligibility";
import type { Volunteer } from "./people";
import { DEFAULT_POLICY } from "./policy";
import { type RankingInput, rankForFamily } from "./rank";
import { score } from "./score";

// Properties take as long as they take.
vi.setConfig({ testTimeout: 120_000 });
const runs = { numRuns: process.env.NIGHTLY === "1" ? 5000 : 150 };

const arabic: Volunteer["languages"] = [
  { tag: "da", level: 4 },
  { tag: "ar", level: 4 },
];
const tigrinya: Volunteer["languages"] = [...arabic, { tag: "ti", level: 4 }];
const bilingual = family({
  id: "both",
  adults: [
    [
      { tag: "ar", level: 4 },
      { tag: "ti", level: 4 },
    ],
  ],
});
const alone = family({ id: "alone", adults: [[{ tag: "ti", level: 4 }]] });
const another = { ...alone, id: "another" };
const ask = (changes: Partial<Parameters<typeof rankForFamily>[0]> = {}) =>
  rankForFamily({
    ...poolOf(
      [bilingual, alone, another],
      [volunteer({ id: "a", languages: arabic }), volunteer({ id: "t", languages: tigrinya })],
    ),
    family: "both",
    policy: DEFAULT_POLICY,
    sort: "net",
    top: 20,
    ...changes,
  });

test("the only one who speaks Tigrinya has a price, and is not suggested first to those who speak Arabic", () => {
  const { candidates } = ask();
  expect(candidates.map(({ volunteer }) => volunteer)).toEqual(["a", "t"]);
  expect(candidates[1]!.price).toBeGreaterThan(0);
  expect(candidates[1]!.net).toBe(candidates[1]!.points - candidates[1]!.price);
  expect(ask({ sort: "points" }).candidates[0]!.points).toBeGreaterThanOrEqual(candidates[0]!.points);
});

test("the top cuts candidates but not near misses, and given prices are used as they are", () => {
  const { candidates, nearMisses } = ask({ family: "alone", top: 1, prices: { t: 1000 } });
  expect(candidates).toHaveLength(1);
  expect(candidates[0]).toMatchObject({ volunteer: "t", price: 1000 });
  expect(nearMisses).toMatchObject([{ volunteer: "a", gate: "no-shared-language" }]);
});

test("ties: the longest without a match, then the id; below the floor comes last", () => {
  const pool = poolOf(
    [family()],
    [
      volunteer({ id: "far", area: "9000" }),
      volunteer({ id: "b" }),
      volunteer({ id: "a" }),
      volunteer({ id: "z", withoutMatchSince: "2026-01-01" }),
    ],
  );
  const policy = { ...DEFAULT_POLICY, floor: 45 };
  const { candidates } = ask({ ...pool, family: "f1", policy, prices: {} });
  expect(candidates.map(({ volunteer }) => volunteer)).toEqual(["z", "a", "b", "far"]);
  expect(candidates.at(-1)).toMatchObject({ belowFloor: true });
});

/** The same ranking made plainly: every pair with all its parts, every gate asked. */
function plainly({
  families,
  volunteers,
  date,
  request,
  policy,
  rarity,
  prices = {},
  sort,
  top,
  ...asked
}: RankingInput) {
  const one = families.find(({ id }) => id === asked.family);
  if (!one) throw new Error("no family");
  const pairs = volunteers.map((volunteer) => {
    const { points, parts } = score(one, volunteer, policy, rarity);
    const price = prices[volunteer.id] ?? 0;
    const net = points - price;
    const belowFloor = points < 1000 * policy.floor;
    const gates = shutGates(one, volunteer, date, request);
    const shown = { volunteer: volunteer.id, points, price, net, belowFloor, parts };
    // As texts in the order of the ranking: what is best comes first.
    const high = (number: number) => String(10_000_000 - number).padStart(9, "0");
    const [first, then] = sort === "net" ? [net, points] : [points, net];
    const place = [
      Number(belowFloor),
      high(first),
      high(then),
      volunteer.withoutMatchSince ?? "9",
      volunteer.id,
    ].join();
    return { gates, shown, place, nearPlace: [high(points), volunteer.id].join() };
  });
  const by = (of: (pair: (typeof pairs)[number]) => string) => (a: (typeof pairs)[number], b: (typeof pairs)[number]) =>
    of(a) < of(b) ? -1 : 1;
  const open = pairs.filter(({ gates }) => gates.length === 0).sort(by(({ place }) => place));
  const near = pairs.filter(({ gates }) => gates.length === 1).sort(by(({ nearPlace }) => nearPlace));
  return {
    family: one.id,
    asOf: date,
    candidates: open.slice(0, top).map(({ shown }) => shown),
    nearMisses: near.map(({ gates, shown }) => ({
      volunteer: shown.volunteer,
      points: shown.points,
      gate: gates[0],
    })),
  };
}

test("the ranking is the one that scores every pair in full and asks every gate", () => {
  const asked = fc.record({
    at: fc.nat(5),
    top: fc.nat(8),
    sort: fc.constantFrom("net" as const, "points" as const),
    costs: fc.array(fc.nat(30_000), { maxLength: 12 }),
  });
  fc.assert(
    fc.property(anyPool(6, 12), anyPolicy, asked, (pool, policy, { at, top, sort, costs }) => {
      const chosen = pool.families[at % Math.max(1, pool.families.length)];
      if (!chosen) return;
      const prices = Object.fromEntries(
        pool.volunteers.flatMap(({ id }, i) => (costs[i] === undefined ? [] : [[id, costs[i]]])),
      );
      const input = { ...pool, family: chosen.id, policy, prices, sort, top };
      expect(rankForFamily(input)).toEqual(plainly(input));
    }),
    runs,
  );
});
