import { expect, test } from "vitest";
import { families } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";

let karinId = "";
let nabosKarinId = "";
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const organisation = make.organisation();
    const other = make.organisation({ name: "Nabo" });
    const karin = make.account.coordinator({ organisationId: organisation.id, name: "Karin Holm" });
    const nabo = make.account.coordinator({ organisationId: other.id });
    await settle(db, organisation, other, karin, nabo);
    karinId = karin.id;
    nabosKarinId = nabo.id;
  },
});

test("a coordinator registers an Arabic-speaking family by phone, without script; later it withdraws", async () => {
  const karin = await town.visitor({ script: false, width: 1280 });
  await karin.signInAs(karinId);
  await karin.visit("/desk/families/new");
  const { page } = karin;

  const first = page.getByRole("region", { name: "Voksen 1" });
  await first.getByLabel("Navn", { exact: true }).fill("Samira Haddad");
  await first.getByLabel("Sprog", { exact: true }).first().selectOption("arabisk");
  await first.getByLabel("Taler").first().selectOption("modersmål");
  await first.getByLabel("Taler").nth(1).selectOption("lidt");
  await first.getByLabel("Vi skriver på").selectOption("arabisk");
  await first.getByRole("radio", { name: "opkald" }).check();
  await first.getByLabel("Telefon", { exact: true }).fill("20 12 34 56");
  await first.getByRole("radio", { name: "i telefonen" }).check();
  await page.getByLabel("Postnummer").fill("2200");

  // A second adult is added: what was typed is still there.
  await page.getByRole("button", { name: "Tilføj en voksen" }).click();
  const second = page.getByRole("region", { name: "Voksen 2" });
  await second.getByLabel("Navn", { exact: true }).fill("Yusuf Haddad");
  expect(await first.getByLabel("Navn", { exact: true }).inputValue()).toBe("Samira Haddad");
  expect(await page.getByLabel("Postnummer").inputValue()).toBe("2200");

  // Sent too early: what is missing is said first on the page.
  await page.getByRole("button", { name: "Skriv op" }).click();
  await page.getByRole("alert").waitFor();
  await second.getByLabel("Sprog", { exact: true }).first().selectOption("arabisk");
  await second.getByLabel("Taler").first().selectOption("modersmål");
  await second.getByLabel("Taler").nth(1).selectOption("lidt");
  await second.getByLabel("Vi skriver på").selectOption("arabisk");
  await second.getByRole("radio", { name: "opkald" }).check();
  await second.getByLabel("Telefon", { exact: true }).fill("20 12 34 56");
  await second.getByLabel("Andre bruger den samme telefon").check();
  await second.getByRole("radio", { name: "gennem tolk" }).check();
  await page.getByRole("radio", { name: "familie med børn" }).check();
  await page.getByLabel("Børnenes fødselsår").fill("2015, 2018");
  await page.getByLabel("Hvad kalder vi dem").fill("Familien Haddad");
  await page.getByRole("checkbox", { name: "ny ven" }).check();
  await page.getByRole("button", { name: "Skriv op" }).click();
  await page.getByText("Husstanden er skrevet op og venter nu på et møde.").waitFor();

  await karin.visit("/desk");
  await page.getByRole("link", { name: "Familien Haddad", exact: true }).click();
  await page.getByText("Pause, eller træk ja tilbage").click();
  await page.getByRole("button", { name: "Træk alles ja tilbage" }).click();
  await page.getByText("Husstanden er ude af alle lister").waitFor();
  await karin.visit("/desk");
  expect(await page.getByText("Familien Haddad").count()).toBe(0);
  const [row] = await town.db.read.select().from(families);
  expect(row?.state).toBe("withdrawn");

  const nabo = await town.visitor({ script: false });
  await nabo.signInAs(nabosKarinId);
  await nabo.visit(`/desk/families/${row?.id}`, 404);
});
