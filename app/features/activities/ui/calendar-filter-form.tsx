import { useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { FilterPanel, KindChoices, MoreChoices } from "~/ui/filter-panel";
import type { ShownCalendar } from "../show-calendar.server";
import { FilterSelects, OnlyChoices } from "./filter-fields";

/** The form that narrows the calendar: asked by GET, so that every choice is an address that can be sent to a friend. */
export function CalendarFilterForm({ calendar }: { calendar: ShownCalendar }) {
  const t = useTranslate("activities");
  const { action, choices, kept, unfiltered, filtered } = calendar;
  return (
    <FilterPanel action={action} heading={t("activities:filter.heading")}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {choices.kinds.length > 0 && (
        <KindChoices legend={t("activities:filter.kind")} name="kind" kinds={choices.kinds} />
      )}
      <MoreChoices label={t("activities:filter.more")} open={filtered}>
        <FilterSelects {...choices} />
        <OnlyChoices only={choices.only} />
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
