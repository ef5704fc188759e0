/** Longitude and latitude, degrees, WGS 84. */
export type Position = [longitude: number, latitude: number];
/** Polygons, each of an outer ring and holes, each ring closed: the `coordinates` of a GeoJSON MultiPolygon. */
export type Shape = Position[][][];
/** Polygons of rings; a ring is its first point and then the step to each next one, in thousandths of a degree, not closed. */
export type PackedShape = number[][][];

/** A thousandth of a degree is 111 m northward and 62 m eastward: finer than the coast we have, coarser than an address. */
const STEPS_PER_DEGREE = 1000;

/** Rounds a shape and writes it as steps. Rings that shrink to a line, and polygons whose outer ring does, are left out. */
export function pack(shape: Shape): PackedShape {
  return shape
    .map((polygon) => polygon.map(packRing))
    .filter(([outer]) => outer !== undefined && outer.length >= 6)
    .map((polygon) => polygon.filter((ring) => ring.length >= 6));
}

function packRing(ring: Position[]): number[] {
  const packed: number[] = [];
  let last: [number, number] = [0, 0];
  for (const [longitude, latitude] of ring.slice(0, -1)) {
    const next: [number, number] = [Math.round(longitude * STEPS_PER_DEGREE), Math.round(latitude * STEPS_PER_DEGREE)];
    if (packed.length > 0 && next[0] === last[0] && next[1] === last[1]) continue;
    packed.push(next[0] - last[0], next[1] - last[1]);
    last = next;
  }
  return packed;
}

/** The shape a packed one stands for, rings closed. */
export function unpack(packed: PackedShape): Shape {
  return packed.map((polygon) => polygon.map(unpackRing));
}

function unpackRing(steps: number[]): Position[] {
  const ring: Position[] = [];
  let x = 0;
  let y = 0;
  for (let index = 0; index < steps.length; index += 2) {
    x += steps[index]!;
    y += steps[index + 1]!;
    ring.push([x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]);
  }
  if (ring[0]) ring.push(ring[0]);
  return ring;
}
