import { expect, test } from "vitest";
import { launchBrowser } from "./browser";

test("the browser opens a page and can draw in three dimensions", { timeout: 60_000 }, async () => {
  const browser = await launchBrowser({ webgl: true });
  try {
    const page = await browser.newPage();
    await page.setContent("<h1>Velkommen</h1>");
    expect(await page.getByRole("heading").textContent()).toBe("Velkommen");
    expect(await page.evaluate(() => document.createElement("canvas").getContext("webgl") !== null)).toBe(true);
  } finally {
    await browser.close();
  }
});
