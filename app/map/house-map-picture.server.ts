import { type Box, boxesTouch } from "./clip-to-box";
import { findRoom, type Rectangle, textWidth } from "./find-room";
import { type Cell, mapGround } from "./geography";
import type { House } from "./house";
import { svgPath } from "./svg-path";
import { boundsOf, type View, viewOf } from "./view";

/** All that HouseMapSvg draws: plain data, so that a loader can hand it over and the browser never gets the geography. */
export type HouseMapPicture = {
  width: number;
  height: number;
  /** Path data. `borders` is empty where the areas would be too small to tell apart. */
  neighbours: string;
  denmark: string;
  areas: string;
  areaNames: { x: number; y: number; name: string }[];
  houses: PictureHouse[];
};

export type PictureHouse = {
  id: string;
  name: string;
  url: string;
  /** The house's number in the list beside the map, from 1. */
  number: number;
  /** The middle of its plate. */
  x: number;
  y: number;
  /** Where the house is: the plate stands aside where another house's is in the way. */
  atX: number;
  atY: number;
  /** Only the part of town is known. */
  nearby: boolean;
  /** Where its name begins (its middle, for `side` above and below); null when there is no room and the list must tell. */
  label: { x: number; y: number; side: "right" | "left" | "above" | "below" } | null;
};

export const PLATE_PX = 26;
export const HOUSE_NAME_PX = 14;
export const AREA_NAME_PX = 12;
/** Above this the areas are a net of lines that says nothing. */
const MOST_AREAS = 150;
const MOST_AREA_NAMES = 30;

type Wanted = {
  houses: readonly Pick<House, "id" | "name" | "url" | "latitude" | "longitude" | "nearby">[];
  bounds?: Box;
  width: number;
  height: number;
};

/** A house is on hundreds of pages, of each week and in each language, always with the same few drawings. */
const drawn = new Map<string, HouseMapPicture>();
const MOST_DRAWN = 300;

/**
 * The map of the houses, all of them in view; `bounds` widens or moves the view. Sizes are pixels. Drawing takes a
 * millisecond or two, so what was drawn is kept; the oldest goes first.
 */
export function houseMapPicture({ houses, bounds, width, height }: Wanted): HouseMapPicture {
  const wanted = { houses: houses.map(onlyDrawn), width, height, ...(bounds ? { bounds } : {}) };
  const name = JSON.stringify(wanted);
  const before = drawn.get(name);
  if (before) return before;
  const picture = draw(wanted);
  drawn.set(name, picture);
  for (const oldest of drawn.keys()) {
    if (drawn.size <= MOST_DRAWN) break;
    drawn.delete(oldest);
  }
  return picture;
}

/** Of a house what the drawing shows: what happens there is not in it. */
const onlyDrawn = ({ id, name, url, latitude, longitude, nearby }: Wanted["houses"][number]) => ({
  id,
  name,
  url,
  latitude,
  longitude,
  ...(nearby ? { nearby } : {}),
});

function draw({ houses, bounds, width, height }: Wanted): HouseMapPicture {
  const view = viewOf(bounds ?? boundsOf(houses), width, height);
  const { denmark, neighbours, cells } = mapGround();
  const inView = cells.filter((cell) => boxesTouch(cell.box, view.box));
  const showAreas = inView.length <= MOST_AREAS;
  const taken: Rectangle[] = [];
  const placed = placeHouses(houses, view, taken, { width, height });
  return {
    width,
    height,
    neighbours: svgPath(neighbours, view),
    denmark: showAreas ? "" : svgPath(denmark, view),
    areas: showAreas ? inView.map((cell) => svgPath(cell.shape, view)).join("") : "",
    areaNames: showAreas ? placeAreaNames(inView, view, taken, { width, height }) : [],
    houses: placed,
  };
}

function placeHouses(
  houses: Wanted["houses"],
  view: View,
  taken: Rectangle[],
  picture: { width: number; height: number },
): PictureHouse[] {
  // Every plate is set before any name: a name must not hide another house.
  const marks = houses.map(({ id, name, url, longitude, latitude, nearby }, index) => {
    const [atX, atY] = view.toPicture([longitude, latitude]).map(Math.round) as [number, number];
    const plate = findRoom(plateCandidates(atX, atY), taken, picture) ?? squareRound(atX, atY);
    const [x, y] = [plate.x + PLATE_PX / 2, plate.y + PLATE_PX / 2];
    return { id, name, url, number: index + 1, x, y, atX, atY, nearby: nearby !== undefined };
  });
  return marks.map((mark) => {
    const room = findRoom(nameCandidates(mark), taken, picture);
    return { ...mark, label: room && { x: room.textX, y: room.textY, side: room.side } };
  });
}

function squareRound(x: number, y: number): Rectangle {
  return { x: x - PLATE_PX / 2, y: y - PLATE_PX / 2, width: PLATE_PX, height: PLATE_PX };
}

/** Where the house is, or else beside it, so that neighbours in a wide view do not cover each other. */
function plateCandidates(x: number, y: number): Rectangle[] {
  const asides = [1, 1.5, 2, 2.5, 3].flatMap((plates) =>
    Array.from({ length: 12 }, (_, hour) => {
      const angle = (2 * Math.PI * hour) / 12;
      const distance = plates * PLATE_PX;
      return squareRound(x + Math.round(distance * Math.cos(angle)), y + Math.round(distance * Math.sin(angle)));
    }),
  );
  return [squareRound(x, y), ...asides];
}

function nameCandidates({ x, y, name }: { x: number; y: number; name: string }) {
  const width = textWidth(name, HOUSE_NAME_PX);
  const height = HOUSE_NAME_PX + 6;
  const off = PLATE_PX / 2 + 4;
  const room = (left: number, top: number) => ({ x: left, y: top, width, height, textY: top + HOUSE_NAME_PX + 1 });
  return [
    { ...room(x + off, y - height / 2), textX: x + off, side: "right" as const },
    { ...room(x - off - width, y - height / 2), textX: x - off, side: "left" as const },
    { ...room(x - width / 2, y + off - 2), textX: x, side: "below" as const },
    { ...room(x - width / 2, y - off - height + 2), textX: x, side: "above" as const },
  ];
}

function placeAreaNames(
  cells: readonly Cell[],
  view: View,
  taken: Rectangle[],
  picture: { width: number; height: number },
): { x: number; y: number; name: string }[] {
  const names: { x: number; y: number; name: string }[] = [];
  for (const { name, point } of cells) {
    if (names.length === MOST_AREA_NAMES) break;
    const [x, y] = view.toPicture(point).map(Math.round) as [number, number];
    const width = textWidth(name, AREA_NAME_PX);
    const room = { x: x - width / 2, y: y - AREA_NAME_PX / 2 - 2, width, height: AREA_NAME_PX + 4 };
    if (findRoom([room], taken, picture)) names.push({ x, y: y + 4, name });
  }
  return names;
}
