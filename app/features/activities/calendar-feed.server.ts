import { addDays, dayOf, days } from "~/foundation/clock";
import { factsOf, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { kept } from "~db/kept.server";
import { activities, activityTexts, houses } from "~db/schema/all.server";
import type { ActivityKind } from "~db/vocabulary";
import { type CalendarFilter, fitsFilter, writeFilter } from "./calendar-filter";
import { type CalendarActivity, type LastingLines, lastingLines, writeCalendar } from "./feed/write-calendar";
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

/** From the beginning of a day on, so that feeds of one day ask for the same rows. */
const goneSinceOf = (now: Date) => new Date(Math.floor((now.getTime() - TOLD_OF_GONE_MS) / days(1)) * days(1));

type Asked = { language: SiteLanguage; now: Date; origin: string; remindMinutes?: number };
type OccurrenceRow = DatedActivity["occurrence"];
type Words = Pick<CalendarActivity, "title" | "description" | "place" | "categories">;
type Told = Pick<DatedActivity, "activity" | "house"> & {
  words: Words & { id: string; url: string };
  series: Series;
  lines: LastingLines;
};

/** The iCalendar text of all activities that fit a filter, in one language. */
export async function calendarFeed(db: Reader, filter: CalendarFilter, asked: Asked): Promise<string> {
  const goneSince = goneSinceOf(asked.now);
  const told = (await listTold(db, asked.language, asked.origin, goneSince)).filter(({ activity, house }) =>
    fitsFilter(filter, { activity, house, occurrence: activity }),
  );
  const [changedOf, chained] = await Promise.all([
    changesByActivity(db, goneSince),
    listChained(db, told, dayOf(asked.now)),
  ]);
  const entries = told.map(({ activity, words, series, lines }) => {
    const dates = changedOf.get(activity.id) ?? [];
    // A chained one follows the dates of another, so nothing of it is written before.
    const times = activity.followsRule
      ? { series: withChanges(courseOf(activity, chained.get(activity.id) ?? []), dates) }
      : { series: withChanges(series, dates), lines };
    return { ...words, ...times, ...lastChange(activity, dates), cancelled: activity.state === "withdrawn" };
  });
  const { title } = feedWords(asked.language);
  const name = [title, ...writeFilter(filter).map(([, value]) => value)].join(" · ");
  return writeCalendar(factsOfFeed(asked, name), entries);
}

/** What the feeds of a language say of each activity, whoever asks; the changes of single dates come to it. */
const listTold = kept(
  [activities, activityTexts, houses],
  async (db, language: SiteLanguage, origin: string, goneSince: Date): Promise<Told[]> => {
    const followed = await listFollowed(db, goneSince);
    const ids = followed.map(({ activity }) => activity.id);
    const textsOf = byActivity(await listTextsFor(db, ids, language));
    const before = toldIn.get(`${language} ${origin}`);
    const now = new Map<string, Remembered>();
    const told = followed.map(({ activity, house }) => {
      const texts = textsOf.get(activity.id) ?? [];
      const from = [activity, house, texts];
      const known = before?.get(activity.id);
      const one = known && same(known.from, from) ? known.told : tell({ language, origin }, { activity, house }, texts);
      now.set(activity.id, { from, told: one });
      return one;
    });
    toldIn.set(`${language} ${origin}`, now);
    return told;
  },
);

type Remembered = { from: unknown; told: Told };

/** What was told last, by language: an edit changes one activity, and the others say the same lines again. */
const toldIn = new Map<string, Map<string, Remembered>>();

/** Whether two rows, or lists of rows, say the same: JSON would write dates and long texts for it. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (one instanceof Date) return other instanceof Date && one.getTime() === other.getTime();
  const names = Object.keys(one) as (keyof typeof one)[];
  return names.length === Object.keys(other).length && names.every((name) => same(one[name], other[name]));
}

function tell(
  { language, origin }: Pick<Asked, "language" | "origin">,
  { activity, house }: Pick<DatedActivity, "activity" | "house">,
  texts: readonly ActivityText[],
): Told {
  const words = {
    ...wordsFor(language, kindLabel(language, activity.kind), { house }, texts),
    id: activity.id,
    // Both are words that need no escaping in an address.
    url: `${origin}/${language}/activities?house=${house.id}&kind=${activity.kind}`,
  };
  const series = seriesOf(activity);
  const lines = lastingLines(factsOfFeed({ language, origin }, ""), { ...words, series });
  return { activity, house, words, series, lines };
}

const changesByActivity = async (db: Reader, goneSince: Date) => byActivity(await listChangedDates(db, goneSince));

/** One date as a calendar of its own; null where there is none for the public. */
export async function dateCalendar(db: Reader, id: string, asked: Asked): Promise<string | null> {
  const dated = await findDate(db, id);
  if (!dated) return null;
  const { occurrence, activity } = dated;
  const label = kindLabel(asked.language, activity.kind);
  const words = wordsFor(asked.language, label, dated, await listTexts(db, [activity.id]));
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

const factsOfFeed = ({ language, origin, remindMinutes }: Omit<Asked, "now">, name: string) => ({
  domain: new URL(origin).hostname,
  name,
  language: factsOf(language).htmlLang,
  refreshHours: REFRESH_HOURS,
  ...(remindMinutes === undefined ? {} : { alarmMinutes: remindMinutes }),
});

const kindLabel = (language: SiteLanguage, kind: ActivityKind): string =>
  translator(language, "vocabulary")(`vocabulary:kind.${kind}`);

/** Title, description, place and kind as plain text. An address that is not public is not told. */
function wordsFor(
  language: SiteLanguage,
  kind: string,
  { house }: Pick<DatedActivity, "house">,
  texts: readonly ActivityText[],
): Words {
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

async function listChained(db: Reader, told: readonly Told[], today: string): Promise<Map<string, OccurrenceRow[]>> {
  if (!told.some(({ activity }) => activity.followsRule)) return new Map();
  const dates = await listDates(db, today, addDays(today, DAYS_AHEAD));
  return byActivity(dates.map(({ occurrence }) => occurrence));
}

function courseOf(activity: Told["activity"], dates: readonly OccurrenceRow[]): Series {
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
