import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { SelectField } from "~/ui/select-field";

type Member = { accountId: string; name: string };
type Props = {
  staff: readonly Member[];
  deputies: readonly { accountId: string; deputyId: string }[];
  once: string;
};

/** Who stands in for whom: a small form for each who works at the desk. */
export function Deputies({ staff, deputies, once }: Props) {
  const t = useTranslate("protection");
  const people = [...new Map(staff.map(({ accountId, name }) => [accountId, name]))];
  if (people.length < 2) return null;
  return (
    <Panel id="deputies" heading={t("protection:deputies.heading")}>
      <p className="dim">{t("protection:deputies.lead")}</p>
      {people.map(([accountId, name]) => (
        <form key={accountId} method="post" className="cluster addlang" data-gap="3">
          <OnceField value={`${once}-${accountId.slice(0, 8)}`} />
          <input type="hidden" name="deputy-of" value={accountId} />
          <SelectField
            field={{
              id: `deputy-${accountId}`,
              name: "deputy",
              initialValue: deputies.find((one) => one.accountId === accountId)?.deputyId,
            }}
            label={t("protection:deputies.label", { name })}
            empty={t("protection:deputies.none")}
            options={people.filter(([id]) => id !== accountId).map(([value, label]) => ({ value, label }))}
          />
          <SubmitButton variant="secondary" hiddenLabel={name}>
            {t("protection:deputies.save")}
          </SubmitButton>
        </form>
      ))}
    </Panel>
  );
}
