import { beforeAll, expect, test } from "vitest";
import { ADDRESSES, cookiesOf } from "~tests/support/every-page/addresses";
import { settleTown, type WalkedTown } from "~tests/support/every-page/town";
import { openTown } from "~tests/support/journey";
import { TWO_VOICES } from "~tests/support/voices";

const town = openTown({ settings: { DEMO: "yes" } });
let walked: WalkedTown;
beforeAll(async () => {
  walked = await settleTown(town.db, town.origin, new Date());
}, 120_000);

async function visitorOf(route: string) {
  const visitor = await town.visitor();
  const visit = ADDRESSES[route];
  if (!visit) throw new Error(`No address of ${route}`);
  const cookies = await cookiesOf(walked, visit);
  await visitor.page.context().addCookies(cookies.map((cookie) => ({ ...cookie, url: town.origin })));
  const at = (language: string) => visit.at(walked, language);
  return { ...visitor, at };
}

test.each([
  "/:lang/answer/:secret",
  "/:lang/check-in/:secret",
  "/:lang/coming/:secret",
  "/:lang/invitation/:secret",
  "/:lang/family",
  "/:lang/family/join/:step",
  "/:lang/family/join/done",
  "/:lang/volunteer/join",
  "/:lang/volunteer/join/:step",
  "/:lang/volunteer/join/done",
])(
  "%s can be heard where phones have a voice, by a link to itself, and says whom to ring where none has",
  async (route) => {
    const { page, visit, at } = await visitorOf(route);
    for (const address of await at("uk")) {
      const answer = await visit(`/uk${address}`);
      expect([address, await page.locator("script:not([type='application/ld+json'])").count()]).toEqual([address, 0]);
      const links = await page
        .locator("a[href$='listen']")
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
      expect(links).toEqual([`${page.url()}?listen`]);
      // The path may be a secret: no other place hears of it.
      expect(answer.headers()["referrer-policy"]).toMatch(/(^|\n)(same-origin|no-referrer)$/);
      await visit(`/ti${address}`);
      expect([address, await page.locator("a[href$='listen']").count()]).toEqual([address, 0]);
      expect(await page.locator("main a[href^='tel:']").count()).toBeGreaterThan(0);
    }
  },
);

test("a proposal is read aloud with its reasons and its answers, by one small script of our own", async () => {
  const { page, visit, at } = await visitorOf("/:lang/answer/:secret");
  await page.addInitScript(TWO_VOICES);
  await visit(`/da${(await at("da"))[0]}`);
  await page.getByRole("link", { name: "Lyt til siden" }).click();
  await page.getByRole("button", { name: "Læs højt" }).click();
  await page.getByRole("button", { name: "Læs højt" }).waitFor({ timeout: 20_000 });
  const said = ((await page.evaluate("window.said")) as [string, string][]).map(([, text]) => text);
  const answers = await page.locator("main form button, main summary").allInnerTexts();
  expect(answers.length).toBeGreaterThan(2);
  expect(said).toEqual(
    expect.arrayContaining(answers.map((text) => expect.stringContaining(text.split(".")[0] ?? ""))),
  );
  expect(await page.locator("script[src]").count()).toBe(1);
});

test("who listens to the sign-up goes on listening, and hears what is wrong", async () => {
  const { page, visit } = await town.visitor();
  await page.addInitScript(TWO_VOICES);
  await visit("/da/family/join/who?listen");
  await page.getByRole("button", { name: "Gem, og gå videre" }).click();
  const wrong = (await page.getByRole("alert").locator("li").first().textContent()) ?? "";
  const firstSentence = wrong.replace(/\..*/s, ".");
  await page.getByRole("button", { name: "Læs højt" }).click();
  await page.getByRole("button", { name: "Læs højt" }).waitFor({ timeout: 20_000 });
  const said = (await page.evaluate("window.said")) as [string, string][];
  expect(said.map(([, text]) => text)).toContain(firstSentence);
  await page.getByLabel("Navn").fill("Samira");
  await page.getByRole("radio").last().check();
  await page.getByRole("button", { name: "Gem, og gå videre" }).click();
  await page.waitForURL(/\/family\/join\/with\?listen$/);
});

test("a form that came back offers no link that would lose what was typed", async () => {
  const { page, visit } = await town.visitor();
  await visit("/da/family/join/who");
  await page.getByRole("button", { name: "Gem, og gå videre" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.locator("main a[href*='listen']").count()).toBe(0);
});
