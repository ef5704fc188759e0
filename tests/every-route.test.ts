import { expect, test } from "vitest";
import { ADDRESSES } from "./support/every-page/addresses";
import { listPages } from "./support/every-page/plan";

test("every page of the plan of the house has an address at which it is looked at", async () => {
  const pages = (await listPages()).map(({ path }) => path);
  expect(pages.filter((path) => !ADDRESSES[path])).toEqual([]);
  expect(Object.keys(ADDRESSES).filter((path) => !pages.includes(path))).toEqual([]);
});

test("a page behind the door has somebody who may look, and a page on the street is never looked at by name", () => {
  for (const [path, { kind, as }] of Object.entries(ADDRESSES)) {
    expect([path, kind === "desk"]).toEqual([path, !path.startsWith("/:lang")]);
    if (kind === "desk") expect([path, as]).not.toEqual([path, undefined]);
    if (kind === "street") expect([path, as]).toEqual([path, undefined]);
  }
});
