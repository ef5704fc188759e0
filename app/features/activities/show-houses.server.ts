import { addDays, dayOf } from "~/foundation/clock";
import { atStart, formatDate, formatDateRange, formatDay, formatTime, formatTimeRange } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { House as MapHouse } from "~/map/house";
import type { Reader } from "~db/database.server";
import { DAYS } from "~db/vocabulary";
import { listHouses } from "./calendar-queries.server";
import { placeOf, type ShownPlace } from "./place.server";
import { listClosures } from "./queries.server";
import { type ShownDay, showDays } from "./week.server";

/** A house: where it is, and when it is open. */
export type ShownHouse = {
  id: string;
  place: ShownPlace;
  stepFree: boolean;
  rooms: string[];
  hours: { day: string; times: string[] }[];
  closures: { id: string; when: string; reason: string }[];
  coordinates: { latitude: number; longitude: number } | null;
};
/** And what happens there: in the next seven days, where nothing else was asked. */
export type HouseWithDays = ShownHouse & { days: ShownDay[] };

type HouseRow = Awaited<ReturnType<typeof listHouses>>[number];
const DAYS_AHEAD = 7;
const CLOSED_DAYS_AHEAD = 60;

/** All houses by name, with what happens there in the next seven days. */
export async function showHouses(db: Reader, language: SiteLanguage, now: Date): Promise<HouseWithDays[]> {
  const houses = await listHouses(db);
  const days = await comingDays(db, language, now);
  return Promise.all(houses.map((house) => withDays(db, language, house, days, now)));
}

/** One house with what happens there in the next seven days; null where there is none. */
export async function showHouseWithDays(
  db: Reader,
  language: SiteLanguage,
  id: string,
  now: Date,
): Promise<HouseWithDays | null> {
  const house = await houseOf(db, id);
  return house && withDays(db, language, house, await comingDays(db, language, now), now);
}

/** One house; null where there is none. */
export async function showHouse(db: Reader, language: SiteLanguage, id: string, now: Date): Promise<ShownHouse | null> {
  const house = await houseOf(db, id);
  return house && finish(db, language, house, now);
}

/** Out of the list that is kept: one house is read for each of its pages. */
const houseOf = async (db: Reader, id: string): Promise<HouseRow | null> =>
  (await listHouses(db)).find((house) => house.id === id) ?? null;

const comingDays = (db: Reader, language: SiteLanguage, now: Date) =>
  showDays(db, language, dayOf(now), addDays(dayOf(now), DAYS_AHEAD), now);

async function withDays(
  db: Reader,
  language: SiteLanguage,
  house: HouseRow,
  week: ShownDay[],
  now: Date,
): Promise<HouseWithDays> {
  const here = week.map((day) => ({ ...day, rows: day.rows.filter(({ houseId }) => houseId === house.id) }));
  return { ...(await finish(db, language, house, now)), days: here.filter(({ rows }) => rows.length > 0) };
}

async function finish(db: Reader, language: SiteLanguage, house: HouseRow, now: Date): Promise<ShownHouse> {
  const today = dayOf(now);
  const closures = await listClosures(db, house.id, today);
  const { addressPublic, latitude, longitude } = house;
  return {
    id: house.id,
    place: placeOf(language, house),
    stepFree: house.stepFree,
    rooms: house.rooms,
    hours: hoursOf(language, house),
    closures: closures
      .filter(({ firstDay }) => firstDay <= addDays(today, CLOSED_DAYS_AHEAD))
      .map(({ id, firstDay, lastDay, reason }) => ({ id, when: daysText(language, firstDay, lastDay), reason })),
    coordinates: addressPublic && latitude !== null && longitude !== null ? { latitude, longitude } : null,
  };
}

function hoursOf(language: SiteLanguage, { hours }: HouseRow): ShownHouse["hours"] {
  return DAYS.filter((day) => hours.some((one) => one.day === day)).map((day) => ({
    day: atStart(language, formatDay(language, day)),
    times: hours
      .filter((one) => one.day === day)
      .map(({ from, to }) => formatTimeRange(language, `2026-01-05T${from}`, `2026-01-05T${to}`)),
  }));
}

function daysText(language: SiteLanguage, first: string, last: string): string {
  return first === last ? formatDate(language, first) : formatDateRange(language, first, last);
}

/** The houses that may be shown on a map. One whose address is not public has no place there. */
export function housesOnMap(language: SiteLanguage, houses: readonly HouseWithDays[]): MapHouse[] {
  const t = translator(language, "common");
  return houses.flatMap(({ id, place, coordinates, days }) => {
    if (!coordinates) return [];
    const activities = days.flatMap((day) =>
      day.rows.map((row) => ({
        title: row.title,
        url: row.href,
        when: t("common:time.day-at", { day: day.name, time: formatTime(language, row.start.iso) }),
      })),
    );
    return [{ id, name: place.name, url: place.href, ...coordinates, activities }];
  });
}
