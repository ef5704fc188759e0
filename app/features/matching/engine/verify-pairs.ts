import type { CompactPool } from "./pool/compact-pool";
import { GATED, pairInterestsPoints, pairLanguagePoints } from "./pool/pair-points";
import { commonSlots } from "./pool/small-parts";

/**
 * The verifier's own way through a pool: it knows no blocks, shelves or shortlists, and looks at *every* volunteer for a
 * family, one after the other. Somebody is left as soon as what is known and the most of the rest are not too much.
 * @returns a question: which volunteers may meet a family, at or above the floor and with points above `enough` + their
 * price; they are the first of `found`, and the answer is how many
 */
export type PairsAbove = { found: Int32Array; ask: (family: number, enough: number, price: Float64Array) => number };

export function pairsAbove(pool: CompactPool): PairsAbove {
  const { families, volunteers, places, parts } = pool;
  const { place, speaks, times, qualities, maxKm, purposes, count } = volunteers;
  const mostOfSmall = parts.most.availability + parts.most.purpose + parts.most.interests;
  const language = new Int32Array(pool.volunteerLevels.length);
  const found = new Int32Array(count);
  const ask: PairsAbove["ask"] = (family, enough, price) => {
    fillLanguagePoints(pool, family, language);
    const here = families.place[family]! * places.count;
    const location = places.points.subarray(here, here + places.count);
    const km = places.km.subarray(here, here + places.count);
    const purpose = parts.purpose(families.purposes[family]!);
    const needs = families.qualities[family]!;
    const slots = families.times[family]!;
    const barred = families.barred.get(family);
    let size = 0;
    for (let volunteer = 0; volunteer < count; volunteer++) {
      const points = language[speaks[volunteer]!]!;
      if (points === GATED) continue;
      const least = Math.max(enough + price[volunteer]!, pool.floor - 1);
      const near = points + location[place[volunteer]!]!;
      if (near + mostOfSmall <= least || (qualities[volunteer]! & needs) !== needs) continue;
      const common = commonSlots(slots, times[volunteer]!);
      if (common < 0) continue;
      const without = near + parts.availability[common]! + purpose[purposes[volunteer]!]!;
      if (without + parts.most.interests <= least || km[place[volunteer]!]! > maxKm[volunteer]!) continue;
      if (without <= least && without + pairInterestsPoints(pool, family, volunteer) <= least) continue;
      if (!barred?.has(volunteer)) found[size++] = volunteer;
    }
    return size;
  };
  return { found, ask };
}

/** Points of the language part by the volunteer's way of speaking; GATED where a gate is shut. */
function fillLanguagePoints(pool: CompactPool, family: number, into: Int32Array): void {
  for (let speaks = 0; speaks < into.length; speaks++) {
    into[speaks] = pairLanguagePoints(pool, family, pool.volunteerAgainstAdults(speaks));
  }
}

/**
 * The pairs that a round should have preferred: those with u + p < points + bonus.
 * @param utility, price whole numbers, by the pool's numbers @returns [family, volunteer], the pool's numbers
 */
export function betterPairs(pool: CompactPool, utility: Float64Array, price: Float64Array): [number, number][] {
  const { found, ask } = pairsAbove(pool);
  const better: [number, number][] = [];
  for (let family = 0; family < pool.families.count; family++) {
    const count = ask(family, utility[family]! - pool.families.bonus[family]!, price);
    for (let at = 0; at < count; at++) better.push([family, found[at]!]);
  }
  return better;
}
