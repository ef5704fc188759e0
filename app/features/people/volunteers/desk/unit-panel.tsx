import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { Panel } from "~/ui/panel";
import { Note } from "~/ui/reasons";
import type { FileView } from "./file-view.server";

/** A unit of several: who stops, and after that, that a coordinator talks with those who stay. */
export function UnitPanel({ file, once }: { file: FileView; once: string }) {
  const t = useTranslate("protection");
  if (file.adults.length < 2 && !file.review) return null;
  return (
    <Panel id="unit" heading={t("protection:unit.heading")}>
      {file.review && <Note icon="chats-circle">{t("protection:unit.review", { when: file.review })}</Note>}
      {file.moves.length > 0 &&
        file.adults.length > 1 &&
        file.adults.map(({ id, name }) => (
          <Fold key={id} label={t("protection:unit.leave", { name })}>
            <form method="post" className="stack" data-gap="3">
              <input type="hidden" name="once" value={`${once}-left-${id.slice(0, 8)}`} />
              <input type="hidden" name="version" value={file.version} />
              <input type="hidden" name="adultId" value={id} />
              <p className="dim">{t("protection:unit.leave-text")}</p>
              <p>
                <SubmitButton name="do" value="unit-left" variant="secondary">
                  {t("protection:unit.leave", { name })}
                </SubmitButton>
              </p>
            </form>
          </Fold>
        ))}
    </Panel>
  );
}
