import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { SelectField } from "~/ui/select-field";

type Props = {
  isProtected: boolean;
  staff: readonly { value: string; label: string }[];
  chosen: readonly string[];
  once: string;
};

/** Protects a family for two readers, or ends the protection. */
export function ProtectForm({ isProtected, staff, chosen, once }: Props) {
  const t = useTranslate("protection");
  return (
    <Panel id="protect" heading={t("protection:protect.heading")}>
      <p className="measure">{isProtected ? t("protection:protect.lift-text") : t("protection:protect.text")}</p>
      <form method="post" className="stack measure" data-gap="4">
        <OnceField value={once} />
        {!isProtected &&
          (["first", "second"] as const).map((which, i) => (
            <SelectField
              key={which}
              field={{ id: which, name: "reader", initialValue: chosen[i], required: true }}
              label={t(`protection:protect.${which}`)}
              options={staff}
            />
          ))}
        <p>
          {isProtected ? (
            <SubmitButton name="do" value="unprotect" variant="secondary">
              {t("protection:protect.lift")}
            </SubmitButton>
          ) : (
            <SubmitButton name="do" value="protect" icon="lock-simple">
              {t("protection:protect.do")}
            </SubmitButton>
          )}
        </p>
      </form>
    </Panel>
  );
}
