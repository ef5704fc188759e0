import { useTranslate } from "~/language/language-provider";
import { RadioGroup } from "~/ui/choice-group";
import { TextField } from "~/ui/text-field";
import { COMMITMENTS } from "~db/vocabulary";
import { commitmentShape } from "../shapes";
import { StepForm, type StepProps, useStepForm } from "./step-form";

/** Now and then, a fixed day, or one family; and until when. */
export function CommitmentStep(props: StepProps) {
  const t = useTranslate("signup", "vocabulary", "common", "errors");
  const lookups = { today: props.choices.today, knowsPostcode: () => true, knowsPhone: () => true };
  const [form, fields] = useStepForm(commitmentShape(t, lookups), props);
  return (
    <StepForm {...props} form={form} asked={[fields.commitment, fields.until]}>
      <RadioGroup
        field={fields.commitment}
        legend={t("signup:commitment.how")}
        choices={COMMITMENTS.map((value) => ({
          value,
          label: t(`vocabulary:commitment.${value}`),
          description: t(`signup:commitment.${value}`),
        }))}
      />
      <TextField
        field={fields.until}
        type="date"
        label={t("signup:commitment.until")}
        description={t("signup:commitment.until-text")}
        optional={t("common:field.optional")}
      />
    </StepForm>
  );
}
