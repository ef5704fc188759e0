import { expect, test } from "vitest";
import { openTown } from "~tests/support/journey";

const town = openTown();

test("the street's first page opens in the reader's language, without any script", async () => {
  const reader = await town.visitor({ language: "en-GB", script: false });
  await reader.visit("/");
  expect(new URL(reader.page.url()).pathname).toBe("/en");
  expect(await reader.page.locator("html").getAttribute("lang")).toBe("en");
  expect(await reader.page.locator("script").count()).toBe(0);
});

test("an address that does not exist is a page that says so", async () => {
  const reader = await town.visitor();
  await reader.visit("/da/no-such-page", 404);
  expect(await reader.page.getByRole("heading", { level: 1 }).textContent()).toBe("Den side findes ikke");
});

test("every page carries the headers that keep it safe", async () => {
  const reader = await town.visitor();
  const headers = (await reader.visit("/da")).headers();
  expect(headers["content-security-policy"]).toContain("script-src 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["x-powered-by"]).toBeUndefined();
});

test("the green door leads somebody new in Denmark to the calendar, and says how to ring", async () => {
  const { page, visit } = await town.visitor({ script: false });
  await visit("/ar");
  await page.locator("a.door").first().click();
  expect(new URL(page.url()).pathname).toBe("/ar/family");
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  expect(await page.getByRole("main").locator('a[href^="tel:"]').count()).toBe(1);
  await page.getByRole("main").locator('a[href="/ar/activities"]').click();
  expect(new URL(page.url()).pathname).toBe("/ar/activities");
});
