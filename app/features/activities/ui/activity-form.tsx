import type { ReactNode } from "react";
import { useTranslate } from "~/language/language-provider";
import { isSiteLanguage, type SiteLanguage } from "~/language/languages";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { usePlainForm } from "~/ui/plain-form";
import { SelectField } from "~/ui/select-field";
import type { FormChoices } from "../activity-form-choices.server";
import type { FormStart } from "../form-from-activity.server";
import { ActivityForm as Shape } from "../forms";
import { FactFields, GuestFields, WordFields } from "./activity-fields";
import { TimeFields } from "./time-fields";

/** The form as it comes back: as typed, and with the sentences of the kind chosen now where those were asked for. */
export type ActivityAnswer = { reply: unknown; choices: FormChoices | null };

/** In which language there are own words already. */
const originalIn = ({ wordsIn, title, text }: FormStart): SiteLanguage | null =>
  (title || text) && isSiteLanguage(wordsIn) ? wordsIn : null;

/** The form of an activity, new or being changed; `children` stand before its button. */
export function ActivityForm(props: {
  answer: ActivityAnswer | undefined;
  start: FormStart;
  choices: FormChoices;
  once: string;
  button: string;
  /** In words, the way it repeats where the form has no fields for it. */
  asItIs?: string | null;
  children?: ReactNode;
}) {
  const { answer, start, once, button, asItIs, children } = props;
  const choices = answer?.choices ?? props.choices;
  const t = useTranslate("plan");
  const form = usePlainForm("activity", Shape, answer?.reply, start as Record<string, string>);
  return (
    <>
      <ErrorSummary {...form.summary} />
      <form method="post" noValidate className="stack" data-gap="8">
        <OnceField value={once} />
        {/* Enter presses the first button of a form: that is to save, not to look at sentences. */}
        <button type="submit" hidden tabIndex={-1} />
        <div className="stack" data-gap="3">
          <SelectField field={form.field("kind")} label={t("plan:form.kind")} options={choices.kinds} />
          <SubmitButton variant="secondary" name="intent" value="show-kind" formNoValidate>
            {t("plan:form.show-kind")}
          </SubmitButton>
        </div>
        {start.nights && <input type="hidden" name="nights" value={start.nights} />}
        <TimeFields field={form.field} choices={choices} asItIs={asItIs} />
        <WordFields field={form.field} choices={choices} original={originalIn(start)} />
        <FactFields field={form.field} choices={choices} />
        <GuestFields field={form.field} choices={choices} />
        {children}
        <SubmitButton big>{button}</SubmitButton>
      </form>
    </>
  );
}
