import { useTranslate } from "~/language/language-provider";
import { Fieldset } from "~/ui/fieldset";
import { withShape } from "../shapes";
import { AgeAndGender, ContactFields } from "./adult-fields";
import { StepForm, type StepProps, useStepForm } from "./step-form";

/** Who does it with you: each adult by name and number, since we talk with each alone. */
export function WithStep(props: StepProps) {
  const t = useTranslate("signup", "errors");
  const [form, fields] = useStepForm(withShape(t), props);
  const adults = fields.others.getFieldList().map((adult) => adult.getFieldset());
  const asked = adults.flatMap(({ name, phone, email, adult, gender }) => [name, phone, email, adult, gender]);
  return (
    <StepForm {...props} form={form} asked={asked}>
      {adults.map(({ name, phone, email, adult, gender }, i) => (
        <Fieldset key={name.id} look="h2" legend={t("signup:with.adult", { number: i + 2 })}>
          <ContactFields fields={{ name, phone, email }} />
          <AgeAndGender fields={{ adult, gender }} />
        </Fieldset>
      ))}
    </StepForm>
  );
}
