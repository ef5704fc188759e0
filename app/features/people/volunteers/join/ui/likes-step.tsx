import { useTranslate } from "~/language/language-provider";
import { CheckboxGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { type FormField, startChoices } from "~/ui/form-field";
import { INTERESTS } from "~db/vocabulary";
import { likesShape } from "../shapes";
import { StepForm, type StepProps, useStepForm } from "./step-form";

/** What you like, and what you would rather not do. */
export function LikesStep(props: StepProps) {
  const t = useTranslate("signup", "errors");
  const [form, { interests, avoids }] = useStepForm(likesShape(t), props);
  return (
    <StepForm {...props} form={form} asked={[interests, avoids]}>
      <LikesFields fields={{ interests, avoids }} />
    </StepForm>
  );
}

/** The two questions alone, for the sign-up and for correcting it later. */
export function LikesFields({ fields }: { fields: Record<"interests" | "avoids", FormField> }) {
  const t = useTranslate("signup", "vocabulary");
  const { interests, avoids } = fields;
  const choices = INTERESTS.map((value) => ({ value, label: t(`vocabulary:interest.${value}`) }));
  return (
    <>
      <CheckboxGroup
        field={interests}
        as="chips"
        look="h2"
        legend={t("signup:likes.interests")}
        description={t("signup:likes.interests-text")}
        choices={choices}
      />
      <Fold label={t("signup:likes.avoids")} open={startChoices(avoids).length > 0 || avoids.errors !== undefined}>
        <CheckboxGroup
          field={avoids}
          as="chips"
          look="hidden"
          legend={t("signup:likes.avoids")}
          description={t("signup:likes.avoids-text")}
          choices={choices}
        />
      </Fold>
    </>
  );
}
