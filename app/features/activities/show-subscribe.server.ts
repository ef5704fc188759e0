import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import { readFilter, writeFilter } from "./calendar-filter";
import { choicesOf, type FilterChoices } from "./show-calendar.server";

/** The addresses at which a calendar program follows what the reader chose. */
export type ShownSubscribe = { https: string; webcal: string; google: string; rss: string; choices: FilterChoices };

export async function showSubscribe(
  db: Reader,
  language: SiteLanguage,
  params: URLSearchParams,
  origin: string,
): Promise<ShownSubscribe> {
  const filter = readFilter(params);
  const fields = new URLSearchParams(writeFilter(filter)).toString();
  const question = fields ? `?${fields}` : "";
  const https = `${origin}/${language}/calendar.ics${question}`;
  const webcal = https.replace(/^https?:/, "webcal:");
  return {
    https,
    webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    rss: `/${language}/calendar.rss${question}`,
    choices: await choicesOf(db, language, filter),
  };
}
