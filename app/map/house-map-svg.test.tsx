import { brotliCompressSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { House } from "./house";
import { houseMapPicture } from "./house-map-picture.server";
import { HouseMapSvg } from "./house-map-svg";

const house = (id: string, name: string, latitude: number, longitude: number): House => ({
  id,
  name,
  url: `/da/houses/${id}`,
  latitude,
  longitude,
  activities: [],
});

const COPENHAGEN = [
  house("norrebro", "Welcome House Nørrebro", 55.694, 12.551),
  house("valby", "Welcome House Valby", 55.661, 12.514),
  house("ishoj", "Welcome House Ishøj", 55.615, 12.351),
  house("lyngby", "Welcome House Lyngby", 55.77, 12.503),
];
const COUNTRY = [
  ...COPENHAGEN,
  house("aarhus", "Welcome House Aarhus", 56.15, 10.2),
  house("ronne", "Welcome House Rønne", 55.1, 14.7),
];

function draw(houses: readonly House[], width = 640, height = 480) {
  const picture = houseMapPicture({ houses, width, height });
  return { picture, svg: renderToStaticMarkup(<HouseMapSvg picture={picture} label="Kort over husene" />) };
}

test("a drawing that is asked for again is the same one, until a house moves, is called otherwise or leads elsewhere", () => {
  const first = draw(COPENHAGEN).picture;
  expect(draw(COPENHAGEN.map((one) => ({ ...one }))).picture).toBe(first);
  const [north, ...others] = COPENHAGEN as [House, ...House[]];
  for (const change of [{ latitude: 55.7 }, { name: "Det nye hus" }, { url: "/ar/houses/norrebro" }]) {
    const { houses } = draw([{ ...north, ...change }, ...others]).picture;
    expect([change, houses[0]]).not.toEqual([change, first.houses[0]]);
  }
  expect(draw(COPENHAGEN, 320).picture.width).toBe(320);
});

test("Greater Copenhagen is at most 8 KB over the wire", () => {
  expect(brotliCompressSync(draw(COPENHAGEN).svg).length).toBeLessThan(8 * 1024);
});

test("the whole country is at most 8 KB over the wire", () => {
  const { picture, svg } = draw(COUNTRY);
  expect(picture.denmark).not.toBe("");
  expect(picture.areas).toBe("");
  expect(brotliCompressSync(svg).length).toBeLessThan(8 * 1024);
});

test("every house is a link inside the picture, numbered as in the list", () => {
  const { picture, svg } = draw(COUNTRY);
  expect(picture.houses.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  for (const { x, y, url } of picture.houses) {
    expect(x > 0 && x < 640 && y > 0 && y < 480).toBe(true);
    expect(svg).toContain(`href="${url}"`);
  }
});

test("the drawing has a name, and no style, script or raw picture in it", () => {
  const { svg } = draw(COPENHAGEN);
  expect(svg).toMatch(/aria-labelledby="([^"]+)"[^>]*><title id="\1">Kort over husene</);
  expect(svg).not.toMatch(/style=|<style|<script|<image|on[a-z]+=/);
});

test("names of areas are drawn where they hide no house and no other name", () => {
  const { picture } = draw(COPENHAGEN);
  expect(picture.areaNames.length).toBeGreaterThan(8);
  for (const area of picture.areaNames)
    for (const { x, y } of picture.houses) expect(Math.hypot(area.x - x, area.y - 4 - y)).toBeGreaterThan(13);
});

test("one house alone is shown with its surroundings, and none with all of Denmark", () => {
  expect(draw([COPENHAGEN[0]!]).picture.areaNames.length).toBeGreaterThan(3);
  expect(draw([]).picture.denmark.length).toBeGreaterThan(1000);
});

test("no house's plate covers another's, not even at one address", () => {
  const twins = [house("a", "Hus A", 55.7, 12.5), house("b", "Hus B", 55.7, 12.5)];
  for (const { picture } of [draw(twins), draw(COUNTRY), draw(COUNTRY, 360, 300)])
    for (const one of picture.houses)
      for (const other of picture.houses.slice(one.number))
        expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(26);
});

test("markup in a name stays text", () => {
  expect(draw([house("x", "<img src=x>", 55.7, 12.5)]).svg).not.toContain("<img");
});
