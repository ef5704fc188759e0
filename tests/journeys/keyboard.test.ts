import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays, dayOf, mondayOf } from "~/foundation/clock";
import { signUps } from "~db/schema/activities.server";
import { matches } from "~db/schema/matching.server";
import { volunteers } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";
import { keyboardOf } from "~tests/support/keyboard";
import { linkSentTo } from "~tests/support/messages";

/** Four journeys without a mouse; at every stop of Tab the focus is seen and nothing covers it. */

const IN_TIME = { timeout: 20_000 };
const EMAIL = "bente@example.org";
const PHONE = "+4520987654";
const there = { mona: "", talk: "", thursday: "", karin: "", request: "", activity: "" };
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const organisation = make.organisation({ name: "Røde Kors", kinds: ["friend"] });
    const karin = make.account.coordinator({ organisationId: organisation.id, name: "Karin" });
    const bente = make.volunteer.approved({
      organisationId: organisation.id,
      adults: [
        {
          email: EMAIL,
          languages: [
            { tag: "da", speaking: 4, reading: 4 },
            { tag: "ar", speaking: 3, reading: 3 },
          ],
        },
      ],
    });
    const family = make.family.waiting({
      organisationId: organisation.id,
      matchTypeIds: [organisation.matchTypeId],
      adults: [{ phone: PHONE, language: "da" }],
    });
    const house = make.house({ id: "noerrebro" });
    const cafe = make.activity({ houseId: house.id, dates: [`${addDays(dayOf(now), 7)}T16:30`], places: 20 });
    const mona = make.account.host({ houseId: "valby", name: "Mona" });
    const valby = make.house({ id: "valby", name: "Welcome House Valby" });
    const thursday = addDays(mondayOf(dayOf(now)), 10);
    const talk = make.activity({ houseId: valby.id, kind: "talk", dates: [`${thursday}T16:30`] });
    await settle(db, organisation, karin, bente, family, house, cafe, mona, valby, talk);
    Object.assign(there, {
      mona: mona.id,
      talk: talk.occurrenceId,
      thursday,
      karin: karin.id,
      request: family.requestId,
      activity: cafe.occurrenceId,
    });
  },
});

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

test("a volunteer signs up with the keyboard alone", { timeout: 180_000 }, async () => {
  const { page, visit } = await town.visitor({ width: 1280 });
  const keys = keyboardOf(page);
  const goOn = async (next: string) => {
    await keys.press(page.getByRole("button", { name: "Gem, og gå videre" }));
    await page.waitForURL(`**/${next}`);
  };
  await visit("/da/volunteer/join");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#contents");
  await keys.press(page.getByRole("link", { name: "Begynd" }));
  await page.waitForURL("**/commitment");
  await keys.choose(page.getByLabel("én familie"));
  await goOn("you");
  await keys.type(page.getByLabel("Dit navn"), "Mette");
  await keys.type(page.getByLabel("Telefonnummer"), "20 12 34 56");
  await keys.choose(page.getByRole("radiogroup", { name: "Er du fyldt 18 år?" }).getByLabel("Ja"));
  await keys.type(page.getByLabel("Postnummer"), "2200");
  await keys.choose(page.getByLabel("kvinde", { exact: true }));
  await keys.choose(page.getByLabel("Nej, jeg er alene om det"));
  await goOn("languages");
  await keys.choose(page.getByRole("radiogroup", { name: "dansk" }).getByLabel("modersmål"));
  await goOn("likes");
  await keys.tick(page.getByLabel("lave mad").first());
  await goOn("when");
  await keys.tick(page.getByLabel("onsdag, aften"));
  await keys.tick(page.getByLabel("i et Welcome House"));
  await goOn("whom");
  await keys.tick(page.getByLabel("at tale dansk"));
  await keys.choose(page.getByRole("radiogroup", { name: "Hvor mange ad gangen?" }).getByLabel("1"));
  await goOn("organisation");
  await keys.choose(page.getByLabel("I må gerne vælge for mig"));
  for (const promise of ["Jeg holder det, jeg hører", "Jeg siger det videre", "Jeg møder andre"])
    await keys.tick(page.getByLabel(promise));
  await goOn("talk");
  await keys.choose(page.getByLabel("13.00").first());
  await keys.press(page.getByRole("button", { name: "Send min tilmelding" }));
  await page.waitForURL("**/done");
  expect(await heading(page)).toBe("Tak, vi glæder os");
  const applied = await town.db.read.select().from(volunteers).where(eq(volunteers.state, "applied"));
  expect(applied).toHaveLength(1);
});

test("a family says that it comes on Thursday, with the keyboard alone", async () => {
  const { page, visit } = await town.visitor();
  const keys = keyboardOf(page);
  await visit(`/da/activities/${there.activity}`);
  const form = page.locator("#join form");
  await keys.choose(form.locator("input[name=adults][value='2']"));
  await keys.type(form.locator("input[name=name]"), "Samira");
  await keys.press(form.getByRole("button"));
  await page.waitForURL(/\/da\/coming\//);
  expect(await town.db.read.select().from(signUps)).toMatchObject([{ name: "Samira", adults: 2 }]);
});

test("a coordinator proposes, the volunteer and the family say yes, with the keyboard alone", async () => {
  const desk = await town.visitor({ width: 1280 });
  await desk.signInAs(there.karin);
  await desk.visit(`/desk/requests/${there.request}`);
  await keyboardOf(desk.page).press(desk.page.getByRole("button", { name: /Foreslå match/ }).first());
  const state = async () => (await town.db.read.select().from(matches))[0]?.state;
  await expect.poll(state, IN_TIME).toBe("proposed");

  const bente = await town.visitor();
  await bente.visit(await linkSentTo(town.db, EMAIL, "proposal-volunteer"));
  await keyboardOf(bente.page).press(bente.page.getByRole("button", { name: "Ja, det vil jeg gerne" }));
  await bente.page.getByText("Nu spørger vi den anden side").waitFor();
  await expect.poll(state, IN_TIME).toBe("volunteer-yes");

  const samira = await town.visitor();
  await samira.visit(await linkSentTo(town.db, PHONE, "proposal-family"));
  await keyboardOf(samira.page).press(samira.page.getByRole("main").getByRole("button").first());
  await expect.poll(state, IN_TIME).toBe("agreed");
});

test("a host comes to a day of the week in one step, and past what is in it in another", {
  timeout: 120_000,
}, async () => {
  const { page, visit, signInAs } = await town.visitor({ width: 1280, script: false });
  await signInAs(there.mona);
  await visit(`/house?week=${there.thursday}`);
  const keys = keyboardOf(page);
  const at = () => page.evaluate(() => document.activeElement?.getAttribute("href") ?? document.activeElement?.id);
  await keys.press(page.locator(`nav a[href="#day-${there.thursday}"]`));
  expect(await at()).toBe(`day-${there.thursday}`);
  await page.keyboard.press("Tab");
  const past = page.getByRole("link", { name: "Videre til Fredag" });
  expect(await past.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press("Tab");
  expect(await at()).toBe(`/house/dates/${there.talk}`);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  expect(await at()).toBe(`day-${addDays(there.thursday, 1)}`);
});
