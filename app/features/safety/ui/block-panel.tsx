import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { UNBLOCK_REASONS } from "~db/vocabulary";

type Props = { name: string; blocked: boolean; mayUnblock: boolean; once: string };

/** What a block stops, and the button; for who is blocked, the way back that only a lead has. */
export function BlockPanel({ name, blocked, mayUnblock, once }: Props) {
  const t = useTranslate("protection");
  if (!blocked)
    return (
      <Panel id="block" heading={t("protection:file.block", { name })}>
        <p className="measure">{t("protection:file.block-text")}</p>
        <form method="post">
          <OnceField value={once} />
          <SubmitButton name="do" value="block" color="danger" icon="hand-palm">
            {t("protection:file.block", { name })}
          </SubmitButton>
        </form>
      </Panel>
    );
  return (
    <Panel id="block" heading={t("protection:file.blocked", { name })}>
      {!mayUnblock && <p>{t("protection:file.unblock-lead")}</p>}
      {mayUnblock && (
        <form method="post" className="stack" data-gap="3">
          <OnceField value={once} />
          <RadioGroup
            field={{ id: "reason", name: "reason", required: true }}
            legend={t("protection:file.unblock-why")}
            choices={UNBLOCK_REASONS.map((value) => ({ value, label: t(`protection:file.unblock-reason.${value}`) }))}
          />
          <p>
            <SubmitButton name="do" value="unblock" variant="secondary">
              {t("protection:file.unblock", { name })}
            </SubmitButton>
          </p>
        </form>
      )}
    </Panel>
  );
}
