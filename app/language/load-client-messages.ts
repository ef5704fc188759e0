import type { BackendModule, ReadCallback } from "i18next";
import type { Messages } from "./keys";
import { DEFAULT_LANGUAGE, isSiteLanguage, type SiteLanguage } from "./languages";
import { COMPLETE, hasWords, type Namespace } from "./namespaces";
import { loadWords, type Words } from "./translate";

/** One file for the browser per language and namespace, fetched when asked for. */
const files = import.meta.glob<Messages>(["./messages/*/*.json", "!./messages/*/_about.json"], { import: "default" });

/** Fetches a file of words; i18next asks for later ones by itself when a component needs them. */
const chunks: BackendModule = {
  type: "backend",
  init: () => {},
  read: (language: string, namespace: string, done: ReadCallback) => {
    const load = files[`./messages/${language}/${namespace}.json`];
    if (!load) return done(null, {});
    load().then(
      (messages) => done(null, messages as Record<string, string>),
      (broken) => done(broken, null),
    );
  },
};

/**
 * Fetches the words that the first screen needs, before React takes over the page. Files of languages it falls back to
 * come along only where a translation may have holes.
 */
export async function loadClientMessages(language: SiteLanguage, asked: readonly string[]): Promise<Words> {
  const namespaces = [...new Set(["common", ...asked])] as Namespace[];
  return loadWords(language, { backend: onlyNeeded(language), namespaces });
}

function onlyNeeded(language: SiteLanguage): BackendModule {
  return {
    ...chunks,
    read: (tag, namespace, done) => {
      const whole = language === "da" || language === "en" || COMPLETE.includes(namespace as Namespace);
      const needed = tag === language || !whole || !hasWords(language, namespace as Namespace);
      return needed ? chunks.read(tag, namespace, done) : done(null, {});
    },
  };
}

/** The language the server wrote on the page. */
export function languageOfDocument(page: { documentElement: { lang: string } }): SiteLanguage {
  const { lang } = page.documentElement;
  return isSiteLanguage(lang) ? lang : DEFAULT_LANGUAGE;
}
