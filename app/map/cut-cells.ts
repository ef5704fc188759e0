import { Delaunay } from "d3-delaunay";
import clipping from "polygon-clipping";
import type { PostcodeArea } from "~db/geography/postcode-areas";
import { type Box, boxRound, clipToBox } from "./clip-to-box";
import type { Position, Shape } from "./packed";

/** West, south, east, north: Denmark with Bornholm, and as much of the neighbours as the map lets one see. */
export const MAP_EDGES = [6.8, 54, 16.4, 58.4] as const;

/**
 * Natural Earth's coast is up to 2 km off and has none of the small islands, so 29 of the 611 area points lie in the
 * sea. A disc of this radius round each point gives every area ground, and an island about the size islands here are.
 */
export const DISC_RADIUS_KM = 2;
const DISC_CORNERS = 24;
const KM_PER_DEGREE = 111.2;

/** Shrinks degrees of longitude to the length of degrees of latitude, so that "nearest" is nearest on the ground. */
const EAST_SCALE = Math.cos((56 * Math.PI) / 180);

/** The coast as the map draws it: with ground under every area, except ground that is a neighbour's. */
export function layGround(coast: Shape, neighbours: Shape, areas: readonly PostcodeArea[]): Shape {
  const discs = areas.map((area): Shape => [[discRound(area)]]);
  const ground = clipping.union(coast, ...discs);
  return clipping.difference(ground, neighbours) as Shape;
}

/** What lies within MAP_EDGES. */
export function cutToEdges(shape: Shape): Shape {
  const [west, south, east, north] = MAP_EDGES;
  const frame: Shape = [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
  return clipping.intersection(frame, shape) as Shape;
}

/** For each area the ground that is nearer to its point than to any other's. Approximate: no postcode's true border. */
export function cutCells(ground: Shape, areas: readonly PostcodeArea[]): Map<string, Shape> {
  const [west, south, east, north] = MAP_EDGES;
  const voronoi = Delaunay.from(
    areas,
    (area) => area.longitude * EAST_SCALE,
    (area) => area.latitude,
  ).voronoi([west * EAST_SCALE, south, east * EAST_SCALE, north]);
  return new Map(
    areas.map((area, index) => {
      const corners = voronoi.cellPolygon(index);
      if (!corners) throw new Error(`Area ${area.area} has the same point as another area.`);
      const cell: Shape = [[corners.map(([x, y]): Position => [x / EAST_SCALE, y])]];
      return [area.area, clipping.intersection(cell, clipToBox(ground, roomyBoxRound(cell))) as Shape];
    }),
  );
}

/** The exact clip takes ten times as long on all of Denmark as on the part at hand. The margin keeps this cut off the cell. */
function roomyBoxRound(cell: Shape): Box {
  const { west, south, east, north } = boxRound(cell);
  return { west: west - 0.1, south: south - 0.1, east: east + 0.1, north: north + 0.1 };
}

function discRound({ longitude, latitude }: PostcodeArea): Position[] {
  const radius = DISC_RADIUS_KM / KM_PER_DEGREE;
  const stretch = 1 / Math.cos((latitude * Math.PI) / 180);
  const corners = Array.from({ length: DISC_CORNERS }, (_, corner): Position => {
    const angle = (2 * Math.PI * corner) / DISC_CORNERS;
    return [longitude + radius * stretch * Math.cos(angle), latitude + radius * Math.sin(angle)];
  });
  return [...corners, corners[0]!];
}
