import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { Panel } from "~/ui/panel";

/** On a file or a match: what to do when something is wrong. @param from `volunteer=ID`, `family=ID` or `match=ID` */
export function FileSafety({ from }: { from: string }) {
  const t = useTranslate("protection");
  return (
    <Panel id="safety" heading={t("protection:file.heading")}>
      <p>
        <ButtonLink variant="secondary" icon="phone" href={`/desk/concerns/new?${from}`}>
          {t("protection:file.record")}
        </ButtonLink>
      </p>
    </Panel>
  );
}
