import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { Panel } from "~/ui/panel";

/** The rows that do not go in, as a file with the reason in its last column. */
export function ErrorSheetLinks({ sheetId }: { sheetId: string }) {
  const t = useTranslate("sheets");
  return (
    <Panel id="errors" heading={t("sheets:left.errors-heading")}>
      <p className="measure">{t("sheets:left.errors-text")}</p>
      <p className="cluster" data-gap="2">
        {(["xlsx", "csv"] as const).map((as) => (
          <ButtonLink key={as} variant="secondary" icon="download-simple" href={`/desk/sheets/${sheetId}/errors/${as}`}>
            {t("sheets:preview.errors-as", { as })}
          </ButtonLink>
        ))}
      </p>
    </Panel>
  );
}
