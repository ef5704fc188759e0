/**
 * Words, for server and browser alike.
 *
 * Loaders, actions, mails, PDFs and commands:
 *   import { translator } from "~/language/translate.server";
 *   const t = translator(language);                     // or translator(language, "activities", "common")
 *   t("activities:week.heading"); t("common:duration.days", { count: 3 });
 *
 * Components:
 *   import { useTranslate } from "~/language/language-provider";
 *   export const handle: WordsHandle = { i18n: ["activities"] };   // in the route; "common" is always there
 *   const t = useTranslate("activities", "common");
 *
 * entry.server.tsx:
 *   import { wordsOf } from "~/language/translate.server";
 *   <LanguageProvider words={wordsOf(language)}><RemixServer .../></LanguageProvider>
 *
 * entry.client.tsx (the language is the document's: root writes <html lang={factsOf(language).htmlLang} dir=...>):
 *   import { getInitialNamespaces } from "remix-i18next/client";
 *   const words = await loadClientMessages(languageOfDocument(document), getInitialNamespaces());
 *   hydrateRoot(document, <LanguageProvider words={words}><RemixBrowser /></LanguageProvider>);
 *
 * Links to another language carry `reloadDocument`: a page is in one language from top to bottom.
 */
import { type BackendModule, createInstance, type i18n, type Resource } from "i18next";
import { isolate } from "./isolate";
import type { Translate, Values } from "./keys";
import { factsOf, fallbackOf, type SiteLanguage } from "./languages";
import { NAMESPACE_NAMES, type Namespace } from "./namespaces";

/** The words of one language (and those it falls back to), ready to be asked. Never shared between languages. */
export type Words = i18n;

/** What a route says about the files of words its screen uses; remix-i18next reads it in the browser. */
export type WordsHandle = { i18n: readonly Namespace[] };

type Source = { resources: Resource } | { backend: BackendModule; namespaces: readonly Namespace[] };

/** Makes the words of a language: from catalogues at hand (server), or from a backend that fetches files (browser). */
export async function loadWords(language: SiteLanguage, source: Source): Promise<Words> {
  const words = createInstance();
  if ("backend" in source) words.use(source.backend);
  await words.init(optionsFor(language, source));
  takePluralsFromTable(words);
  return words;
}

/** The same at once, for catalogues at hand: with `initImmediate: false` and resources i18next waits for nothing. */
export function makeWords(language: SiteLanguage, resources: Resource): Words {
  const words = createInstance();
  words.init(optionsFor(language, { resources }));
  takePluralsFromTable(words);
  translates.set(words, remembering(words));
  return words;
}

function optionsFor(language: SiteLanguage, source: Source) {
  const { direction } = factsOf(language);
  return {
    lng: language,
    fallbackLng: fallbackOf(language),
    ns: "resources" in source ? NAMESPACE_NAMES : [...source.namespaces],
    defaultNS: false as const,
    resources: "resources" in source ? source.resources : undefined,
    initImmediate: false,
    returnNull: false,
    interpolation: {
      // React escapes; mails and PDFs have no markup. What i18next calls escaping is where values get their isolation.
      escapeValue: true,
      useRawValueToEscape: true,
      escape: (value: unknown) => (typeof value === "string" ? isolate(value, direction) : String(value)) as string,
    },
    missingInterpolationHandler: sayMissingValue,
  };
}

/** A sentence with a hole is a mistake of ours: loud while we work, silent for a reader. */
function sayMissingValue(text: string, match: RegExpExecArray): string {
  if (process.env.NODE_ENV !== "production") throw new Error(`No value for ${match[0]} in "${text}"`);
  return "";
}

/**
 * i18next asks Intl.PluralRules for the rule of "kmr" or "ti"; a browser without them silently answers with its own
 * language's rule. So the rule comes from a language of the table that every browser has. i18next offers no option for it.
 */
function takePluralsFromTable(words: Words): void {
  const rules = new Map<string, Intl.PluralRules>();
  words.services.pluralResolver.getRule = (tag: SiteLanguage) => {
    const like = factsOf(tag).pluralLike;
    if (!rules.has(like)) rules.set(like, new Intl.PluralRules(like));
    return rules.get(like);
  };
}

const translates = new WeakMap<Words, (key: string, values?: Values) => string>();

/** Small numbers come again and again. */
const COUNTS_KNOWN = 1000;

/** Words that are all there never change: what has no values is looked up once, and so is what has one number. */
function remembering(words: Words): (key: string, values?: Values) => string {
  const known = new Map<string, string>();
  const counted = new Map<string, string>();
  return (key, values) => {
    if (values && !isOneNumber(values)) return words.t(key, values);
    const [place, name] = values ? [counted, `${key} ${Object.entries(values)}`] : [known, key];
    const text = place.get(name) ?? (values ? words.t(key, values) : words.t(key));
    if (counted.size >= COUNTS_KNOWN) counted.clear();
    place.set(name, text);
    return text;
  };
}

/** Never a name or another text of somebody's: these are not kept. */
function isOneNumber(values: Values): boolean {
  const [first, ...more] = Object.values(values);
  return typeof first === "number" && more.length === 0;
}

/** The function that gives the words for a key. */
export function translateOf<N extends Namespace = Namespace>(words: Words): Translate<N> {
  const known = translates.get(words);
  if (known) return known;
  const translate = (key: string, values: Values = {}) => words.t(key, values);
  translates.set(words, translate);
  return translate;
}
