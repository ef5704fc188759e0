import type { SiteLanguage } from "./languages";

/**
 * What a date is made of, per language. Weekdays are words of the catalogue (`common:day`). Months come from Intl where
 * every Node has them, and from here for the five languages that browsers, and Node built with a smaller ICU, print in English.
 * Gregorian for all: the letter from the municipality and the phone say 9 September too.
 */
export const MONTHS_NOT_IN_INTL: { readonly [L in SiteLanguage]?: readonly string[] } = {
  ti: ["ጥሪ", "ለካቲት", "መጋቢት", "ሚያዝያ", "ጉንበት", "ሰነ", "ሓምለ", "ነሓሰ", "መስከረም", "ጥቅምቲ", "ሕዳር", "ታሕሳስ"],
  ps: ["جنوري", "فبروري", "مارچ", "اپرېل", "مۍ", "جون", "جولای", "اګست", "سپتمبر", "اکتوبر", "نومبر", "ډسمبر"],
  kmr: ["çile", "sibat", "adar", "nîsan", "gulan", "hezîran", "tîrmeh", "tebax", "îlon", "cotmeh", "mijdar", "kanûn"],
  ckb: [
    "کانوونی دووەم",
    "شوبات",
    "ئازار",
    "نیسان",
    "ئایار",
    "حوزەیران",
    "تەمووز",
    "ئاب",
    "ئەیلوول",
    "تشرینی یەکەم",
    "تشرینی دووەم",
    "کانوونی یەکەم",
  ],
  so: [
    "Jannaayo",
    "Febraayo",
    "Maarso",
    "Abriil",
    "Maajo",
    "Juun",
    "Luulyo",
    "Ogosto",
    "Sebtembar",
    "Oktoobar",
    "Nofembar",
    "Desembar",
  ],
};

/** Day and month; how the year joins them; how the weekday joins that. */
export const DATE_PATTERNS = {
  da: { date: "{day}. {month}", year: "{date} {year}", weekday: "{weekday} {date}" },
  en: { date: "{day} {month}", year: "{date} {year}", weekday: "{weekday} {date}" },
  ar: { date: "{day} {month}", year: "{date} {year}", weekday: "{weekday} {date}" },
  uk: { date: "{day} {month}", year: "{date} {year}", weekday: "{weekday}, {date}" },
  ti: { date: "{day} {month}", year: "{date} {year}", weekday: "{weekday}፣ {date}" },
  fa: { date: "{day} {month}", year: "{date} {year}", weekday: "{weekday} {date}" },
  prs: { date: "{day} {month}", year: "{date} {year}", weekday: "{weekday} {date}" },
  ps: { date: "د {month} {day}", year: "د {year} {date}", weekday: "{weekday}، {date}" },
  kmr: { date: "{day} {month}", year: "{date} {year}", weekday: "{weekday}, {date}" },
  ckb: { date: "{day}ی {month}", year: "{date} {year}", weekday: "{weekday}، {date}" },
  so: { date: "{day} {month}", year: "{date} {year}", weekday: "{weekday}, {date}" },
  tr: { date: "{day} {month}", year: "{date} {year}", weekday: "{date} {weekday}" },
} as const satisfies Record<SiteLanguage, { date: string; year: string; weekday: string }>;

/** Danish writes 16.30, everybody else 16:30. */
export const TIME_SEPARATOR: { readonly [L in SiteLanguage]?: string } = { da: "." };

/** The word between the last two of a list, where Intl does not know it everywhere or (Persian) adds invisible marks. */
export const AND_NOT_IN_INTL: { readonly [L in SiteLanguage]?: string } = {
  fa: " و ",
  prs: " و ",
  ti: " ከምኡ’ውን ",
  ps: " او ",
  kmr: " û ",
  ckb: " و ",
  so: " iyo ",
};

export const COMMA_BY_SCRIPT = { Latn: ", ", Cyrl: ", ", Arab: "، ", Ethi: "፣ " } as const;
