import { fallbackOf, isSiteLanguage, type SiteLanguage } from "~/language/languages";

type Text = { language: string; title: string; description: string };

/**
 * The text to show a reader: in their language, else along the language's stated chain, else in whatever there is.
 * The screen says in which language it is, where it is not the reader's.
 */
export function textIn<T extends Text>(language: SiteLanguage, texts: readonly T[]): T | null {
  for (const tag of [language, ...fallbackOf(language)]) {
    const found = texts.find((text) => text.language === tag);
    if (found) return found;
  }
  return texts.find((text) => isSiteLanguage(text.language)) ?? texts[0] ?? null;
}
