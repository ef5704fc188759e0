import type { SubmissionResult } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { usePlainForm } from "~/ui/plain-form";
import { TextField } from "~/ui/text-field";
import { GROUP_THEMES } from "~db/vocabulary";
import { MeetingForm } from "../forms";

/** One line for a meeting: day, place, how many came, themes. The same for the leader and for the desk. */
export function MeetingFields(props: { result: unknown; reason?: string; once: string; place: string; today: string }) {
  const { result, reason, once, place, today } = props;
  const t = useTranslate("groups", "errors");
  const form = usePlainForm("met", MeetingForm, result as SubmissionResult, { heldOn: today, place });
  const formErrors = reason ? [reason] : form.summary.formErrors;
  return (
    <>
      <ErrorSummary
        {...form.summary}
        heading={reason ? t("errors:label") : form.summary.heading}
        formErrors={formErrors}
      />
      <form method="post" noValidate className="stack" data-gap="4">
        <OnceField value={`${once}-met`} />
        <input type="hidden" name="intent" value="met" />
        <div className="grid" data-gap="4" data-min="14">
          <TextField field={{ ...form.field("heldOn"), max: today }} type="date" label={t("groups:met.day")} />
          <TextField
            field={{ ...form.field("came"), min: 0, max: 200 }}
            type="number"
            inputMode="numeric"
            size={6}
            label={t("groups:met.came")}
          />
          <TextField field={form.field("place")} label={t("groups:met.place")} autoComplete="off" />
        </div>
        <CheckboxGroup
          field={form.field("themes")}
          legend={t("groups:met.themes")}
          as="chips"
          choices={GROUP_THEMES.map((value) => ({ value, label: t(`groups:theme.${value}`) }))}
        />
        <p>
          <SubmitButton icon="check">{t("groups:met.save")}</SubmitButton>
        </p>
      </form>
    </>
  );
}
