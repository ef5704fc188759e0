import { shutGates } from "./eligibility";
import { byId } from "./order";
import type { Family, Volunteer } from "./people";
import { compactPool } from "./pool/compact-pool";
import { pairPoints } from "./pool/pair-points";
import type { Reasons, Round, RoundFlaw, RoundInput } from "./results";
import { score } from "./score";
import { takingPart } from "./taking-part";
import { pairsAbove } from "./verify-pairs";
import { longestWaitingFirst, waitingBonus } from "./waiting";

/** Pairs that are looked at again one by one; a larger round says that its counts were not checked. */
const MOST_PAIRS = 1_000_000;

/** Whether a round is small enough for each pair to be looked at as plain people. */
export const isCounted = ({ families, volunteers }: RoundInput) => families.length * volunteers.length <= MOST_PAIRS;

/**
 * Counts again, reasons from plain people, what a round says beside its proof: why each is unmatched, and what matching one by
 * one would have given. No optimum hangs on these numbers, so a round of more than `MOST_PAIRS` pairs goes without.
 * @param barredFor volunteers (ids) that a family may not be paired with @returns whether they were checked
 */
export function verifyReasonsAndComparison(
  round: Round,
  input: RoundInput,
  barredFor: (family: Family) => readonly string[],
  flaws: RoundFlaw[],
): boolean {
  if (!isCounted(input)) return false;
  const forbidden = new Set((input.forbids ?? []).map(({ family, volunteer }) => `${family}\n${volunteer}`));
  const isForbidden = (family: Family, volunteer: Volunteer) => forbidden.has(`${family.id}\n${volunteer.id}`);
  const pointsOf = (family: Family, volunteer: Volunteer) =>
    score(family, volunteer, input.policy, input.rarity).points;
  const floor = 1000 * input.policy.floor;

  const count = (reasons: Reasons, family: Family, volunteer: Volunteer) => {
    const gates = shutGates(family, volunteer, input.date, input.request);
    if (gates.length > 0) for (const gate of gates) add(reasons, gate);
    else if (isForbidden(family, volunteer)) add(reasons, "forbidden");
    else add(reasons, pointsOf(family, volunteer) < floor ? "below-floor" : "used-elsewhere");
  };
  const families = new Map(input.families.map((one) => [one.id, one]));
  const volunteers = new Map(input.volunteers.map((one) => [one.id, one]));
  for (const { id, reasons } of round.unmatched.families) {
    const expected: Reasons = {};
    for (const volunteer of input.volunteers) count(expected, families.get(id)!, volunteer);
    if (!same(reasons, expected)) flaws.push({ flaw: "reasons", family: id });
  }
  for (const { id, reasons } of round.unmatched.volunteers) {
    const expected: Reasons = {};
    for (const family of input.families) count(expected, family, volunteers.get(id)!);
    if (!same(reasons, expected)) flaws.push({ flaw: "reasons", volunteer: id });
  }
  verifyOneByOne(round, input, barredFor, flaws);
  return true;
}

function add(reasons: Reasons, reason: keyof Reasons): void {
  reasons[reason] = (reasons[reason] ?? 0) + 1;
}

const same = (one: Reasons, other: Reasons) => {
  const sorted = (reasons: Reasons) => JSON.stringify(Object.entries(reasons).sort());
  return sorted(one) === sorted(other);
};

function gainOfPins(input: RoundInput, bonusOf: (family: Family) => number): { pairs: number; gain: number } {
  const { pins = [], policy, rarity } = input;
  const families = new Map(input.families.map((one) => [one.id, one]));
  const volunteers = new Map(input.volunteers.map((one) => [one.id, one]));
  const gains = pins.map((pin) => {
    const family = families.get(pin.family)!;
    return score(family, volunteers.get(pin.volunteer)!, policy, rarity).points + bonusOf(family);
  });
  return { pairs: pins.length, gain: gains.reduce((sum, gain) => sum + gain, 0) };
}

/** Longest waiting first; each takes the highest points left, equal points by id. Pinned pairs are given, and count. */
function verifyOneByOne(
  round: Round,
  input: RoundInput,
  barredFor: (family: Family) => readonly string[],
  flaws: RoundFlaw[],
): void {
  const pins = input.pins ?? [];
  const pinned = new Set(pins.map(({ family }) => family));
  const part = takingPart(input);
  const families = part.families.filter(({ id }) => !pinned.has(id)).sort(longestWaitingFirst(input.date));
  const bonusOf = (family: Family) =>
    input.objective === "balanced" ? waitingBonus(family, input.date, input.policy) : 0;
  const pool = compactPool({ ...input, families, volunteers: part.volunteers, bonusOf, barredFor });
  const { people } = pool.volunteers;
  const room = people.map(
    ({ id, takes, engaged }) => takes - engaged - pins.filter(({ volunteer }) => volunteer === id).length,
  );
  const { found, ask } = pairsAbove(pool);
  const free = new Float64Array(people.length);
  const total = gainOfPins(input, bonusOf);
  families.forEach((_, family) => {
    const open = found.subarray(0, ask(family, -1, free)).filter((volunteer) => room[volunteer]! > 0);
    const best = Array.from(open, (volunteer) => ({ volunteer, points: pairPoints(pool, family, volunteer) })).sort(
      (one, other) => other.points - one.points || byId(people[one.volunteer]!, people[other.volunteer]!),
    )[0];
    if (!best) return;
    room[best.volunteer]!--;
    total.pairs++;
    total.gain += best.points + pool.families.bonus[family]!;
  });
  const { pairs, gain } = round.comparison.oneByOne;
  if (pairs !== total.pairs) flaws.push({ flaw: "one-by-one pairs", expected: total.pairs, found: pairs });
  if (gain !== total.gain) flaws.push({ flaw: "one-by-one gain", expected: total.gain, found: gain });
}
