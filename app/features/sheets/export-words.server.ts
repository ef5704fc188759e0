import { dayOf } from "~/foundation/clock";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { SpokenLanguage } from "~db/schema/people.server";
import type { Interest, Language, MatchTypeKind, Outcome, Slot } from "~db/vocabulary";

/** How what is stored is written in an export: words of the page, so that the import understands them again. */
export function exportWords(language: SiteLanguage) {
  const t = translator(language);
  const list = (words: readonly string[]) => words.join(", ");
  return {
    t,
    list,
    spoken: (languages: readonly SpokenLanguage[]) =>
      list(
        languages.map(({ tag, speaking }) => `${languageName(language, tag)} (${t(`vocabulary:level.${speaking}`)})`),
      ),
    languageNamed: (tag: string) => languageName(language, tag as Language),
    interests: (words: readonly Interest[]) => list(words.map((one) => t(`vocabulary:interest.${one}`))),
    outcomes: (words: readonly Outcome[]) => list(words.map((one) => t(`vocabulary:outcome.${one}`))),
    times: (slots: readonly Slot[]) =>
      list(
        slots.map((slot) => {
          const [day, part] = slot.split("-") as ["mon", "morning"];
          return t("common:slot", { day: t(`common:day.${day}`), part: t(`common:part.${part}`) });
        }),
      ),
    typeName: ({ name, kind }: { name: string | null; kind: MatchTypeKind }) =>
      name ?? t(`vocabulary:match-type.${kind}`),
    day: (at: Date | string | null) => (at === null ? "" : typeof at === "string" ? at.slice(0, 10) : dayOf(at)),
    yes: (value: boolean) => t(value ? "sheets:said.yes" : "sheets:said.no"),
  };
}
export type ExportWords = ReturnType<typeof exportWords>;
