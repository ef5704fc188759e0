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
