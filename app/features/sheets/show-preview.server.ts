import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { knownProblem } from "./import-sheet.server";
import { ROWS_A_PAGE, readFacts, type StoredSheet } from "./queries.server";
import type { SheetField } from "./read/fields.table";
import { cellsOf, type Judged } from "./read/judge-sheet";
import { judgeInThread } from "./run-in-thread.server";
import type { Verdict } from "./sheet-worker-messages";
import { understood } from "./show-row.server";
import { fieldLabel, reasonOf } from "./words";

/** One page of what becomes of the rows of a draft, judged in a thread of its own. */
export async function showPreview(
  db: Reader,
  sheet: StoredSheet,
  { wanted, page, language, now }: { wanted: Verdict | null; page: number; language: SiteLanguage; now: Date },
) {
  const { kind, content } = sheet;
  const fields = sheet.fields as (SheetField | null)[];
  const facts = await readFacts(db, sheet.organisationId, sheet, now);
  const job = { kind, fields, content, facts };
  const from = (page - 1) * ROWS_A_PAGE;
  const ask = (verdict: Verdict) => judgeInThread({ ...job, page: { verdict, from, rows: ROWS_A_PAGE } });
  const first = await ask(wanted ?? "good");
  // What is to be done comes first: where nothing is ready, the page opens with what is missing.
  const shown = wanted ?? (["good", "complete", "known"] as const).find((one) => first.counts[one] > 0) ?? "good";
  const { rows, counts } = shown === (wanted ?? "good") ? first : await ask(shown);
  const t = translator(language, "sheets");
  return {
    shown,
    counts,
    pages: Math.max(1, Math.ceil(counts[shown] / ROWS_A_PAGE)),
    rows: rows.map((row) => {
      const cells = cellsOf(fields, row.cells);
      const unread = row.verdict === "good" ? row.unread : [];
      return {
        number: row.number,
        name: (kind === "matches" ? cells.volunteer : cells.name) ?? "",
        said: row.verdict === "good" ? understood(row.value, facts, language) : reasonOf(t, kind, problemsOf(row)),
        unread: unread.map(({ field, text }) => `${fieldLabel(t, kind, field)}: ${text}`),
      };
    }),
  };
}

/** Why a row does not go in by itself. */
export function problemsOf(row: Judged) {
  if (row.verdict === "complete") return row.problems;
  return row.verdict === "known" ? [knownProblem(row.how, row.name)] : [];
}
