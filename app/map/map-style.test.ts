import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Style } from "mapbox-gl";
import { expect, test } from "vitest";
import { MAP_COLOURS } from "./colours";
import { mapStyle } from "./map-style";

const ORIGIN = "https://nyven.example";
const { validate } = createRequire(import.meta.url)("mapbox-gl/dist/style-spec/index.js") as {
  validate(style: unknown): { message: string }[];
};

test.each(["light", "dark"] as const)("our %s style is one that mapbox-gl takes", (scheme) => {
  expect(validate(mapStyle({ origin: ORIGIN, stylePath: null, scheme }))).toEqual([]);
});

test("our style asks for nothing: no address, no letters, no pictures, no token", () => {
  const style = mapStyle({ origin: ORIGIN, stylePath: null, scheme: "light" }) as Style;
  expect(style).not.toHaveProperty("glyphs");
  expect(style).not.toHaveProperty("sprite");
  expect(JSON.stringify(style)).not.toMatch(/:\/\/|access_token/);
  expect(style.layers!.map(({ type }) => type)).not.toContain("symbol");
});

test("the operator's style is read through our own origin", () => {
  const style = mapStyle({ origin: ORIGIN, stylePath: "/map-tiles/plain.json", scheme: "light" });
  expect(style).toBe("https://nyven.example/map-tiles/plain.json");
});

test("the live map has the colours of the look's tokens, in light and dark", () => {
  const tokens = readFileSync("app/styles/tokens.css", "utf8");
  const valuesOf = (name: string) =>
    [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]+);`, "g"))].map(([, hex]) => hex);
  const { light, dark } = MAP_COLOURS;
  expect(valuesOf("ny-map-water")).toEqual([light.water, dark.water]);
  expect(valuesOf("ny-map")).toEqual([light.ground, dark.ground]);
  expect(valuesOf("ny-map-block")).toEqual([light.area, dark.area]);
});
