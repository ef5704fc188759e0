import { expect, test } from "vitest";
import { addDays, dayOf, mondayOf } from "~/foundation/clock";
import { signUps } from "~db/schema/activities.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";

let thursday = "";
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const house = make.house({ id: "noerrebro" });
    const monday = addDays(mondayOf(dayOf(now)), 7);
    thursday = addDays(monday, 3);
    const texts = { da: { title: "Sprogcafé" }, ar: { title: "مقهى اللغة" } };
    const cafe = make.activity({
      houseId: house.id,
      dates: [`${thursday}T16:30`, `${addDays(thursday, 7)}T16:30`],
      places: 20,
      texts,
    });
    const others = (["cafe", "sport", "cooking", "outing", "talk"] as const).flatMap((kind, i) =>
      [0, 1].map((half) =>
        make.activity({
          houseId: house.id,
          kind,
          dates: [`${addDays(monday, i)}T${half ? "18" : "10"}:00`],
          texts: {},
        }),
      ),
    );
    const full = make.house({ id: "valby", name: "Welcome House Valby" });
    const dates = Array.from({ length: 21 }, (_, i) => `${addDays(monday, i % 7)}T${10 + 3 * Math.floor(i / 7)}:00`);
    await settle(
      db,
      house,
      cafe,
      ...others,
      full,
      make.activity({ houseId: full.id, kind: "bike-workshop", dates, texts: {} }),
    );
  },
});

test("in Arabic and without script, a family of five finds Thursday's language café, signs up for every week, and gives the first one up", async () => {
  const { page, visit } = await town.visitor({ language: "ar", script: false });
  await visit(`/ar/activities?week=${thursday}`);
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  await page.getByRole("link", { name: "مقهى اللغة" }).click();
  const form = page.locator("#join form");
  await form.locator("input[name=adults][value='2']").check();
  await form.locator("input[name=children][value='3']").check();
  await form.locator("input[name=name]").fill("سميرة");
  await form.locator("input[name=series]").check();
  await form.getByRole("button").click();
  await page.waitForURL(/\/ar\/coming\/[\w-]{43}\?done=signed-up$/);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("مقهى اللغة");
  await page.getByRole("button", { name: "ليس في هذا اليوم" }).first().click();
  await page.waitForURL(/\/ar\/coming\/[\w-]{43}\?done=not-day$/);
  const rows = await town.db.read.select().from(signUps);
  const samira = { name: "سميرة", adults: 2, children: 3, language: "ar" };
  expect(rows.map(({ state }) => state).toSorted()).toEqual(["cancelled", "coming"]);
  expect(rows).toMatchObject([samira, samira]);
  expect(await page.locator("script").count()).toBe(0);
});

test.each(["activities", "houses/noerrebro"])(
  "on %s with the keyboard alone one chooses a kind and opens what is found",
  async (path) => {
    const { page, visit } = await town.visitor({ width: 1280, script: false });
    await visit(`/da/${path}?week=${thursday}`);
    await page.getByRole("checkbox", { name: "Sprogcafé" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/da/${path}\\?week=[\\d-]+&kind=language-cafe`));
    await page.getByRole("link", { name: "Sprogcafé", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/da\/activities\/[\w-]{36}$/);
  },
);

test("the map opens with script and asks no other host; the houses stand beside it", async () => {
  const { page, visit } = await town.visitor({ width: 1280 });
  await visit("/da/houses?map");
  await page.getByRole("button", { name: "Tættere på" }).waitFor();
  expect(await page.getByRole("link", { name: "Welcome House Nørrebro" }).count()).toBeGreaterThan(0);
});

test("the week poster with eleven activities is exactly one page of A4", async () => {
  const { page, visit } = await town.visitor({ width: 1280 });
  await visit(`/ar/houses/noerrebro/poster?week=${thursday}`);
  expect(await page.locator(".sheet__row").count()).toBe(11);
  const pdf = await page.pdf({ format: "A4", printBackground: true, preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(1);
});

test("a house with twenty-one dates a week prints two pages of A4", async () => {
  const { page, visit } = await town.visitor({ width: 1280 });
  await visit(`/ar/houses/valby/poster?week=${thursday}`);
  expect(await page.locator(".sheet__row").count()).toBe(21);
  const pdf = await page.pdf({ format: "A4", printBackground: true, preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(2);
});

test("the week poster is a picture: two languages side by side, a pictogram for each, and the code that leads to the house", async () => {
  const { page, visit } = await town.visitor({ width: 1280 });
  await visit(`/ar/houses/noerrebro/poster?week=${thursday}`);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 794, height: 1123 });
  const picture = await page.screenshot();
  expect([picture.subarray(1, 4).toString(), picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
    "PNG",
    794,
    1123,
  ]);
  // A sheet that is white all over would be a few kilobytes.
  expect(picture.length).toBeGreaterThan(40_000);
  expect(await page.locator(".sheet__row [lang=ar]:visible").count()).toBe(11);
  expect(await page.locator(".sheet__row .mid svg:visible").count()).toBe(11);
  const code = await page.locator(".sheet__foot svg path").boundingBox();
  expect(Math.min(code?.width ?? 0, code?.height ?? 0)).toBeGreaterThan(70);
});

test.each([
  ["da", 1920],
  ["ar", 1280],
])(
  "the screen in the entrance shows the house's week in %s without script, and asks again by itself",
  async (language, width) => {
    const { page, visit } = await town.visitor({ width, language });
    await visit(`/${language}/houses/noerrebro/screen`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Welcome House Nørrebro");
    expect(await page.locator("script").count()).toBe(0);
    expect(await page.locator("meta[http-equiv=refresh]").getAttribute("content")).toBe("300");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await visit("/da/houses/nowhere/screen", 404);
  },
);

test("a week is at most 8 KB on the wire, a first visit at most 60 KB, and none of it is script", async () => {
  for (const path of ["activities", "houses/noerrebro"]) {
    const headers = { "accept-encoding": "br" };
    const week = await fetch(`${town.origin}/da/${path}?week=${thursday}`, { headers });
    expect(Number(week.headers.get("content-length")), path).toBeLessThanOrEqual(8 * 1024);
  }
  const { page, visit } = await town.visitor({ language: "da" });
  let bytes = 0;
  page.on("response", async (answer) => {
    bytes += (await answer.request().sizes()).responseBodySize;
  });
  await visit("/da");
  await page.waitForLoadState("networkidle");
  expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
});
