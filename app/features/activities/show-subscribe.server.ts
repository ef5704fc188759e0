import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import { readFilter, writeFilter } from "./calendar-filter";
import { type RemindHours, readReminder } from "./reminder";
import { choicesOf, type FilterChoices } from "./show-calendar.server";

/** The addresses at which a calendar program follows what the reader chose. */
export type ShownSubscribe = {
  https: string;
  webcal: string;
  google: string;
  rss: string;
  choices: FilterChoices;
  remind: RemindHours | null;
};

export async function showSubscribe(
  db: Reader,
  language: SiteLanguage,
  params: URLSearchParams,
  origin: string,
): Promise<ShownSubscribe> {
  const filter = readFilter(params);
  const remind = readReminder(params);
  const fields = writeFilter(filter);
  const https = `${origin}/${language}/calendar.ics${question(remind ? [...fields, ["remind", remind]] : fields)}`;
  const webcal = https.replace(/^https?:/, "webcal:");
  return {
    https,
    webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    rss: `/${language}/calendar.rss${question(fields)}`,
    choices: await choicesOf(db, language, filter),
    remind,
  };
}

function question(fields: [string, string][]): string {
  const written = new URLSearchParams(fields).toString();
  return written ? `?${written}` : "";
}
