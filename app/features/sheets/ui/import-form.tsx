import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import type { SheetKind } from "~db/vocabulary";
import type { Verdict } from "../sheet-worker-messages";

/** The one button that writes: what is ready goes in, what lacks something goes on the list. */
export function ImportForm(props: { once: string; version: number; kind: SheetKind; counts: Record<Verdict, number> }) {
  const { once, version, kind, counts } = props;
  const t = useTranslate("sheets");
  if (counts.good + counts.complete === 0) return <p className="strong">{t("sheets:preview.nothing")}</p>;
  return (
    <form method="post" className="panel stack" data-gap="3">
      <OnceField value={once} />
      <input type="hidden" name="version" value={version} />
      <p className="measure">
        {t("sheets:preview.import-text")} {kind === "families" && t("sheets:preview.call-list")}
        {kind === "volunteers" && t("sheets:preview.screening")}
      </p>
      <p>
        <SubmitButton big icon="check">
          {counts.good > 0
            ? t("sheets:preview.import", { count: counts.good })
            : t("sheets:preview.import-rest", { count: counts.complete })}
        </SubmitButton>
      </p>
    </form>
  );
}
