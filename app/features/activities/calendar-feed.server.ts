import { addDays, dayOf, days } from "~/foundation/clock";
import { grouped } from "~/foundation/grouped";
import { madeOf } from "~/foundation/made-of";
import { factsOf, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { kept } from "~db/kept.server";
import { activities, activityTexts, houses } from "~db/schema/all.server";
import type { ActivityKind } from "~db/vocabulary";
import { type CalendarFilter, fitsFilter, writeFilter } from "./calendar-filter";
import {
  type Followed,
  type ListedDate,
  listChangedDates,
  listDates,
  listFollowed,
  listFollowedTexts,
  type SaidText,
} from "./calendar-queries.server";
import {
  beginCalendar,
  type CalendarActivity,
  type CalendarFacts,
  END,
  type LastingLines,
  lastingLines,
  writeActivity,
  writeCalendar,
} from "./feed/write-calendar";
import { HORIZON_WEEKS } from "./horizon";
import { lastChange } from "./last-change";
import { ownText, plainTextOf } from "./own-text.server";
import { placeLine, placeOf } from "./place.server";
import { findDate, listTexts } from "./queries.server";
import { firstDate } from "./recurrence/expand";
import { type Series, singleDate } from "./recurrence/series";
import { seriesOf } from "./series-of";

const REFRESH_HOURS = 4;
/** Chained activities have no rule of their own: their dates are written out this far. */
const DAYS_AHEAD = 7 * HORIZON_WEEKS;
/** Single dates that were changed and lie longer before that are left out, or a feed would grow for ever. */
const CHANGES_KEPT_DAYS = 300;
/** How long a series that was taken down is still told of, as cancelled. */
const TOLD_OF_GONE_MS = days(60);

/** From the beginning of a day on, so that feeds of one day ask for the same rows. */
const goneSinceOf = (now: Date) => new Date(Math.floor((now.getTime() - TOLD_OF_GONE_MS) / days(1)) * days(1));

type Asked = { language: SiteLanguage; now: Date; origin: string; remindMinutes?: number };
type ChangedDate = ListedDate["occurrence"];
type Words = Pick<CalendarActivity, "title" | "description" | "textLanguage" | "place" | "categories">;
/** What a feed says of an activity, but for its single dates. */
type Told = Followed & { words: Words & { id: string; url: string }; series: Series; lines: LastingLines };

/** The iCalendar text of all activities that fit a filter, in one language, as it is sent: in UTF-8. */
export async function calendarFeed(db: Reader, filter: CalendarFilter, asked: Asked): Promise<Uint8Array<ArrayBuffer>> {
  const goneSince = goneSinceOf(asked.now);
  const told = (await listTold(db, asked.language, asked.origin, goneSince)).filter(({ activity, house }) =>
    fitsFilter(filter, { activity, house, occurrence: activity }),
  );
  const since = dayOf(goneSince);
  // Chosen here: asked of the file besides, it looked through the dates in another order and took twice as long.
  const oldest = addDays(since, -CHANGES_KEPT_DAYS);
  const changes = (await listChangedDates(db, goneSince)).filter(({ startsAt }) => startsAt >= oldest);
  const changedOf = grouped(changes, ({ activityId }) => activityId);
  const chained = await listChained(db, told, dayOf(asked.now));
  const { title } = feedWords(asked.language);
  const facts = factsOfFeed(asked, [title, ...writeFilter(filter).map(([, value]) => value)].join(" · "));
  const written = told.flatMap((one) => {
    const { id } = one.activity;
    const [changed = [], follows = []] = [changedOf.get(id), chained.get(id)];
    return isOver(one, [...changed, ...follows], since) ? [] : [writtenOf(facts, one, changed, follows)];
  });
  const zones = [...new Set(told.map(({ series }) => series.zone))];
  return Buffer.concat([Buffer.from(beginCalendar(facts, zones).join("")), ...written, Buffer.from(END)]);
}

/** What the feeds of a language say of each activity, whoever asks. */
const listTold = kept(
  [activities, activityTexts, houses],
  async (db, language: SiteLanguage, origin: string, goneSince: Date): Promise<readonly Told[]> => {
    const followed = await listFollowed(db, goneSince);
    const texts = await listFollowedTexts(db, followed, language, goneSince);
    return toldOfAll(followed, `${language} ${origin}`, [texts], () => {
      const textsOf = grouped(texts, ({ activityId }) => activityId);
      const facts = factsOfFeed({ language, origin }, "");
      return followed.map((one) => {
        const own = textsOf.get(one.activity.id) ?? [];
        return toldOf(one, `${language} ${origin}`, own, () => tell(facts, { language, origin }, one, own));
      });
    });
  },
);

/** By language and address: an edit changes one activity, and the others say the same lines again. */
const toldOf = madeOf<Followed, Told>();
const toldOfAll = madeOf<readonly Followed[], readonly Told[]>();
const lasts = madeOf<Told, boolean>();

/** Whether nothing of it has happened from a day on and nothing will: a calendar of years would tell of all that ever was. */
function isOver(one: Told, dates: readonly ChangedDate[], since: string): boolean {
  if (dates.some(({ startsAt }) => startsAt >= since)) return false;
  const { activity, series } = one;
  if (activity.followsRule) return activity.startsAt < since;
  return !lasts(one, "", [since], () => firstDate(series, `${since}T00:00`) !== null);
}

/** By minutes of the reminder. */
const bytesOf = madeOf<Told, Buffer>();

/** An activity as it is sent; once as long as neither it nor one of its dates is another. */
function writtenOf(
  facts: CalendarFacts,
  one: Told,
  changed: readonly ChangedDate[],
  chained: readonly ChangedDate[],
): Buffer {
  const { activity, words, series, lines } = one;
  return bytesOf(one, String(facts.alarmMinutes), [...changed, null, ...chained], () => {
    const entry = { ...words, ...lastChange(activity, changed), cancelled: activity.state === "withdrawn" };
    const only = repeats(activity) ? undefined : changed.find(({ originalStart }) => originalStart === series.start);
    if (only)
      return Buffer.from(writeActivity(facts, { ...entry, ...onlyDate(only), place: inRoom(words.place, only.room) }));
    // A chained one follows the dates of another, so nothing of it is written before.
    const times = activity.followsRule
      ? { series: withChanges(courseOf(activity, chained), changed) }
      : { series: withChanges(series, changed), lines };
    const places = placesOf(words.place, changed);
    return Buffer.from(writeActivity(facts, { ...entry, ...times, places }));
  });
}

function tell(
  facts: CalendarFacts,
  { language, origin }: Pick<Asked, "language" | "origin">,
  { activity, house }: Followed,
  texts: readonly SaidText[],
): Told {
  const words = {
    ...wordsFor(language, kindLabel(language, activity.kind), { house }, texts),
    id: activity.id,
    // Both are words that need no escaping in an address.
    url: `${origin}/${language}/houses/${house.id}?kind=${activity.kind}`,
  };
  const series = seriesOf(activity);
  const lines = lastingLines(facts, { ...words, series });
  return { activity, house, words, series, lines };
}

/** Whether it is told as a series, whose dates have their own marks in it; else it is one date under its own name. */
const repeats = ({
  rule,
  extraDates,
  followsRule,
}: Pick<Followed["activity"], "rule" | "extraDates" | "followsRule">) =>
  rule !== null || extraDates.length > 0 || followsRule !== null;

/** A date by itself: as it is now. */
const onlyDate = ({ startsAt, durationMinutes, state }: ChangedDate) => ({
  series: singleDate(startsAt, durationMinutes),
  ...(state === "cancelled" ? { cancelled: true } : {}),
});

/**
 * One date as a calendar of its own; null where there is none for the public. It is the same event as in the calendars of
 * the house, of the kind and of everything: the same name and count of changes, and the mark of its date in the series. Who
 * takes it along and follows one of those has it once.
 */
export async function dateCalendar(db: Reader, id: string, asked: Asked): Promise<string | null> {
  const dated = await findDate(db, id);
  if (!dated) return null;
  const { occurrence, activity } = dated;
  const changed = (await listChangedDates(db, goneSinceOf(asked.now))).filter(
    ({ activityId }) => activityId === activity.id,
  );
  const label = kindLabel(asked.language, activity.kind);
  const words = wordsFor(asked.language, label, dated, await listTexts(db, [activity.id]));
  const entry = {
    ...words,
    id: activity.id,
    ...lastChange(activity, changed),
    cancelled: false,
    ...onlyDate(occurrence),
    place: inRoom(words.place, occurrence.room),
    // Also a date that an edit has left behind: the event by the activity's own name is another.
    ...(repeats(activity) || occurrence.originalStart !== activity.startsAt
      ? { original: occurrence.originalStart }
      : {}),
    url: `${asked.origin}/${asked.language}/activities/${id}`,
  };
  return writeCalendar(factsOfFeed(asked, words.title), [entry]);
}

export const feedWords = (language: SiteLanguage) => {
  const t = translator(language, "activities");
  return { title: t("activities:feed"), description: t("activities:description") };
};

const factsOfFeed = ({ language, origin, remindMinutes }: Omit<Asked, "now">, name: string): CalendarFacts => ({
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
  { house }: Pick<Followed, "house">,
  texts: readonly SaidText[],
): Words {
  const text = ownText(language, kind, texts);
  return {
    title: text.title,
    ...(text.lang === null ? {} : { textLanguage: text.lang }),
    description: plainTextOf(text),
    place: placeLine(placeOf(language, house), null),
    categories: [kind],
  };
}

/** Where the dates are that have a room of their own. */
const placesOf = (place: string, dates: readonly ChangedDate[]): Map<string, string> =>
  new Map(dates.flatMap(({ originalStart, room }) => (room === null ? [] : [[originalStart, inRoom(place, room)]])));
const inRoom = (place: string, room: string | null): string => (room === null ? place : `${room}, ${place}`);

/** The rule, and where its dates are not as it says. */
function withChanges(series: Series, dates: readonly ChangedDate[]): Series {
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

async function listChained(db: Reader, told: readonly Told[], today: string): Promise<Map<string, ChangedDate[]>> {
  if (!told.some(({ activity }) => activity.followsRule)) return new Map();
  const dates = await listDates(db, today, addDays(today, DAYS_AHEAD));
  return grouped(
    dates.map(({ occurrence }) => occurrence),
    ({ activityId }) => activityId,
  );
}

function courseOf(activity: Told["activity"], dates: readonly ChangedDate[]): Series {
  const [first = activity.startsAt, ...more] = dates.map(({ originalStart }) => originalStart).sort();
  return { ...singleDate(first, activity.durationMinutes), extraDates: more };
}
