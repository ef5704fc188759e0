import { expect, test } from "vitest";
import { families, matches, requests, volunteers } from "~db/schema/all.server";
import { testDatabase } from "~tests/support/database";
import { factories } from "./make";
import { settle } from "./rows";

const NOW = new Date("2026-11-22T09:00:00Z");

test("what the factories make in every named state fits the database", async () => {
  const db = testDatabase(NOW);
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const where = { organisationId: organisation.id };
  const people = Object.values(make.volunteer).map((state) => state(where));
  const households = Object.values(make.family).map((state) =>
    state({ ...where, matchTypeIds: [organisation.matchTypeId] }),
  );
  const accounts = Object.values(make.account).map((role) => role(where));
  const house = make.house();
  await settle(db, organisation, ...accounts, ...people, ...households, house, make.activity({ houseId: house.id }));
  expect((await db.read.select().from(volunteers)).length).toBe(people.length);
  expect((await db.read.select().from(families)).length).toBe(households.length);
  expect((await db.read.select().from(requests)).length).toBe(4);
  expect(await db.read.select().from(matches)).toEqual([]);
});

test("the same seed makes the same rows", () => {
  const one = factories({ seed: 7, now: NOW }).volunteer.couple();
  const other = factories({ seed: 7, now: NOW }).volunteer.couple();
  expect(one).toEqual(other);
});
