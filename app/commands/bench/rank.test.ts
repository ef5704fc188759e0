import { expect, test } from "vitest";
import { benchRank } from "./rank";

test("the best 20 of a crowd, found without looking at most, are those that SQL finds by looking at everybody", () => {
  // Throws at the first place where the two differ; thousands of people of one town fill racks of many blocks.
  const all = benchRank([6000]);
  expect(all.map(({ who, optimal }) => [who, optimal])).toEqual([
    ["Nyven", true],
    ["SQL, tables laid ready", true],
    ["SQL", true],
  ]);
}, 60_000);
