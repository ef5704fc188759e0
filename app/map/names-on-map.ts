import type { Map as MapboxMap, Marker } from "mapbox-gl";
import mapboxgl from "mapbox-gl/dist/mapbox-gl-csp.js";
import { findRoom, type Rectangle } from "./find-room";
import { mapGround } from "./geography";
import { areaName } from "./house-marker";
import { AREAS_FROM_ZOOM } from "./map-style";

const MOST_AREA_NAMES = 40;
/** The zoom buttons stand in one of the upper corners, by the page's direction. */
const BUTTONS_PX = { width: 64, height: 116 };

/**
 * Keeps names apart: after every move each house's name stands where there is room, right of its plate, left of it or
 * nowhere (it is still read aloud), and then areas are named where there is room left. HTML instead of the library's own
 * letters, which it would fetch as pictures, and which it sets wrong for Arabic.
 */
export function writeNames(map: MapboxMap, houses: readonly HTMLElement[], withAreas: boolean): { remove(): void } {
  let areaNames: Marker[] = [];
  const write = () => {
    const frame = map.getContainer().getBoundingClientRect();
    const taken: Rectangle[] = houses.map((house) => inFrame(house.getBoundingClientRect(), frame));
    taken.push({ x: 0, y: 0, ...BUTTONS_PX }, { x: frame.width - BUTTONS_PX.width, y: 0, ...BUTTONS_PX });
    for (const house of houses) placeName(house, taken, frame);
    for (const name of areaNames) name.remove();
    areaNames = withAreas && map.getZoom() >= AREAS_FROM_ZOOM ? nameAreas(map, taken, frame) : [];
  };
  map.on("moveend", write);
  map.on("resize", write);
  map.once("load", write);
  return {
    remove: () => {
      for (const name of areaNames) name.remove();
    },
  };
}

function placeName(house: HTMLElement, taken: Rectangle[], frame: DOMRect): void {
  house.dataset.name = "right";
  const plate = inFrame(house.getBoundingClientRect(), frame);
  const right = inFrame(house.lastElementChild!.getBoundingClientRect(), frame);
  const left = { ...right, x: plate.x + plate.width - (right.x - plate.x) - right.width };
  // Its own plate's reach overlaps the name's box by design, so room is looked for among the others.
  const others = taken.filter((other) => other.x !== plate.x || other.y !== plate.y);
  const found = findRoom([right, left], others, frame);
  if (found) taken.push(found);
  house.dataset.name = found === right ? "right" : found === left ? "left" : "none";
}

function nameAreas(map: MapboxMap, taken: Rectangle[], frame: DOMRect): Marker[] {
  const names: Marker[] = [];
  const inSight = map.getBounds();
  for (const { name, point } of mapGround().cells) {
    if (names.length === MOST_AREA_NAMES) break;
    if (!inSight.contains(point)) continue;
    const { x, y } = map.project(point);
    const width = name.length * 7.5 + 8;
    if (!findRoom([{ x: x - width / 2, y: y - 9, width, height: 18 }], taken, frame)) continue;
    names.push(new mapboxgl.Marker({ element: areaName(name) }).setLngLat(point).addTo(map));
  }
  return names;
}

function inFrame({ x, y, width, height }: DOMRect, frame: DOMRect): Rectangle {
  return { x: x - frame.x, y: y - frame.y, width, height };
}
