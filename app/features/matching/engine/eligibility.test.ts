import { expect, test } from "vitest";
import { kmBetween } from "~db/geography/distance";
import { DATE, family, REQUEST, volunteer } from "~tests/support/pools";
import { shutGates } from "./eligibility";
import type { Family, Volunteer } from "./people";

const gates = (aFamily: Partial<Family>, aVolunteer: Partial<Volunteer>) =>
  shutGates(family(aFamily), volunteer(aVolunteer), DATE, REQUEST);

test("two who fit have no gate between them", () => {
  expect(gates({}, {})).toEqual([]);
});

test("a volunteer is approved from the day of approval, and has room below the number it takes", () => {
  expect(gates({}, { approvedOn: null })).toEqual(["not-approved"]);
  expect(gates({}, { approvedOn: "2026-11-23" })).toEqual(["not-approved"]);
  expect(gates({}, { approvedOn: DATE })).toEqual([]);
  expect(gates({}, { takes: 2, engaged: 2 })).toEqual(["no-capacity"]);
  expect(gates({}, { takes: 2, engaged: 1 })).toEqual([]);
});

test("consent is given, for this organisation or any, by the day, and not withdrawn", () => {
  const consent = { organisation: "red", since: DATE, withdrawn: false };
  expect(gates({ consent }, {})).toEqual([]);
  expect(gates({ consent: { ...consent, organisation: "any" } }, {})).toEqual([]);
  for (const bad of [
    null,
    { ...consent, organisation: "blue" },
    { ...consent, since: "2026-11-23" },
    { ...consent, withdrawn: true },
  ]) {
    expect(gates({ consent: bad }, {})).toEqual(["no-consent"]);
  }
});

test("organisations, open matches of the type and earlier pairs keep people apart", () => {
  expect(gates({ organisation: "blue" }, {})).toEqual(["other-organisation"]);
  expect(gates({ openMatchTypes: ["friend"] }, {})).toEqual(["already-open"]);
  expect(gates({ openMatchTypes: ["mentor"] }, {})).toEqual([]);
  expect(gates({ earlierPairs: ["v1"] }, {})).toEqual(["earlier-pair"]);
});

test("a child that may be under 15 needs a certificate up to and including its last day", () => {
  expect(gates({ childrenBirthYears: [2011] }, {})).toEqual(["certificate"]);
  expect(gates({ childrenBirthYears: [2010] }, {})).toEqual([]);
  expect(gates({ childrenBirthYears: [2015] }, { childCertificateUntil: DATE })).toEqual([]);
  expect(gates({ childrenBirthYears: [2015] }, { childCertificateUntil: "2026-11-21" })).toEqual(["certificate"]);
});

test("wishes of both sides", () => {
  expect(gates({ contactWish: "woman" }, { genders: ["man", "other"] })).toEqual(["contact-wish"]);
  expect(gates({ contactWish: "woman" }, { genders: ["man", "woman"] })).toEqual([]);
  expect(gates({ household: "couple" }, { meets: ["woman", "family"] })).toEqual(["volunteer-wish"]);
  expect(gates({ household: null, childrenBirthYears: [2001] }, { meets: ["couple"] })).toEqual(["volunteer-wish"]);
  expect(gates({ household: null }, { meets: ["couple"] })).toEqual([]);
});

test("nobody with one's own mother tongue, Danish excepted", () => {
  const both = [
    { tag: "ar", level: 4 },
    { tag: "da", level: 4 },
  ] as const;
  expect(gates({ notOwnLanguage: true, adults: [both] }, { languages: both })).toEqual(["same-mother-tongue"]);
  expect(gates({ notOwnLanguage: true, adults: [[], [both[1]]] }, { languages: both })).toEqual([]);
  expect(gates({ adults: [both] }, { languages: both })).toEqual([]);
});

test("the volunteer's own limit, unrounded, equal allowed", () => {
  const km = kmBetween("2200", "2800");
  expect(gates({ area: "2800" }, { maxKm: km })).toEqual([]);
  expect(gates({ area: "2800" }, { maxKm: km - 1e-9 })).toEqual(["too-far"]);
});

test("a language at everyday level on both sides, or the Danish rule", () => {
  const adults = [[{ tag: "da", level: 1 }]] as const;
  expect(gates({ adults }, {})).toEqual(["no-shared-language"]);
  expect(gates({ adults, languageWish: "danish" }, {})).toEqual([]);
  expect(gates({ adults, languageWish: "danish" }, { languages: [{ tag: "da", level: 2 }] })).toEqual([
    "no-shared-language",
  ]);
  expect(gates({ adults: [[], [{ tag: "da", level: 2 }]] }, {})).toEqual([]);
});

test("stated times have one in common, and shut gates come in their order", () => {
  expect(gates({ times: ["mon-evening"] }, { times: ["tue-evening"] })).toEqual(["no-shared-time"]);
  expect(gates({ times: ["mon-evening"] }, { times: [] })).toEqual([]);
  expect(
    gates({ times: ["mon-evening"], consent: null, adults: [[]] }, { times: ["tue-evening"], approvedOn: null }),
  ).toEqual(["not-approved", "no-consent", "no-shared-language", "no-shared-time"]);
});
