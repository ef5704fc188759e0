import type { Style } from "mapbox-gl";
import { type ColourScheme, MAP_COLOURS } from "./colours";
import { mapGround } from "./geography";
import type { Shape } from "./packed";

/** From this zoom on the areas are large enough to be told apart. */
export const AREAS_FROM_ZOOM = 8;

/**
 * What mapbox-gl draws: the operator's style where there is one (`stylePath` as mapSources gives it, read through our
 * own `origin`), else our own, which is whole in itself: it asks for no address, no letters, no pictures and no token.
 * The names on it are HTML.
 */
export function mapStyle(options: { origin: string; stylePath: string | null; scheme: ColourScheme }): Style | string {
  if (options.stylePath !== null) return `${options.origin}${options.stylePath}`;
  const { water, ground, area } = MAP_COLOURS[options.scheme];
  const { neighbours, denmark, cells } = mapGround();
  return {
    version: 8,
    name: "Nyven",
    sources: {
      neighbours: fromShapes([neighbours]),
      denmark: fromShapes([denmark]),
      areas: fromShapes(cells.map(({ shape }) => shape)),
    },
    layers: [
      { id: "water", type: "background", paint: { "background-color": water } },
      { id: "neighbours", type: "fill", source: "neighbours", paint: { "fill-color": ground } },
      { id: "denmark", type: "fill", source: "denmark", paint: { "fill-color": area } },
      { id: "coast", type: "line", source: "denmark", paint: { "line-color": ground, "line-width": 2 } },
      {
        id: "borders",
        type: "line",
        source: "areas",
        minzoom: AREAS_FROM_ZOOM,
        paint: { "line-color": ground, "line-width": 2 },
      },
    ],
  };
}

function fromShapes(shapes: Shape[]) {
  return {
    type: "geojson" as const,
    data: {
      type: "FeatureCollection" as const,
      features: shapes.map((coordinates) => ({
        type: "Feature" as const,
        properties: {},
        geometry: { type: "MultiPolygon" as const, coordinates },
      })),
    },
  };
}
