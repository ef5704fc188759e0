import { useTranslate } from "~/language/language-provider";
import { RadioGroup } from "~/ui/choice-group";
import { Fieldset } from "~/ui/fieldset";
import { type FormField, startChoices } from "~/ui/form-field";
import { OnlySeenBy } from "~/ui/reasons";
import { TALK_LATER, talkShape } from "../shapes";
import { StepForm, type StepProps, useStepForm } from "./step-form";

export type NamedTalk = {
  organisation: string | null;
  caller: { id: string; name: string } | null;
  days: { day: string; times: { value: string; label: string }[] }[];
};

/** The last step: a time for a talk of twenty minutes, and who rings. */
export function TalkStep(props: StepProps & { talk: NamedTalk }) {
  const t = useTranslate("signup", "errors");
  const { caller, days } = props.talk;
  const [form, fields] = useStepForm(talkShape(t), props);
  return (
    <StepForm {...props} form={form} asked={days.length > 0 ? [fields.talkAt] : []}>
      {caller && <input type="hidden" name={fields.callerId.name} value={caller.id} />}
      {caller && days.length > 0 ? (
        <Fieldset
          look="h2"
          legend={t("signup:talk.calls", { name: caller.name })}
          description={t("signup:talk.calls-text")}
        >
          {days.map(({ day, times }, i) => (
            <RadioGroup key={day} as="chips" field={dayField(fields.talkAt, i)} legend={day} choices={times} />
          ))}
        </Fieldset>
      ) : (
        <>
          <input type="hidden" name={fields.talkAt.name} value={TALK_LATER} />
          <p>{t("signup:talk.we-call")}</p>
        </>
      )}
      <OnlySeenBy>{t("signup:talk.seen-by")}</OnlySeenBy>
    </StepForm>
  );
}

/** Each day is a group of its own with the same name: one time out of all of them. */
function dayField(field: FormField, day: number): FormField {
  const { name, initialValue, errors } = field;
  return day === 0
    ? field
    : { id: `${field.id}-${day}`, name, initialValue: startChoices({ ...field, initialValue }), errors: errors && [] };
}
