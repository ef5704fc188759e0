import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays, dayOf } from "~/foundation/clock";
import { groupMeetings, groups } from "~db/schema/groups.server";
import { requests } from "~db/schema/matching.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";

const WOMEN = ["Samira Haddad", "Hodan Ali", "Fatima Noor", "Zahra Rahimi", "Selam Tesfay"];
const MOTHERS = ["Hawa Osman", "Birgit Lund", "Asha Warsame"];
const ids = { lone: "", karin: "", hawa: "", stranger: "" };

const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const organisation = make.organisation({ name: "Bydelsmødre", kinds: ["peer-mentor"] });
    const where = { organisationId: organisation.id };
    const other = make.organisation({ name: "Røde Kors" });
    const lone = make.account.lead({ ...where, name: "Lone" });
    const karin = make.account.coordinator({ ...where, name: "Karin" });
    const stranger = make.account.coordinator({ organisationId: other.id });
    const account = make.account.volunteer({ volunteerId: "hawa", name: "Hawa", language: "so" });
    const units = MOTHERS.map((name, i) =>
      make.volunteer.approved({
        ...where,
        ...(i === 0 ? { id: "hawa" } : {}),
        adults: [{ name, ...(i === 0 ? { accountId: account.id } : {}) }],
      }),
    );
    const women = WOMEN.map((name) => make.family.singleWoman({ ...where, name, adults: [{ name }] }));
    await settle(db, organisation, other, lone, karin, stranger, account, ...units, ...women);
    Object.assign(ids, { lone: lone.id, karin: karin.id, stranger: stranger.id, hawa: account.id });
  },
});

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
/** A part of a page that is folded away is opened first, as a reader would. */
async function unfold(page: Page, name: string) {
  const fold = page.locator("details", { has: page.locator("summary", { hasText: name }) }).first();
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
}
const main = (page: Page) => page.getByRole("main").textContent();

test("a Bydelsmødre group: made by the lead and a coordinator, met by its leader, and ended", {
  timeout: 300_000,
}, async () => {
  const today = dayOf(new Date());
  // The lead offers a new kind of match.
  const lone = await town.visitor({ width: 1280, script: false });
  await lone.signInAs(ids.lone);
  await lone.visit("/desk/organisation/match-types/new");
  await lone.page.getByLabel("Slags").selectOption({ label: "kvindegruppe" });
  await lone.page.getByRole("radio", { name: /^Gruppe/ }).check();
  await lone.page.getByLabel("Jeres eget navn").fill("Mødregruppe");
  await lone.page.getByLabel("at have det godt").check();
  await press(lone.page, "Gem");
  await lone.page.getByText("Matchtypen er gemt").waitFor();

  // Five women wait for it: the coordinator writes it on each family's file.
  const karin = await town.visitor({ width: 1280, script: false });
  const { page } = karin;
  await karin.signInAs(ids.karin);
  await karin.visit("/desk/organisation", 404);
  for (const name of WOMEN) {
    await karin.visit("/desk/families");
    await page.getByRole("link", { name, exact: true }).first().click();
    await page.getByLabel("Skriv mere op").selectOption({ label: "Mødregruppe" });
    await press(page, "Skriv op");
    await page.waitForLoadState();
  }
  await karin.visit("/desk/requests");
  expect(await main(page)).not.toContain("Samira");

  await karin.visit("/desk/groups/new");
  await page.getByLabel("Navn", { exact: true }).fill("Onsdag på biblioteket");
  await page.getByLabel("Hvor mødes den?").fill("Nørrebro Bibliotek");
  await page.getByLabel("Begynder").fill(addDays(today, -7));
  await press(page, "Opret gruppen");
  await page.getByText("Gruppen er oprettet").waitFor();
  for (const name of MOTHERS) {
    await page.getByLabel("En godkendt frivillig").selectOption({ label: name });
    await press(page, "Tag med");
    await page.getByText("Den frivillige er med").waitFor();
  }
  for (const name of WOMEN) {
    const waiting = page.getByLabel("En, der venter");
    const option = (await waiting.locator("option").allTextContents()).find((text) => text.startsWith(name));
    await waiting.selectOption({ label: option as string });
    await page.getByLabel("Jeg har spurgt, og svaret er ja").check();
    await press(page, "Tag med i gruppen");
    await page.getByText("Deltageren er med").waitFor();
  }
  await page.getByRole("button", { name: "Gør til leder Hawa Osman" }).click();
  await page.getByText("Gruppen har fået en leder").waitFor();
  const [group] = await town.db.read.select().from(groups);
  const states = (await town.db.read.select().from(requests)).map(({ state }) => state);
  expect(states).toEqual(WOMEN.map(() => "matched"));

  // Hawa, on her phone, in Somali: her own group by first names, and one line for the meeting.
  const hawa = await town.visitor({ width: 390, script: false, language: "so" });
  await hawa.signInAs(ids.hawa);
  await hawa.visit("/so/volunteer");
  await hawa.page.getByRole("link", { name: "Onsdag på biblioteket" }).click();
  await hawa.page.getByLabel("Immisa ayaa timid?").fill("4");
  await hawa.page.getByLabel("carruurta iyo waalidka").check();
  await press(hawa.page, "Kaydi kulanka");
  await hawa.page.getByText("Kulanka waa la qoray").waitFor();
  const seen = await main(hawa.page);
  for (const name of WOMEN) expect(seen).toContain(name.split(" ")[0]);
  expect(seen).not.toMatch(/Haddad|Rahimi|Warsame|\+45/);
  expect(await town.db.read.select().from(groupMeetings)).toMatchObject([
    { groupId: group?.id, heldOn: today, came: 4, themes: ["children"] },
  ]);
  for (const path of ["/desk", "/desk/groups", `/desk/groups/${group?.id}`, "/desk/families", "/desk/organisation"])
    await hawa.visit(path, 404);
  const ali = await town.visitor({ width: 1280 });
  await ali.signInAs(ids.stranger);
  await ali.visit(`/desk/groups/${group?.id}`, 404);

  // The ending.
  await karin.visit(`/desk/groups/${group?.id}`);
  expect(await main(page)).toContain("4 kom");
  await unfold(page, "Slut gruppen");
  await page.getByLabel("Tiden er gået").check();
  await press(page, "Slut gruppen");
  await page.getByText("Gruppen er slut. Tak til alle").waitFor();
  await karin.visit("/desk/groups?show=ended");
  expect(await main(page)).toContain("Onsdag på biblioteket");
  await hawa.signInAs(ids.hawa);
  await hawa.visit(`/so/volunteer/groups/${group?.id}`, 404);
  expect((await town.db.read.select().from(requests)).every(({ state }) => state === "ended")).toBe(true);
});
