import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { LANGUAGES } from "~db/vocabulary";
import { matchTypeLabel } from "./match-type-label";
import { listMatchTypes } from "./queries.server";

/** What the forms about a family offer to choose from, in the words of the page. */
export type FormChoices = {
  languages: { value: string; label: string }[];
  /** The languages we can write in. */
  written: { value: string; label: string }[];
  matchTypes: { value: string; label: string }[];
};

export async function familyFormChoices(
  db: Reader,
  organisationId: string | null,
  language: SiteLanguage,
): Promise<FormChoices> {
  const named = (tag: (typeof LANGUAGES)[number]) => ({ value: tag, label: languageName(language, tag) });
  const t = translator(language, "vocabulary");
  const types = organisationId === null ? [] : await listMatchTypes(db, organisationId);
  return {
    languages: LANGUAGES.map(named).toSorted((a, b) => a.label.localeCompare(b.label, language)),
    written: SITE_LANGUAGE_TAGS.map(named),
    matchTypes: types.map((type) => ({ value: type.id, label: matchTypeLabel(t, type) })),
  };
}
