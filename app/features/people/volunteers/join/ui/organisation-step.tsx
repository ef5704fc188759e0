import { useTranslate } from "~/language/language-provider";
import { CheckboxField } from "~/ui/checkbox-field";
import { RadioGroup } from "~/ui/choice-group";
import { Fieldset } from "~/ui/fieldset";
import { ANY_ORGANISATION, DECLARATIONS, organisationShape } from "../shapes";
import { StepForm, type StepProps, useStepForm } from "./step-form";

/** Which organisation, or you choose; and what is promised. */
export function OrganisationStep(props: StepProps) {
  const t = useTranslate("signup", "errors");
  const [form, fields] = useStepForm(organisationShape(t), props);
  const choices = [
    { value: ANY_ORGANISATION, label: t("signup:organisation.any"), description: t("signup:organisation.any-text") },
    ...props.choices.organisations.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const asked = [fields.organisationId, ...DECLARATIONS.map((word) => fields[word])];
  return (
    <StepForm {...props} form={form} asked={asked}>
      <RadioGroup field={fields.organisationId} legend={t("signup:organisation.which")} choices={choices} />
      <Fieldset look="h2" legend={t("signup:declaration.heading")} description={t("signup:declaration.text")}>
        {DECLARATIONS.map((word) => (
          <CheckboxField
            key={word}
            field={fields[word]}
            label={t(`signup:declaration.${word}`)}
            description={t(`signup:declaration.${word}-text`)}
          />
        ))}
      </Fieldset>
    </StepForm>
  );
}
