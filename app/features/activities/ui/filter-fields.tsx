import { useTranslate } from "~/language/language-provider";
import { CheckLine } from "~/ui/filter-panel";
import type { IconName } from "~/ui/icon-names";
import { SelectField } from "~/ui/select-field";
import type { Only } from "../calendar-filter";
import type { FilterChoices } from "../show-calendar.server";

const ICONS: Record<Only, IconName> = {
  women: "gender-female",
  children: "baby",
  "step-free": "wheelchair",
  "drop-in": "door-open",
};

/** House, language and area of the calendar; on the page of a house the language alone. */
export function FilterSelects({ houses, heldIn, areas, chosen }: FilterChoices) {
  const t = useTranslate("activities");
  return (
    <>
      {houses.length > 0 && (
        <SelectField
          field={{ id: "house", name: "house", initialValue: chosen.house }}
          label={t("activities:filter.house")}
          empty={t("activities:filter.all-houses")}
          options={houses.map((house) => ({ ...house, lang: "da" }))}
        />
      )}
      <SelectField
        field={{ id: "held-in", name: "held-in", initialValue: chosen.heldIn }}
        label={t("activities:filter.held-in")}
        empty={t("activities:filter.all-languages")}
        options={heldIn}
      />
      {areas.length > 1 && (
        <SelectField
          field={{ id: "area", name: "area", initialValue: chosen.area }}
          label={t("activities:filter.area")}
          empty={t("activities:filter.all-areas")}
          options={areas.map((area) => ({ ...area, lang: "da" }))}
        />
      )}
    </>
  );
}

/** What can be ticked. */
export function OnlyChoices({ only }: Pick<FilterChoices, "only">) {
  const t = useTranslate("activities");
  return (
    <fieldset className="ds-fieldset stack" data-gap="1">
      <legend className="ds-label">{t("activities:filter.only")}</legend>
      {only.map(({ value, checked }) => (
        <CheckLine
          key={value}
          name="only"
          value={value}
          icon={ICONS[value]}
          label={t(`activities:filter.${value}`)}
          checked={checked}
        />
      ))}
    </fieldset>
  );
}
