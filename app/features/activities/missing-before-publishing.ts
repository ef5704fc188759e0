import { SITE_LANGUAGE_TAGS, type SiteLanguage } from "~/language/languages";

export type PublishWarning =
  | { word: "no-dates" }
  | { word: "no-title" }
  | { word: "hosts"; dates: string[] }
  | { word: "texts"; languages: SiteLanguage[] };

type Facts = {
  /** Dates that have not come yet. */
  dates: number;
  /** In which languages there is a text, and whether it says all the host has written. */
  texts: readonly { language: string; source: "host" | "ready-made" | "reader" }[];
  /** Starts of the dates that lack hosts, first first. */
  withoutHosts: string[];
};

/**
 * What is missing before an activity is shown to everybody. Without a date or a title it cannot be published; the rest are
 * warnings: a host may publish first and find hosts and readers afterwards.
 */
export function missingBeforePublishing({ dates, texts, withoutHosts }: Facts): PublishWarning[] {
  const warnings: PublishWarning[] = [];
  if (dates === 0) warnings.push({ word: "no-dates" });
  if (texts.length === 0) warnings.push({ word: "no-title" });
  if (withoutHosts.length > 0) warnings.push({ word: "hosts", dates: withoutHosts });
  const languages = languagesWithout(texts);
  if (texts.length > 0 && languages.length > 0) warnings.push({ word: "texts", languages });
  return warnings;
}

/** Whether a warning stands in the way. */
export const stops = ({ word }: PublishWarning): boolean => word === "no-dates" || word === "no-title";

/**
 * The languages whose readers get less than the host wrote: no text at all, or only the ready-made sentences beside words
 * of the host's own.
 */
export function languagesWithout(texts: Facts["texts"]): SiteLanguage[] {
  const ownWords = texts.some(({ source }) => source === "host");
  return SITE_LANGUAGE_TAGS.filter((tag) => {
    const text = texts.find(({ language }) => language === tag);
    return !text || (ownWords && text.source === "ready-made");
  });
}
