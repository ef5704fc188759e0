import type { Language } from "~db/vocabulary";
import { factsOf, type SiteLanguage } from "./languages";

/**
 * Where Intl.DisplayNames is silent, unclear to the people concerned ("Central Kurdish", "kurdisk" for Kurmanji alone,
 * "persisk" for farsi) or half translated ("Bartamaha Kurdish").
 */
const NAMED_OTHERWISE: Record<SiteLanguage, { readonly [L in Language]?: string }> = {
  da: { nb: "norsk", kmr: "kurdisk (kurmanji)", ckb: "kurdisk (sorani)", fa: "farsi" },
  en: { nb: "Norwegian", kmr: "Kurdish (Kurmanji)", ckb: "Kurdish (Sorani)", bn: "Bengali" },
  ar: { nb: "النرويجية", kmr: "الكردية الكرمانجية", ckb: "الكردية السورانية" },
  uk: { nb: "норвезька", kmr: "курдська (курманджі)", ckb: "курдська (сорані)" },
  ti: {
    da: "ዴንማርክኛ",
    de: "ጀርመንኛ",
    nb: "ኖርወይኛ",
    kmr: "ኩርድኛ (ኩርማንጂ)",
    ckb: "ኩርድኛ (ሶራኒ)",
    uk: "ዩክሬንኛ",
    pl: "ፖላንድኛ",
    bn: "ቤንጋልኛ",
  },
  fa: { nb: "نروژی", kmr: "کردی کرمانجی", ckb: "کردی سورانی" },
  prs: { da: "دنمارکی", de: "جرمنی", nb: "ناروژی", kmr: "کردی کرمانجی", ckb: "کردی سورانی", tr: "ترکی" },
  ps: { nb: "ناروېژي", kmr: "کردي (کرمانجي)", ckb: "کردي (سوراني)", prs: "دري", ro: "روماني" },
  kmr: { nb: "norwecî", ps: "peştûyî" },
  ckb: {
    da: "دانمارکی",
    nb: "نەرویجی",
    kmr: "کوردیی کورمانجی",
    ckb: "کوردیی سۆرانی",
    prs: "دەری",
    uk: "ئۆکراینی",
    bn: "بەنگالی",
    ln: "لینگالا",
    my: "بۆرمی",
    am: "ئەمهەری",
  },
  so: {
    da: "Deenish",
    sv: "Iswiidhish",
    nb: "Noorwiijiyaan",
    kmr: "Kurdi (Kurmanji)",
    ckb: "Kurdi (Sorani)",
    fa: "Faarisi",
    prs: "Dari",
    ps: "Bashtuu",
    am: "Amxaari",
    tr: "Turki",
    bn: "Bangaali",
    pl: "Boolish",
  },
  tr: {
    nb: "Norveççe",
    kmr: "Kürtçe (Kurmancî)",
    ckb: "Kürtçe (Soranî)",
    ti: "Tigrinyaca",
    my: "Birmanca",
    sw: "Svahili",
  },
};

const asked = new Map<SiteLanguage, Intl.DisplayNames>();
const found = new Map<string, string>();

/** What a language is called in another: `arabisk` in Danish. Small letters where the language writes it so. */
export function languageName(language: SiteLanguage, named: Language): string {
  const own = NAMED_OTHERWISE[language][named];
  const known = own ?? found.get(`${language} ${named}`);
  if (known !== undefined) return known;
  const names =
    asked.get(language) ?? new Intl.DisplayNames(factsOf(language).intl, { type: "language", fallback: "none" });
  asked.set(language, names);
  const name = names.of(named);
  if (name === undefined) throw new Error(`No name for ${named} in ${language}: add one to NAMED_OTHERWISE`);
  found.set(`${language} ${named}`, name);
  return name;
}
