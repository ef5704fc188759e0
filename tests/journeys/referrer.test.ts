import { expect, test } from "vitest";
import { families } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";

let rita = "";
let karin = "";
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const organisation = make.organisation();
    const referrer = make.account.referrer({ municipalityCode: "0101", name: "Rita" });
    const coordinator = make.account.coordinator({ organisationId: organisation.id, name: "Karin" });
    await settle(db, organisation, referrer, coordinator);
    [rita, karin] = [referrer.id, coordinator.id];
  },
});

test("a municipal worker refers somebody and sees received, then in contact, and nothing else", {
  timeout: 240_000,
}, async () => {
  const worker = await town.visitor({ width: 1280, script: false });
  await worker.signInAs(rita);
  await worker.visit("/municipality/refer");
  const { page } = worker;
  await page.getByLabel("Navn", { exact: true }).fill("Samira Haddad");
  await page.getByLabel("Postnummer").fill("2200");
  await page.getByLabel("Sprog", { exact: true }).selectOption("arabisk");
  await page.getByLabel("Vi skriver på").selectOption("arabisk");
  await page.getByRole("radio", { name: "opkald" }).check();
  await page.getByLabel("Telefon", { exact: true }).fill("20 12 34 56");
  await page.getByRole("radio", { name: "gennem tolk" }).check();
  await page.getByRole("button", { name: "Henvis", exact: true }).click();
  // The yes is missing: the form comes back as typed.
  await page.getByRole("alert").waitFor();
  expect(await page.getByLabel("Navn", { exact: true }).inputValue()).toBe("Samira Haddad");
  await page.getByLabel("Det er læst op på et sprog").check();
  await page.getByRole("button", { name: "Henvis", exact: true }).click();
  await page.getByRole("status").getByText("Modtaget").waitFor();

  const own = page.getByRole("region", { name: "Mine henvisninger" });
  await own.getByRole("cell", { name: "Modtaget" }).waitFor();
  expect(await page.getByRole("main").textContent()).not.toContain("Samira");
  const [file] = await town.db.read.select().from(families);
  await worker.visit(`/desk/families/${file?.id}`, 404);

  const desk = await town.visitor({ width: 1280 });
  await desk.signInAs(karin);
  await desk.visit("/desk/intake");
  await desk.page.getByRole("button", { name: "Vi er i kontakt Samira Haddad" }).click();
  await desk.page.getByText("Kontakten er noteret.").waitFor();

  await worker.visit("/municipality/refer");
  await own.getByRole("cell", { name: "I kontakt" }).waitFor();
});
