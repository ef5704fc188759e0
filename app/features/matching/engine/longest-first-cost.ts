import { mostGain } from "./best-round";
import { refuseRound } from "./check-round";
import type { CompactPool } from "./pool/compact-pool";
import type { Round, RoundInput } from "./results";
import { poolOfKept, poolOfRound } from "./round";

/**
 * What matching the longest waiting first would change against a round: points given up (thousandths) and pairs; null
 * when such a round is refused. Only totals are computed, and the round at hand says where families may go; the numbers
 * are those of a whole round with that objective.
 */
export function costOfLongestWaitingFirst(round: Round, input: RoundInput): { points: number; pairs: number } | null {
  if (refuseRound(input)) return null;
  const other: RoundInput = { ...input, objective: "longest-waiting-first" };
  const pool = poolOfRound(other);
  const kept = poolOfKept(other, pool, volunteersIn(round, pool));
  const pinned = round.pairs.filter(({ pinned }) => pinned);
  const points = mostGain(kept) + pinned.reduce((sum, pair) => sum + pair.points, 0);
  return {
    points: round.totals.points - points,
    pairs: round.totals.pairs - kept.families.count - pinned.length,
  };
}

/** The volunteer of each family of a pool in a round, by their numbers; -1: none. */
function volunteersIn({ pairs }: Round, { families, volunteers }: CompactPool): Int32Array {
  const numberOf = new Map(volunteers.people.map(({ id }, number) => [id, number]));
  const volunteerOf = new Map(pairs.map(({ family, volunteer }) => [family, numberOf.get(volunteer) ?? -1]));
  return Int32Array.from(families.people, ({ id }) => volunteerOf.get(id) ?? -1);
}
