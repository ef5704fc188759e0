import { factsOf, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { type CalendarActivity, writeCalendar } from "./feed/write-calendar";
import { lastChange } from "./last-change";
import type { OwnDate } from "./own-dates-queries.server";
import { ownText } from "./own-text.server";
import { placeLine, placeOf } from "./place.server";
import { listTexts } from "./queries.server";
import { singleDate } from "./recurrence/series";
import { roomOf } from "./room-of";

const REFRESH_HOURS = 2;
const MEETING_MINUTES = 60;

/** Something else that a person goes to, in the same words: when, where, and a number that rises with every change. */
export type OtherDate = {
  id: string;
  title: string;
  startsAt: string;
  where: string;
  version: number;
  changedAt: number;
};

/**
 * One's own calendar as an iCalendar text: what one has signed up for, what one hosts, and first meetings. It says where and
 * when, and names nobody: others see a phone's calendar too.
 */
export async function ownFeed(
  db: Reader,
  dates: readonly OwnDate[],
  others: readonly OtherDate[],
  { language, origin }: { language: SiteLanguage; origin: string },
): Promise<string> {
  const texts = await listTexts(
    db,
    dates.map(({ activity }) => activity.id),
  );
  const t = translator(language, "ownfeed", "vocabulary");
  const entries = dates.map((date): CalendarActivity => {
    const { occurrence, activity, house } = date;
    const own = texts.filter(({ activityId }) => activityId === activity.id);
    const { title } = ownText(language, t(`vocabulary:kind.${activity.kind}`), own);
    return {
      id: `own-${date.id}`,
      series: singleDate(occurrence.startsAt, occurrence.durationMinutes),
      title: date.as === "coming" ? title : t(`ownfeed:${date.as}`, { title }),
      description: "",
      place: placeLine(placeOf(language, house), roomOf(date)),
      url: `${origin}/${language}/activities/${occurrence.id}`,
      categories: [],
      ...lastChange(activity, [occurrence]),
      cancelled: occurrence.state === "cancelled",
    };
  });
  const facts = { domain: new URL(origin).hostname, name: t("ownfeed:title"), language: factsOf(language).htmlLang };
  const meetings = others.map((other) => meetingOf(other, `${origin}/${language}`));
  return writeCalendar({ ...facts, refreshHours: REFRESH_HOURS }, [...entries, ...meetings]);
}

const meetingOf = ({ id, title, startsAt, where, version, changedAt }: OtherDate, url: string): CalendarActivity => ({
  id: `meeting-${id}`,
  series: singleDate(startsAt, MEETING_MINUTES),
  title,
  description: "",
  place: where,
  url,
  categories: [],
  sequence: version,
  changedAt,
  cancelled: false,
});
