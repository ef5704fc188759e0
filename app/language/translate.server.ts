import type { Resource } from "i18next";
import type { Messages, Translate } from "./keys";
import { fallbackOf, type SiteLanguage } from "./languages";
import { CATALOGUES } from "./messages/catalogues.server";
import type { Namespace } from "./namespaces";
import { makeWords, translateOf, type Words } from "./translate";

const made = new Map<SiteLanguage, Words>();

/** The words of a language for rendering on the server: made once, only read afterwards, so requests can share them. */
export function wordsOf(language: SiteLanguage): Words {
  const known = made.get(language);
  if (known) return known;
  const resources: Resource = {};
  for (const tag of [language, ...fallbackOf(language)]) resources[tag] = CATALOGUES[tag] as Record<string, Messages>;
  const words = makeWords(language, resources);
  made.set(language, words);
  return words;
}

/** `t("activities:week.heading")` in one language; naming namespaces narrows the keys it takes. */
export function translator<N extends Namespace = Namespace>(language: SiteLanguage, ..._namespaces: N[]): Translate<N> {
  return translateOf(wordsOf(language));
}
