import { solveMatrix } from "~/features/matching/engine/assign/solve-matrix";
import { bestRound } from "~/features/matching/engine/best-round";
import type { Pool } from "~/features/matching/engine/people";
import { DEFAULT_POLICY } from "~/features/matching/engine/policy";
import { poolOfRound } from "~/features/matching/engine/round";
import { townsOf } from "../generate/copenhagen";
import { inventedPool } from "./invented-pool";
import { type Measurement, median, peakMB, requireEqual, timed } from "./measure";
import { PEERS } from "./peers";
import { numpyRound } from "./python";
import { REGIMES, regimeMatrix } from "./regimes";

/**
 * A finished matrix in five regimes: ours and every peer on the same one; totals have to be equal. Small ones go first,
 * because compiled solvers are warm and ours would be measured while it is being compiled.
 */
export function benchMatrices(sizes: readonly number[], runs: number): Measurement[] {
  for (const regime of REGIMES) for (let warm = 0; warm < 3; warm++) solveMatrix(regimeMatrix(regime, 300, 2));
  return sizes.flatMap((size) =>
    REGIMES.flatMap((regime): Measurement[] => {
      const matrix = regimeMatrix(regime, size, 1);
      const turns = size > QUICK ? runs : Math.max(runs, 9);
      const solved = Array.from({ length: turns }, () => timed(() => solveMatrix(matrix)));
      const { total, bound } = solved[0]!.result;
      requireEqual(`${regime} ${size}: bound`, bound, total);
      const ms = median(solved.map((one) => one.ms));
      const what = `matrix, ${regime}`;
      const ours: Measurement = {
        what,
        who: "Nyven",
        size,
        ms,
        runs: turns,
        total,
        optimal: true,
        ratio: 1,
        peakMB: peakMB(),
      };
      const peers = PEERS.flatMap((peer): Measurement[] => {
        const answer = size <= peer.upTo ? peer.solve(matrix) : null;
        if (!answer) return [];
        requireEqual(`${what} ${size}: ${peer.name}`, answer.total, total);
        return [{ ...ours, who: peer.name, ...answer, peakMB: answer.peakMB, runs: 1, ratio: answer.ms / ms }];
      });
      return [ours, ...peers];
    }),
  );
}

/** Up to this size a matrix takes so little that the compiler's work would be half of three runs. */
const QUICK = 2000;

/**
 * From people to proof: numbers for the people, candidates, assignment, smallest prices. Up to `WITH_NUMPY` a side
 * against numpy and scipy, which get the people's numbers for free.
 */
export function benchWholeRounds(sizes: readonly { size: number; towns: number }[], runs: number): Measurement[] {
  const people = (size: number, towns: number, seed: number) =>
    inventedPool({ families: size, volunteers: size, seed, towns: townsOf(towns) });
  const solve = (pool: Pool) => {
    const compact = poolOfRound({ ...pool, policy: DEFAULT_POLICY, objective: "balanced" });
    return { compact, round: bestRound(compact, false, () => {}) };
  };
  for (let warm = 0; warm < 3; warm++) solve(people(300, 1, 2));
  return sizes.flatMap(({ size, towns }): Measurement[] => {
    const pool = people(size, towns, 1);
    const solved = Array.from({ length: size > WITH_NUMPY ? 1 : runs }, () => timed(() => solve(pool)));
    const { compact, round } = solved[0]!.result;
    const total = round.gainOf.reduce((sum, gain) => sum + gain, 0);
    const ofFamilies = round.families.reduce((sum, one) => sum + one, 0);
    const bound = round.volunteers.reduce((sum, one, at) => sum + one * compact.volunteers.capacity[at]!, ofFamilies);
    requireEqual(`whole round ${size}: bound`, bound, total);
    const ms = median(solved.map((one) => one.ms));
    const what = `people to proof, ${towns} town${towns > 1 ? "s" : ""}`;
    const ours = {
      what,
      who: "Nyven",
      size,
      ms,
      runs: solved.length,
      total,
      optimal: true,
      ratio: 1,
      peakMB: peakMB(),
    };
    const theirs = size > WITH_NUMPY ? null : numpyRound(compact);
    if (!theirs) return [ours];
    if (Math.abs(theirs.total - total) > 1e-6 * total) throw new Error(`numpy ${size}: ${theirs.total}, not ${total}`);
    return [ours, { ...ours, who: "numpy+scipy", ...theirs, runs: 1, optimal: undefined, ratio: theirs.ms / ms }];
  });
}

/** Beyond this numpy's matrices need tens of gigabytes. */
const WITH_NUMPY = 10_000;
