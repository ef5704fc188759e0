import { shutGates } from "./eligibility";
import { byId } from "./order";
import type { Family, Volunteer } from "./people";
import type { Reasons, Round, RoundFlaw, RoundInput } from "./results";
import { score } from "./score";
import { takingPart } from "./taking-part";
import { longestWaitingFirst, waitingBonus } from "./waiting";

/** Pairs that are counted again one by one; a larger round says that its counts were not checked. */
const MOST_PAIRS = 1_000_000;

/**
 * Counts again, from plain people, what a round says beside its proof: why each is unmatched, and what matching one by
 * one would have given. No optimum hangs on these numbers, so a round of more than `MOST_PAIRS` pairs goes without.
 * @returns whether they were checked
 */
export function verifyReasonsAndComparison(round: Round, input: RoundInput, flaws: RoundFlaw[]): boolean {
  if (input.families.length * input.volunteers.length > MOST_PAIRS) return false;
  const forbidden = new Set((input.forbids ?? []).map(({ family, volunteer }) => `${family}\n${volunteer}`));
  const isForbidden = (family: Family, volunteer: Volunteer) => forbidden.has(`${family.id}\n${volunteer.id}`);
  const pointsOf = (family: Family, volunteer: Volunteer) =>
    score(family, volunteer, input.policy, input.rarity).points;
  const floor = 1000 * input.policy.floor;

  const count = (reasons: Reasons, family: Family, volunteer: Volunteer) => {
    const add = (reason: keyof Reasons) => {
      reasons[reason] = (reasons[reason] ?? 0) + 1;
    };
    const gates = shutGates(family, volunteer, input.date, input.request);
    if (gates.length > 0) gates.forEach(add);
    else if (isForbidden(family, volunteer)) add("forbidden");
    else add(pointsOf(family, volunteer) < floor ? "below-floor" : "used-elsewhere");
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
  verifyOneByOne(round, input, flaws, (family, volunteer) => {
    if (isForbidden(family, volunteer) || shutGates(family, volunteer, input.date, input.request).length > 0) return -1;
    const points = pointsOf(family, volunteer);
    return points < floor ? -1 : points;
  });
  return true;
}

const same = (one: Reasons, other: Reasons) => {
  const sorted = (reasons: Reasons) => JSON.stringify(Object.entries(reasons).sort());
  return sorted(one) === sorted(other);
};

/** Longest waiting first; each takes the highest points left, equal points by id. Pinned pairs stand outside. */
function verifyOneByOne(
  round: Round,
  input: RoundInput,
  flaws: RoundFlaw[],
  pointsOf: (family: Family, volunteer: Volunteer) => number,
): void {
  const pins = input.pins ?? [];
  const part = takingPart(input);
  const room = new Map(part.volunteers.map(({ id, takes, engaged }) => [id, takes - engaged]));
  for (const { volunteer } of pins) room.set(volunteer, room.get(volunteer)! - 1);
  const pinned = new Set(pins.map(({ family }) => family));
  const total = { pairs: 0, gain: 0 };
  for (const family of part.families.filter(({ id }) => !pinned.has(id)).sort(longestWaitingFirst(input.date))) {
    const best = part.volunteers
      .filter(({ id }) => room.get(id)! > 0)
      .map((volunteer) => ({ id: volunteer.id, points: pointsOf(family, volunteer) }))
      .filter(({ points }) => points >= 0)
      .sort((one, other) => other.points - one.points || byId(one, other))[0];
    if (!best) continue;
    room.set(best.id, room.get(best.id)! - 1);
    total.pairs++;
    total.gain += best.points + (input.objective === "balanced" ? waitingBonus(family, input.date, input.policy) : 0);
  }
  const { pairs, gain } = round.comparison.oneByOne;
  if (pairs !== total.pairs) flaws.push({ flaw: "one-by-one pairs", expected: total.pairs, found: pairs });
  if (gain !== total.gain) flaws.push({ flaw: "one-by-one gain", expected: total.gain, found: gain });
}
