import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays, dayOf } from "~/foundation/clock";
import { matches } from "~db/schema/matching.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";
import { linkSentTo } from "~tests/support/messages";

const people = { karin: "", stranger: "" };
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const organisation = make.organisation({ name: "Røde Kors", kinds: ["friend"] });
    const karin = make.account.coordinator({ organisationId: organisation.id, name: "Karin" });
    const other = make.organisation({ name: "Dansk Flygtningehjælp", kinds: ["friend"] });
    const stranger = make.account.coordinator({ organisationId: other.id, name: "Ali" });
    await settle(db, organisation, karin, other, stranger);
    people.karin = karin.id;
    people.stranger = stranger.id;
  },
});

const press = (page: Page, name: string) => page.getByRole("button", { name }).first().click();
const goOn = (page: Page) => press(page, "Gem, og gå videre");
/** A part of a page that is folded away is opened first, as a reader would. */
async function unfold(page: Page, name: string) {
  const fold = page.locator("details", { has: page.locator("summary", { hasText: name }) }).first();
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
}
const today = () => dayOf(new Date());

/** A volunteer signs up, alone, speaking Danish and Arabic. */
async function signUp(page: Page, name: string, email: string) {
  await page.getByLabel("én familie").check();
  await goOn(page);
  await page.getByLabel("Dit navn").fill(name);
  await page.getByLabel("Telefonnummer").fill("20 12 34 56");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Postnummer").fill("2200");
  await page.getByRole("radiogroup", { name: "Er du fyldt 18 år?" }).getByLabel("Ja").check();
  await page.getByLabel("kvinde", { exact: true }).check();
  await page.getByLabel("Nej, jeg er alene om det").check();
  await goOn(page);
  await page.getByLabel("Tilføj et sprog").selectOption({ label: "arabisk" });
  await press(page, "Tilføj");
  await page.getByRole("radiogroup", { name: "dansk" }).getByLabel("modersmål").check();
  await page.getByRole("radiogroup", { name: "arabisk" }).getByLabel("godt", { exact: true }).check();
  await goOn(page);
  await page.getByLabel("lave mad").first().check();
  await goOn(page);
  await page.getByLabel("onsdag, aften").check();
  await page.getByLabel("i et Welcome House").check();
  await goOn(page);
  await page.getByLabel("at tale dansk").check();
  await page.getByRole("radiogroup", { name: "Hvor mange ad gangen?" }).getByLabel("1").check();
  await goOn(page);
  await page.getByLabel("Røde Kors").check();
  for (const promise of ["Jeg holder det, jeg hører", "Jeg siger det videre", "Jeg møder andre"])
    await page.getByLabel(promise).check();
  await goOn(page);
  await page.getByLabel("13.00").first().check();
  await press(page, "Send min tilmelding");
  await page.waitForURL("**/done");
}

/** A coordinator has held the talk, seen the certificates, and approves. */
async function approve(page: Page, name: string) {
  await page.getByRole("link", { name }).first().click();
  await page.getByLabel("Vi har snakket").check();
  await page.getByLabel("Har skrevet under på erklæringerne").check();
  for (const paper of ["Straffeattest", "Børneattest"]) {
    await page.getByLabel(paper, { exact: true }).selectOption({ label: "set" });
    await page.getByLabel(`${paper} gælder til og med`).fill(addDays(today(), 300));
  }
  await press(page, "Gem");
  await page.getByText("Klar til at blive godkendt").waitFor();
  await press(page, "Godkend");
  await page.getByText("Godkendt").first().waitFor();
}

/** A coordinator registers a family together with it, by phone and interpreter, with its consent. */
async function registerFamily(page: Page, name: string) {
  await page.getByLabel("Navn", { exact: true }).fill("Samira");
  await page.getByLabel("Vi skriver på").selectOption("ar");
  await page.getByLabel("Sprog", { exact: true }).first().selectOption({ label: "arabisk" });
  await page.getByLabel("Taler", { exact: true }).first().selectOption({ label: "modersmål" });
  await page.getByLabel("Taler", { exact: true }).nth(1).selectOption({ label: "lidt" });
  await page.getByLabel("sms", { exact: true }).check();
  await page.getByLabel("Telefon", { exact: true }).fill("20 98 76 54");
  await page.getByLabel("gennem tolk").check();
  await page.getByLabel("familie med børn").check();
  await page.getByLabel("Børnenes fødselsår").fill("2017, 2019");
  await page.getByLabel("Postnummer").fill("2200");
  await page.getByLabel("Hvad kalder vi dem her på skrivebordet?").fill(name);
  await page.getByLabel("lave mad").first().check();
  await page.getByLabel("onsdag, aften").check();
  await page.getByLabel("at tale dansk").check();
  await page.getByRole("main").getByLabel("ny ven", { exact: true }).check();
  await press(page, "Skriv op");
  await page.getByText("venter nu på et møde").waitFor();
}

