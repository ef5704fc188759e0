import { shutGates } from "./eligibility";
import type { Family, Volunteer } from "./people";
import { compactPool } from "./pool/compact-pool";
import type { Round, RoundFlaw, RoundInput, RoundPair, RoundProof } from "./results";
import { score } from "./score";
import { takingPart } from "./taking-part";
import { isCounted, verifyReasonsAndComparison } from "./verify-counts";
import { verifyKept } from "./verify-kept";
import { betterPairs } from "./verify-pairs";
import { verifyPlainPairs } from "./verify-plain";
import { waitingBonus } from "./waiting";

/**
 * Checks a round from scratch. It shares the table of points with the solver (pool/compact-pool.ts, compared with the plain
 * score in tests) and nothing that chooses or prices: that the round is allowed (gates, capacities, floor, pins),
 * that its numbers are right, and that no better one exists: u + p >= gain over *all* pairs of the pool, and the bound
 * these prices give equals the gain. Prices that take no part have to be 0. Up to a million pairs the prices are asked
 * once more over plain people, with nothing but the plain score and gates (`verify-plain.ts`), and the reasons and the
 * comparison with matching one by one are counted again (`countsChecked`: whether the round was small enough for both).
 */
export function verifyRound(round: Round, input: RoundInput): RoundProof {
  const flaws: RoundFlaw[] = [];
  if (round.objective !== input.objective) flaws.push({ flaw: "objective" });
  if (round.asOf !== input.date) flaws.push({ flaw: "as-of" });
  const people: People = {
    families: new Map(input.families.map((family) => [family.id, family])),
    volunteers: new Map(input.volunteers.map((volunteer) => [volunteer.id, volunteer])),
  };
  for (const pair of round.pairs) verifyPair(pair, input, people, flaws);
  verifyCounts(round, input, flaws);
  const part = partOf(round, input);
  verifyPrices(round, input, part, flaws);
  verifyTotals(round, part, flaws);
  if (flaws.length > 0) return { ok: false, flaws };
  const pairsChecked = verifyEveryPair(round, input, part, flaws);
  if (flaws.length === 0 && isCounted(input)) verifyPlainPairs(round, input, flaws);
  if (input.objective === "longest-waiting-first") verifyKept(input, part, barredIn(input), flaws);
  const countsChecked = verifyReasonsAndComparison(round, input, barredIn(input), flaws);
  return flaws.length === 0 ? { ok: true, pairsChecked, countsChecked } : { ok: false, flaws };
}

type People = { families: Map<string, Family>; volunteers: Map<string, Volunteer> };

const bonusOf = (family: Family, { objective, date, policy }: RoundInput) =>
  objective === "balanced" ? waitingBonus(family, date, policy) : 0;

const is = (list: RoundInput["pins"], { family, volunteer }: { family: string; volunteer: string }) =>
  (list ?? []).some((pair) => pair.family === family && pair.volunteer === volunteer);

function verifyPair(pair: RoundPair, input: RoundInput, people: People, flaws: RoundFlaw[]): void {
  const where = { family: pair.family, volunteer: pair.volunteer };
  const family = people.families.get(pair.family);
  const volunteer = people.volunteers.get(pair.volunteer);
  if (!family || !volunteer) {
    flaws.push({ flaw: "nobody", ...where });
    return;
  }
  const gates = shutGates(family, volunteer, input.date, input.request);
  if (gates.length > 0) flaws.push({ flaw: `gate ${gates[0]}`, ...where });
  const { points, parts } = score(family, volunteer, input.policy, input.rarity);
  const gain = points + bonusOf(family, input);
  if (pair.points !== points) flaws.push({ flaw: "points", ...where, expected: points, found: pair.points });
  if (pair.gain !== gain) flaws.push({ flaw: "gain", ...where, expected: gain, found: pair.gain });
  if (JSON.stringify(pair.parts) !== JSON.stringify(parts)) flaws.push({ flaw: "parts", ...where });
  if (pair.pinned !== is(input.pins, pair)) flaws.push({ flaw: "pinned", ...where });
  if (is(input.forbids, pair)) flaws.push({ flaw: "forbidden", ...where });
  if (!pair.pinned && points < 1000 * input.policy.floor) flaws.push({ flaw: "below-floor", ...where });
}

/** Each family once, each volunteer within capacity, every pin there, and the rest listed as unmatched. */
function verifyCounts(round: Round, input: RoundInput, flaws: RoundFlaw[]): void {
  const families = round.pairs.map(({ family }) => family);
  const used = new Map<string, number>();
  for (const { volunteer } of round.pairs) used.set(volunteer, (used.get(volunteer) ?? 0) + 1);
  if (new Set(families).size !== families.length) flaws.push({ flaw: "family-twice" });
  for (const { id, takes, engaged } of input.volunteers) {
    const room = Math.max(0, takes - engaged);
    if ((used.get(id) ?? 0) > room) flaws.push({ flaw: "over-capacity", volunteer: id, expected: room });
  }
  for (const pin of input.pins ?? [])
    if (!is(round.pairs as RoundPair[], pin)) flaws.push({ flaw: "pin-missing", ...pin });
  const matched = new Set(families);
  const left = (ids: readonly { id: string }[], taken: { has(id: string): boolean }) =>
    ids.flatMap(({ id }) => (taken.has(id) ? [] : [id])).join("\n");
  if (left(input.families, matched) !== left(round.unmatched.families, NONE))
    flaws.push({ flaw: "unmatched-families" });
  if (left(input.volunteers, used) !== left(round.unmatched.volunteers, NONE))
    flaws.push({ flaw: "unmatched-volunteers" });
}

