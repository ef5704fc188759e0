import { expect, test } from "vitest";
import { signUp } from "~/features/activities/sign-up.server";
import { addDays, dayOf, mondayOf } from "~/foundation/clock";
import { occurrences } from "~db/schema/activities.server";
import { outbox } from "~db/schema/outbox.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";

const HOUSE = "noerrebro";
let mona = "";
let hodan = "";
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const host = make.account.host({ houseId: HOUSE, name: "Mona" });
    mona = host.id;
    const adults = [{ name: "Hodan Warsame", language: "so", email: "hodan@example.org", reach: "mail" as const }];
    const family = make.family.waiting({ firstContactAt: now, adults });
    const account = make.account.familyAdult({ familyId: family.id, name: "Hodan Warsame" });
    hodan = account.id;
    for (const row of family.rows.familyAdults ?? []) row.accountId = hodan;
    await settle(db, make.house({ id: HOUSE }), host, account, family);
  },
});

const nextWeek = () => addDays(mondayOf(dayOf(new Date())), 7);

test("a host plans a weekly language café, says yes to a refugee as host, cancels one date in two taps, and notices agree", async () => {
  const { page, visit, signInAs } = await town.visitor({ script: false });
  await signInAs(mona);
  await visit(`/house?week=${nextWeek()}`);
  await page.getByRole("link", { name: "Tilføj torsdag" }).click();
  await page.getByLabel("Begynder").fill("16:30");
  await page.getByLabel("Egen tekst").fill("Vi sidder i stuen.");
  await page.getByLabel("Hvad er det?").selectOption({ label: "Madlavning" });
  await page.getByRole("button", { name: "Vis sætninger til denne slags" }).click();
  await page.getByLabel("Vi laver mad fra hele verden og spiser sammen.").waitFor();
  expect(await page.getByLabel("Egen tekst").inputValue()).toBe("Vi sidder i stuen.");
  await page.getByLabel("Hvad er det?").selectOption({ label: "Sprogcafé" });
  await page.getByLabel("Slutter").fill("15:00");
  await page.getByLabel("Hver uge, på en eller flere ugedage").check();
  await page.getByLabel("Pladser").fill("20");
  await page.getByLabel("Værter, der er brug for").fill("2");
  await page.getByRole("button", { name: "Gem som kladde" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Det slutter, før det begynder." }).waitFor();
  expect(await page.getByLabel("Hver uge, på en eller flere ugedage").isChecked()).toBe(true);
  await page.getByLabel("Slutter").fill("18:30");
  await page.getByLabel("Egen overskrift").press("Enter");
  await page.getByText("Dine egne ord mangler på").waitFor();
  await page.getByText(/^Der mangler værter \d+ dage: torsdag .* og \d+ dage mere\.$/).waitFor();
  await page.getByRole("button", { name: "Vis den for alle" }).click();
  await page.getByText("Nu kan alle se den.").waitFor();

  const thursday = `${addDays(nextWeek(), 3)}T16:30`;
  const [date] = (await town.db.read.select().from(occurrences)).filter(({ startsAt }) => startsAt === thursday);
  const amina = {
    name: "Amina",
    adults: 2,
    children: 3,
    phone: null,
    email: "amina@example.org",
    language: "ar" as const,
  };
  const doing = { accountId: null, now: new Date(), origin: town.origin, once: null };
  const samira = { ...amina, name: "Samira", phone: "20 12 34 56", email: null };
  for (const one of [amina, samira])
    await signUp(town.db, doing, { ...one, occurrenceId: date?.id as string, wholeSeries: false });

  await signInAs(hodan);
  await visit("/so/family/own/hosting");
  await page.getByText("martigeliyayaasha gurigu waxay arkaan magacaaga koowaad").waitFor();
  await page.locator(`button[name=offer][value="${date?.id}"]`).click();
  await page.getByText("Waad isqortay. Gurigu wuu jawaabayaa.").waitFor();
  await signInAs(mona);
  await visit(`/house?week=${nextWeek()}`);
  await page.locator(".weekgrid").getByText("1 vil være vært: svar").waitFor();
  await page.locator(".weekgrid").getByRole("link", { name: "Sprogcafé", exact: true }).click();
  await page.getByRole("button", { name: "Sig ja tak Hodan" }).click();
  await page.getByText("En medvært er ikke vært alene").waitFor();

  const ofHouse = `${town.origin}/da/houses/${HOUSE}?week=${nextWeek()}&kind=language-cafe`;
  const before = await fetch(ofHouse);
  expect(await before.text()).not.toContain("Aflyst");
  const unlessNew = { headers: { "if-none-match": before.headers.get("etag") as string } };
  expect((await fetch(ofHouse, unlessNew)).status).toBe(304);

  await visit(`/house?week=${nextWeek()}`);
  await page.getByRole("link", { name: "Aflys Sprogcafé" }).click();
  await page.getByText("1 tilmelding får en mail med det samme. 1 har ingen mail og kommer på ringelisten.").waitFor();
  await page.getByRole("button", { name: "Ja, aflys" }).click();
  await page.getByText("Dagen er aflyst. Tilmeldte med mail har fået besked.").waitFor();
  await page.getByText("2 voksne, 3 børn").first().waitFor();
  await page.getByText("1 tilmelding har ingen mail og har ikke hørt det nye endnu.").waitFor();
  await page.getByRole("link", { name: "Se ringelisten" }).click();
  await page.getByRole("button", { name: "Jeg har ringet Samira" }).click();
  await page.getByRole("link", { name: "Ringeliste", exact: true }).waitFor();
  expect(await page.getByText("De har ikke hørt det nye endnu").count()).toBe(0);

  await visit(`/da/activities?week=${nextWeek()}`);
  const row = page.getByRole("listitem").filter({ hasText: "Sprogcafé" });
  expect(await row.getByText("Aflyst").count()).toBe(1);
  const after = await fetch(ofHouse, unlessNew);
  expect([after.status, (await after.text()).includes("Aflyst")]).toEqual([200, true]);
  const feed = await (await fetch(`${town.origin}/da/calendar.ics?house=${HOUSE}`)).text();
  const off = `RECURRENCE-ID;TZID=Europe/Copenhagen:${thursday.replace(/[-:]/g, "")}00`;
  expect(
    feed
      .replaceAll("\r\n ", "")
      .split("BEGIN:VEVENT")
      .filter((event) => event.includes(off)),
  ).toEqual([expect.stringContaining("STATUS:CANCELLED")]);
  const sent = await town.db.read.select().from(outbox);
  expect(sent.map(({ message, language }) => [message, language])).toEqual([
    ["sign-up-coming", "ar"],
    ["house-host-offered", "da"],
    ["hosting-yes", "so"],
    ["date-cancelled", "ar"],
    ["hosting-date-cancelled", "so"],
  ]);
  await visit(`/da/activities?week=${addDays(nextWeek(), 7)}`);
  expect(await page.getByRole("listitem").filter({ hasText: "Sprogcafé" }).getByText("Aflyst").count()).toBe(0);
});

test("the desk of a house is not there for who does not host it", async () => {
  const { visit, signInAs } = await town.visitor();
  const make = factories({ seed: 9, now: new Date() });
  const other = make.house({ id: "valby" });
  const host = make.account.host({ houseId: "valby" });
  await settle(town.db, other, host);
  const [date] = await town.db.read.select().from(occurrences);
  await signInAs(host.id);
  await visit(`/house/dates/${date?.id}`, 404);
  await visit(`/house?house=${HOUSE}`, 404);
  await visit("/house/call-list");
  await visit("/house/facts");
  await visit("/house/import");
});
