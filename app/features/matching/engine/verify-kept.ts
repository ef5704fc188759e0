import { shutGates } from "./eligibility";
import type { Family, Volunteer } from "./people";
import type { Round, RoundFlaw, RoundInput } from "./results";
import { score } from "./score";
import { takingPart } from "./taking-part";
import type { Part } from "./verify";
import { longestWaitingFirst } from "./waiting";

/**
 * For `longest-waiting-first`: that the matched families are the ones who should be kept. Families are taken in order;
 * each is kept when a chain of moves finds it a place beside all kept so far (plain augmenting paths, pair by pair).
 */
export function verifyKept(_: Round, input: RoundInput, part: Part, flaws: RoundFlaw[]): void {
  const pinned = new Set((input.pins ?? []).map(({ family }) => family));
  const order = takingPart(input)
    .families.filter(({ id }) => !pinned.has(id))
    .sort(longestWaitingFirst(input.date));
  const holders = part.volunteers.map(() => [] as Family[]);
  for (const family of order) {
    const kept = findPlace(family, input, part, holders, new Set());
    if (kept !== part.matched.has(family.id))
      flaws.push({ flaw: kept ? "should-be-kept" : "cannot-be-kept", family: family.id });
  }
}

function findPlace(family: Family, input: RoundInput, part: Part, holders: Family[][], tried: Set<number>): boolean {
  for (const [number, { volunteer, room }] of part.volunteers.entries()) {
    if (tried.has(number) || !mayPair(family, volunteer, input)) continue;
    tried.add(number);
    const there = holders[number]!;
    if (there.length < room) {
      there.push(family);
      return true;
    }
    for (const [at, holder] of there.entries()) {
      if (!findPlace(holder, input, part, holders, tried)) continue;
      there[at] = family;
      return true;
    }
  }
  return false;
}

const known = new WeakMap<RoundInput, WeakMap<Family, WeakMap<Volunteer, boolean>>>();

/** Eligible, not forbidden, and at or above the floor; remembered, because chains ask again and again. */
function mayPair(family: Family, volunteer: Volunteer, input: RoundInput): boolean {
  const families = known.get(input) ?? new WeakMap();
  known.set(input, families);
  const volunteers = families.get(family) ?? new WeakMap<Volunteer, boolean>();
  families.set(family, volunteers);
  const before = volunteers.get(volunteer);
  if (before !== undefined) return before;
  const forbidden = (input.forbids ?? []).some((pair) => pair.family === family.id && pair.volunteer === volunteer.id);
  const points = () => score(family, volunteer, input.policy, input.rarity).points;
  const may =
    !forbidden &&
    shutGates(family, volunteer, input.date, input.request).length === 0 &&
    points() >= 1000 * input.policy.floor;
  volunteers.set(volunteer, may);
  return may;
}
