import { type FieldMetadata, type FormMetadata, type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/choice-group";
import { ErrorSummary } from "~/ui/error-summary";
import { Panel } from "~/ui/panel";
import type { FormChoices } from "../form-choices.server";
import { ADULTS_MAX, LANGUAGES_MAX, NOT_YET, type RegistrationInput } from "../registration-shape";
import { AdultFields, type AdultInput } from "./adult-fields";
import { ConsentFields } from "./consent-fields";
import { HouseholdFields } from "./household-fields";
import { LanguageRows } from "./language-rows";
import { listErrors } from "./list-errors";

/** A new adult in the form: one language to fill in, Danish beneath it. */
const NEW_ADULT = { languages: [{ tag: "" }, { tag: "da" }], consentHow: NOT_YET, consentTo: "own" };

export type RegistrationFormProps = {
  once: string;
  organisation: string;
  choices: FormChoices;
  /** The form as it came back. */
  result?: SubmissionResult<string[]>;
};

/** Registers a household on one page. «Add» and «take away» are presses like any other: nothing typed is lost, no script needed. */
export function RegistrationForm({ once, organisation, choices, result }: RegistrationFormProps) {
  const t = useTranslate("people", "errors");
  const [form, fields] = useForm<RegistrationInput>({
    id: "registration",
    lastResult: result,
    defaultValue: { adults: [NEW_ADULT], languageWish: "either" } as never,
    defaultNoValidate: true,
  });
  const adults = fields.adults.getFieldList();
  const errors = listErrors(form.allErrors);
  return (
    <>
      <ErrorSummary heading={t("errors:summary", { count: errors.length })} errors={errors} />
      <form id={form.id} method="post" className="stack" data-gap="6" noValidate>
        {/* Enter in a field presses the first button of a form: this one. */}
        <button type="submit" className="ds-sr-only" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="once" value={once} />
        {adults.map((adult, i) => (
          <AdultPanel
            key={adult.key}
            {...{ adult, form, choices, organisation, number: i + 1 }}
            remove={adults.length > 1 ? form.remove.getButtonProps({ name: fields.adults.name, index: i }) : null}
          />
        ))}
        {adults.length < ADULTS_MAX && (
          <p>
            <SubmitButton
              variant="secondary"
              icon="user-plus"
              formNoValidate
              {...pressed(form.insert.getButtonProps({ name: fields.adults.name, defaultValue: NEW_ADULT as never }))}
            >
              {t("people:family.add-adult")}
            </SubmitButton>
          </p>
        )}
        <HouseholdFields fields={fields} />
        <Panel id="waits-for" heading={t("people:family.waits-for")}>
          <CheckboxGroup
            field={fields.matchTypeIds}
            as="chips"
            look="hidden"
            legend={t("people:family.waits-for")}
            choices={choices.matchTypes}
          />
          <p className="dim">{t("people:family.two-things")}</p>
        </Panel>
        <p>
          <SubmitButton big>{t("people:family.register")}</SubmitButton>
        </p>
      </form>
    </>
  );
}

type Button = { name: string; value: string };
/** What a button of conform sends. The form it belongs to is the one around it. */
const pressed = ({ name, value }: Button): Button => ({ name, value });

function AdultPanel(props: {
  adult: FieldMetadata<AdultInput>;
  form: FormMetadata<RegistrationInput>;
  choices: FormChoices;
  organisation: string;
  number: number;
  remove: Button | null;
}) {
  const { adult, form, choices, organisation, number, remove } = props;
  const t = useTranslate("people", "common");
  const fields = adult.getFieldset();
  const rows = fields.languages.getFieldList();
  const name = fields.languages.name;
  const takeAway = remove && (
    <SubmitButton
      variant="tertiary"
      color="neutral"
      icon="x"
      formNoValidate
      hiddenLabel={t("people:family.adult-number", { number })}
      {...pressed(remove)}
    >
      {t("common:button.remove")}
    </SubmitButton>
  );
  return (
    <Panel id={`adult-${number}`} heading={t("people:family.adult-number", { number })} end={takeAway}>
      <AdultFields
        fields={fields}
        choices={choices}
        languages={
          <LanguageRows
            rows={rows}
            choices={choices}
            add={
              rows.length < LANGUAGES_MAX
                ? pressed(form.insert.getButtonProps({ name, defaultValue: {} as never }))
                : null
            }
            removing={(index) => pressed(form.remove.getButtonProps({ name, index }))}
          />
        }
      />
      <h3 className="h3">{t("people:consent.heading")}</h3>
      <ConsentFields fields={fields} organisation={organisation} choices={choices} />
    </Panel>
  );
}
