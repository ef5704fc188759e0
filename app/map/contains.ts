import type { Position, Shape } from "./packed";

/** Whether a point lies in a shape: in an outer ring and in none of its holes. */
export function contains(shape: Shape, point: Position): boolean {
  return shape.some(
    ([outer, ...holes]) => outer !== undefined && inRing(outer, point) && !holes.some((hole) => inRing(hole, point)),
  );
}

/** Counts how often a ray to the east crosses the ring: odd is inside. */
function inRing(ring: Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [x1, y1] = ring[index - 1]!;
    const [x2, y2] = ring[index]!;
    if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) inside = !inside;
  }
  return inside;
}
