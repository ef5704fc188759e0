import { type Box, clipToBox } from "./clip-to-box";
import type { Position, Shape } from "./packed";
import type { View } from "./view";

/** Points nearer than this to the last one kept are left out. */
const SMALLEST_STEP_PX = 2;

/** The `d` of an SVG path for the part of a shape that is in view: whole pixels, small steps, nothing hidden. */
export function svgPath(shape: Shape, { box, toPicture }: View): string {
  return clipToBox(shape, beyondTheEdge(box))
    .flatMap((polygon) => polygon.map((ring) => ringPath(ring.map(toPicture))))
    .join("");
}

/** The cut itself must lie outside the picture, or its line would be drawn as a border. */
function beyondTheEdge({ west, south, east, north }: Box): Box {
  const aside = (east - west) / 40;
  const along = (north - south) / 40;
  return { west: west - aside, south: south - along, east: east + aside, north: north + along };
}

function ringPath(ring: Position[]): string {
  const kept: Position[] = [];
  for (const [x, y] of ring) {
    const point: Position = [Math.round(x), Math.round(y)];
    const last = kept.at(-1);
    if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < SMALLEST_STEP_PX) continue;
    kept.push(point);
  }
  if (kept.length < 3) return "";
  const [start, ...rest] = kept;
  const steps = rest.map(([x, y], index) => `${x - kept[index]![0]} ${y - kept[index]![1]}`);
  return `M${start![0]} ${start![1]}l${steps.join(" ").replaceAll(" -", "-")}z`;
}
