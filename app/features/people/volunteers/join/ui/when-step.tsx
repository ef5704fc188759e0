import { useTranslate } from "~/language/language-provider";
import { CheckboxGroup } from "~/ui/choice-group";
import type { FormField } from "~/ui/form-field";
import { SelectField } from "~/ui/select-field";
import { TimeGrid } from "~/ui/time-grid";
import { DAY_PARTS, DAYS, MEETING_PLACES } from "~db/vocabulary";
import { whenShape } from "../shapes";
import { StepForm, type StepProps, useStepForm } from "./step-form";

/** Distances to choose from, km. */
const DISTANCES = [2, 5, 10, 20, 40] as const;

/** When you have time, how far you travel, where you like to meet. */
export function WhenStep(props: StepProps) {
  const t = useTranslate("signup", "errors");
  const [form, { times, maxKm, places }] = useStepForm(whenShape(t), props);
  return (
    <StepForm {...props} form={form} asked={[times, maxKm, places]}>
      <WhenFields fields={{ times, maxKm, places }} together={props.others > 0} />
    </StepForm>
  );
}

/** The questions alone, for the sign-up and for correcting it later. */
export function WhenFields(props: { fields: Record<"times" | "maxKm" | "places", FormField>; together: boolean }) {
  const t = useTranslate("signup", "vocabulary");
  const { times, maxKm, places } = props.fields;
  return (
    <>
      <TimesField
        field={times}
        description={t(props.together ? "signup:when.times-together" : "signup:when.times-text")}
      />
      <SelectField
        field={maxKm}
        label={t("signup:when.distance")}
        empty={t("signup:when.any-distance")}
        options={DISTANCES.map((km) => ({ value: String(km), label: t("signup:when.up-to", { km }) }))}
      />
      <CheckboxGroup
        field={places}
        as="chips"
        legend={t("signup:when.places")}
        choices={MEETING_PLACES.map((value) => ({ value, label: t(`vocabulary:place.${value}`) }))}
      />
    </>
  );
}

/** The week, to tick when there usually is time. */
export function TimesField({ field, description }: { field: FormField; description: string }) {
  const t = useTranslate("signup", "common");
  return (
    <section className="stack" data-gap="4" aria-labelledby="times">
      <h2 className="h2" id="times">
        {t("signup:when.times")}
      </h2>
      <TimeGrid
        field={field}
        labelledBy="times"
        description={description}
        dayHeading={t("signup:when.day")}
        days={DAYS.map((key) => ({ key, label: t(`common:day.${key}`) }))}
        parts={DAY_PARTS.map((key) => ({
          key,
          label: t(`common:part.${key}`),
          hours: t(`common:part-hours.${key}`),
        }))}
      />
    </section>
  );
}
