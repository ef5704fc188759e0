import type { SiteLanguage } from "./languages";

const SOFT_HYPHEN = "\u00ad";
/** Where the long Danish words of narrow places may be broken: before their last part. */
const DANISH_LAST_PARTS =
  /(?<=\p{L}{3})(?=(?:værksted|aften|hjælp|lavning|klub|møde|vandring|butik|forening|café)(?!\p{L}))/giu;

/** The same word, with places marked at which it may be broken; phones know no hyphenation of Danish. */
export const softHyphens = (language: SiteLanguage, word: string): string =>
  language === "da" ? word.replace(DANISH_LAST_PARTS, SOFT_HYPHEN) : word;