const NONE = { has: () => false };

/** Who takes part in the optimisation, and with how many places beside the pinned ones. */
export type Part = {
  families: Family[];
  volunteers: { volunteer: Volunteer; room: number }[];
  matched: ReadonlySet<string>;
  used: ReadonlyMap<string, number>;
};

function partOf(round: Round, input: RoundInput): Part {
  const { families, volunteers } = takingPart(input);
  const pins = input.pins ?? [];
  const free = round.pairs.filter(({ pinned }) => !pinned);
  const used = new Map<string, number>();
  for (const { volunteer } of free) used.set(volunteer, (used.get(volunteer) ?? 0) + 1);
  const matched = new Set(free.map(({ family }) => family));
  return {
    families: families.filter(({ id }) =>
      input.objective === "longest-waiting-first" ? matched.has(id) : !pins.some(({ family }) => family === id),
    ),
    volunteers: volunteers
      .map((volunteer) => ({
        volunteer,
        room: volunteer.takes - volunteer.engaged - pins.filter((pin) => pin.volunteer === volunteer.id).length,
      }))
      .filter(({ room }) => room > 0),
    matched,
    used,
  };
}

const own = (prices: Readonly<Record<string, number>>, id: string) =>
  Object.hasOwn(prices, id) ? prices[id]! : Number.NaN;

/** Whole numbers for everybody; p >= 0, u >= 0 unless everyone kept must be matched; 0 without a pair, with room left, or apart. */
function verifyPrices({ prices }: Round, input: RoundInput, part: Part, flaws: RoundFlaw[]): void {
  const families = new Set(part.families.map(({ id }) => id));
  const room = new Map(part.volunteers.map(({ volunteer, room }) => [volunteer.id, room]));
  const anySign = input.objective === "longest-waiting-first";
  for (const { id } of input.families) {
    const price = own(prices.families, id);
    const mustBeZero = !families.has(id) || (!anySign && !part.matched.has(id));
    if (!Number.isSafeInteger(price) || (mustBeZero ? price !== 0 : price < 0 && !anySign)) {
      flaws.push({ flaw: "price", family: id, found: price });
    }
  }
  for (const { id } of input.volunteers) {
    const price = own(prices.volunteers, id);
    const mustBeZero = (part.used.get(id) ?? 0) < (room.get(id) ?? 1);
    if (!Number.isSafeInteger(price) || (mustBeZero ? price !== 0 : price < 0)) {
      flaws.push({ flaw: "price", volunteer: id, found: price });
    }
  }
  if (Object.keys(prices.families).length !== input.families.length) flaws.push({ flaw: "prices-of-families" });
  if (Object.keys(prices.volunteers).length !== input.volunteers.length) flaws.push({ flaw: "prices-of-volunteers" });
}

/** Sums in BigInt: no total is too large for it. */
function verifyTotals({ totals, pairs, prices }: Round, part: Part, flaws: RoundFlaw[]): void {
  if (flaws.length > 0) return;
  let bound = 0n;
  for (const { id } of part.families) bound += BigInt(own(prices.families, id));
  for (const { volunteer, room } of part.volunteers)
    bound += BigInt(room) * BigInt(own(prices.volunteers, volunteer.id));
  for (const { gain, pinned } of pairs) if (pinned) bound += BigInt(gain);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + BigInt(one), 0n);
  const right = {
    pairs: BigInt(pairs.length),
    points: sum(pairs.map(({ points }) => points)),
    gain: sum(pairs.map(({ gain }) => gain)),
    bound,
  };
  for (const key of ["pairs", "points", "gain", "bound"] as const) {
    if (!Number.isSafeInteger(totals[key]) || BigInt(totals[key]) !== right[key]) {
      flaws.push({ flaw: `total ${key}`, expected: Number(right[key]), found: totals[key] });
    }
  }
  if (right.gain !== right.bound) flaws.push({ flaw: "gap", expected: Number(right.bound), found: Number(right.gain) });
}

/** Volunteers that a family may not be paired with. */
function barredIn(input: RoundInput): (family: Family) => string[] {
  const forbidden = new Map<string, string[]>();
  for (const { family, volunteer } of input.forbids ?? []) {
    forbidden.set(family, [...(forbidden.get(family) ?? []), volunteer]);
  }
  return ({ id, earlierPairs }) => [...earlierPairs, ...(forbidden.get(id) ?? [])];
}

/** u + p >= gain for each pair that a round may propose. @returns how many pairs were looked at */
function verifyEveryPair({ prices }: Round, input: RoundInput, part: Part, flaws: RoundFlaw[]): number {
  const pool = compactPool({
    ...input,
    families: part.families,
    volunteers: part.volunteers.map(({ volunteer }) => volunteer),
    bonusOf: (family) => bonusOf(family, input),
    barredFor: barredIn(input),
  });
  const { families, volunteers } = pool;
  const utility = Float64Array.from(families.people, ({ id }) => own(prices.families, id));
  const price = Float64Array.from(volunteers.people, ({ id }) => own(prices.volunteers, id));
  for (const [family, volunteer] of betterPairs(pool, utility, price)) {
    flaws.push({
      flaw: "better-pair",
      family: families.people[family]!.id,
      volunteer: volunteers.people[volunteer]!.id,
    });
  }
  return families.count * volunteers.count;
}
