import { addDays, dayOf, mondayOf } from "~/foundation/clock";
import {
  atStart,
  formatDate,
  formatDateRange,
  formatTimeRange,
  formatWeek,
  formatWeekday,
} from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { countHosts, NO_HOSTS } from "./hosts-of-date-queries.server";
import { missingHosts } from "./missing-hosts";
import { listHouseWeek } from "./plan-queries.server";
import type { DatedActivity } from "./queries.server";
import { listTexts } from "./queries.server";
import { endOf } from "./row.server";
import { textIn } from "./text-in";

/** One date in the week of a house, as a host sees it. */
export type PlannedDate = {
  id: string;
  activityId: string;
  kind: DatedActivity["activity"]["kind"];
  title: string;
  time: string;
  state: "draft" | "planned" | "cancelled";
  /** `12 / 20`, or null for drop-in. */
  people: string | null;
  hostsMissing: number;
  /** Offers to host that wait for an answer. */
  offers: number;
  /** Not over yet: it can be cancelled. */
  coming: boolean;
};
export type PlannedDay = { day: string; name: string; date: string; today: boolean; dates: PlannedDate[] };
export type HouseWeek = { monday: string; heading: string; before: string; after: string; days: PlannedDay[] };

/** The week of a house a day lies in: seven days, with or without anything in them. */
export async function showHouseWeek(
  db: Reader,
  language: SiteLanguage,
  houseId: string,
  day: string,
  now: Date,
): Promise<HouseWeek> {
  const monday = mondayOf(day);
  const rows = await listHouseWeek(db, houseId, monday);
  const planned = await planDates(db, language, rows, dayOf(now));
  const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i)).map((date) => ({
    day: date,
    name: atStart(language, formatWeekday(language, `${date}T12:00`)),
    date: formatDate(language, `${date}T12:00`, { weekday: false }),
    today: date === dayOf(now),
    dates: planned.filter(({ startsAt }) => startsAt.startsWith(date)),
  }));
  const range = formatDateRange(language, `${monday}T12:00`, `${addDays(monday, 6)}T12:00`);
  const heading = `${formatWeek(language, `${monday}T12:00`)} · ${range}`;
  return { monday, heading, before: addDays(monday, -7), after: addDays(monday, 7), days };
}

async function planDates(db: Reader, language: SiteLanguage, rows: readonly DatedActivity[], today: string) {
  const texts = await listTexts(
    db,
    rows.map(({ activity }) => activity.id),
  );
  const hosts = await countHosts(
    db,
    rows.map(({ occurrence }) => occurrence.id),
  );
  const t = translator(language, "vocabulary");
  return rows.map(({ occurrence, activity }) => ({
    id: occurrence.id,
    activityId: activity.id,
    kind: activity.kind,
    startsAt: occurrence.startsAt,
    title:
      textIn(
        language,
        texts.filter(({ activityId }) => activityId === activity.id),
      )?.title ?? t(`vocabulary:kind.${activity.kind}`),
    time: formatTimeRange(language, occurrence.startsAt, endOf(occurrence.startsAt, occurrence.durationMinutes)),
    state:
      occurrence.state === "cancelled"
        ? ("cancelled" as const)
        : activity.state === "draft"
          ? ("draft" as const)
          : ("planned" as const),
    people: occurrence.places === null ? null : `${occurrence.taken} / ${occurrence.places}`,
    hostsMissing: missingHosts(activity.hostsNeeded, hosts.get(occurrence.id) ?? NO_HOSTS),
    offers: hosts.get(occurrence.id)?.offers ?? 0,
    coming: occurrence.startsAt >= today,
  }));
}
