import { useTranslate } from "~/language/language-provider";
import { Breadcrumbs } from "~/ui/breadcrumbs";

/** The way back to all spreadsheets, and where in the three steps of one we are. */
export function SheetSteps({ here, sheetId }: { here: "columns" | "preview" | "done"; sheetId: string }) {
  const t = useTranslate("sheets", "common");
  const links = [{ href: "/desk/sheets", label: t("sheets:heading") }];
  if (here === "preview") links.push({ href: `/desk/sheets/${sheetId}`, label: t("sheets:steps.columns") });
  return <Breadcrumbs label={t("common:nav.where")} links={links} />;
}
