import { expect, test } from "vitest";
import { type HostAdult, type HostedActivity, type HostUnit, mayCoHost, mayHost } from "./may-host";

const DAY = "2026-11-26";
const certificate = (validUntil: string) => [
  { kind: "child-protection" as const, status: "valid" as const, validUntil },
];
const adult = (more: Partial<HostAdult> = {}): HostAdult => ({
  gender: "man",
  left: false,
  blocked: false,
  certificates: certificate("2026-11-26"),
  ...more,
});
const unit = (...adults: HostAdult[]): HostUnit => ({ state: "approved", adults });
const CAFE: HostedActivity = { womenOnly: false, forChildren: false, childCareFrom: null };
const CLUB = { ...CAFE, forChildren: true };
const WOMEN = { ...CAFE, womenOnly: true };

test("an approved volunteer may host; before, after and blocked they may not", () => {
  expect(mayHost(unit(adult()), CAFE, DAY)).toEqual([]);
  expect(mayHost({ ...unit(adult()), state: "in-screening" }, CAFE, DAY)).toEqual(["not-approved"]);
  expect(mayHost({ ...unit(adult()), state: "paused" }, CAFE, DAY)).toEqual(["not-approved"]);
  expect(mayHost(unit(adult({ blocked: true })), CAFE, DAY)).toEqual(["not-approved"]);
  expect(mayHost(unit(adult({ left: true })), CAFE, DAY)).toEqual(["not-approved"]);
});

test("where there are children it takes a child certificate valid on the day itself", () => {
  expect(mayHost(unit(adult()), CLUB, DAY)).toEqual([]);
  expect(mayHost(unit(adult()), CLUB, "2026-11-27")).toEqual(["child-certificate"]);
  expect(mayHost(unit(adult({ certificates: [] })), { ...CAFE, childCareFrom: 3 }, DAY)).toEqual(["child-certificate"]);
  const requested = [{ kind: "child-protection" as const, status: "requested" as const, validUntil: null }];
  expect(mayHost(unit(adult({ certificates: requested })), CLUB, DAY)).toEqual(["child-certificate"]);
});

test("where only women come a woman hosts, and one adult fulfils everything", () => {
  expect(mayHost(unit(adult()), WOMEN, DAY)).toEqual(["women-only"]);
  expect(mayHost(unit(adult({ gender: "woman" })), WOMEN, DAY)).toEqual([]);
  const both = { ...WOMEN, forChildren: true };
  const woman = adult({ gender: "woman", certificates: [] });
  expect(mayHost(unit(adult(), woman), both, DAY)).toEqual(["women-only"]);
  expect(mayHost(unit(adult({ gender: "man", certificates: [] })), both, DAY)).toEqual([
    "child-certificate",
    "women-only",
  ]);
});

test("an adult of a household hosts where there are no children, and where only women come who says she is one", () => {
  const open = { open: true, hostsAsWoman: false };
  expect(mayCoHost(open, CAFE)).toEqual([]);
  expect(mayCoHost({ ...open, open: false }, CAFE)).toEqual(["not-open"]);
  expect(mayCoHost(open, WOMEN)).toEqual(["women-only"]);
  expect(mayCoHost({ ...open, hostsAsWoman: true }, WOMEN)).toEqual([]);
  expect(mayCoHost({ ...open, hostsAsWoman: true }, { ...WOMEN, childCareFrom: 2 })).toEqual(["child-certificate"]);
  expect(mayCoHost(open, CLUB)).toEqual(["child-certificate"]);
});
