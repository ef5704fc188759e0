import { statSync } from "node:fs";
import { expect, test } from "vitest";
import cells from "~db/geography/cells.json";
import land from "~db/geography/land.json";
import { contains } from "./contains";
import { MAP_EDGES } from "./cut-cells";
import { mapGround } from "./geography";
import { makeGeography } from "./make-geography";

test("every area point lies in its own cell and in no other", () => {
  const { cells } = mapGround();
  expect(cells).toHaveLength(611);
  for (const { area, point } of cells) {
    const holders = cells.filter(({ shape }) => contains(shape, point)).map((cell) => cell.area);
    expect(holders, `the point of ${area}`).toEqual([area]);
  }
});

test("every area point lies on Danish ground and off the neighbours'", () => {
  const { cells, denmark, neighbours } = mapGround();
  for (const { area, point } of cells) {
    expect(contains(denmark, point), area).toBe(true);
    expect(contains(neighbours, point), area).toBe(false);
  }
});

test("the sea between Denmark and Sweden stays open, and Malmö is not ours", () => {
  const { denmark, neighbours } = mapGround();
  expect(contains(denmark, [12.77, 55.75])).toBe(false);
  expect(contains(neighbours, [12.77, 55.75])).toBe(false);
  expect(contains(neighbours, [13.03, 55.58])).toBe(true);
  expect(contains(denmark, [13.03, 55.58])).toBe(false);
});

test("Bornholm and the small islands have ground", () => {
  const { denmark } = mapGround();
  expect(contains(denmark, [14.9, 55.13])).toBe(true);
  expect(contains(denmark, [11.15, 55.89])).toBe(true);
});

test("nothing reaches beyond the map's edges", () => {
  const [west, south, east, north] = MAP_EDGES;
  for (const [longitude, latitude] of mapGround().neighbours.flat(2)) {
    expect(longitude >= west && longitude <= east && latitude >= south && latitude <= north).toBe(true);
  }
});

test("the committed files are what the command makes, and small", { timeout: 120_000 }, () => {
  expect(makeGeography()).toEqual({ land, cells });
  expect(statSync("db/geography/land.json").size).toBeLessThan(40_000);
  expect(statSync("db/geography/cells.json").size).toBeLessThan(64_000);
});
