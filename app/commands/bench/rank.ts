import { DEFAULT_POLICY } from "~/features/matching/engine/policy";
import { volunteersFor } from "~/features/matching/engine/pool/volunteers-for";
import { poolOfRound } from "~/features/matching/engine/round";
import { townsOf } from "../generate/copenhagen";
import { inventedPool } from "./invented-pool";
import { type Measurement, median, peakMB, quantile, requireEqual } from "./measure";
import { rankInPlainSql } from "./rank-in-plain-sql";
import { rankInSql } from "./rank-in-sql";

const TOP = 20;
const FAMILIES = 200;
const FAMILIES_IN_SQL = 5;

/**
 * The exact top 20 for a family among many volunteers of one town, against SQL with the same score on the same rows: as it
 * is written first, and with all laid ready that can be.
 */
export function benchRank(sizes: readonly number[]): Measurement[] {
  return sizes.flatMap((size): Measurement[] => {
    const pool = inventedPool({ families: FAMILIES, volunteers: size, seed: 1, towns: townsOf(1) });
    const compact = poolOfRound({ ...pool, policy: DEFAULT_POLICY, objective: "total" });
    const source = volunteersFor(compact);
    const free = new Float64Array(compact.volunteers.count);
    const ask = (family: number) => {
      const start = performance.now();
      const count = source.best(family, TOP, free, 0);
      return { ms: performance.now() - start, gains: [...source.found.gains.slice(0, count)] };
    };
    for (let family = 0; family < compact.families.count; family++) ask(family);
    const times = Array.from({ length: compact.families.count }, (_, family) => ask(family).ms);
    const ms = median(times);
    const ours = {
      what: "top 20",
      who: "Nyven",
      size,
      ms,
      runs: times.length,
      optimal: true,
      ratio: 1,
      peakMB: peakMB(),
    };
    const peers = [
      { who: "SQL, tables laid ready", sql: rankInSql(compact, TOP) },
      { who: "SQL", sql: rankInPlainSql(compact, DEFAULT_POLICY, TOP) },
    ];
    return [
      { ...ours, p99: quantile(times, 0.99) },
      ...peers.map(({ who, sql }) => {
        const theirs = median(Array.from({ length: FAMILIES_IN_SQL }, (_, family) => timeOf(sql, family, ask)));
        return { ...ours, who, ms: theirs, runs: FAMILIES_IN_SQL, ratio: theirs / ms, peakMB: undefined };
      }),
    ];
  });
}

/** How long SQL takes for a family, after its answer has been found equal to ours. */
function timeOf(
  sql: (family: number) => number[],
  family: number,
  ask: (family: number) => { gains: number[] },
): number {
  const start = performance.now();
  const points = sql(family);
  const ms = performance.now() - start;
  const { gains } = ask(family);
  requireEqual(`rank: rows for family ${family}`, gains.length, points.length);
  for (const [at, one] of gains.entries()) requireEqual(`rank: place ${at + 1} of family ${family}`, one, points[at]!);
  return ms;
}
