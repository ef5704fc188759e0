import type { Round } from "~/features/matching/engine/results";
import { solveRound } from "~/features/matching/engine/round";
import type { MatchCommand } from "./arguments";
import { csvLine, jsonParts, PART_COLUMNS, partPoints, table } from "./output";
import type { ReadPool } from "./read-pool";

type Command = Extract<MatchCommand, { command: "round" }>;

/** The best round over two files, as lines. */
export function roundLines(
  { objective, format }: Command,
  { pool, policy }: Extract<ReadPool, { ok: true }>,
): Iterable<string> {
  const verdict = solveRound({ ...pool, policy, objective });
  if (!verdict.ok) throw new Error(`files and policy were checked, and yet: ${verdict.reason}`);
  const { round } = verdict;
  if (format === "json") return json(round);
  return format === "csv" ? csv(round) : asTable(round);
}

/** Written piece by piece: the parts of a large round would not fit into one text. */
function* json(round: Round): Iterable<string> {
  const { pairs, totals, prices, unmatched, comparison } = round;
  yield '{\n"pairs": [';
  for (const [at, { family, volunteer, points, gain, parts }] of pairs.entries()) {
    yield `${at === 0 ? "\n" : ",\n"}${JSON.stringify({ family, volunteer, points, gain, parts: jsonParts(parts) })}`;
  }
  yield `\n],\n"totals": ${JSON.stringify(totals)},\n"prices": ${JSON.stringify(prices)},\n`;
  yield `"unmatched": ${JSON.stringify(unmatched)},\n"comparison": ${JSON.stringify(comparison)}\n}\n`;
}

const COLUMNS = ["family", "volunteer", "points", "gain", ...PART_COLUMNS];

const rows = ({ pairs }: Round) =>
  pairs.map(({ family, volunteer, points, gain, parts }) => [family, volunteer, points, gain, ...partPoints(parts)]);

const csv = (round: Round) => [csvLine(COLUMNS), ...rows(round).map(csvLine)];

function asTable(round: Round): string[] {
  const { totals, comparison, unmatched } = round;
  const reasons = (people: Round["unmatched"]["families"]) =>
    people.map(({ id, reasons }) => [
      id,
      Object.entries(reasons)
        .map(([reason, pairs]) => `${reason} ${pairs}`)
        .join(", "),
    ]);
  return [
    `Round on ${round.asOf}, ${round.objective} (thousandths of a point)\n`,
    ...table(COLUMNS, rows(round)),
    `\n${totals.pairs} pairs, ${totals.points} points, gain ${totals.gain}\n`,
    `No better round exists: bound ${totals.bound} = gain ${totals.gain}\n`,
    `One by one: ${comparison.oneByOne.pairs} pairs, gain ${comparison.oneByOne.gain}\n`,
    `\nFamilies without a volunteer, and why (number of pairs)\n`,
    ...table(["family", "reasons"], reasons(unmatched.families)),
    `\nVolunteers without a family, and why (number of pairs)\n`,
    ...table(["volunteer", "reasons"], reasons(unmatched.volunteers)),
  ];
}
