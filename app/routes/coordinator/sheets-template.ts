import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { download, isDownload } from "~/features/sheets/download.server";
import { templateOf } from "~/features/sheets/template";
import { translator } from "~/language/translate.server";
import { SHEET_KINDS } from "~db/vocabulary";

/** An empty sheet to begin with. */
export const loader = guard({ may: "sheet.import", audit: "reads" }, async (door) => {
  const { as } = door.params;
  const kind = SHEET_KINDS.find((one) => one === door.params.kind);
  if (!kind || !isDownload(as)) throw refuse(404);
  const name = translator(pageLanguage(door), "sheets")(`sheets:kind.${kind}`);
  return download([templateOf(kind, name)], as, `nyven-${kind}`);
});
