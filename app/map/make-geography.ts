import { createRequire } from "node:module";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { POSTCODE_AREAS } from "~db/geography/postcode-areas";
import { cutCells, cutToEdges, layGround } from "./cut-cells";
import { type PackedShape, pack, type Shape } from "./packed";

export type Geography = {
  land: { denmark: PackedShape; neighbours: PackedShape };
  /** By area. */
  cells: Record<string, PackedShape>;
};

/** The drawn geography from world-atlas (Natural Earth, public domain) and our area points: the same every time. */
export function makeGeography(): Geography {
  const countries = countriesInView();
  const neighbours = cutToEdges(countries.filter(({ name }) => name !== "Denmark").flatMap(({ shape }) => shape));
  const coast = countries.find(({ name }) => name === "Denmark")!.shape;
  const denmark = layGround(coast, neighbours, POSTCODE_AREAS);
  const cells = cutCells(denmark, POSTCODE_AREAS);
  return {
    land: { denmark: pack(denmark), neighbours: pack(neighbours) },
    cells: Object.fromEntries([...cells].map(([area, cell]) => [area, pack(cell)])),
  };
}

function countriesInView(): { name: string; shape: Shape }[] {
  const atlas = createRequire(import.meta.url)("world-atlas/countries-10m.json") as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  return feature(atlas, atlas.objects.countries).features.flatMap(({ geometry, properties }) => {
    if (!["Denmark", "Germany", "Sweden", "Norway", "Poland"].includes(properties.name)) return [];
    const polygons =
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates
          : [];
    return [{ name: properties.name, shape: polygons as Shape }];
  });
}
