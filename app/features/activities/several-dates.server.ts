import { and, asc, eq, gt, inArray, lt } from "drizzle-orm";
import { grouped } from "~/foundation/grouped";
import { formatDate, formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { occurrences } from "~db/schema/activities.server";
import { type DateWords, dateWords } from "./tell-signed-up.server";

/** What happened to dates: keys of messages/<tag>/mail.json for one date, in `SEVERAL` for more. */
export type DateNews = "date-cancelled" | "date-moved" | "date-back";
export const SEVERAL = {
  "date-cancelled": "dates-cancelled",
  "date-moved": "dates-moved",
  "date-back": "dates-back",
} as const;

/** More dates of one activity than this are told as the first and the last. */
export const DATES_NAMED = 4;

type Occurrence = typeof occurrences.$inferSelect;
/** A date something happened to, and what messages say about it. */
export type ToldDate = { date: Occurrence; words: DateWords };
/** Dates the same happened to, first first; `others` lie between them, and it did not happen to those. */
export type ToldDates = { news: DateNews; dates: readonly ToldDate[]; others: readonly Occurrence[] };

/** Reads what is told about some dates. */
export async function readToldDates(db: Reader, occurrenceIds: readonly string[], news: DateNews): Promise<ToldDates> {
  const rows = await db
    .select()
    .from(occurrences)
    .where(inArray(occurrences.id, [...occurrenceIds]))
    .orderBy(asc(occurrences.startsAt));
  const dates: ToldDate[] = [];
  for (const date of rows) dates.push({ date, words: await dateWords(db, date.id) });
  return { news, dates, others: rows.length > DATES_NAMED ? await listOthers(db, rows, news) : [] };
}

/** Of the same activities: what is not cancelled or not moved, or has not come back. */
async function listOthers(db: Reader, told: readonly Occurrence[], news: DateNews): Promise<Occurrence[]> {
  const [first, last] = [told[0] as Occurrence, told.at(-1) as Occurrence];
  const between = await db
    .select()
    .from(occurrences)
    .where(
      and(
        inArray(occurrences.activityId, [...new Set(told.map(({ activityId }) => activityId))]),
        eq(occurrences.state, news === "date-back" ? "cancelled" : "planned"),
        gt(occurrences.startsAt, first.startsAt),
        lt(occurrences.startsAt, last.startsAt),
      ),
    );
  const ids = new Set(told.map(({ id }) => id));
  return between.filter(({ id }) => !ids.has(id));
}

/** Somebody's own of those dates: the names of the activities, and the dates of each under its name, with where they are. */
export function datesInWords(language: SiteLanguage, own: readonly ToldDate[], { others }: ToldDates) {
  const titles = new Set(own.map(({ words }) => words(language).title));
  const byPlace = grouped(own, ({ date, words }) => `${date.activityId} ${words(language).where}`);
  const dates = [...byPlace.values()].map((group) => {
    const { title, where } = (group[0] as ToldDate).words(language);
    return [title, ...linesOf(language, group, others), where].join("\n");
  });
  return { title: formatList(language, [...titles]), dates: dates.join("\n\n") };
}

/** "All from ... to ..." is said only where that is so: where one between them still stands, each is named. */
function linesOf(language: SiteLanguage, group: readonly ToldDate[], others: readonly Occurrence[]): string[] {
  const when = group.map(({ words }) => words(language).when);
  const [first, last] = [(group[0] as ToldDate).date, (group.at(-1) as ToldDate).date];
  const gap = others.some(
    ({ activityId, startsAt }) =>
      activityId === first.activityId && startsAt > first.startsAt && startsAt < last.startsAt,
  );
  if (group.length <= DATES_NAMED || gap) return when;
  const to = formatDate(language, last.startsAt, { year: true });
  return [translator(language, "activities")("activities:all-dates", { from: when[0] as string, to })];
}
