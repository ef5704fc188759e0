import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { leastCost, OPTIMA, readDense, readSparse } from "./orlib";

test("costs are least, from all pairs and from the few that may be", () => {
  // The diagonal costs 3, but taking the cheap corner leaves the dear one.
  expect(leastCost(readDense("3\n1 2 9\n2 1 9\n 1 1 1"))).toBe(3);
  expect(leastCost(readDense("2\n1 2\n2 9\n"))).toBe(4);
  expect(leastCost(readSparse("3\n1 1 5\n1 2 1\n2 1 7\n2 2 2\n3 3 4\n"))).toBe(11);
});

const LIBRARY = "../shared/data/orlib";

test("the instances of OR-Library that lie beside the project have their published optima", (context) => {
  if (!existsSync(LIBRARY)) return context.skip(`no ${LIBRARY} on this machine: published optima not compared`);
  const names = readdirSync(LIBRARY).flatMap((file) => /^(assignp?\d+)\.txt$/.exec(file)?.[1] ?? []);
  expect(names).not.toEqual([]);
  for (const name of names) {
    const text = readFileSync(join(LIBRARY, `${name}.txt`), "utf8");
    const instance = name.startsWith("assignp") ? readSparse(text) : readDense(text);
    expect([name, leastCost(instance)]).toEqual([name, OPTIMA[name]]);
  }
}, 120_000);
