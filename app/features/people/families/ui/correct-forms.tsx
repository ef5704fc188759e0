import { type SubmissionResult, useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Panel } from "~/ui/panel";
import type { FormChoices } from "../form-choices.server";
import type { RegistrationInput } from "../registration-shape";
import { LANGUAGES_MAX } from "../registration-shape";
import type { AdultStart, HouseholdStart } from "../start-values";
import { AdultFields, type AdultInput } from "./adult-fields";
import { HouseholdFields } from "./household-fields";
import { LanguageRows } from "./language-rows";
import { listErrors } from "./list-errors";

type Shared = { once: string; result?: SubmissionResult<string[]> };

/** Corrects what is known of a household. */
export function CorrectHousehold({
  once,
  result,
  start,
  version,
}: Shared & { start: HouseholdStart; version: number }) {
  const t = useTranslate("people");
  const [form, fields] = useForm<Omit<RegistrationInput, "adults" | "matchTypeIds">>({
    id: "household-form",
    lastResult: result,
    defaultValue: start as never,
    defaultNoValidate: true,
  });
  return (
    <CorrectForm id={form.id} once={once} errors={form.allErrors}>
      <input type="hidden" name="version" value={version} />
      <p className="dim">{t("people:family.correct.child-born")}</p>
      <HouseholdFields fields={fields} />
    </CorrectForm>
  );
}

/** Corrects one adult. */
export function CorrectAdult({ once, result, start, choices }: Shared & { start: AdultStart; choices: FormChoices }) {
  const [form, fields] = useForm<AdultInput>({
    id: "adult-form",
    lastResult: result,
    defaultValue: start as never,
    defaultNoValidate: true,
  });
  const rows = fields.languages.getFieldList();
  const name = fields.languages.name;
  return (
    <CorrectForm id={form.id} once={once} errors={form.allErrors}>
      <input type="hidden" name="id" value={start.id} />
      <Panel id="adult" heading={start.name}>
        <AdultFields
          fields={fields}
          choices={choices}
          languages={
            <LanguageRows
              rows={rows}
              choices={choices}
              add={rows.length < LANGUAGES_MAX ? sent(form.insert.getButtonProps({ name })) : null}
              removing={(index) => sent(form.remove.getButtonProps({ name, index }))}
            />
          }
        />
      </Panel>
    </CorrectForm>
  );
}

const sent = ({ name, value }: { name: string; value: string }) => ({ name, value });

function CorrectForm(props: { id: string; once: string; errors: Record<string, string[]>; children: ReactNode }) {
  const { id, once, errors: all, children } = props;
  const t = useTranslate("people", "errors");
  const errors = listErrors(all, id);
  return (
    <>
      <ErrorSummary heading={t("errors:summary", { count: errors.length })} errors={errors} />
      <form id={id} method="post" className="stack" data-gap="6" noValidate>
        <button type="submit" className="ds-sr-only" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="once" value={once} />
        {children}
        <p>
          <SubmitButton big>{t("people:family.correct.save")}</SubmitButton>
        </p>
      </form>
    </>
  );
}
