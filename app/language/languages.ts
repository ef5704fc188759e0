/**
 * The languages people read Nyven in, as one table that checks itself (languages.test.ts). The order is the order of
 * every list of languages on screen: always by own name, never by flag.
 *
 * Safe in the browser. What a person *speaks* is another list: LANGUAGES in db/vocabulary.ts.
 */

export type Direction = "ltr" | "rtl";
export type Script = "Latn" | "Arab" | "Ethi" | "Cyrl";

export type LanguageFacts = {
  /** What its readers call it; shown in every list, in this spelling. */
  ownName: string;
  english: string;
  danish: string;
  direction: Direction;
  script: Script;
  /** Value of the `lang` and `hreflang` attributes: our own tag, which is valid BCP 47 in all twelve cases. */
  htmlLang: string;
  /** The name under which Node's Intl knows the language, and phones their voices. */
  intl: string;
  /** Chromium has no data for these and prints English: dates, numbers and names come from our own tables on the server. */
  browserLacksData: boolean;
  /** A language every browser has, with the same plural rule for whole numbers (proved in languages.test.ts). */
  pluralLike: string;
  /** A language with the same way of writing numbers in Latin digits. */
  numbersLike: string;
  /** Where a word comes from while it is not translated yet: nearest first, Danish last. */
  fallback: readonly string[];
  /** What a browser may ask for and mean this language, besides the tag itself. */
  alsoAsked: readonly string[];
  /** Translated by a machine and not yet read by somebody who speaks it; the footer says so. Same as messages/<tag>/_about.json. */
  machineMade: boolean;
};

