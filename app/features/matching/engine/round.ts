import { type BestRound, bestRound, keptFamilies } from "./best-round";
import { pairKey, refuseRound } from "./check-round";
import { matchOneByOne } from "./one-by-one";
import type { Family, Volunteer } from "./people";
import { type CompactPool, compactPool } from "./pool/compact-pool";
import type { Prices, Progress, RoundInput, RoundPair, RoundVerdict } from "./results";
import { score } from "./score";
import { takingPart } from "./taking-part";
import { whyUnmatched } from "./unmatched";
import { longestWaitingFirst, waitingBonus } from "./waiting";

/**
 * The best assignment of families to volunteers there is, with the prices that prove it (bound = gain). Pinned pairs
 * stand outside the optimisation: they are given, use up capacity, and their gain counts on both sides.
 */
export function solveRound(input: RoundInput, progress: Progress = () => {}): RoundVerdict {
  const refusal = refuseRound(input);
  if (refusal) return refusal;
  progress("preparing", 0);
  const pool = poolOfRound(input);
  const best = solvePool(input, pool, progress);
  const pairs = listPairs(input, best);
  const prices = listPrices(input, best);
  return {
    ok: true,
    round: {
      objective: input.objective,
      asOf: input.date,
      pairs,
      totals: {
        pairs: pairs.length,
        points: pairs.reduce((sum, { points }) => sum + points, 0),
        gain: pairs.reduce((sum, { gain }) => sum + gain, 0),
        bound: boundOf(best) + pairs.reduce((sum, { gain, pinned }) => sum + (pinned ? gain : 0), 0),
      },
      prices,
      unmatched: whyUnmatched(input, pairs, progress),
      comparison: { oneByOne: withPinned(pairs, matchOneByOne(pool, input.date)) },
    },
  };
}

/** Pinned pairs are given to whoever matches, one by one as well as everybody at once: the totals have them, and so has this. */
function withPinned(pairs: readonly RoundPair[], oneByOne: { pairs: number; gain: number }) {
  const pinned = pairs.filter((pair) => pair.pinned);
  return {
    pairs: oneByOne.pairs + pinned.length,
    gain: pinned.reduce((sum, { gain }) => sum + gain, oneByOne.gain),
  };
}

/** The families and volunteers that take part, without pinned families, and with what pins leave of capacity. */
export function poolOfRound(input: RoundInput): CompactPool {
  const { families, volunteers } = takingPart(input);
  const pins = input.pins ?? [];
  const pinnedFamilies = new Set(pins.map(({ family }) => family));
  const pinsOf = countBy(pins.map(({ volunteer }) => volunteer));
  const forbidden = groupForbids(input);
  return compactPool({
    ...input,
    families: families.filter(({ id }) => !pinnedFamilies.has(id)),
    volunteers: volunteers
      .map((volunteer) => ({ ...volunteer, engaged: volunteer.engaged + (pinsOf.get(volunteer.id) ?? 0) }))
      .filter(({ engaged, takes }) => engaged < takes),
    bonusOf: (family) => bonusIn(input, family),
    barredFor: (family) => [...family.earlierPairs, ...(forbidden.get(family.id) ?? [])],
  });
}

/** Only a balanced round helps those first who have waited long; its bonus is part of the gain. */
export const bonusIn = ({ objective, date, policy }: RoundInput, family: Family) =>
  objective === "balanced" ? waitingBonus(family, date, policy) : 0;

function countBy(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function groupForbids({ forbids = [] }: RoundInput): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { family, volunteer } of forbids) groups.set(family, [...(groups.get(family) ?? []), volunteer]);
  return groups;
}

type Solved = { pool: CompactPool; best: BestRound };

function solvePool(input: RoundInput, pool: CompactPool, progress: Progress): Solved {
  if (input.objective !== "longest-waiting-first") return { pool, best: bestRound(pool, false, progress) };
  const smaller = poolOfKept(input, pool);
  return { pool: smaller, best: bestRound(smaller, true, progress) };
}

/** Of a pool the families that `longest-waiting-first` keeps. @param hint see `keptFamilies` */
export function poolOfKept(input: RoundInput, pool: CompactPool, hint?: Int32Array): CompactPool {
  const first = longestWaitingFirst(input.date);
  const { people } = pool.families;
  const order = people.map((_, number) => number).sort((one, other) => first(people[one]!, people[other]!));
  const keep = new Set(keptFamilies(pool, order, hint).map((number) => people[number]!.id));
  return poolOfRound({ ...input, families: input.families.filter(({ id }) => keep.has(id) || isPinned(input, id)) });
}

const isPinned = ({ pins = [] }: RoundInput, family: string) => pins.some((pin) => pin.family === family);

function listPairs(input: RoundInput, { pool, best }: Solved): RoundPair[] {
  const volunteerOf = new Map<string, Volunteer>();
  best.volunteerOf.forEach((volunteer, family) => {
    if (volunteer >= 0) volunteerOf.set(pool.families.people[family]!.id, pool.volunteers.people[volunteer]!);
  });
  const byId = new Map(input.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const pinned = new Set((input.pins ?? []).map(pairKey));
  for (const pin of input.pins ?? []) volunteerOf.set(pin.family, byId.get(pin.volunteer)!);
  return input.families.flatMap((family) => {
    const volunteer = volunteerOf.get(family.id);
    if (!volunteer) return [];
    const pair = { family: family.id, volunteer: volunteer.id };
    const { points, parts } = score(family, volunteer, input.policy, input.rarity);
    return [{ ...pair, points, gain: points + bonusIn(input, family), pinned: pinned.has(pairKey(pair)), parts }];
  });
}

function listPrices(input: RoundInput, { pool, best }: Solved): Prices {
  const ofFamilies = new Map(pool.families.people.map(({ id }, number) => [id, best.families[number]!]));
  const ofVolunteers = new Map(pool.volunteers.people.map(({ id }, number) => [id, best.volunteers[number]!]));
  return {
    families: Object.fromEntries(input.families.map(({ id }) => [id, ofFamilies.get(id) ?? 0])),
    volunteers: Object.fromEntries(input.volunteers.map(({ id }) => [id, ofVolunteers.get(id) ?? 0])),
  };
}

function boundOf({ pool, best }: Solved): number {
  const ofFamilies = best.families.reduce((sum, utility) => sum + utility, 0);
  return best.volunteers.reduce((sum, price, at) => sum + price * pool.volunteers.capacity[at]!, ofFamilies);
}
