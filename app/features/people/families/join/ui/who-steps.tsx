import type { FieldMetadata } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { RadioGroup } from "~/ui/choice-group";
import { Fieldset } from "~/ui/fieldset";
import type { FormField } from "~/ui/form-field";
import { TextField } from "~/ui/text-field";
import { AGE_BANDS, HOUSEHOLDS, type Household } from "~db/vocabulary";
import { ADULTS_MAX } from "../../registration-shape";
import type { StepInput } from "../shapes";
import { HouseholdStep, type StepProps, useStepForm } from "./household-step";

/** Who you are, and whether other adults live with you. */
export function WhoStep(props: StepProps) {
  const t = useTranslate("signup", "family");
  const [form, { name, ageBand, others }] = useStepForm("who", props);
  return (
    <HouseholdStep {...props} form={form} asked={[name, ageBand, others]}>
      <TextField field={name} label={t("signup:you.name")} autoComplete="name" />
      <AgeField field={ageBand} />
      <RadioGroup
        field={others}
        legend={t("family:who.others")}
        choices={Array.from({ length: ADULTS_MAX }, (_, n) => ({
          value: String(n),
          label: n === 0 ? t("signup:you.alone") : t("signup:you.with", { count: n }),
        }))}
      />
    </HouseholdStep>
  );
}

/** The other adults, by name. */
export function WithStep(props: StepProps) {
  const t = useTranslate("signup", "family");
  const [form, fields] = useStepForm("with", props);
  const adults = fields.others.getFieldList().map((adult) => adult.getFieldset());
  return (
    <HouseholdStep {...props} form={form} asked={adults.flatMap(({ name, ageBand }) => [name, ageBand])}>
      {adults.map(({ name, ageBand }, i) => (
        <Fieldset key={name.id} look="h2" legend={t("signup:with.adult", { number: i + 2 })}>
          <TextField field={name} label={t("family:with.name")} autoComplete="off" />
          <AgeField field={ageBand} />
        </Fieldset>
      ))}
    </HouseholdStep>
  );
}

function AgeField({ field }: { field: FieldMetadata<StepInput["who"]["ageBand"]> }) {
  const t = useTranslate("family", "common");
  return (
    <RadioGroup
      field={field}
      as="chips"
      legend={`${t("family:age")} (${t("common:field.optional")})`}
      choices={AGE_BANDS.map((value) => ({ value, label: <bdi dir="ltr">{value.replace("-", "–")}</bdi> }))}
    />
  );
}

/** Which words fit a household; who lives alone is not asked whether they are a couple. */
export const kindsFor = (others: number) =>
  HOUSEHOLDS.filter((kind) => kind === "family" || (kind === "woman" || kind === "man") === (others === 0));

/** Who lives there, and in which part of town. */
export function HomeStep(props: StepProps) {
  const [form, { household, childrenBirthYears, postcode }] = useStepForm("home", props);
  return (
    <HouseholdStep {...props} form={form} asked={[household, childrenBirthYears, postcode]}>
      <HomeFields fields={{ household, childrenBirthYears, postcode }} kinds={kindsFor(props.others)} />
    </HouseholdStep>
  );
}

/** The questions alone, for the registration and for correcting it later. */
export function HomeFields(props: {
  fields: Record<"household" | "childrenBirthYears" | "postcode", FormField>;
  kinds: readonly Household[];
}) {
  const { fields, kinds } = props;
  const t = useTranslate("signup", "family", "vocabulary", "common");
  return (
    <>
      <RadioGroup
        field={fields.household}
        legend={t("family:home.kind")}
        choices={kinds.map((value) => ({ value, label: t(`vocabulary:household.${value}`) }))}
      />
      <TextField
        field={fields.childrenBirthYears}
        label={t("family:home.children")}
        description={t("family:home.children-text")}
        optional={t("common:field.optional")}
        dir="ltr"
      />
      <TextField
        field={fields.postcode}
        label={t("signup:you.postcode")}
        description={t("signup:you.postcode-text")}
        autoComplete="postal-code"
        inputMode="numeric"
        dir="ltr"
        size={6}
      />
    </>
  );
}