test.each([
  ["with script", true],
  ["without script", false],
])("a family and a volunteer become a match, %s", { timeout: 180_000 }, async (_, script) => {
  const email = `mette-${script ? 1 : 2}@example.org`;
  const [volunteer, family] = script ? ["Mette Toft", "Familien Haddad"] : ["Signe Toft", "Familien Saleh"];
  const mette = await town.visitor({ width: 390, script });
  await mette.visit("/da/volunteer/join/commitment");
  await signUp(mette.page, volunteer, email);

  const karin = await town.visitor({ width: 1280, script });
  await karin.signInAs(people.karin);
  await karin.visit("/desk/volunteers");
  await approve(karin.page, volunteer);
  await karin.visit("/desk/families/new");
  await registerFamily(karin.page, family);

  await karin.visit("/desk/requests");
  await karin.page.getByRole("link", { name: family }).first().click();
  const suggestion = karin.page
    .getByRole("article")
    .filter({ hasText: volunteer })
    .or(karin.page.locator("li, section").filter({ hasText: volunteer }))
    .first();
  expect(await suggestion.textContent()).toContain("Begge taler arabisk");
  await karin.page
    .getByRole("button", { name: `Foreslå match med ${volunteer}` })
    .or(karin.page.getByRole("button", { name: "Foreslå match" }))
    .first()
    .click();
  await karin.page.waitForLoadState();
  const [match] = await town.db.read.select().from(matches).where(eq(matches.state, "proposed"));
  if (!match) throw new Error("nothing was proposed");
  const matchPage = `/desk/matches/${match.id}`;
  const stateNow = async () => (await town.db.read.select().from(matches).where(eq(matches.id, match.id)))[0]?.state;

  // The volunteer is asked first, by a private link that tells no name.
  await mette.visit(await linkSentTo(town.db, email, "proposal-volunteer"));
  expect(await mette.page.getByRole("main").textContent()).not.toContain("Samira");
  await press(mette.page, "Ja, det vil jeg gerne");
  await mette.page.waitForLoadState();
  expect(await mette.page.getByRole("main").textContent()).toContain("Nu spørger vi den anden side");
  expect(await stateNow()).toBe("volunteer-yes");

  // The family answers in its own language, by the link it got as a text.
  const samira = await town.visitor({ width: 390, script });
  await samira.visit(await linkSentTo(town.db, "+4520987654", "proposal-family"));
  expect(await samira.page.locator("html").getAttribute("dir")).toBe("rtl");
  await samira.page.getByRole("main").getByRole("button").first().click();
  await samira.page.waitForLoadState();
  expect(await stateNow()).toBe("agreed");

  await karin.visit(matchPage);
  await karin.page.getByLabel("Eller et andet offentligt sted").fill("Biblioteket");
  await karin.page.getByLabel("Dag", { exact: true }).fill(addDays(today(), 3));
  await karin.page.getByLabel("Klokken").fill("16:30");
  await press(karin.page, "Aftal mødet");
  await karin.page.getByText("Biblioteket").first().waitFor();
  expect(await stateNow()).toBe("meeting-booked");

  // Three days pass: the day of the meeting is moved instead of the server's clock.
  await town.db.transact((tx) =>
    tx
      .update(matches)
      .set({ meetingAt: `${addDays(today(), -1)}T16:30` })
      .where(eq(matches.id, match.id))
      .returning(),
  );
  await karin.visit(matchPage);
  await press(karin.page, "De har mødtes");
  await karin.page.waitForLoadState();
  expect(await stateNow()).toBe("met");

  await mette.visit(await linkSentTo(town.db, email, "after-meeting"));
  await press(mette.page, "Ja, vi vil gerne ses igen");
  await mette.page.waitForLoadState();
  await karin.visit(matchPage);
  await unfold(karin.page, "Skriv et svar ned");
  await karin.page.getByLabel("Samira").check();
  await karin.page.getByLabel("Ja", { exact: true }).check();
  await press(karin.page, "Gem svaret");
  await karin.page.waitForLoadState();
  expect(await stateNow()).toBe("active");

  // For another organisation none of it exists.
  const ali = await town.visitor({ width: 1280, script });
  await ali.signInAs(people.stranger);
  await ali.visit(`/desk/requests/${match.requestId}`, 404);
  await ali.visit(matchPage, 404);
  await ali.visit(`/desk/families/${match.familyId}`, 404);
  await ali.visit("/desk/families");
  expect(await ali.page.getByRole("main").textContent()).not.toContain(family);
});
