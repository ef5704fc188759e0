import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { orNotFound } from "~/access/refuse.server";
import { exportPairs } from "~/features/matching/rounds/export-pairs.server";
import { findRound } from "~/features/matching/rounds/round-queries.server";
import { translator } from "~/language/translate.server";

/** The pairs of a round for a spreadsheet. */
export const loader = guard({ may: "round.run", audit: "round.export" }, async (door) => {
  const { db, organisationId, params, by } = door;
  const found = orNotFound(await findRound(db.read, organisationId, params.id ?? ""));
  const language = pageLanguage(door);
  const file = `${translator(language, "rounds")("rounds:csv.file")}-${found.round.number}.csv`;
  return new Response(await exportPairs(db, by, language, found), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${file}"`,
      "cache-control": "no-store",
    },
  });
});
