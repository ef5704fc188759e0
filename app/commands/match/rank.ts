import { rankForFamily } from "~/features/matching/engine/rank";
import type { Ranking } from "~/features/matching/engine/results";
import type { MatchCommand } from "./arguments";
import { csvLine, jsonParts, PART_COLUMNS, partPoints, table } from "./output";
import type { ReadPool } from "./read-pool";

type Rank = Extract<MatchCommand, { command: "rank" }>;
type Read = Extract<ReadPool, { ok: true }>;

/** The volunteers for one family, as lines; null when there is no such family. */
export function rankLines({ family, top, sort, format }: Rank, { pool, policy }: Read): Iterable<string> | null {
  if (!pool.families.some(({ id }) => id === family)) return null;
  const ranking = rankForFamily({ ...pool, policy, family, top, sort });
  if (format === "json") return [`${JSON.stringify(asJson(ranking), null, 2)}\n`];
  return format === "csv" ? csv(ranking) : asTable(ranking);
}

function asJson({ family, asOf, candidates, nearMisses }: Ranking) {
  return {
    family,
    asOf,
    candidates: candidates.map(({ volunteer, points, price, net, parts }) => ({
      volunteer,
      points,
      price,
      net,
      parts: jsonParts(parts),
    })),
    nearMisses: nearMisses.map(({ volunteer, points, gate }) => ({ volunteer, points, gate })),
  };
}

const COLUMNS = ["rank", "volunteer", "points", "price", "net", ...PART_COLUMNS];

const rows = ({ candidates }: Ranking) =>
  candidates.map(({ volunteer, points, price, net, parts }, at) => [
    at + 1,
    volunteer,
    points,
    price,
    net,
    ...partPoints(parts),
  ]);

const csv = (ranking: Ranking) => [csvLine(COLUMNS), ...rows(ranking).map(csvLine)];

const asTable = (ranking: Ranking) => [
  `${ranking.family} on ${ranking.asOf}: ${ranking.candidates.length} candidates (thousandths of a point)\n`,
  ...table(COLUMNS, rows(ranking)),
  `\n${ranking.nearMisses.length} near misses: one gate shut\n`,
  ...table(
    ["volunteer", "points", "gate"],
    ranking.nearMisses.map(({ volunteer, points, gate }) => [volunteer, points, gate]),
  ),
];
