import { useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Panel } from "~/ui/panel";
import { SelectField } from "~/ui/select-field";
import { SHEET_KINDS } from "~db/vocabulary";
import { EXPORT_TABLES } from "../export-tables";

const AS = ["xlsx", "csv"] as const;

/** Empty sheets with the headings we know. */
export function Templates() {
  const t = useTranslate("sheets");
  return (
    <Panel id="templates" heading={t("sheets:template.heading")}>
      <p className="measure">{t("sheets:template.text")}</p>
      <ul className="plain cluster" data-gap="2">
        {SHEET_KINDS.flatMap((kind) =>
          AS.map((as) => (
            <li key={`${kind} ${as}`}>
              <ButtonLink variant="secondary" icon="download-simple" href={`/desk/sheets/template/${kind}/${as}`}>
                {t("sheets:template.sheet", { kind: t(`sheets:kind.${kind}`), as })}
              </ButtonLink>
            </li>
          )),
        )}
      </ul>
    </Panel>
  );
}

/** Everything the organisation has, to take along. A press, since it is written in the ledger. */
export function Export() {
  const t = useTranslate("sheets");
  const tables = EXPORT_TABLES.map((value) => ({ value, label: t(`sheets:table.${value}`) }));
  return (
    <Panel id="export" heading={t("sheets:export.heading")}>
      <p className="measure">{t("sheets:export.text")}</p>
      <form method="post" action="/desk/sheets/export/xlsx">
        <SubmitButton variant="secondary" icon="download-simple">
          {t("sheets:export.all")}
        </SubmitButton>
      </form>
      <form method="post" action="/desk/sheets/export/csv" className="cluster addlang" data-gap="3">
        <SelectField field={{ id: "table", name: "table" }} label={t("sheets:export.which")} options={tables} />
        <SubmitButton variant="secondary" icon="download-simple">
          {t("sheets:export.one")}
        </SubmitButton>
      </form>
    </Panel>
  );
}
