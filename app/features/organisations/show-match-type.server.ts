import { formatFacts } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { MatchType } from "./queries.server";

/** A match type in the words of the desk. */
export function showMatchType(type: MatchType, language: SiteLanguage, waiting: number) {
  const t = translator(language, "organisation", "vocabulary");
  const how = [
    t("organisation:match-types.months", { count: type.termMonths }),
    t("organisation:match-types.visits", { count: type.visitsPerMonth }),
    ...(type.heldInHomes ? [t("organisation:match-types.at-home")] : []),
  ];
  return {
    id: type.id,
    label: matchTypeName(type, language),
    form: type.form,
    open: type.open,
    waiting,
    how: formatFacts(language, how),
    outcomes: formatFacts(
      language,
      type.outcomes.map((one) => t(`vocabulary:outcome.${one}`)),
    ),
  };
}
export type ShownMatchType = ReturnType<typeof showMatchType>;

/** What the organisation calls it, else the word of its kind, with a capital as it begins a line. */
export function matchTypeName({ name, kind }: Pick<MatchType, "name" | "kind">, language: SiteLanguage): string {
  const word = name ?? translator(language, "vocabulary")(`vocabulary:match-type.${kind}`);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
