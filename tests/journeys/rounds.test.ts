import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { matches } from "~db/schema/matching.server";
import { rounds } from "~db/schema/rounds.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { crowd } from "~tests/support/crowd";
import { openTown } from "~tests/support/journey";

/** The pool of the large round, and of the other organisation's small one. */
const LARGE = { families: 2000, volunteers: 2000, seed: 1 };
const SMALL = { families: 14, volunteers: 12, seed: 5 };

const people = { karin: "", ali: "" };
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const own = make.organisation({ name: "Røde Kors", kinds: ["friend"] });
    const karin = make.account.coordinator({ organisationId: own.id, name: "Karin" });
    const other = make.organisation({ name: "Dansk Flygtningehjælp", kinds: ["friend"] });
    const ali = make.account.coordinator({ organisationId: other.id, name: "Ali" });
    const many = crowd(make, now, { organisationId: own.id, matchTypeId: own.matchTypeId, ...LARGE });
    const few = crowd(make, now, { organisationId: other.id, matchTypeId: other.matchTypeId, ...SMALL });
    await settle(db, own, karin, other, ali, ...many, ...few);
    people.karin = karin.id;
    people.ali = ali.id;
  },
});

/** Thousands of people, and perhaps a machine with other work: longer than a page of the street may take. */
const PATIENCE_MS = 120_000;

const press = (page: Page, name: string) => page.getByRole("button", { name }).first().click();
const mainOf = (page: Page) => page.getByRole("main");
const proofOf = (page: Page) => page.getByText("Øvre grænse");
const ticks = (page: Page) => page.locator("input[name=pair]");
const roundAt = (page: Page) => new URL(page.url()).pathname.split("/").at(-1) as string;
const proposals = async (roundId: string) => town.db.read.select().from(matches).where(eq(matches.roundId, roundId));
const stateOf = async (id: string) => (await town.db.read.select().from(rounds).where(eq(rounds.id, id)))[0]?.state;

/** Leaves the first few pairs of the page ticked. */
const tickFirst = (page: Page, count: number) =>
  ticks(page).evaluateAll((boxes, count) => {
    for (const [at, box] of boxes.entries()) (box as HTMLInputElement).checked = at < count;
  }, count);

/** Turns a knob on the page of a finished round and computes again: another round, with the knob where it was left. */
async function computeAgain(page: Page): Promise<string> {
  const before = roundAt(page);
  await page.getByRole("slider", { name: "interesser" }).fill("70");
  await press(page, "Regn igen");
  await page.waitForURL((url) => /\/desk\/rounds\/[\w-]+$/.test(url.pathname) && !url.pathname.endsWith(before));
  return roundAt(page);
}

/** The round computed again is there: its knob stands where it was turned to. */
async function seeTurned(page: Page, id: string, number: number) {
  await proofOf(page).waitFor({ timeout: 150_000 });
  expect(await page.getByRole("slider", { name: "interesser" }).inputValue()).toBe("70");
  await page.getByText("Andre vægte end organisationens").waitFor();
  const [round] = await town.db.read.select().from(rounds).where(eq(rounds.id, id));
  expect(round).toMatchObject({ number, state: "done", policy: { weights: { interests: 70 } } });
}

/** Proposes somebody else than the round did, with a reason. */
async function chooseAnother(page: Page) {
  const name = await mainOf(page).locator("h3").first().textContent();
  await page.getByLabel("Grund", { exact: true }).first().selectOption({ label: "Familien har bedt om det" });
  await press(page, "Foreslå i stedet");
  await page.getByText("Den frivillige er spurgt.").waitFor();
  await page.getByText(`Foreslået ${name} i stedet`).waitFor();
}

