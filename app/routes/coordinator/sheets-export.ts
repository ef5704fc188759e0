import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { download, isDownload } from "~/features/sheets/download.server";
import { exportOrganisation } from "~/features/sheets/export-organisation.server";
import { EXPORT_TABLES } from "~/features/sheets/export-tables";

/** Everything the organisation has as a workbook, or one table as CSV. A press, not a link: it is written in the ledger. */
export const action = guard({ may: "sheet.export", audit: "organisation.export" }, async (door) => {
  const { db, by, form, organisationId } = door;
  const { as } = door.params;
  if (!isDownload(as)) throw refuse(404);
  const table = as === "xlsx" ? null : EXPORT_TABLES.find((one) => one === form.get("table"));
  if (table === undefined) throw refuse(404);
  const tables = await exportOrganisation(db, by, { organisationId, table, language: pageLanguage(door) });
  return download(tables, as, table === null ? "nyven" : `nyven-${table}`);
});
