import { useTranslate } from "~/language/language-provider";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import type { FormField } from "~/ui/form-field";
import { TextField } from "~/ui/text-field";
import { HOUSEHOLDS, type MatchTypeKind, OUTCOMES } from "~db/vocabulary";
import { CAPACITY_MAX, whomShape } from "../shapes";
import { StepForm, type StepProps, useStepForm } from "./step-form";

/** Whom you would like to meet, what you would like to help with, in which way, and how many at a time. */
export function WhomStep(props: StepProps) {
  const t = useTranslate("signup", "errors");
  const [form, fields] = useStepForm(whomShape(t), props);
  const { meets, purposes, matchTypeKinds, capacity, childrenBirthYears } = fields;
  const { kinds, asksChildren } = props.choices;
  return (
    <StepForm {...props} form={form} asked={[meets, purposes, matchTypeKinds, capacity, childrenBirthYears]}>
      <WhomFields
        fields={{ meets, purposes, matchTypeKinds, capacity, childrenBirthYears }}
        kinds={kinds}
        asksChildren={asksChildren}
      />
    </StepForm>
  );
}

type WhomField = "meets" | "purposes" | "matchTypeKinds" | "capacity" | "childrenBirthYears";

/** The questions alone, for the sign-up and for correcting it later. */
export function WhomFields(props: {
  fields: Record<WhomField, FormField>;
  kinds: readonly MatchTypeKind[];
  asksChildren: boolean;
}) {
  const t = useTranslate("signup", "vocabulary", "common");
  const { kinds, asksChildren } = props;
  const { meets, purposes, matchTypeKinds, capacity, childrenBirthYears } = props.fields;
  return (
    <>
      <CheckboxGroup
        field={meets}
        as="chips"
        legend={t("signup:whom.meets")}
        description={t("signup:whom.meets-text")}
        choices={HOUSEHOLDS.map((value) => ({ value, label: t(`vocabulary:household.${value}`) }))}
      />
      <CheckboxGroup
        field={purposes}
        as="chips"
        legend={t("signup:whom.purposes")}
        choices={OUTCOMES.map((value) => ({ value, label: t(`vocabulary:outcome.${value}`) }))}
      />
      {kinds.length > 0 && (
        <CheckboxGroup
          field={matchTypeKinds}
          legend={t("signup:whom.kinds")}
          description={t("signup:whom.kinds-text")}
          choices={kinds.map((value) => ({
            value,
            label: t(`vocabulary:match-type.${value}`),
            description: t(`signup:kind.${value}`),
          }))}
        />
      )}
      <RadioGroup
        field={capacity}
        as="chips"
        legend={t("signup:whom.capacity")}
        choices={Array.from({ length: CAPACITY_MAX }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }))}
      />
      {asksChildren && (
        <TextField
          field={childrenBirthYears}
          label={t("signup:whom.children")}
          description={t("signup:whom.children-text")}
          optional={t("common:field.optional")}
          inputMode="text"
        />
      )}
    </>
  );
}
