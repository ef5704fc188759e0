import { expect, test } from "vitest";
import { addDays, dayOf, mondayOf } from "~/foundation/clock";
import { translator } from "~/language/translate.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";

const t = translator("ti");
const title = t("vocabulary:kind.language-cafe");
let thursday = "";
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const house = make.house({ id: "noerrebro" });
    thursday = addDays(mondayOf(dayOf(now)), 10);
    const texts = { da: { title: "Sprogcafé" }, ti: { title } };
    const cafe = make.activity({ houseId: house.id, dates: [`${thursday}T16:30`], texts, heldIn: ["da", "ti"] });
    const sport = make.activity({ houseId: house.id, kind: "sport", dates: [`${thursday}T18:00`], texts: {} });
    await settle(db, house, cafe, sport);
  },
});

test("in Tigrinya, on an old phone and without script, somebody finds Thursday's language café", async () => {
  const { page, visit } = await town.visitor({ language: "ti", script: false, width: 360 });
  await visit("/");
  expect(new URL(page.url()).pathname).toBe("/ti");
  expect(await page.locator("html").getAttribute("lang")).toBe("ti");
  await page.locator("a.door").first().click();
  await page.getByRole("main").locator('a[href="/ti/activities"]').click();
  await visit(`/ti/activities?week=${thursday}`);
  await page.getByRole("checkbox", { name: title }).check();
  await page.locator("form.filter").getByRole("button").click();
  await page.waitForURL(/kind=language-cafe/);
  expect(await page.locator(".act").count()).toBe(1);
  await page.getByRole("link", { name: title }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title);
  const main = (await page.getByRole("main").textContent()) ?? "";
  expect(main).toContain("16:30");
  expect(main).toContain("Welcome House Nørrebro");
  expect(main).toContain("ትግርኛ");
});

test("the Ethiopic letters come with Ethiopic pages alone, and only the few our words need", async () => {
  const letters = async (language: string) => {
    const { page, visit } = await town.visitor({ language });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await visit(`/${language}`);
    await page.waitForLoadState("networkidle");
    return asked
      .filter((url) => /ethiopic.*\.(css|woff2)/.test(url))
      .map((url) => url.replace(/.*\/|-[\w-]{8}\./g, ""));
  };
  for (const language of ["da", "ar", "uk"]) expect(await letters(language)).toEqual([]);
  expect((await letters("ti")).filter((file) => file.includes("ethiopic-ethiopic"))).toEqual([]);
});

test("the foot says that a machine has translated the page, where one has, and how to help", async () => {
  for (const [language, said] of [
    ["ti", true],
    ["ar", true],
    ["da", false],
    ["en", false],
  ] as const) {
    const { page, visit } = await town.visitor({ language, script: false });
    await visit(`/${language}`);
    const foot = page.getByRole("contentinfo");
    expect(await foot.getByText(translator(language)("common:language.machine-made")).count()).toBe(said ? 1 : 0);
    expect(await foot.locator(`a[href="/${language}/about/contact"]`).count()).toBe(said ? 2 : 1);
  }
});
