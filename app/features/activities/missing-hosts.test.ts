import { expect, test } from "vitest";
import { missingHosts } from "./missing-hosts";

test("a household's adult counts as a host, and never stands alone: one of those needed is a volunteer", () => {
  const missing = (needed: number, volunteers: number, households: number) =>
    missingHosts(needed, { volunteers, households });
  expect([missing(2, 0, 0), missing(2, 1, 0), missing(2, 1, 1), missing(2, 0, 1)]).toEqual([2, 1, 0, 1]);
  expect([missing(2, 0, 2), missing(1, 0, 5), missing(1, 3, 0), missing(0, 0, 1)]).toEqual([1, 1, 0, 0]);
});
