import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { shutGates } from "~/features/matching/engine/eligibility";
import { listPool } from "~/features/matching/pool-queries.server";
import { readXlsx } from "~/features/sheets/file/read-xlsx";
import { dayOf } from "~/foundation/clock";
import { families, volunteers } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { BAD_ROWS, danishWorkbook } from "~tests/support/danish-sheet";
import { openTown } from "~tests/support/journey";

let karinId = "";
let organisation: ReturnType<ReturnType<typeof factories>["organisation"]>;
const today = new Date();
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    organisation = make.organisation({ kinds: ["friend"] });
    const karin = make.account.coordinator({ organisationId: organisation.id, name: "Karin Holm" });
    await settle(db, organisation, karin);
    karinId = karin.id;
  },
});

/** Uploads the workbook: two tables, two drafts. */
async function upload(page: Page, buffer: Buffer): Promise<void> {
  await page.getByLabel("Regneark", { exact: true }).setInputFiles({ name: "Nyven 2026.xlsx", mimeType: "", buffer });
  await page.getByRole("button", { name: "Læs regnearket" }).click();
  await page.getByText("Regnearkene er læst. Se på dem ét for ét.").waitFor();
}

/** The error sheet that a page offers: its rows without the headings. */
async function errorRows(page: Page): Promise<string[][]> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Hent resten med grund (xlsx)" }).click(),
  ]);
  const [table] = await readXlsx(new Uint8Array(readFileSync(await file.path())));
  return table?.rows.slice(1) ?? [];
}

test("a coordinator imports 60 families and 40 volunteers from a Danish Excel file with eleven bad rows", async () => {
  const workbook = await danishWorkbook(7, dayOf(today));
  const karin = await town.visitor({ script: false, width: 1280 });
  await karin.signInAs(karinId);
  await karin.visit("/desk");
  const { page } = karin;
  await page.getByText("Mere", { exact: true }).click();
  await page.getByRole("link", { name: "Regneark", exact: true }).click();
  await upload(page, workbook);

  // Families: a column is never stored, the others are known by their headings.
  const waiting = page.getByRole("region", { name: /Venter på jer/ });
  await waiting.getByRole("link", { name: "Familier" }).click();
  await page.getByText("Nationalitet: Vi gemmer ikke nationalitet, land eller oprindelse.").waitFor();
  expect(await page.getByLabel("Er hos os: Sprog").inputValue()).toBe("languages");
  await page.getByRole("button", { name: "Se, hvad vi forstår" }).click();
  await page.getByRole("link", { name: "Klar (52)" }).waitFor();
  await page.getByRole("link", { name: "Mangler noget (8)" }).click();
  await page.getByText("skriv «kurmanji» eller «sorani» i stedet for kurdisk").waitFor();
  await page.getByText("her stod noget, der ligner et CPR-nummer. Det er ikke gemt").waitFor();
  expect(await town.db.read.select().from(families)).toEqual([]);
  await page.getByRole("button", { name: "Importér 52 rækker" }).click();
  await page.getByText("Kom ind: 52. Mangler noget: 8. Var her i forvejen: 0.").waitFor();
  const families8 = await errorRows(page);

  await karin.visit("/desk/sheets");
  await waiting.getByRole("link", { name: "Frivillige" }).click();
  await page.getByRole("button", { name: "Se, hvad vi forstår" }).click();
  await page.getByRole("button", { name: "Importér 37 rækker" }).click();
  await page.getByText("Kom ind: 37. Mangler noget: 3. Var her i forvejen: 0.").waitFor();
  const volunteers3 = await errorRows(page);

  // Eleven rows come back, each with its reason.
  const reasons = [...families8, ...volunteers3].map((row) => row.at(-1) ?? "");
  expect(reasons).toHaveLength(BAD_ROWS);
  expect(reasons.filter((reason) => reason.length > 10)).toHaveLength(BAD_ROWS);
  expect(JSON.stringify(families8)).not.toContain("010190");

  // One of them is completed by hand.
  await page.getByRole("link", { name: "Gør færdig række 9" }).click();
  await page.getByLabel("Telefon").fill("12");
  await page.getByRole("button", { name: "Skriv op" }).click();
  await page.getByRole("alert").getByText("«12» er ikke et telefonnummer").waitFor();
  await page.getByLabel("Telefon").fill("31 23 45 67");
  await page.getByRole("button", { name: "Skriv op" }).click();
  await page.getByText("Rækken er gjort færdig.").waitFor();
  await page.getByText("Mangler noget: 2").waitFor();

  const states = (await town.db.read.select().from(families)).map(({ state }) => state);
  expect(states.filter((state) => state === "registered").length).toBeGreaterThan(30);
  const approved = await town.db.read.select().from(volunteers).where(eq(volunteers.state, "approved"));
  expect(approved.length).toBeGreaterThan(15);
  expect(await town.db.read.select().from(volunteers)).toHaveLength(38);

  // Nobody who has not said yes can be matched with anybody; who has said yes can.
  const type = organisation.matchTypes[0] as (typeof organisation.matchTypes)[number];
  const pool = await listPool(town.db.read, organisation.id, type, dayOf(today));
  const registered = new Set(
    (await town.db.read.select().from(families).where(eq(families.state, "registered"))).map(({ id }) => id),
  );
  const volunteer = pool.volunteers[0] as (typeof pool.volunteers)[number];
  const withoutYes = pool.families.filter((one) =>
    shutGates(one, volunteer, pool.date, pool.request).includes("no-consent"),
  );
  expect(withoutYes.every(({ id }) => registered.has(id))).toBe(true);
  const matchable = pool.families.filter((one) => !withoutYes.includes(one));
  expect(matchable.length).toBeGreaterThan(10);
  expect(matchable.some(({ id }) => registered.has(id))).toBe(false);

  // The same file again: everybody is known, also the one completed by hand and those on the list.
  await karin.visit("/desk/sheets");
  await upload(page, workbook);
  for (const [sheet, rows] of [
    ["Familier", 60],
    ["Frivillige", 40],
  ] as const) {
    await karin.visit("/desk/sheets");
    await page
      .getByRole("region", { name: /Venter på jer/ })
      .getByRole("link", { name: sheet })
      .click();
    await page.getByRole("button", { name: "Se, hvad vi forstår" }).click();
    await page.getByRole("link", { name: `Er her i forvejen (${rows})` }).waitFor();
    await page.getByText("Der er ikke noget at importere").waitFor();
  }
}, 120_000);
