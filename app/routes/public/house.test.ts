import { expect, test } from "vitest";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { getting, NOW, testHouse } from "~tests/support/house";
import { linksIn, pageHtml } from "~tests/support/page-html";
import House, { loader, meta } from "./house";

/** Sunday, the 22nd of November. Nørrebro has a café and sport; Valby, whose address is not public, a women's evening. */
async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const north = make.house({ id: "noerrebro", area: "2200" });
  const south = make.house({ id: "valby", name: "Welcome House Valby", area: "2500", addressPublic: false });
  const cafe = make.activity({ houseId: "noerrebro", kind: "cafe", dates: ["2026-11-24T10:00"], heldIn: ["da", "ar"] });
  const sport = make.activity({
    houseId: "noerrebro",
    kind: "sport",
    dates: ["2026-11-25T10:00", "2026-12-08T10:00", "2026-12-15T10:00"],
    womenOnly: true,
    places: 12,
    childCareFrom: 2,
    stepFree: false,
    heldIn: ["so"],
  });
  const evening = make.activity({ houseId: "valby", kind: "womens-evening", dates: ["2026-12-01T17:00"] });
  const draft = make.activity({ houseId: "noerrebro", kind: "talk", dates: ["2026-11-26T10:00"], state: "draft" });
  await settle(house.db, north, south, cafe, sport, evening, draft);
  const page = (question: string, id = "noerrebro") =>
    loader(getting(house, `/da/houses/${id}${question}`, { params: { lang: "da", house: id } }));
  return { page, look: async (question: string, id?: string) => (await page(question, id)).calendar };
}

test.each([
  ["", 2],
  ["&kind=cafe", 1],
  ["&kind=cafe&kind=sport", 2],
  ["&kind=womens-evening", 0],
  ["&held-in=so", 1],
  ["&only=women", 1],
  ["&only=children", 1],
  ["&only=step-free", 1],
  ["&only=drop-in", 1],
  ["&only=drop-in&only=women", 0],
  ["&house=valby", 2],
  ["&area=2500", 2],
  ["&kind=rockets&held-in=xx&only=all", 2],
])("of a house's next week %j shows %i", async (question, count) => {
  const { look } = await town();
  expect((await look(`?week=2026-11-25${question}`)).count).toBe(count);
});

test("the week, the month and the form of a house stay on its page, below its address, with what was chosen", async () => {
  const { look } = await town();
  const week = await look("?week=2026-11-25&only=women&house=valby&area=2500");
  expect(week).toMatchObject({
    before: "/da/houses/noerrebro?week=2026-11-16&only=women#calendar",
    after: "/da/houses/noerrebro?week=2026-11-30&only=women#calendar",
    otherView: "/da/houses/noerrebro?month=2026-11&only=women#calendar",
    unfiltered: "/da/houses/noerrebro?week=2026-11-23#calendar",
    action: "/da/houses/noerrebro#calendar",
    follow: "/da/activities/subscribe?house=noerrebro&only=women",
    kept: [["week", "2026-11-23"]],
    filtered: true,
  });
  expect((await look("?month=2026-12")).days.map(({ day }) => day)).toEqual(["2026-12-08", "2026-12-15"]);
});

test("what can be chosen is what this house has; which house and where is no choice", async () => {
  const { look, page } = await town();
  const { choices } = await look("");
  expect({
    kinds: choices.kinds.map(({ kind }) => kind),
    heldIn: choices.heldIn.map(({ value }) => value),
    houses: choices.houses,
    areas: choices.areas,
  }).toEqual({ kinds: ["cafe", "sport"], heldIn: ["da", "ar", "so"], houses: [], areas: [] });
  const html = pageHtml(House, { loaderData: await page("?week=2026-11-25&kind=sport") });
  expect(html).not.toMatch(/name="(house|area)"/);
  expect(html).toContain('name="held-in"');
  expect(html).not.toContain("<script");
});

test("a house with nothing on these days says so and leads to the next week with something", async () => {
  const { page } = await town();
  const loaderData = await page("");
  expect(loaderData.calendar.next).toEqual({
    href: "/da/houses/noerrebro?week=2026-11-23#calendar",
    week: "Uge 48",
    span: expect.stringContaining("november 2026"),
  });
  const html = pageHtml(House, { loaderData });
  expect(html).toContain("Der sker ikke noget her i de dage.");
  expect(linksIn(html)).toContain("/da/houses/noerrebro?week=2026-11-23#calendar");
});

test.each([
  ["?week=2026-11-30", "/da/houses/noerrebro?week=2026-12-07#calendar"],
  ["?kind=sport&week=2026-11-30", "/da/houses/noerrebro?week=2026-12-07&kind=sport#calendar"],
  ["?only=drop-in", "/da/houses/noerrebro?week=2026-11-23&only=drop-in#calendar"],
  ["?only=drop-in&week=2026-11-30", undefined],
  ["?kind=womens-evening", undefined],
  ["?week=2026-11-25", undefined],
])("after %j the next week with something that fits is %j", async (question, href) => {
  const { look } = await town();
  expect((await look(question)).next?.href).toBe(href);
});

test("a link to a week of a house says in its head which house, which week, and the same in every language", async () => {
  const { page } = await town();
  const data = await page("?week=2026-11-25&kind=sport&fbclid=1");
  const { about } = data;
  expect([about.title, about.rest]).toEqual([
    "Welcome House Nørrebro · Uge 48 · Nyven",
    "/houses/noerrebro?week=2026-11-23&kind=sport",
  ]);
  expect(meta({ data } as unknown as Parameters<typeof meta>[0])).toContainEqual({
    tagName: "link",
    rel: "alternate",
    href: `${about.origin}/ar/houses/noerrebro?week=2026-11-23&kind=sport`,
    hrefLang: "ar",
  });
});

test("a house whose address is not public shows its part of town and has no place on the map", async () => {
  const { page } = await town();
  const { house, picture } = await page("", "valby");
  expect(house.place.address).toBe("2500 Valby");
  expect(picture).toBeNull();
});

test("a house that is not there is not found, whatever week is asked for", async () => {
  const { page } = await town();
  for (const question of ["", "?week=2026-11-25&kind=sport"])
    await expect(page(question, "nowhere")).rejects.toMatchObject({ status: 404 });
});
