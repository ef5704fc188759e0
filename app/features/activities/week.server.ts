import { addDays, dayOf, mondayOf } from "~/foundation/clock";
import { grouped } from "~/foundation/grouped";
import { atStart, formatDateRange, formatRelativeDay, formatWeek, formatWeekday } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import { type ListedDate, listDates, listTextsFor } from "./calendar-queries.server";
import { type RowOfActivity, rowOfActivity } from "./row.server";

/** A day of the calendar as it is shown: finished texts. */
export type ShownDay = { day: string; plate: string; name: string; note: string | null; rows: RowOfActivity[] };
export type ShownWeek = { monday: string; heading: string; span: string; days: ShownDay[] };

/** The week a day lies in, by day, in the reader's language. */
export async function showWeek(db: Reader, language: SiteLanguage, day: string, now: Date): Promise<ShownWeek> {
  const monday = mondayOf(day);
  return {
    monday,
    heading: formatWeek(language, `${monday}T12:00`),
    span: formatDateRange(language, `${monday}T12:00`, `${addDays(monday, 6)}T12:00`),
    days: await showDays(db, language, monday, addDays(monday, 7), now),
  };
}

/** The days from one day up to, not including, another that have something happening that is `wanted`. */
export async function showDays(
  db: Reader,
  language: SiteLanguage,
  from: string,
  to: string,
  now: Date,
  wanted: (dated: ListedDate) => boolean = () => true,
): Promise<ShownDay[]> {
  const dates = (await listDates(db, from, to)).filter(wanted);
  const ids = dates.map(({ activity }) => activity.id);
  const textsOf = grouped(await listTextsFor(db, ids, language), ({ activityId }) => activityId);
  const byDay = grouped(dates, ({ occurrence }) => occurrence.startsAt.slice(0, 10));
  return [...byDay].map(([date, there]) => ({
    day: date,
    plate: String(Number(date.slice(8))),
    name: atStart(language, formatWeekday(language, `${date}T12:00`)),
    note: noteOf(language, date, now),
    rows: there.map((one) => rowOfActivity(language, one, textsOf.get(one.activity.id) ?? [])),
  }));
}

/** «today» and «tomorrow»; other days have only their name. */
function noteOf(language: SiteLanguage, date: string, now: Date): string | null {
  const today = dayOf(now);
  return date === today || date === addDays(today, 1) ? formatRelativeDay(language, `${date}T12:00`, now) : null;
}
