import { contains } from "./contains";
import { mapGround } from "./geography";

/**
 * Whether a point is in Denmark: on its coast, its islands, or so near that our rough coast cannot tell, as on a quay.
 * The other side of the Sound is not.
 */
export function inDenmark({ latitude, longitude }: { latitude: number; longitude: number }): boolean {
  return contains(mapGround().denmark, [longitude, latitude]);
}

/** The postcode area a point lies in, about: `2200 København N`. Null at sea. */
export function areaAt({ latitude, longitude }: { latitude: number; longitude: number }): string | null {
  const cell = mapGround().cells.find(({ shape }) => contains(shape, [longitude, latitude]));
  return cell ? `${cell.area} ${cell.name}` : null;
}
