import { useTranslate } from "~/language/language-provider";
import { RadioGroup } from "~/ui/choice-group";
import type { FormField } from "~/ui/form-field";
import { TextField } from "~/ui/text-field";
import { GENDERS } from "~db/vocabulary";

type AdultFields = Record<"name" | "phone" | "email" | "adult" | "gender", FormField>;

/** Name and how we reach somebody. */
export function ContactFields({ fields }: { fields: Pick<AdultFields, "name" | "phone" | "email"> }) {
  const t = useTranslate("signup", "common");
  return (
    <>
      <TextField field={fields.name} label={t("signup:you.name")} autoComplete="name" />
      <TextField
        field={fields.phone}
        type="tel"
        label={t("signup:you.phone")}
        description={t("signup:you.phone-text")}
        autoComplete="tel"
        inputMode="tel"
      />
      <TextField
        field={fields.email}
        type="email"
        label={t("signup:you.email")}
        optional={t("common:field.optional")}
        autoComplete="email"
        inputMode="email"
      />
    </>
  );
}

/** Of age, and woman or man: asked for wishes only. */
export function AgeAndGender({ fields }: { fields: Pick<AdultFields, "adult" | "gender"> }) {
  const t = useTranslate("signup", "common", "vocabulary");
  return (
    <>
      <RadioGroup
        field={fields.adult}
        as="chips"
        legend={t("signup:you.adult")}
        choices={[
          { value: "yes", label: t("common:answer.yes") },
          { value: "no", label: t("common:answer.no") },
        ]}
      />
      <RadioGroup
        field={fields.gender}
        as="chips"
        legend={t("signup:you.gender")}
        description={t("signup:you.gender-text")}
        choices={GENDERS.map((value) => ({ value, label: t(`vocabulary:gender.${value}`) }))}
      />
    </>
  );
}
