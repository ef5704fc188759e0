import { addDays, dayOf } from "~/foundation/clock";
import { grouped } from "~/foundation/grouped";
import { atStart, formatDateTime } from "~/language/format.server";
import { factsOf, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { feedWords } from "./calendar-feed.server";
import { type CalendarFilter, fitsFilter, writeFilter } from "./calendar-filter";
import { listDates, listTextsFor } from "./calendar-queries.server";
import { writeRss } from "./feed/write-rss";
import { ownText, plainTextOf } from "./own-text.server";

const DAYS_AHEAD = 28;
const REFRESH_HOURS = 4;

/** The next four weeks as RSS: one entry a date. */
export async function newsFeed(
  db: Reader,
  filter: CalendarFilter,
  { language, now, origin }: { language: SiteLanguage; now: Date; origin: string },
): Promise<string> {
  const today = dayOf(now);
  const dates = (await listDates(db, today, addDays(today, DAYS_AHEAD))).filter((dated) => fitsFilter(filter, dated));
  const ids = dates.map(({ activity }) => activity.id);
  const textsOf = grouped(await listTextsFor(db, ids, language), ({ activityId }) => activityId);
  const t = translator(language, "vocabulary", "activities");
  const fields = new URLSearchParams(writeFilter(filter)).toString();
  const about = { url: `${origin}/${language}/activities`, feedUrl: `${origin}/${language}/calendar.rss` };
  const facts = { ...feedWords(language), ...about, language: factsOf(language).htmlLang, refreshHours: REFRESH_HOURS };
  const entries = dates.map(({ occurrence, activity, house }) => {
    const kind = t(`vocabulary:kind.${activity.kind}`);
    const text = ownText(language, kind, textsOf.get(activity.id) ?? []);
    const when = atStart(language, formatDateTime(language, occurrence.startsAt));
    const off = occurrence.state === "cancelled" ? `${t("activities:cancelled")}: ` : "";
    return {
      id: `${activity.id}-${occurrence.originalStart}`,
      title: `${off}${text.title} · ${when}`,
      description: [`${when}, ${house.name}`, plainTextOf(text)].filter(Boolean).join("\n"),
      url: `${origin}/${language}/activities/${occurrence.id}`,
      categories: [kind],
      changedAt: occurrence.changedAt.getTime(),
    };
  });
  return writeRss({ ...facts, feedUrl: fields ? `${facts.feedUrl}?${fields}` : facts.feedUrl }, entries);
}
