// The one file that imports mapbox-gl: about 200 KB on the wire, so it is itself imported only when a map is opened.
import type { Map as MapboxMap } from "mapbox-gl";
import mapboxgl from "mapbox-gl/dist/mapbox-gl-csp.js";
import workerUrl from "mapbox-gl/dist/mapbox-gl-csp-worker.js?url";
import type { ColourScheme } from "./colours";
import type { House } from "./house";
import { houseMarker } from "./house-marker";
import { mapStyle } from "./map-style";
import { writeNames } from "./names-on-map";
import { boundsOf } from "./view";

export type LiveMap = { zoomIn(): void; zoomOut(): void; remove(): void };

/** Natural Earth's coast is no better than this; the operator's tiles are. */
const EMBEDDED_MAX_ZOOM = 13;
const OPERATOR_MAX_ZOOM = 18;
/** The part of the world the embedded style has ground for. */
const EMBEDDED_EDGES: [number, number, number, number] = [6.8, 54, 16.4, 58.4];

/**
 * Draws the map into `container` and calls `onDrawn` with what its sources ask to be named once it can be seen. Throws
 * where the browser has no WebGL. When the operator's style does not come, our own is drawn instead.
 */
export function drawLiveMap(options: {
  container: HTMLElement;
  houses: readonly House[];
  stylePath: string | null;
  /** What a screen reader says for the part that takes the arrow keys. */
  label: string;
  onDrawn(attributions: string[]): void;
}): LiveMap {
  const { container, houses, stylePath, label, onDrawn } = options;
  mapboxgl.workerUrl = workerUrl;
  const { west, south, east, north } = boundsOf(houses);
  const map = new mapboxgl.Map({
    container,
    style: styleFor(stylePath),
    bounds: [west, south, east, north],
    maxBounds: stylePath === null ? EMBEDDED_EDGES : undefined,
    maxZoom: stylePath === null ? EMBEDDED_MAX_ZOOM : OPERATOR_MAX_ZOOM,
    attributionControl: false,
    // The wheel scrolls the page; a map that swallows it is a trap on a long page. There are buttons.
    scrollZoom: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.getCanvas().setAttribute("aria-label", label);
  const markers = houses.map((house, index) => placeMarker(map, house, index + 1));
  const names = writeNames(map, markers, stylePath === null);
  const stopFollowing = followScheme(() => stylePath === null && map.setStyle(styleFor(null)));
  if (stylePath !== null) drawOursIfTheirsFails(map);
  map.once("load", () => onDrawn(attributionsOf(map)));
  return {
    zoomIn: () => map.zoomIn(),
    zoomOut: () => map.zoomOut(),
    remove() {
      stopFollowing();
      names.remove();
      map.remove();
    },
  };
}

function placeMarker(map: MapboxMap, house: House, number: number): HTMLAnchorElement {
  const element = houseMarker(house, number);
  new mapboxgl.Marker({ element }).setLngLat([house.longitude, house.latitude]).addTo(map);
  // A browser scrolls the focused link into sight, and with it the canvas out of its frame: move the map instead.
  element.addEventListener("focus", () => {
    map.getContainer().scrollTo(0, 0);
    map.getCanvasContainer().scrollTo(0, 0);
    if (!map.getBounds().contains([house.longitude, house.latitude]))
      map.jumpTo({ center: [house.longitude, house.latitude] });
  });
  return element;
}

function styleFor(stylePath: string | null) {
  return mapStyle({ origin: window.location.origin, stylePath, scheme: schemeOfPage() });
}

/** The page says light, dark or auto; auto is as the reader's system has it. */
function schemeOfPage(): ColourScheme {
  const said = document.documentElement.dataset.colorScheme;
  if (said === "light" || said === "dark") return said;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function followScheme(onChange: () => void): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", onChange);
  return () => dark.removeEventListener("change", onChange);
}

function drawOursIfTheirsFails(map: MapboxMap): void {
  const fallBack = () => {
    if (!map.isStyleLoaded()) map.setStyle(styleFor(null), { diff: false });
  };
  map.once("error", fallBack);
  map.once("style.load", () => map.off("error", fallBack));
}

/** As plain text: what an operator's server sends is not put into our page as markup. */
function attributionsOf(map: MapboxMap): string[] {
  const sources = Object.keys(map.getStyle().sources ?? {}).map((id) => map.getSource(id) as { attribution?: string });
  const texts = sources.map(
    ({ attribution }) => new DOMParser().parseFromString(attribution ?? "", "text/html").body.textContent,
  );
  return [...new Set(texts.filter((text): text is string => Boolean(text)))];
}
