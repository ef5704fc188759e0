import type { Language } from "~db/vocabulary";
import { SITE_LANGUAGES } from "./languages";

const own = (tag: keyof typeof SITE_LANGUAGES) => SITE_LANGUAGES[tag].ownName;

/** What the speakers of a language call it, in their own letters. Safe in the browser; put it inside `<InLanguage>`. */
export const OWN_NAMES = {
  da: own("da"),
  en: own("en"),
  de: "Deutsch",
  sv: "Svenska",
  nb: "Norsk",
  ar: own("ar"),
  kmr: own("kmr"),
  ckb: own("ckb"),
  fa: own("fa"),
  prs: own("prs"),
  ps: own("ps"),
  so: own("so"),
  ti: own("ti"),
  am: "አማርኛ",
  uk: own("uk"),
  ru: "Русский",
  tr: own("tr"),
  fr: "Français",
  es: "Español",
  pl: "Polski",
  ro: "Română",
  ur: "اردو",
  bn: "বাংলা",
  ta: "தமிழ்",
  my: "မြန်မာ",
  sw: "Kiswahili",
  ln: "Lingála",
  vi: "Tiếng Việt",
  zh: "中文",
  th: "ไทย",
  bs: "Bosanski",
  sq: "Shqip",
  ne: "नेपाली",
} as const satisfies Record<Language, string>;