test("a round of 2,000 families and 2,000 volunteers, from the button to approved pairs", {
  timeout: 300_000,
}, async () => {
  const karin = await town.visitor({ width: 1280 });
  const { page } = karin;
  page.setDefaultTimeout(PATIENCE_MS);
  await karin.signInAs(people.karin);
  await karin.visit("/desk/rounds");
  await press(page, "Regn runden");
  await page.waitForURL(/\/desk\/rounds\/[\w-]+$/);
  await page.getByText(/Trin \d+ af 10/).waitFor();
  const id = roundAt(page);

  // The round has a thread of its own: the server answers everybody else meanwhile.
  for (let turn = 0; turn < 20; turn += 1) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => fetch(`${town.origin}/da`)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  }
  expect(await stateOf(id)).toBe("running");
  const start = await mainOf(page).locator("progress").getAttribute("value");
  expect(Number(start)).toBeLessThan(100);

  await proofOf(page).waitFor({ timeout: 150_000 });
  const [, total, bound] = /([\d.,]+) point i alt\. Øvre grænse ([\d.,]+), afstand 0\./.exec(
    (await mainOf(page).textContent()) ?? "",
  ) as RegExpExecArray;
  expect(bound).toBe(total);
  expect(await ticks(page).count()).toBe(50);

  await tickFirst(page, 4);
  await press(page, "Godkend de valgte");
  await page.getByText("De frivillige er spurgt.").waitFor();
  expect((await proposals(id)).map(({ state, overrideReason }) => [state, overrideReason])).toEqual(
    Array.from({ length: 4 }, () => ["proposed", null]),
  );

  await page.getByRole("link", { name: "Se eller ret" }).nth(4).click();
  await page.waitForURL("**/pairs/4");
  await chooseAnother(page);
  expect((await proposals(id)).map(({ overrideReason }) => overrideReason)).toContain("family-asked");

  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("table").first().isVisible()).toBe(true);
  expect(await proofOf(page).isVisible()).toBe(true);
  for (const hidden of [page.getByRole("button", { name: "Godkend de valgte" }), page.getByText("Regn igen med andre")])
    expect(await hidden.first().isVisible()).toBe(false);
  await page.emulateMedia({ media: "screen" });

  const sheet = await page.request.get(`${town.origin}/desk/rounds/${id}/pairs.csv`);
  expect(sheet.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const lines = (await sheet.text()).trim().split("\n");
  const told = Number((await mainOf(page).locator(".stat .num").first().textContent())?.replace(".", ""));
  expect(lines).toHaveLength(told + 1);
  expect(lines.filter((line) => line.endsWith(";foreslået"))).toHaveLength(5);

  await karin.visit(`/desk/rounds/${id}?page=2`);
  expect(await ticks(page).count()).toBe(50);

  // Computed again with a knob turned, and stopped; then computed again to its end.
  await karin.visit(`/desk/rounds/${id}`);
  const stopped = await computeAgain(page);
  await press(page, "Stop runden");
  await page.getByText("Runden er stoppet.").waitFor();
  expect(await stateOf(stopped)).toBe("cancelled");
  await page.getByText("Runden blev stoppet. Der er ikke gemt noget af den.").last().waitFor();
  await seeTurned(page, await computeAgain(page), 3);

  const ali = await town.visitor({ width: 1280 });
  await ali.signInAs(people.ali);
  for (const path of ["", "/pairs/0", "/left/families"]) await ali.visit(`/desk/rounds/${id}${path}`, 404);
  expect((await ali.page.request.get(`${town.origin}/desk/rounds/${id}/pairs.csv`)).status()).toBe(404);
});

test("without script and on a phone: a round, one pair approved alone, two together, one against the round", {
  timeout: 180_000,
}, async () => {
  const ali = await town.visitor({ width: 390, script: false });
  const { page } = ali;
  page.setDefaultTimeout(PATIENCE_MS);
  await ali.signInAs(people.ali);
  await ali.visit("/desk/rounds");
  await press(page, "Regn runden");
  await page.waitForURL(/\/desk\/rounds\/[\w-]+$/);
  const id = roundAt(page);
  // The browser loads the page anew by itself until the round is there.
  await proofOf(page).waitFor({ timeout: 60_000 });
  expect(await ticks(page).count()).toBeGreaterThan(3);

  await page.getByRole("link", { name: "Se eller ret" }).first().click();
  await press(page, "Foreslå match");
  await page.getByText("Den frivillige er spurgt.").waitFor();
  expect(await proposals(id)).toHaveLength(1);

  for (const box of (await ticks(page).all()).slice(2)) await box.uncheck();
  await press(page, "Godkend de valgte");
  await page.getByText("De frivillige er spurgt.").waitFor();
  expect(await proposals(id)).toHaveLength(3);

  await page.getByRole("link", { name: "Se eller ret" }).nth(3).click();
  await page.waitForURL("**/pairs/3");
  await press(page, "Foreslå i stedet");
  expect(await page.getByRole("alert").textContent()).toContain("Vælg en grund.");
  await chooseAnother(page);
  expect((await proposals(id)).filter(({ overrideReason }) => overrideReason === "family-asked")).toHaveLength(1);

  await seeTurned(page, await computeAgain(page), 2);
});
