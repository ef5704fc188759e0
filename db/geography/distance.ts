import { areaOfPostcode } from "./postcode-areas";

/** Mean Earth radius, km. */
const EARTH_RADIUS_KM = 6371.0088;

/** Two people of one postcode area live about this far apart, km: the least distance there is. */
export const LEAST_KM = 0.8;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Distance between two postcode areas in km: haversine between their points, never less than `LEAST_KM`.
 * @throws when an area is not in the table; whoever reads people in has checked that.
 */
export function kmBetween(oneArea: string, otherArea: string): number {
  const one = pointOf(oneArea);
  const other = pointOf(otherArea);
  const halfLatitude = Math.sin((other.latitude - one.latitude) / 2);
  const halfLongitude = Math.sin((other.longitude - one.longitude) / 2);
  const chord =
    halfLatitude * halfLatitude + Math.cos(one.latitude) * Math.cos(other.latitude) * halfLongitude * halfLongitude;
  return Math.max(LEAST_KM, 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord))));
}

type Point = { latitude: number; longitude: number };
const POINTS = new Map<string, Point>();

/** The area's point in radians. */
function pointOf(area: string): Point {
  const known = POINTS.get(area);
  if (known) return known;
  const row = areaOfPostcode(area);
  if (!row) throw new RangeError(`no postcode area ${area}`);
  const point = { latitude: radians(row.latitude), longitude: radians(row.longitude) };
  POINTS.set(area, point);
  return point;
}
