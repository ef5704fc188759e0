import { languageName } from "~/language/language-names.server";
import { factsOf, isSiteLanguage, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { SaidText } from "./calendar-queries.server";
import { textIn } from "./text-in";

/** What an activity is called and says. `lang` is there where it is not the reader's own language. */
export type OwnText = {
  title: string;
  description: string;
  lang: string | null;
  dir: "ltr" | "rtl" | null;
  /** Says in which language the text is, where it is not the reader's. */
  note: string | null;
};

/** The text to show; without any, the activity is called by the word of its kind. */
export function ownText(language: SiteLanguage, kindLabel: string, texts: readonly SaidText[]): OwnText {
  const text = textIn(language, texts);
  if (!text) return { title: kindLabel, description: "", lang: null, dir: null, note: null };
  const { title, description } = text;
  if (text.language === language || !isSiteLanguage(text.language))
    return { title, description, lang: null, dir: null, note: null };
  const { htmlLang, direction } = factsOf(text.language);
  const note = translator(language, "activities")("activities:text-in", {
    language: languageName(language, text.language),
  });
  return { title, description, lang: htmlLang, dir: direction, note };
}
