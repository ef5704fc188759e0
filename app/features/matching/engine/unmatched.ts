import { GATES } from "~db/vocabulary";
import { pairKey } from "./check-round";
import { compactPool } from "./pool/compact-pool";
import { pairGates } from "./pool/pair-gates";
import { pairPoints } from "./pool/pair-points";
import type { Progress, Reasons, Round, RoundInput } from "./results";

/**
 * Why families and volunteers are not in a round: over everybody of the other side in the pool, the number of pairs by
 * shut gate, below the floor, forbidden, or used elsewhere. In the order given.
 */
export function whyUnmatched(
  input: RoundInput,
  pairs: readonly { family: string; volunteer: string }[],
  progress: Progress = () => {},
): Round["unmatched"] {
  const everybody = compactPool({ ...input, bonusOf: () => 0, barredFor: ({ earlierPairs }) => earlierPairs });
  const gates = pairGates(everybody, input);
  const forbidden = new Set((input.forbids ?? []).map(pairKey));
  const { families, volunteers, floor } = everybody;
  const count = (counts: Int32Array, family: number, volunteer: number) => {
    const shut = gates(family, volunteer);
    if (shut !== 0) {
      for (let gate = 0; gate < GATES.length; gate++) counts[gate]! += (shut >> gate) & 1;
      return;
    }
    const isForbidden =
      forbidden.size > 0 &&
      forbidden.has(pairKey({ family: families.people[family]!.id, volunteer: volunteers.people[volunteer]!.id }));
    if (isForbidden) counts[FORBIDDEN]!++;
    else counts[pairPoints(everybody, family, volunteer) < floor ? BELOW_FLOOR : USED_ELSEWHERE]!++;
  };

  const matchedFamilies = new Set(pairs.map(({ family }) => family));
  const matchedVolunteers = new Set(pairs.map(({ volunteer }) => volunteer));
  const numberOf = new Map(volunteers.people.map(({ id }, number) => [id, number]));
  return {
    families: input.families.flatMap(({ id }, family) => {
      if (matchedFamilies.has(id)) return [];
      const counts = new Int32Array(KINDS.length);
      for (let volunteer = 0; volunteer < volunteers.count; volunteer++) count(counts, family, volunteer);
      if ((family & 255) === 0) progress("reasons", family / (2 * families.count));
      return [{ id, reasons: named(counts) }];
    }),
    volunteers: input.volunteers.flatMap(({ id }, at) => {
      if (matchedVolunteers.has(id)) return [];
      const counts = new Int32Array(KINDS.length);
      const volunteer = numberOf.get(id)!;
      for (let family = 0; family < families.count; family++) count(counts, family, volunteer);
      if ((at & 255) === 0) progress("reasons", 0.5 + at / (2 * volunteers.count));
      return [{ id, reasons: named(counts) }];
    }),
  };
}

const KINDS = [...GATES, "below-floor", "used-elsewhere", "forbidden"] as const;
const BELOW_FLOOR = GATES.length;
const USED_ELSEWHERE = BELOW_FLOOR + 1;
const FORBIDDEN = BELOW_FLOOR + 2;

function named(counts: Int32Array): Reasons {
  const reasons: Reasons = {};
  KINDS.forEach((kind, at) => {
    if (counts[at]! > 0) reasons[kind] = counts[at]!;
  });
  return reasons;
}
