import { useTranslate } from "~/language/language-provider";
import { Fieldset } from "~/ui/fieldset";
import { askedLanguages, LanguagesFields, languageRowsOf } from "../../../volunteers/join/ui/languages-step";
import { HouseholdStep, type StepProps, useStepForm } from "./household-step";
import { askedReach, ReachFields } from "./reach-fields";

/** The languages of each adult, speaking and reading apart. */
export function LanguagesStep(props: StepProps) {
  const [form, fields] = useStepForm("languages", props);
  const adults = languageRowsOf(fields.adults);
  const names = props.choices.adults.map(({ name }) => name);
  return (
    <HouseholdStep {...props} form={form} asked={askedLanguages(adults)}>
      <LanguagesFields adults={adults} names={names} languages={props.choices.languages} />
    </HouseholdStep>
  );
}

/** How each adult is reached safely. */
export function ReachStep(props: StepProps) {
  const t = useTranslate("signup");
  const [form, fields] = useStepForm("reach", props);
  const adults = fields.adults.getFieldList().map((adult) => adult.getFieldset());
  return (
    <HouseholdStep {...props} form={form} asked={adults.flatMap(askedReach)}>
      {adults.map((adult, i) => (
        <Fieldset
          key={adult.reach.id}
          look={adults.length > 1 ? "h2" : "hidden"}
          legend={props.choices.adults[i]?.name || t("signup:with.adult", { number: i + 1 })}
        >
          <ReachFields fields={adult} written={props.choices.written} />
        </Fieldset>
      ))}
    </HouseholdStep>
  );
}
