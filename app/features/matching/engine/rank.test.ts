import { expect, test } from "vitest";
import { family, poolOf, volunteer } from "~tests/support/pools";
import type { Volunteer } from "./people";
import { DEFAULT_POLICY } from "./policy";
import { rankForFamily } from "./rank";

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