export const SITE_LANGUAGES = {
  da: {
    ownName: "Dansk",
    english: "Danish",
    danish: "dansk",
    direction: "ltr",
    script: "Latn",
    htmlLang: "da",
    intl: "da",
    browserLacksData: false,
    pluralLike: "da",
    numbersLike: "da",
    fallback: [],
    alsoAsked: ["nb", "no", "nn", "sv", "fo", "kl"],
    machineMade: false,
  },
  en: {
    ownName: "English",
    english: "English",
    danish: "engelsk",
    direction: "ltr",
    script: "Latn",
    htmlLang: "en",
    intl: "en-GB",
    browserLacksData: false,
    pluralLike: "en",
    numbersLike: "en-GB",
    fallback: ["da"],
    alsoAsked: [],
    machineMade: false,
  },
  ar: {
    ownName: "العربية",
    english: "Arabic",
    danish: "arabisk",
    direction: "rtl",
    script: "Arab",
    htmlLang: "ar",
    intl: "ar",
    browserLacksData: false,
    pluralLike: "ar",
    numbersLike: "ar",
    fallback: ["en", "da"],
    alsoAsked: [],
    machineMade: true,
  },
  uk: {
    ownName: "Українська",
    english: "Ukrainian",
    danish: "ukrainsk",
    direction: "ltr",
    script: "Cyrl",
    htmlLang: "uk",
    intl: "uk",
    browserLacksData: false,
    pluralLike: "uk",
    numbersLike: "uk",
    fallback: ["en", "da"],
    alsoAsked: [],
    machineMade: true,
  },
  ti: {
    ownName: "ትግርኛ",
    english: "Tigrinya",
    danish: "tigrinya",
    direction: "ltr",
    script: "Ethi",
    htmlLang: "ti",
    intl: "ti",
    browserLacksData: true,
    pluralLike: "fa",
    numbersLike: "en",
    fallback: ["en", "da"],
    alsoAsked: [],
    machineMade: true,
  },
  fa: {
    ownName: "فارسی",
    english: "Persian",
    danish: "farsi",
    direction: "rtl",
    script: "Arab",
    htmlLang: "fa",
    intl: "fa",
    browserLacksData: false,
    pluralLike: "fa",
    numbersLike: "en",
    fallback: ["prs", "en", "da"],
    alsoAsked: ["pes"],
    machineMade: true,
  },
  prs: {
    ownName: "دری",
    english: "Dari",
    danish: "dari",
    direction: "rtl",
    script: "Arab",
    htmlLang: "prs",
    intl: "fa-AF",
    browserLacksData: false,
    pluralLike: "fa",
    numbersLike: "en",
    fallback: ["fa", "en", "da"],
    alsoAsked: ["fa-AF"],
    machineMade: true,
  },
  ps: {
    ownName: "پښتو",
    english: "Pashto",
    danish: "pashto",
    direction: "rtl",
    script: "Arab",
    htmlLang: "ps",
    intl: "ps",
    browserLacksData: true,
    pluralLike: "en",
    numbersLike: "en",
    fallback: ["prs", "en", "da"],
    alsoAsked: ["pus", "pbt", "pbu"],
    machineMade: true,
  },
  kmr: {
    ownName: "Kurmancî",
    english: "Kurdish (Kurmanji)",
    danish: "kurdisk (kurmanji)",
    direction: "ltr",
    script: "Latn",
    htmlLang: "kmr",
    intl: "ku",
    browserLacksData: true,
    pluralLike: "en",
    numbersLike: "tr",
    fallback: ["en", "da"],
    alsoAsked: ["ku", "ku-Latn"],
    machineMade: true,
  },
  ckb: {
    ownName: "کوردیی سۆرانی",
    english: "Kurdish (Sorani)",
    danish: "kurdisk (sorani)",
    direction: "rtl",
    script: "Arab",
    htmlLang: "ckb",
    intl: "ckb",
    browserLacksData: true,
    pluralLike: "en",
    numbersLike: "en",
    fallback: ["en", "da"],
    alsoAsked: ["ku-Arab", "ku-IQ", "ku-IR"],
    machineMade: true,
  },
  so: {
    ownName: "Soomaali",
    english: "Somali",
    danish: "somali",
    direction: "ltr",
    script: "Latn",
    htmlLang: "so",
    intl: "so",
    browserLacksData: true,
    pluralLike: "en",
    numbersLike: "en",
    fallback: ["en", "da"],
    alsoAsked: [],
    machineMade: true,
  },
  tr: {
    ownName: "Türkçe",
    english: "Turkish",
    danish: "tyrkisk",
    direction: "ltr",
    script: "Latn",
    htmlLang: "tr",
    intl: "tr",
    browserLacksData: false,
    pluralLike: "tr",
    numbersLike: "tr",
    fallback: ["en", "da"],
    alsoAsked: [],
    machineMade: true,
  },
} as const satisfies Record<string, LanguageFacts>;

export type SiteLanguage = keyof typeof SITE_LANGUAGES;
export const SITE_LANGUAGE_TAGS = Object.keys(SITE_LANGUAGES) as SiteLanguage[];

/** Coordinators, hosts, municipality and administrators read these. */
export const DESK_LANGUAGES = ["da", "en"] as const satisfies readonly SiteLanguage[];
export type DeskLanguage = (typeof DESK_LANGUAGES)[number];

/** Written by people here and kept complete by catalogue.test.ts at all times; the other ten follow COMPLETE. */
export const SOURCE_LANGUAGES: readonly SiteLanguage[] = ["da", "en"];
export const DEFAULT_LANGUAGE: SiteLanguage = "da";

export function isSiteLanguage(tag: unknown): tag is SiteLanguage {
  return typeof tag === "string" && Object.hasOwn(SITE_LANGUAGES, tag);
}

export function isDeskLanguage(tag: unknown): tag is DeskLanguage {
  return (DESK_LANGUAGES as readonly unknown[]).includes(tag);
}

export function factsOf(language: SiteLanguage): LanguageFacts {
  return SITE_LANGUAGES[language];
}

export function fallbackOf(language: SiteLanguage): SiteLanguage[] {
  return factsOf(language).fallback.filter(isSiteLanguage);
}
