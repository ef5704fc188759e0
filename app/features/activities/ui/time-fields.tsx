import { useTranslate } from "~/language/language-provider";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import { Fieldset } from "~/ui/fieldset";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { FormChoices } from "../activity-form-choices.server";
import { NTHS, REPEATS } from "../forms";
import type { Fields } from "./activity-fields";

type Props = { field: Fields; choices: FormChoices; asItIs?: string | null };

/** The day and the two times of day. */
export function DateFields({
  field,
}: {
  field: Fields | ((name: "date" | "startTime" | "endTime") => ReturnType<Fields>);
}) {
  const t = useTranslate("plan");
  return (
    <div className="cluster">
      <TextField field={field("date")} label={t("plan:form.date")} type="date" />
      <TextField field={field("startTime")} label={t("plan:form.startTime")} type="time" />
      <TextField field={field("endTime")} label={t("plan:form.endTime")} type="time" />
    </div>
  );
}

/** When it is, and how it repeats, in plain words. What does not belong to the chosen way is not read. */
export function TimeFields({ field, choices, asItIs }: Props) {
  const t = useTranslate("plan");
  return (
    <Fieldset legend={t("plan:form.when")} look="h2">
      <DateFields field={field} />
      <RadioGroup
        field={field("repeat")}
        legend={t("plan:form.repeat")}
        choices={REPEATS.filter((value) => value !== "as-is" || asItIs).map((value) => ({
          value,
          label: t(`plan:repeat.${value}`),
          description: value === "as-is" ? asItIs : t(`plan:repeat.${value}-about`),
        }))}
      />
      <RuleFields field={field} choices={choices} />
      <ChainFields field={field} choices={choices} />
    </Fieldset>
  );
}

function RuleFields({ field, choices }: Props) {
  const t = useTranslate("plan", "common");
  const optional = t("common:field.optional");
  return (
    <Fieldset legend={t("plan:form.rule")} description={t("plan:form.rule-about")}>
      <CheckboxGroup field={field("days")} legend={t("plan:form.days")} choices={choices.days} as="chips" />
      <SelectField
        field={field("nth")}
        label={t("plan:form.nth")}
        options={NTHS.map((value) => ({ value, label: t(`plan:nth.${value === "-1" ? "last" : value}`) }))}
      />
      <TextField
        field={field("interval")}
        label={t("plan:form.interval")}
        description={t("plan:form.interval-about")}
        optional={optional}
        inputMode="numeric"
        size={4}
      />
      <div className="cluster">
        <TextField field={field("until")} label={t("plan:form.until")} optional={optional} type="date" />
        <TextField
          field={field("count")}
          label={t("plan:form.count")}
          optional={optional}
          inputMode="numeric"
          size={4}
        />
      </div>
      <TextArea
        field={field("extraDates")}
        label={t("plan:form.extraDates")}
        description={t("plan:form.extraDates-about")}
        optional={optional}
        rows={3}
      />
    </Fieldset>
  );
}

function ChainFields({ field, choices }: Props) {
  const t = useTranslate("plan");
  if (choices.chainable.length === 0) return null;
  return (
    <Fieldset legend={t("plan:form.chain")}>
      <SelectField
        field={field("followsId")}
        label={t("plan:form.followsId")}
        empty={t("plan:form.follows-nothing")}
        options={choices.chainable}
      />
      <div className="cluster">
        <SelectField field={field("followsDay")} label={t("plan:form.followsDay")} options={choices.days} />
        <SelectField
          field={field("followsNth")}
          label={t("plan:form.followsNth")}
          options={(["1", "2", "3", "4"] as const).map((value) => ({ value, label: t(`plan:nth.${value}`) }))}
        />
      </div>
    </Fieldset>
  );
}
