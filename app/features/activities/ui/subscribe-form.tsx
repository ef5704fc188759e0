import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { FilterPanel, KindChoices, MoreChoices } from "~/ui/filter-panel";
import { SelectField } from "~/ui/select-field";
import { REMIND_HOURS } from "../reminder";
import type { ShownSubscribe } from "../show-subscribe.server";
import { FilterSelects, OnlyChoices } from "./filter-fields";

/** Which part of the calendar one wants to follow, and whether it rings. */
export function SubscribeForm({
  action,
  choices,
  remind,
}: { action: string } & Pick<ShownSubscribe, "choices" | "remind">) {
  const t = useTranslate("activities");
  return (
    <FilterPanel action={action} heading={t("activities:follow.choose")}>
      <KindChoices legend={t("activities:filter.kind")} name="kind" kinds={choices.kinds} />
      <FilterSelects {...choices} />
      <MoreChoices label={t("activities:filter.more")} open={choices.only.some(({ checked }) => checked)}>
        <OnlyChoices only={choices.only} />
      </MoreChoices>
      <SelectField
        field={{ id: "remind", name: "remind", initialValue: remind ?? "" }}
        label={t("activities:follow.remind")}
        empty={t("activities:follow.remind-none")}
        options={REMIND_HOURS.map((value) => ({ value, label: t(`activities:follow.remind-${value}`) }))}
      />
      <div className="cluster">
        <SubmitButton variant="secondary">{t("activities:follow.use")}</SubmitButton>
      </div>
    </FilterPanel>
  );
}
