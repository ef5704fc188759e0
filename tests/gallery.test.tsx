import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./support/browser";
import { lostInForcedColours } from "./support/gallery/forced-colours";
import { documentOf } from "./support/gallery/frame";
import { GALLERY } from "./support/gallery/pages";
import { likeness, pictureOf, RTL_PICTURES } from "./support/gallery/rtl-pictures";
import { compileStyles, serveGallery } from "./support/gallery/serve";
import { htmlFaults } from "./support/html-faults";
import { axeFaults, openFolds, sidewaysRoom, smallTargets } from "./support/page-checks";

/** All components of app/ui with the style sheets as they are shipped, in a real browser without script. */

const styles = mkdtempSync(join(tmpdir(), "nyven-styles-"));
let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;

beforeAll(async () => {
  await compileStyles(styles);
  gallery = await serveGallery(styles);
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
  rmSync(styles, { recursive: true });
});

const open = async (name: string, width: number) => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: "light" });
  await page.goto(`${gallery.origin}/${name}`);
  return page;
};

describe.each(GALLERY)("$name", (gallery) => {
  const { name } = gallery;

  test("is valid HTML", async () => {
    expect(await htmlFaults(documentOf(gallery))).toEqual([]);
  });

  test("has no fault that axe can find, and enough contrast in the dark too", { timeout: 60_000 }, async () => {
    const page = await open(name, 390);
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeFaults(page, ["color-contrast"])).toEqual([]);
    await page.close();
  });

  test("says the same in the few colours of the reader's own system", { timeout: 60_000 }, async () => {
    const page = await open(name, 1280);
    await page.emulateMedia({ forcedColors: "active" });
    const light = await lostInForcedColours(page);
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    expect([...light, ...(await lostInForcedColours(page))]).toEqual([]);
    await page.close();
  });

  test("fits 320 px, and every target is 44 px", { timeout: 60_000 }, async () => {
    const page = await open(name, 320);
    await openFolds(page);
    expect(await sidewaysRoom(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    await page.close();
  });
});

describe.each(RTL_PICTURES)("$name at $width px", (which) => {
  test("stands from right to left as in the picture that was looked at", { timeout: 60_000 }, async () => {
    const page = await open(which.name, which.width);
    const { kept, mirrored } = await likeness(browser, await pictureOf(page, which), which);
    await page.close();
    expect(kept).toBeGreaterThan(0.85);
    expect(kept - mirrored).toBeGreaterThan(0.1);
  });
});

test("the public styles stay under 22 KB on the wire", () => {
  expect(brotliCompressSync(readFileSync(join(styles, "assets/public.css"))).length).toBeLessThan(22 * 1024);
});

test("the fullest week poster is one page of paper", { timeout: 60_000 }, async () => {
  const page = await open("poster", 1280);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  await page.close();
});

test("the error summary takes the focus without script, and its links lead to the first control", {
  timeout: 60_000,
}, async () => {
  const page = await open("sign-up", 1280);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
  await page.getByRole("alert").getByRole("link").first().click();
  await page.keyboard.press("Space");
  expect(await page.getByRole("radiogroup", { name: "Arabisk" }).getByRole("radio", { name: "Lidt" }).isChecked()).toBe(
    true,
  );
  await page.close();
});
