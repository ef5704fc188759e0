import type { SiteLanguage } from "./languages";

/**
 * The voices that phones have in their own settings, as BCP 47 tags to look for, best first; an empty list means that
 * neither Android's (Google's speech services) nor Apple's phones read the language aloud, so that we do not offer what
 * nobody gets. The page's script looks what this very phone has. Looked up in 2026 in both makers' lists of voices:
 * Persian is Apple's alone, and Dari is read by it, understood and with another accent.
 */
export const VOICES: Readonly<Record<SiteLanguage, readonly string[]>> = {
  da: ["da"],
  en: ["en-GB", "en"],
  ar: ["ar"],
  fa: ["fa"],
  prs: ["prs", "fa"],
  ps: [],
  kmr: [],
  ckb: [],
  so: [],
  ti: [],
  uk: ["uk"],
  tr: ["tr"],
};
