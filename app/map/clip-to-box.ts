import type { Position, Shape } from "./packed";

export type Box = { west: number; south: number; east: number; north: number };

/** Cuts every ring at one side of the box: `inside` in the coordinate of that side, `sign` 1 where larger is inside. */
type Side = { axis: 0 | 1; at: number; sign: 1 | -1 };

/**
 * The part of a shape inside a box (Sutherland and Hodgman, 1974). What comes out may run to and fro along the box's
 * edge, which does no harm in a picture whose edge it is, nor to an exact clip that follows.
 */
export function clipToBox(shape: Shape, box: Box): Shape {
  const sides: Side[] = [
    { axis: 0, at: box.west, sign: 1 },
    { axis: 0, at: box.east, sign: -1 },
    { axis: 1, at: box.south, sign: 1 },
    { axis: 1, at: box.north, sign: -1 },
  ];
  return shape
    .map((polygon) => polygon.map((ring) => sides.reduce(cutRing, ring)).filter((ring) => ring.length >= 4))
    .filter((polygon) => polygon.length > 0);
}

function cutRing(ring: Position[], { axis, at, sign }: Side): Position[] {
  const kept: Position[] = [];
  for (let index = 1; index < ring.length; index++) {
    const from = ring[index - 1]!;
    const to = ring[index]!;
    const fromInside = (from[axis] - at) * sign >= 0;
    const toInside = (to[axis] - at) * sign >= 0;
    if (fromInside !== toInside) {
      const share = (at - from[axis]) / (to[axis] - from[axis]);
      kept.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
    }
    if (toInside) kept.push(to);
  }
  if (kept[0]) kept.push(kept[0]);
  return kept;
}

/** The smallest box round a shape; a shape without points gives an inside-out box that touches nothing. */
export function boxRound(shape: Shape): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [longitude, latitude] of shape.flat(2)) {
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}

export function boxesTouch(one: Box, other: Box): boolean {
  return one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north;
}
