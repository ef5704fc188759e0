import { expect, test } from "vitest";
import { addDays, dayOf } from "~/foundation/clock";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { openTown } from "~tests/support/journey";

let date = "";
const town = openTown({
  seed: async (db, now) => {
    const make = factories({ now });
    const house = make.house({ id: "noerrebro" });
    const texts = { da: { title: "Sprogcafé" }, ar: { title: "مقهى اللغة" } };
    const cafe = make.activity({ houseId: house.id, dates: [`${addDays(dayOf(now), 1)}T16:30`], texts });
    date = cafe.occurrenceId;
    await settle(db, house, cafe);
  },
});

test("a family keeps the week on the phone, reads it without internet, and takes it away again", async () => {
  const { page, visit } = await town.visitor({ language: "ar" });
  await visit("/ar/activities");
  expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
  await page.getByRole("link", { name: "حفظ الصفحة على الهاتف" }).click();
  await page.getByRole("button", { name: "احفظوا على الهاتف" }).click();
  await page.getByText("الأسبوع محفوظ على الهاتف.").waitFor();

  await page.context().setOffline(true);
  for (const path of ["/ar/activities", `/ar/activities/${date}`, "/ar/houses", "/ar"]) {
    await page.goto(`${town.origin}${path}`);
    await page.getByRole("heading", { level: 1, name: "محفوظ على الهاتف" }).waitFor();
  }
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  expect(await page.getByRole("link", { name: "مقهى اللغة" }).count()).toBe(1);
  expect(await page.getByText("Nørrebrogade 1").count()).toBe(1);
  expect(await page.getByText(/^آخر تحديث: .*\d\d:\d\d/).count()).toBe(1);
  // Its styles are kept too: the page looks as it does with internet.
  expect(await page.locator(".act").evaluate((row) => getComputedStyle(row).display)).toBe("grid");
  await expect(page.goto(`${town.origin}/ar/log-in`)).rejects.toThrow("ERR_INTERNET_DISCONNECTED");

  await page.context().setOffline(false);
  await visit("/ar/activities?keep");
  await page.getByRole("button", { name: "توقفوا عن الحفظ" }).click();
  await page.getByText("لا شيء محفوظ على الهاتف.").waitFor();
  expect(
    await page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]),
  ).toEqual([0, 0]);
  await page.goto("about:blank");
  await page.context().setOffline(true);
  await expect(page.goto(`${town.origin}/ar/activities`)).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
});

test("what is kept weighs at most 60 KB on the wire, and the two scripts three", async () => {
  const weigh = async (path: string) => {
    const answer = await fetch(`${town.origin}${path}`, { headers: { "accept-encoding": "br" } });
    expect([path, answer.status]).toEqual([path, 200]);
    return { text: await answer.text(), bytes: await bytesOf(path) };
  };
  const { page, visit } = await town.visitor();
  await visit("/da/activities?keep");
  const script = new URL((await page.locator("script[src]").getAttribute("src")) as string, town.origin).pathname;
  const scripts = (await weigh(script)).bytes + (await weigh("/keep-worker.js")).bytes;
  expect(scripts).toBeLessThanOrEqual(3 * 1024);
  const kept = await weigh("/da/kept");
  const parts = [
    ...new Set(
      [...kept.text.matchAll(/(?:href|src)="(\/(?:assets\/[\w.-]+\.css|[\w-]+\.svg))/g)].map(
        ([, path]) => path as string,
      ),
    ),
  ];
  expect(parts.length).toBeGreaterThan(1);
  let bytes = kept.bytes;
  for (const part of parts) bytes += (await weigh(part)).bytes;
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
});

/** The length of an answer's body as it crosses the wire, compressed. */
async function bytesOf(path: string): Promise<number> {
  const { page } = await town.visitor();
  const sized = page.waitForEvent("requestfinished", (request) => request.url().endsWith(path));
  await page.goto(`${town.origin}${path}`);
  return (await (await sized).sizes()).responseBodySize;
}

test("without script, and where a phone keeps nothing, the page says so", async () => {
  const { page, visit } = await town.visitor({ script: false });
  await visit("/da/activities?keep");
  await page.getByText("Denne telefon kan ikke gemme siden.").waitFor();
  expect(await page.getByRole("button", { name: "Gem på telefonen" }).count()).toBe(0);
});
