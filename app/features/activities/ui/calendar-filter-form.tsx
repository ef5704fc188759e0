import { useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckLine, FilterPanel, KindChoices, MoreChoices } from "~/ui/filter-panel";
import type { IconName } from "~/ui/icon-names";
import { SelectField } from "~/ui/select-field";
import type { Only } from "../calendar-filter";
import type { FilterChoices, ShownCalendar } from "../show-calendar.server";

const ICONS: Record<Only, IconName> = {
  women: "gender-female",
  children: "baby",
  "step-free": "wheelchair",
  "drop-in": "door-open",
};

/** The form that narrows the calendar: asked by GET, so that every choice is an address that can be sent to a friend. */
export function CalendarFilterForm({ action, calendar }: { action: string; calendar: ShownCalendar }) {
  const t = useTranslate("activities");
  const { choices, kept, unfiltered, filtered } = calendar;
  return (
    <FilterPanel action={action} heading={t("activities:filter.heading")}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <KindChoices legend={t("activities:filter.kind")} name="kind" kinds={choices.kinds} />
      <MoreChoices label={t("activities:filter.more")} open={filtered}>
        <Selects {...choices} />
        <fieldset className="ds-fieldset stack" data-gap="1">
          <legend className="ds-label">{t("activities:filter.only")}</legend>
          {choices.only.map(({ value, checked }) => (
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
      </MoreChoices>
      <div className="cluster" data-gap="2">
        <SubmitButton>{t("activities:filter.show")}</SubmitButton>
        {filtered && (
          <ButtonLink variant="tertiary" href={unfiltered}>
            {t("activities:filter.reset")}
          </ButtonLink>
        )}
      </div>
    </FilterPanel>
  );
}

function Selects({ houses, heldIn, areas, chosen }: FilterChoices) {
  const t = useTranslate("activities");
  return (
    <>
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
