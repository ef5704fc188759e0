import { useTranslate } from "~/language/language-provider";
import { DESK_LANGUAGES, factsOf } from "~/language/languages";
import type { FormField } from "~/ui/form-field";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";

/** Who is invited, and in which language we write to them. */
export function InvitedFields({ email, language, who }: { email: FormField; language: FormField; who: string }) {
  const t = useTranslate("admin");
  const languages = DESK_LANGUAGES.map((tag) => ({ value: tag, label: factsOf(tag).ownName, lang: tag }));
  return (
    <>
      <TextField field={email} label={who} description={t("admin:invite.about")} type="email" autoComplete="off" />
      <SelectField field={language} label={t("admin:invite.language")} options={languages} />
    </>
  );
}
