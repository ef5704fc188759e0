import { stringify } from "csv-stringify/sync";
import { type Actor, audit } from "~/access/audit.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Database } from "~db/database.server";
import { SCORE_PARTS } from "~db/vocabulary";
import { type PairRow, pairRows } from "./pair-rows.server";
import { listPairs, type RoundFound } from "./round-queries.server";

/** So many pairs at once are made into lines, others' requests between them. */
const PAIRS_AT_ONCE = 250;

/**
 * The pairs of a round for a spreadsheet, piece by piece: semicolons and a byte order mark as Danish Excel wants them, a
 * cell that would be a formula made harmless. Protected families are not in it. That it was taken out is written down.
 */
export async function exportPairs(
  db: Database,
  by: Actor,
  language: SiteLanguage,
  { round }: RoundFound,
): Promise<ReadableStream<Uint8Array>> {
  await db.transact((tx) => audit(tx, by, "round.export", round.id, { organisationId: round.organisationId }));
  const bytes = new TextEncoder();
  let from = 0;
  return new ReadableStream({
    start: (stream) => stream.enqueue(bytes.encode(`\uFEFF${lines([headings(language)])}`)),
    async pull(stream) {
      const pairs = await listPairs(db.read, round.id, { from, rows: PAIRS_AT_ONCE });
      from += PAIRS_AT_ONCE;
      if (pairs.length === 0) return stream.close();
      const rows = await pairRows(db.read, language, round, pairs);
      stream.enqueue(bytes.encode(lines(rows.map((row, at) => cells(language, row, pairs[at]?.pair.daysWaited ?? 0)))));
    },
  });
}

const lines = (rows: (string | number)[][]) => stringify(rows, { delimiter: ";", escape_formulas: true });

function headings(language: SiteLanguage): string[] {
  const t = translator(language, "rounds", "vocabulary");
  const parts = SCORE_PARTS.map((part) => t(`vocabulary:score-part.${part}`));
  return [
    t("rounds:csv.family"),
    t("rounds:csv.days"),
    t("rounds:csv.volunteer"),
    t("rounds:csv.points"),
    ...parts,
    t("rounds:csv.state"),
  ];
}

function cells(language: SiteLanguage, row: PairRow, days: number): (string | number)[] {
  const t = translator(language, "rounds");
  const state = row.state === "refused" ? "open" : row.state;
  const parts = row.shares.map(({ points }) => Math.round(points));
  return [row.family, days, row.volunteer, row.points, ...parts, t(`rounds:csv.${state}`)];
}
