import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { volunteerAdults, volunteers } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";

const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const organisation = make.organisation({ name: "Røde Kors" });
    const karin = make.account.coordinator({ organisationId: organisation.id, name: "Karin" });
    await settle(db, organisation, karin);
  },
});

const goOn = (page: Page) => page.getByRole("button", { name: "Gem, og gå videre" }).click();

async function tellAboutYou(page: Page, name: string, others: string) {
  await page.getByLabel("Dit navn").fill(name);
  await page.getByLabel("Telefonnummer").fill("20 12 34 56");
  await page.getByLabel("Postnummer").fill("2200");
  await page.getByRole("radiogroup", { name: "Er du fyldt 18 år?" }).getByLabel("Ja").check();
  await page.getByLabel("kvinde", { exact: true }).check();
  await page.getByLabel(others).check();
  await goOn(page);
}

/** From the likes to the talk: the part in which a couple answers as one. */
async function tellTheRest(page: Page) {
  await page.getByLabel("lave mad").first().check();
  await goOn(page);
  await page.getByLabel("onsdag, aften").check();
  await page.getByLabel("i et Welcome House").check();
  await goOn(page);
  await page.getByLabel("at tale dansk").check();
  await page.getByRole("radiogroup", { name: "Hvor mange ad gangen?" }).getByLabel("1").check();
  await goOn(page);
  await page.getByLabel("I må gerne vælge for mig").check();
  for (const promise of ["Jeg holder det, jeg hører", "Jeg siger det videre", "Jeg møder andre"])
    await page.getByLabel(promise).check();
  await goOn(page);
  await page.getByText("Karin ringer til dig").waitFor();
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test.each([
  ["with script", true],
  ["without script", false],
])("a student signs up on a phone of 360 px, %s", { timeout: 90_000 }, async (_, script) => {
  const before = (await town.db.read.select().from(volunteers)).length;
  const { page, visit } = await town.visitor({ width: 360, script });
  await visit("/da/volunteer/join");
  await page.getByRole("link", { name: "Begynd" }).click();
  await goOn(page);
  expect(await page.getByRole("alert").textContent()).toContain("Vælg en af dem.");
  await page.getByLabel("én familie").check();
  await goOn(page);
  await tellAboutYou(page, "Mette", "Nej, jeg er alene om det");
  await page.getByLabel("Tilføj et sprog").selectOption({ label: "arabisk" });
  await page.getByRole("button", { name: "Tilføj" }).click();
  await page.getByRole("radiogroup", { name: "dansk" }).getByLabel("modersmål").check();
  await goOn(page);
  expect(await page.getByRole("alert").textContent()).toContain("Vælg, hvor godt du taler arabisk");
  expect(await page.getByRole("radiogroup", { name: "dansk" }).getByLabel("modersmål").isChecked()).toBe(true);
  await page.getByRole("radiogroup", { name: "arabisk" }).getByLabel("lidt").check();
  await goOn(page);
  await tellTheRest(page);
  expect(await width(page)).toBe(360);
  await page.getByLabel("13.00").first().check();
  await page.getByRole("button", { name: "Send min tilmelding" }).click();
  await page.waitForURL("**/done");
  expect(await heading(page)).toBe("Tak, vi glæder os");
  expect(await page.getByRole("main").textContent()).toMatch(/Karin ringer til dig .*13\.00/);
  expect(await town.db.read.select().from(volunteers)).toHaveLength(before + 1);
});

test("a couple signs up as one unit", { timeout: 90_000 }, async () => {
  const before = (await town.db.read.select().from(volunteers)).length;
  const { page, visit } = await town.visitor({ width: 360 });
  await visit("/da/volunteer/join/commitment");
  await page.getByLabel("én familie").check();
  await goOn(page);
  await tellAboutYou(page, "Mette", "Ja, med 1 voksen mere");
  expect(await heading(page)).toBe("Hvem gør det sammen med dig?");
  await page.getByLabel("Dit navn").fill("Jonas");
  await page.getByLabel("Telefonnummer").fill("20 12 34 57");
  await page.getByRole("radiogroup", { name: "Er du fyldt 18 år?" }).getByLabel("Ja").check();
  await page.getByLabel("mand", { exact: true }).check();
  await goOn(page);
  const danish = page.getByRole("radiogroup", { name: "dansk" });
  await danish.nth(0).getByLabel("modersmål").check();
  await danish.nth(1).getByLabel("til hverdag").check();
  await goOn(page);
  await tellTheRest(page);
  await page.getByLabel("10.00").first().check();
  await page.getByRole("button", { name: "Send min tilmelding" }).click();
  await page.waitForURL("**/done");
  const units = await town.db.read.select().from(volunteers);
  expect(units).toHaveLength(before + 1);
  const adults = await town.db.read.select().from(volunteerAdults);
  const jonas = adults.find(({ name }) => name === "Jonas");
  const unit = adults.filter(({ volunteerId }) => volunteerId === jonas?.volunteerId);
  expect(unit.map(({ name, languages }) => [name, languages[0]?.speaking])).toEqual([
    ["Mette", 4],
    ["Jonas", 2],
  ]);
});

test("what was written goes on in another browser by a private link, and is forgotten at a press", {
  timeout: 60_000,
}, async () => {
  const here = await town.visitor();
  await here.visit("/da/volunteer/join/commitment");
  await here.page.getByLabel("nu og da").check();
  await goOn(here.page);
  await here.page.getByRole("link", { name: "Gem til senere" }).click();
  await here.page.getByRole("button", { name: "Lav et link" }).click();
  const link = (await here.page.getByRole("main").getByRole("link").first().getAttribute("href")) as string;
  const there = await town.visitor({ script: false });
  await there.visit(new URL(link).pathname);
  await there.page.getByRole("button", { name: "Gå videre her" }).click();
  expect(await heading(there.page)).toBe("Hvem er du?");
  await there.page.getByRole("link", { name: "Tilbage" }).click();
  expect(await there.page.getByLabel("nu og da").isChecked()).toBe(true);
  await there.page.getByRole("button", { name: "Glem det, jeg har skrevet" }).click();
  await there.page.getByText("Det er slettet.").first().waitFor();
  await there.visit("/da/volunteer/join/commitment");
  expect(await there.page.getByLabel("nu og da").isChecked()).toBe(false);
});
