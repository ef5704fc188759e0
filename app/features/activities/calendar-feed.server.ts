import { addDays, dayOf, days } from "~/foundation/clock";
import { factsOf, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { ActivityKind } from "~db/vocabulary";
import { type CalendarFilter, fitsFilter, writeFilter } from "./calendar-filter";
import { type CalendarActivity, writeCalendar } from "./feed/write-calendar";
import { lastChange } from "./last-change";
import { parseMarkdown, plainMarkdown } from "./markdown";
import { ownText } from "./own-text.server";
import { placeOf } from "./place.server";
import {
  type ActivityText,
  type DatedActivity,
  findDate,
  listChangedDates,
  listDates,
  listFollowed,
  listTexts,
  listTextsFor,
} from "./queries.server";
import { type Series, singleDate } from "./recurrence/series";
import { seriesOf } from "./series-of";

const REFRESH_HOURS = 4;
/** Chained activities have no rule of their own: their dates are written out this far. */
const DAYS_AHEAD = 26 * 7;
/** How long a series that was taken down is still told of, as cancelled. */
const TOLD_OF_GONE_MS = days(60);

type Asked = { language: SiteLanguage; now: Date; origin: string; remindMinutes?: number };
type OccurrenceRow = DatedActivity["occurrence"];

/** The iCalendar text of all activities that fit a filter, in one language. */
export async function calendarFeed(db: Reader, filter: CalendarFilter, asked: Asked): Promise<string> {
  const goneSince = new Date(asked.now.getTime() - TOLD_OF_GONE_MS);
  const followed = (await listFollowed(db, goneSince)).filter(({ activity, house }) =>
    fitsFilter(filter, { activity, house, occurrence: activity }),
  );
  const [changed, texts, chained] = await Promise.all([
    listChangedDates(db, goneSince),
    listTextsFor(
      db,
      followed.map(({ activity }) => activity.id),
      asked.language,
    ),
    listChained(db, followed, asked.now),
  ]);
  const [changedOf, textsOf] = [byActivity(changed), byActivity(texts)];
  const kindLabel = kindLabels(asked.language);
  const entries = followed.map(({ activity, house }) => {
    const dates = changedOf.get(activity.id) ?? [];
    const series = activity.followsRule ? courseOf(activity, chained.get(activity.id) ?? []) : seriesOf(activity);
    return {
      ...wordsFor(asked, kindLabel(activity.kind), { activity, house }, textsOf.get(activity.id) ?? []),
      id: activity.id,
      series: withChanges(series, dates),
      // Both are words that need no escaping in an address.
      url: `${asked.origin}/${asked.language}/activities?house=${house.id}&kind=${activity.kind}`,
      ...lastChange(activity, dates),
      cancelled: activity.state === "withdrawn",
    };
  });
  const { title } = feedWords(asked.language);
  const name = [title, ...writeFilter(filter).map(([, value]) => value)].join(" · ");
  return writeCalendar(factsOfFeed(asked, name), entries);
}

/** One date as a calendar of its own; null where there is none for the public. */
export async function dateCalendar(db: Reader, id: string, asked: Asked): Promise<string | null> {
  const dated = await findDate(db, id);
  if (!dated) return null;
  const { occurrence, activity } = dated;
  const words = wordsFor(asked, kindLabels(asked.language)(activity.kind), dated, await listTexts(db, [activity.id]));
  const entry = {
    ...words,
    id: occurrence.id,
    series: singleDate(occurrence.startsAt, occurrence.durationMinutes),
    url: `${asked.origin}/${asked.language}/activities/${id}`,
    ...lastChange(activity, [occurrence]),
    cancelled: occurrence.state === "cancelled",
  };
  return writeCalendar(factsOfFeed(asked, words.title), [entry]);
}

export const feedWords = (language: SiteLanguage) => {
  const t = translator(language, "activities");
  return { title: t("activities:feed"), description: t("activities:description") };
};

const factsOfFeed = ({ language, origin, remindMinutes }: Asked, name: string) => ({
  domain: new URL(origin).hostname,
  name,
  language: factsOf(language).htmlLang,
  refreshHours: REFRESH_HOURS,
  ...(remindMinutes === undefined ? {} : { alarmMinutes: remindMinutes }),
});

/** The word for each kind, asked once: of hundreds of activities many are of one kind. */
function kindLabels(language: SiteLanguage): (kind: ActivityKind) => string {
  const t = translator(language, "vocabulary");
  const known = new Map<ActivityKind, string>();
  return (kind) => {
    const label = known.get(kind) ?? t(`vocabulary:kind.${kind}`);
    known.set(kind, label);
    return label;
  };
}

/** Title, description, place and kind as plain text. An address that is not public is not told. */
function wordsFor(
  { language }: Asked,
  kind: string,
  { house }: Pick<DatedActivity, "activity" | "house">,
  texts: readonly ActivityText[],
): Pick<CalendarActivity, "title" | "description" | "place" | "categories"> {
  const text = ownText(language, kind, texts);
  const { name, address, isPublic } = placeOf(language, house);
  return {
    title: text.title,
    description: plainMarkdown(parseMarkdown(text.description)),
    place: isPublic ? `${name}, ${address}` : name,
    categories: [kind],
  };
}

/** The rule, and where its dates are not as it says. */
function withChanges(series: Series, dates: readonly OccurrenceRow[]): Series {
  const moved = dates.filter((row) => row.startsAt !== row.originalStart || row.durationMinutes !== series.minutes);
  return {
    ...series,
    movedDates: moved.map((row) => ({
      original: row.originalStart,
      start: row.startsAt,
      minutes: row.durationMinutes,
    })),
    cancelledDates: dates.filter(({ state }) => state === "cancelled").map(({ originalStart }) => originalStart),
  };
}

type Followed = Awaited<ReturnType<typeof listFollowed>>;

async function listChained(db: Reader, followed: Followed, now: Date): Promise<Map<string, OccurrenceRow[]>> {
  if (!followed.some(({ activity }) => activity.followsRule)) return new Map();
  const today = dayOf(now);
  const dates = await listDates(db, today, addDays(today, DAYS_AHEAD));
  return byActivity(dates.map(({ occurrence }) => occurrence));
}

function courseOf(activity: Followed[number]["activity"], dates: readonly OccurrenceRow[]): Series {
  const [first = activity.startsAt, ...more] = dates.map(({ originalStart }) => originalStart).sort();
  return { ...singleDate(first, activity.durationMinutes), extraDates: more };
}

function byActivity<Row extends { activityId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const there = grouped.get(row.activityId);
    if (there) there.push(row);
    else grouped.set(row.activityId, [row]);
  }
  return grouped;
}
