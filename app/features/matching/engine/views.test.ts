import { expect, test } from "vitest";
import { DATE, family, poolOf, volunteer } from "~tests/support/pools";
import { fairnessOf } from "./fairness";
import { costOfLongestWaitingFirst } from "./longest-first-cost";
import { DEFAULT_POLICY } from "./policy";
import { priceFacts } from "./price-facts";
import { reasonsForPeople } from "./reasons-for-people";
import type { RoundInput } from "./results";
import { solveRound } from "./round";
import { score } from "./score";

const speaks = (tag: "ti" | "ar" | "da", level: 2 | 4 = 4) => ({ tag, level });
const tigrinya = volunteer({ id: "t", languages: [speaks("da"), speaks("ti")] });
const danish = volunteer({ id: "d" });
const families = [
  family({ id: "f1", adults: [[speaks("ti")]], waitingSince: "2026-11-02", area: "2700" }),
  family({ id: "f2", adults: [[speaks("ti")], [speaks("ar")]], waitingSince: "2026-11-12" }),
  family({ id: "f3", adults: [[speaks("da", 2), speaks("ti")]], household: "couple", waitingSince: DATE }),
];
const pool = poolOf(families, [tigrinya, danish]);
const input: RoundInput = { ...pool, policy: DEFAULT_POLICY, objective: "balanced" };

test("the price of the only one who speaks Tigrinya is explained by those who wait for it", () => {
  expect(priceFacts(tigrinya, "f3", pool)).toEqual({ language: "ti", speakers: 1, otherFamilies: 2 });
  expect(priceFacts(danish, "f3", pool)).toBeNull();
});

test("fairness counts who was matched by language, household and area, and who is left waiting", () => {
  const verdict = solveRound(input);
  if (!verdict.ok) throw new Error(verdict.reason);
  expect(verdict.round.pairs.map(({ family, volunteer }) => `${family} ${volunteer}`)).toEqual(["f1 t", "f3 d"]);
  const fairness = fairnessOf(verdict.round.pairs, pool);
  expect(fairness.all).toEqual({ group: "all", families: 3, matched: 2, medianDaysBefore: 10, medianDaysAfter: 10 });
  expect(fairness.byLanguage).toEqual([
    { group: "ti", families: 3, matched: 2, medianDaysBefore: 10, medianDaysAfter: 10 },
    { group: "ar", families: 1, matched: 0, medianDaysBefore: 10, medianDaysAfter: 10 },
  ]);
  expect(fairness.byHousehold.map(({ group }) => group)).toEqual(["not-stated", "couple"]);
  expect(fairness.byArea).toContainEqual({
    group: "2700",
    families: 1,
    matched: 1,
    medianDaysBefore: 20,
    medianDaysAfter: null,
  });
  expect(costOfLongestWaitingFirst(verdict.round, input)).toEqual({ points: 0, pairs: 0 });
});

test("the two people read reasons without levels, kilometres or a total", () => {
  const { parts } = score(families[2]!, tigrinya, DEFAULT_POLICY, pool.rarity);
  expect(reasonsForPeople(parts)).toEqual({
    languages: ["da", "ti"],
    practiseDanish: false,
    distance: "same-part-of-town",
    interests: [],
    times: [],
    outcomes: [],
  });
  expect(reasonsForPeople(score(families[0]!, tigrinya, DEFAULT_POLICY, pool.rarity).parts).distance).toBe(
    "under-5-km",
  );
});
