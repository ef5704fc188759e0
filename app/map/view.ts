import type { Box } from "./clip-to-box";
import type { Position } from "./packed";

/** A picture's corner and scale: what turns a point on the earth into one in the picture. */
export type View = { box: Box; toPicture: (point: Position) => [x: number, y: number] };

const WHOLE_COUNTRY: Box = { west: 8, south: 54.5, east: 15.3, north: 57.8 };
/** Room round the outermost houses, so that none sits on the edge and a single one still shows where it is. */
const MARGIN_SHARE = 0.15;
const SMALLEST_MARGIN_DEGREES = 0.05;

/** The box that shows all of the houses; all of Denmark when there are none. */
export function boundsOf(houses: readonly { latitude: number; longitude: number }[]): Box {
  if (houses.length === 0) return WHOLE_COUNTRY;
  const longitudes = houses.map((house) => house.longitude);
  const latitudes = houses.map((house) => house.latitude);
  const [west, east] = widen(Math.min(...longitudes), Math.max(...longitudes), SMALLEST_MARGIN_DEGREES * 1.8);
  const [south, north] = widen(Math.min(...latitudes), Math.max(...latitudes), SMALLEST_MARGIN_DEGREES);
  return { west, south, east, north };
}

/** Fits `bounds` into a picture of that many pixels; where the shapes differ, more is seen on the longer side. */
export function viewOf(bounds: Box, width: number, height: number): View {
  const [left, bottom] = mercator([bounds.west, bounds.south]);
  const [right, top] = mercator([bounds.east, bounds.north]);
  const scale = Math.min(width / (right - left), height / (bottom - top));
  const originX = (left + right) / 2 - width / 2 / scale;
  const originY = (top + bottom) / 2 - height / 2 / scale;
  const [west, north] = unMercator([originX, originY]);
  const [east, south] = unMercator([originX + width / scale, originY + height / scale]);
  return {
    box: { west, south, east, north },
    toPicture: (point) => {
      const [x, y] = mercator(point);
      return [(x - originX) * scale, (y - originY) * scale];
    },
  };
}

function widen(low: number, high: number, smallest: number): [number, number] {
  const margin = Math.max((high - low) * MARGIN_SHARE, smallest);
  return [low - margin, high + margin];
}

/** Web Mercator, the projection of web maps: 0 to 1 from west to east and from north to south. */
function mercator([longitude, latitude]: Position): [number, number] {
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return [longitude / 360 + 0.5, 0.5 - y / (2 * Math.PI)];
}

function unMercator([x, y]: [number, number]): Position {
  return [(x - 0.5) * 360, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90];
}
