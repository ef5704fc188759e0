import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";

/**
 * Small pictures of pages from right to left, looked at by a person and kept. Fonts differ from machine to machine, and with
 * them the breaks of lines, so pictures are not compared point by point: what is compared is how much stands in each upright
 * strip of the page. That hardly changes with a font, and turns round when something stands on the wrong side.
 */
export const RTL_PICTURES = [
  { name: "home-ar", width: 390 },
  { name: "home-ar", width: 1280 },
  { name: "sign-up-rtl", width: 390 },
  { name: "sign-up-rtl", width: 1280 },
  { name: "desk-rtl", width: 390 },
  { name: "desk-rtl", width: 1280 },
] as const;

const SMALL_PX = 72;
/** As much of a page as a person looks at in one go; it keeps the files under 30 KB. */
const TALL_PX = 1800;
const STRIPS = 24;

export const pictureFile = ({ name, width }: { name: string; width: number }): string =>
  join(import.meta.dirname, "rtl", `${name}-${width}.png`);

/** The upper part of an open page, as PNG. */
export async function pictureOf(page: Page, { width }: { width: number }): Promise<Buffer> {
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  return page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(tall, TALL_PX) } });
}

/** A picture made small, as PNG. */
export async function madeSmall(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const small = await page.evaluate(
    async ({ source, width }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = Math.round((image.height * width) / image.width);
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/png");
    },
    { source: `data:image/png;base64,${png.toString("base64")}`, width: SMALL_PX },
  );
  await page.close();
  return Buffer.from(small.split(",")[1] ?? "", "base64");
}

/**
 * How much a page looks like its kept picture, and like that picture in a mirror: correlations of what stands in each
 * strip, 1 is the same.
 */
export async function likeness(browser: Browser, png: Buffer, which: { name: string; width: number }) {
  const [now, kept] = [await stripsOf(browser, png), await stripsOf(browser, readFileSync(pictureFile(which)))];
  return { kept: correlation(now, kept), mirrored: correlation(now, [...kept].reverse()) };
}

/** How much stands in each strip: the mean step from one point to the next, so that plain colours count for nothing. */
async function stripsOf(browser: Browser, png: Buffer): Promise<number[]> {
  const small = await madeSmall(browser, png);
  const page = await browser.newPage();
  const strips = await page.evaluate(
    async ({ source, count }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const light = (x: number, y: number) => {
        const at = 4 * (y * image.width + x);
        return 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
      };
      const sums = Array.from({ length: count }, () => 0);
      for (let y = 1; y < image.height; y++) {
        for (let x = 0; x < image.width; x++) {
          const strip = Math.floor((x * count) / image.width);
          sums[strip] = (sums[strip] ?? 0) + Math.abs(light(x, y) - light(x, y - 1));
        }
      }
      return sums.map((sum) => sum / image.height);
    },
    { source: `data:image/png;base64,${small.toString("base64")}`, count: STRIPS },
  );
  await page.close();
  return strips;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
  const [ma, mb] = [mean(a), mean(b)];
  const together = a.reduce((sum, one, i) => sum + (one - ma) * ((b[i] ?? 0) - mb), 0);
  const spread = (some: readonly number[], m: number) => Math.sqrt(some.reduce((sum, one) => sum + (one - m) ** 2, 0));
  return together / (spread(a, ma) * spread(b, mb));
}
