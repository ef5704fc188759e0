import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary, errorsOf } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { TextField } from "~/ui/text-field";
import type { Language } from "~db/vocabulary";
import { askedLanguages, LanguagesFields, languageRowsOf } from "../volunteers/join/ui/languages-step";
import type { TypedSpeech } from "./read-languages.server";

type Props = {
  lead: string;
  start: TypedSpeech;
  result: SubmissionResult<string[]> | undefined;
  languages: { tag: Language; name: string }[];
  once: string;
};

/** One's own name and languages, to say anew; where two share a telephone, those of both. */
export function LanguagesView({ lead, start, result, languages, once }: Props) {
  const t = useTranslate("volunteer", "signup", "common", "errors");
  const [form, fields] = useForm<TypedSpeech>({
    id: "languages",
    lastResult: result,
    defaultValue: start,
    defaultNoValidate: true,
  });
  const adults = fields.adults.getFieldList().map((adult) => adult.getFieldset());
  const rows = languageRowsOf(fields.adults as never);
  const errors = errorsOf([...adults.map(({ name }) => name), ...askedLanguages(rows)]);
  return (
    <div className="stack measure" data-gap="8">
      <ErrorSummary heading={t("errors:summary", { count: errors.length })} errors={errors} />
      <PageHeading heading={t("volunteer:data.correct-self")} lead={lead} />
      <form id={form.id} method="post" className="stack" data-gap="6" noValidate>
        <OnceField value={once} />
        {adults.map(({ adultId, name }, at) => (
          <div key={name.id}>
            <input type="hidden" name={adultId.name} value={start.adults[at]?.adultId} />
            <TextField field={name} label={t("signup:you.name")} autoComplete={at === 0 ? "name" : "off"} />
          </div>
        ))}
        <LanguagesFields adults={rows} names={start.adults.map(({ name }) => name)} languages={languages} />
        <p>
          <SubmitButton big>{t("common:button.save")}</SubmitButton>
        </p>
      </form>
    </div>
  );
}
