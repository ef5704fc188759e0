import { useLanguage, useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";
import { RadioGroup } from "~/ui/choice-group";
import { TextField } from "~/ui/text-field";
import { OTHERS_MAX, youShape } from "../shapes";
import { AgeAndGender, ContactFields } from "./adult-fields";
import { StepForm, type StepProps, useStepForm } from "./step-form";

/** Who you are, and how many do it with you. */
export function YouStep(props: StepProps) {
  const t = useTranslate("signup", "common", "errors");
  const [form, fields] = useStepForm(youShape(t), props);
  const { name, phone, email, postcode, adult, gender, others } = fields;
  const tooYoung = props.result?.initialValue?.adult === "no";
  return (
    <StepForm
      {...props}
      form={form}
      asked={[name, phone, email, postcode, adult, gender, others]}
      note={tooYoung && <UnderAge />}
    >
      <ContactFields fields={{ name, phone, email }} />
      <TextField
        field={postcode}
        label={t("signup:you.postcode")}
        description={t("signup:you.postcode-text")}
        autoComplete="postal-code"
        inputMode="numeric"
        size={6}
      />
      <AgeAndGender fields={{ adult, gender }} />
      <RadioGroup
        field={others}
        legend={t("signup:you.others")}
        description={t("signup:you.others-text")}
        choices={Array.from({ length: OTHERS_MAX + 1 }, (_, n) => ({
          value: String(n),
          label: n === 0 ? t("signup:you.alone") : t("signup:you.with", { count: n }),
        }))}
      />
    </StepForm>
  );
}

/** A kind no: where somebody under 18 is welcome all the same. */
function UnderAge() {
  const t = useTranslate("signup", "common");
  const { tag } = useLanguage();
  return (
    <Alert color="info" label={t("signup:under-age.heading")} heading={t("signup:under-age.heading")}>
      <p>{t("signup:under-age.text")}</p>
      <p>
        <a className="ds-link" href={`/${tag}/activities`}>
          {t("common:nav.activities")}
        </a>
      </p>
    </Alert>
  );
}
