import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { download, isDownload } from "~/features/sheets/download.server";
import { errorSheet } from "~/features/sheets/error-sheet.server";
import { getSheet } from "~/features/sheets/queries.server";

/** The rows of a sheet that do not go in, with the reason, to be corrected in a spreadsheet. */
export const loader = guard({ may: "sheet.import", audit: "reads" }, async (door) => {
  const { db, now, organisationId, params } = door;
  const { id, as } = params;
  if (!isDownload(as)) throw refuse(404);
  const sheet = await getSheet(db.read, organisationId, id as string);
  const table = await errorSheet(db.read, sheet, { language: pageLanguage(door), now });
  return download([table], as, "nyven-mangler");
});
