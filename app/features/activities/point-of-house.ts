import { areaOfPostcode } from "~db/geography/postcode-areas";

/** Degrees, WGS 84. */
export type Point = { latitude: number; longitude: number };
/** Where a house is drawn. `exact`: its host has set the place; else it is the middle of its postcode's area. */
export type HousePoint = Point & { exact: boolean };

type Placed = { addressPublic: boolean; area: string; latitude: number | null; longitude: number | null };

/**
 * The one place that says where a house is on a map: no column of it goes there otherwise. A house whose address is not
 * public, and one whose place nobody has set, is known by its postcode only; null where nobody knows that.
 */
export function pointOf(house: Placed): HousePoint | null {
  const set = setPoint(house);
  if (house.addressPublic && set) return { ...set, exact: true };
  const area = areaOfPostcode(house.area);
  return area && { latitude: area.latitude, longitude: area.longitude, exact: false };
}

/** The place its host has set, or null. For the host's own page. */
export function setPoint({ latitude, longitude }: Pick<Placed, keyof Point>): Point | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
