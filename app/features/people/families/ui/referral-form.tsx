import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { RadioGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import type { FormChoices } from "../form-choices.server";
import { ANY_ORGANISATION, REFERRAL_CHANNELS, type ReferralInput } from "../refer-shape";
import { ReachFields, type ReachFieldset } from "./adult-fields";
import { listErrors } from "./list-errors";

/** What a municipal worker enters: a name, how they are reached safely, and their yes. Nothing about the case. */
export function ReferralForm(props: {
  once: string;
  choices: FormChoices;
  organisations: readonly { id: string; name: string }[];
  result?: SubmissionResult<string[]>;
}) {
  const { once, choices, organisations, result } = props;
  const t = useTranslate("refer", "people", "common", "errors");
  const [form, fields] = useForm<ReferralInput>({
    id: "referral",
    lastResult: result,
    defaultValue: { organisationId: ANY_ORGANISATION } as never,
    defaultNoValidate: true,
  });
  const errors = listErrors(form.allErrors);
  const partners = [
    { value: ANY_ORGANISATION, label: t("refer:any") },
    ...organisations.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <ErrorSummary heading={t("errors:summary", { count: errors.length })} errors={errors} />
      <form id={form.id} method="post" className="stack" data-gap="6" noValidate>
        <OnceField value={once} />
        <Panel id="who" heading={t("refer:who")}>
          <div className="grid" data-gap="4">
            <TextField field={fields.name} label={t("people:family.adult-name")} autoComplete="off" />
            <TextField
              field={fields.postcode}
              label={t("people:family.postcode")}
              description={t("people:family.postcode-about")}
              inputMode="numeric"
              size={6}
              autoComplete="off"
            />
            <SelectField
              field={fields.speaks}
              label={t("people:family.speaks")}
              options={choices.languages}
              empty={t("common:field.choose-one")}
            />
            <SelectField
              field={fields.language}
              label={t("people:family.write-in")}
              options={choices.written}
              empty={t("common:field.choose-one")}
            />
          </div>
          <ReachFields fields={fields as unknown as ReachFieldset} />
        </Panel>
        <Panel id="to" heading={t("refer:to")}>
          <RadioGroup field={fields.organisationId} look="hidden" legend={t("refer:to")} choices={partners} />
        </Panel>
        <Panel id="yes" heading={t("refer:yes")}>
          <blockquote className="quote">{t("refer:text")}</blockquote>
          <RadioGroup
            field={fields.consentHow}
            as="chips"
            legend={t("people:consent.how")}
            choices={REFERRAL_CHANNELS.map((value) => ({ value, label: t(`people:consent-how.${value}`) }))}
          />
          <CheckboxField field={fields.consent} label={t("refer:said-yes")} />
        </Panel>
        <p>
          <SubmitButton big>{t("refer:send")}</SubmitButton>
        </p>
      </form>
    </>
  );
}
