import { kmBetween } from "~db/geography/distance";
import { areaOfPostcode } from "~db/geography/postcode-areas";

/** Who has not said how far they go is asked from so far away, km: nobody crosses the country for an evening. */
export const UNSAID_KM = 30;

/** Where somebody lives, and how far they go, km; null: they have not said. */
export type Home = { area: string; maxKm: number | null };

/**
 * How far somebody lives from a house, km, as the matching measures it.
 * @returns null where it is farther than they go; infinity where either area is not known
 */
export function kmToHouse({ area, maxKm }: Home, houseArea: string): number | null {
  if (!areaOfPostcode(area) || !areaOfPostcode(houseArea)) return Number.POSITIVE_INFINITY;
  const km = kmBetween(area, houseArea);
  return km <= (maxKm ?? UNSAID_KM) ? km : null;
}

type Turn = { id: string; km: number; lastAsked: number };

/** Asked least recently first, of those asked at the same time the nearest; whose area is not known comes last. */
export function compareTurns(one: Turn, other: Turn): number {
  const unknown = Number(one.km === Number.POSITIVE_INFINITY) - Number(other.km === Number.POSITIVE_INFINITY);
  if (unknown !== 0) return unknown;
  if (one.lastAsked !== other.lastAsked) return one.lastAsked - other.lastAsked;
  if (one.km !== other.km) return one.km - other.km;
  return one.id < other.id ? -1 : 1;
}
