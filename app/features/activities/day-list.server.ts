import { addDays } from "~/foundation/clock";
import { formatTimeRange } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import { listHouseWeek } from "./plan-queries.server";
import { endOf } from "./row.server";
import { showDate, showSignUps } from "./show-date.server";

/** One date on the day's list: what it is, who is expected, how many wait. Nothing by which to reach anybody. */
export type ListedDate = {
  id: string;
  title: string;
  time: string;
  room: string | null;
  cancelled: boolean;
  dropIn: boolean;
  coming: { id: string; name: string; people: string; language: string; attended: boolean }[];
  waiting: number;
};

/** The published dates of a house on one day, first first, with the people who are signed up. */
export async function showDayList(
  db: Reader,
  language: SiteLanguage,
  houseId: string,
  day: string,
  now: Date,
): Promise<ListedDate[]> {
  // The week from this day on, of which the day itself is the first.
  const dates = (await listHouseWeek(db, houseId, day)).filter(
    ({ occurrence, activity }) => occurrence.startsAt < addDays(day, 1) && activity.state === "published",
  );
  return Promise.all(
    dates.map(async (dated) => {
      const { occurrence } = dated;
      const shown = await showDate(db, language, dated, now);
      const { coming, waiting } = await showSignUps(db, language, occurrence.id);
      return {
        id: occurrence.id,
        title: shown.title,
        time: formatTimeRange(language, occurrence.startsAt, endOf(occurrence.startsAt, occurrence.durationMinutes)),
        room: shown.room,
        cancelled: occurrence.state === "cancelled",
        dropIn: occurrence.places === null,
        coming: coming.map(({ id, name, people, language: spoken, attended }) => ({
          id,
          name,
          people,
          language: spoken,
          attended,
        })),
        waiting: waiting.length,
      };
    }),
  );
}
