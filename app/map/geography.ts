import cells from "~db/geography/cells.json";
import land from "~db/geography/land.json";
import { POSTCODE_AREAS } from "~db/geography/postcode-areas";
import { type Box, boxRound } from "./clip-to-box";
import { type PackedShape, type Position, type Shape, unpack } from "./packed";

export type Cell = { area: string; name: string; point: Position; shape: Shape; box: Box };
export type Ground = { denmark: Shape; neighbours: Shape; cells: Cell[] };

let ground: Ground | undefined;

/** What the map is drawn on. Unpacked once, when the first map is asked for. */
export function mapGround(): Ground {
  ground ??= { denmark: unpack(land.denmark), neighbours: unpack(land.neighbours), cells: POSTCODE_AREAS.map(cellOf) };
  return ground;
}

function cellOf({ area, name, longitude, latitude }: (typeof POSTCODE_AREAS)[number]): Cell {
  const shape = unpack((cells as Record<string, PackedShape>)[area] ?? []);
  return { area, name, point: [longitude, latitude], shape, box: boxRound(shape) };
}
