import { useTranslate } from "~/language/language-provider";
import { factsOf, SITE_LANGUAGE_TAGS } from "~/language/languages";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { usePlainForm } from "~/ui/plain-form";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { ProfileForm } from "../forms";

/** One's name, and the language we write in. */
export function ProfileFields({ answer, start }: { answer: unknown; start: { name: string; language: string } }) {
  const t = useTranslate("session", "common");
  const form = usePlainForm("profile", ProfileForm, answer, start);
  const languages = SITE_LANGUAGE_TAGS.map((tag) => {
    const { ownName, htmlLang, direction } = factsOf(tag);
    return { value: tag, label: ownName, lang: htmlLang, dir: direction };
  });
  return (
    <>
      <ErrorSummary {...form.summary} />
      <form method="post" action="?index" noValidate className="stack" data-gap="6">
        <TextField field={form.field("name")} label={t("session:name")} autoComplete="name" />
        <SelectField field={form.field("language")} label={t("session:account.language")} options={languages} />
        <p>
          <SubmitButton>{t("common:button.save")}</SubmitButton>
        </p>
      </form>
    </>
  );
}
