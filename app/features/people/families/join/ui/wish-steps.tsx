import { useTranslate } from "~/language/language-provider";
import { RadioGroup } from "~/ui/choice-group";
import { OnlySeenBy } from "~/ui/reasons";
import { TimesField } from "../../../volunteers/join/ui/when-step";
import { ANY_ORGANISATION, YES_ANSWERS } from "../shapes";
import { HouseholdStep, type StepProps, useStepForm } from "./household-step";
import { HouseholdLikes, KindsField, WishFields } from "./like-fields";

/** What they like, what they could show others. */
export function LikesStep(props: StepProps) {
  const [form, { interests, avoids, canShow }] = useStepForm("likes", props);
  return (
    <HouseholdStep {...props} form={form} asked={[interests, avoids, canShow]}>
      <HouseholdLikes fields={{ interests, avoids, canShow }} />
    </HouseholdStep>
  );
}

/** When there is time. */
export function WhenStep(props: StepProps) {
  const t = useTranslate("signup");
  const [form, { times }] = useStepForm("when", props);
  return (
    <HouseholdStep {...props} form={form} asked={[times]}>
      <TimesField field={times} description={t("signup:when.times-text")} />
    </HouseholdStep>
  );
}

/** What they hope for. */
export function HopesStep(props: StepProps) {
  const [form, fields] = useStepForm("hopes", props);
  const { purposes, kinds, languageWish, contactWish, notOwnLanguage } = fields;
  return (
    <HouseholdStep {...props} form={form} asked={[purposes, kinds, languageWish, contactWish, notOwnLanguage]}>
      <KindsField field={kinds} kinds={props.choices.kinds} />
      <WishFields fields={fields} />
    </HouseholdStep>
  );
}

/** Which organisation, or any partner. */
export function OrganisationStep(props: StepProps) {
  const t = useTranslate("signup", "family");
  const [form, { organisationId }] = useStepForm("organisation", props);
  const choices = [
    { value: ANY_ORGANISATION, label: t("signup:organisation.any"), description: t("family:organisation.any-text") },
    ...props.choices.organisations.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> })),
  ];
  return (
    <HouseholdStep {...props} form={form} asked={[organisationId]}>
      <RadioGroup field={organisationId} legend={t("signup:organisation.which")} choices={choices} />
    </HouseholdStep>
  );
}

/** What is agreed to, to whom, and the answer of each adult. Who is not here answers later, for themselves. */
export function YesStep(props: StepProps) {
  const t = useTranslate("family");
  const [form, fields] = useStepForm("yes", props);
  const adults = fields.adults.getFieldList().map((adult) => adult.getFieldset().yes);
  const organisation = props.choices.organisations.find(({ id }) => id === props.chosen)?.name;
  return (
    <HouseholdStep {...props} form={form} asked={adults}>
      <blockquote className="quote">{t("family:consent.text")}</blockquote>
      <p>{organisation ? t("family:yes.to-one", { organisation }) : t("family:yes.to-any")}</p>
      {adults.map((field, at) => (
        <RadioGroup
          key={field.id}
          field={field}
          legend={t("family:yes.ask", { name: props.choices.adults[at]?.name ?? "" })}
          choices={YES_ANSWERS.filter((answer) => at > 0 || answer !== "link").map((answer) => ({
            value: answer,
            label: t(at === 0 ? `family:yes.own-${answer as "yes" | "call"}` : `family:yes.other-${answer}`),
          }))}
        />
      ))}
      <OnlySeenBy>{t("family:yes.seen-by")}</OnlySeenBy>
    </HouseholdStep>
  );
}
