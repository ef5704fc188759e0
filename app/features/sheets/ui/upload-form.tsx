import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { OnlySeenBy } from "~/ui/reasons";
import { SHEET_KINDS } from "~db/vocabulary";

/** Sends a file to be read. Nothing is written by it. */
export function UploadForm(props: { once: string; limits: { megabytes: number; rows: number }; kind?: string }) {
  const { once, limits, kind = "" } = props;
  const t = useTranslate("sheets");
  const kinds = [
    { value: "", label: t("sheets:upload.kind-auto") },
    ...SHEET_KINDS.map((value) => ({ value, label: t(`sheets:kind.${value}`) })),
  ];
  return (
    <Panel id="upload" heading={t("sheets:upload.heading")}>
      <p className="measure">{t("sheets:upload.text", limits)}</p>
      <form method="post" encType="multipart/form-data" className="stack" data-gap="4">
        <OnceField value={once} />
        <label className="ds-field">
          <span className="ds-label">{t("sheets:upload.file")}</span>
          <input className="ds-input" type="file" name="file" accept=".xlsx,.csv,text/csv" required />
        </label>
        <RadioGroup
          field={{ id: "kind", name: "kind", initialValue: kind }}
          as="chips"
          legend={t("sheets:upload.kind")}
          choices={kinds}
          values={[kind]}
        />
        <p>
          <SubmitButton icon="file-text">{t("sheets:upload.send")}</SubmitButton>
        </p>
      </form>
      <OnlySeenBy>{t("sheets:upload.never")}</OnlySeenBy>
    </Panel>
  );
}
