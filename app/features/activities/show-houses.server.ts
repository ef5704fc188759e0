import { addDays, dayOf } from "~/foundation/clock";
import { atStart, formatDate, formatDateRange, formatDay, formatTime, formatTimeRange } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { House as MapHouse } from "~/map/house";
import type { Reader } from "~db/database.server";
import { DAYS } from "~db/vocabulary";
import { listHouses } from "./calendar-queries.server";
import { placeOf, type ShownPlace } from "./place.server";
import { type HousePoint, pointOf } from "./point-of-house";
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
  /** Where it stands on the map; null where its address is not public. */
  point: HousePoint | null;
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
  return {
    id: house.id,
    place: placeOf(language, house),
    stepFree: house.stepFree,
    rooms: house.rooms,
    hours: hoursOf(language, house),
    closures: closures
      .filter(({ firstDay }) => firstDay <= addDays(today, CLOSED_DAYS_AHEAD))
      .map(({ id, firstDay, lastDay, reason }) => ({ id, when: daysText(language, firstDay, lastDay), reason })),
    point: house.addressPublic ? pointOf(house) : null,
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
  const taken: HousePoint[] = [];
  return houses.flatMap(({ id, place, point, days }) => {
    if (!point) return [];
    const { latitude, longitude } = apart(point, taken);
    const activities = days.flatMap((day) =>
      day.rows.map((row) => ({
        title: row.title,
        url: row.href,
        when: t("common:time.day-at", { day: day.name, time: formatTime(language, row.start.iso) }),
      })),
    );
    const nearby = place.mapNote ?? undefined;
    return [{ id, name: place.name, url: place.href, latitude, longitude, activities, ...(nearby ? { nearby } : {}) }];
  });
}

/** Houses known only by the same postcode stand beside each other: one on top of the other, all but one could not be opened. */
function apart(point: HousePoint, taken: HousePoint[]): HousePoint {
  const before = taken.filter((one) => one.latitude === point.latitude && one.longitude === point.longitude).length;
  taken.push(point);
  if (point.exact || before === 0) return point;
  const angle = before * GOLDEN_ANGLE;
  const { latitude, longitude } = point;
  const moved = {
    latitude: latitude + APART_DEGREES * Math.cos(angle),
    longitude: longitude + APART_DEGREES * 1.8 * Math.sin(angle),
  };
  return { latitude: toMetres(moved.latitude), longitude: toMetres(moved.longitude), exact: false };
}

/** About 450 m. */
const APART_DEGREES = 0.004;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const toMetres = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
