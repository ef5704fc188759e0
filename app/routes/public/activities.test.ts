import { expect, test } from "vitest";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { getting, NOW, testHouse } from "~tests/support/house";
import { loader } from "./activities";

async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const north = make.house({ id: "noerrebro", area: "2200" });
  const south = make.house({ id: "valby", name: "Welcome House Valby", area: "2500", addressPublic: false });
  const cafe = make.activity({ houseId: "noerrebro", kind: "cafe", dates: ["2026-11-24T10:00"], heldIn: ["da", "ar"] });
  const women = make.activity({
    houseId: "valby",
    kind: "womens-evening",
    dates: ["2026-11-26T17:00", "2026-12-03T17:00"],
    womenOnly: true,
    places: 12,
    childCareFrom: 2,
    stepFree: false,
    heldIn: ["so"],
  });
  const draft = make.activity({ houseId: "valby", dates: ["2026-11-25T10:00"], state: "draft" });
  await settle(house.db, north, south, cafe, women, draft);
  const look = async (question: string) =>
    (await loader(getting(house, `/da/activities${question}`, { params: { lang: "da" } }))).calendar;
  return { look };
}

test.each([
  ["", 2],
  ["&kind=cafe", 1],
  ["&kind=cafe&kind=womens-evening", 2],
  ["&house=valby", 1],
  ["&held-in=so", 1],
  ["&area=2200", 1],
  ["&only=women", 1],
  ["&only=children", 1],
  ["&only=step-free", 1],
  ["&only=drop-in", 1],
  ["&only=drop-in&only=women", 0],
  ["&kind=rockets&held-in=xx&area=0000&only=all&house=../..", 2],
])("of next week %j shows %i", async (question, count) => {
  const { look } = await town();
  expect((await look(`?week=2026-11-25${question}`)).count).toBe(count);
});

test("a week leads to its neighbours with the same filter, and a month shows all of it", async () => {
  const { look } = await town();
  const week = await look("?week=2026-11-25&only=women");
  expect([week.before, week.after]).toEqual([
    "/da/activities?week=2026-11-16&only=women",
    "/da/activities?week=2026-11-30&only=women",
  ]);
  expect((await look("?month=2026-12")).count).toBe(1);
});

test.each(["?week=2026-02-31x", "?week=1999-01-01", "?week=2199-01-01", "?month=2026-13", "?month=2020-01", "?week="])(
  "%j is no day of ours, and so it is this week",
  async (question) => {
    const { look } = await town();
    expect((await look(question)).self).toBe("/da/activities");
  },
);

test("where nothing happens, the page leads to the next week in which something does", async () => {
  const { look } = await town();
  const { count, next } = await look("");
  expect([count, next]).toEqual([
    0,
    { href: "/da/activities?week=2026-11-23", week: "Uge 48", span: expect.stringContaining("november 2026") },
  ]);
});
