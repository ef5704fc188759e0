import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { FilterPanel, KindChoices } from "~/ui/filter-panel";
import { SelectField } from "~/ui/select-field";
import type { FilterChoices } from "../show-calendar.server";

/** Which part of the calendar one wants to follow. */
export function SubscribeForm({ action, choices }: { action: string; choices: FilterChoices }) {
  const t = useTranslate("activities");
  const { houses, heldIn, kinds, chosen } = choices;
  return (
    <FilterPanel action={action} heading={t("activities:follow.choose")}>
      <KindChoices legend={t("activities:filter.kind")} name="kind" kinds={kinds} />
      <SelectField
        field={{ id: "house", name: "house", initialValue: chosen.house }}
        label={t("activities:filter.house")}
        empty={t("activities:filter.all-houses")}
        options={houses.map((house) => ({ ...house, lang: "da" }))}
      />
      <SelectField
        field={{ id: "held-in", name: "held-in", initialValue: chosen.heldIn }}
        label={t("activities:filter.held-in")}
        empty={t("activities:filter.all-languages")}
        options={heldIn}
      />
      <div className="cluster">
        <SubmitButton variant="secondary">{t("activities:follow.use")}</SubmitButton>
      </div>
    </FilterPanel>
  );
}
