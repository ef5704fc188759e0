import { rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "~tests/support/browser";
import { buildMapPage, type MapPage, serveMapPage } from "~tests/support/map-page/serve";
import { MAP_COLOURS } from "./colours";

const OPERATORS_COLOUR = "#ff00aa";
let browser: Browser;
let folder: string;
let ours: MapPage;
let withOperator: MapPage;
let operator: Server;
let operatorAsked: string[] = [];
let pages: Page[] = [];

beforeAll(async () => {
  operator = createServer((request, response) => {
    operatorAsked.push(request.url!);
    if (!request.url!.startsWith("/plain.json")) return void response.writeHead(404).end();
    const style = {
      version: 8,
      sources: {
        own: { type: "geojson", data: { type: "FeatureCollection", features: [] }, attribution: "<b>Kommunen</b>" },
      },
      layers: [
        { id: "all", type: "background", paint: { "background-color": OPERATORS_COLOUR } },
        { id: "none", type: "fill", source: "own" },
      ],
    };
    response.setHeader("content-type", "application/json").end(JSON.stringify(style));
  });
  await new Promise<void>((ready) => operator.listen(0, "127.0.0.1", ready));
  const styleUrl = `http://127.0.0.1:${(operator.address() as AddressInfo).port}/plain.json?key=operators-key`;
  browser = await launchBrowser({ webgl: true });
  folder = await buildMapPage();
  ours = await serveMapPage(folder, null);
  withOperator = await serveMapPage(folder, styleUrl);
}, 240_000);
afterEach(async () => {
  for (const page of pages) await page.context().close();
  pages = [];
  operatorAsked = [];
});
afterAll(async () => {
  await browser?.close();
  await ours?.close();
  await withOperator?.close();
  if (folder) await rm(folder, { recursive: true });
  await new Promise((closed) => operator.close(closed));
});

/** A reader's page, and what was asked for and refused while it was open. */
async function visit(address: string, options: BrowserContextOptions = {}) {
  const page = await browser.newPage({ viewport: { width: 800, height: 640 }, ...options });
  pages.push(page);
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => message.type() !== "log" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, asked, complaints };
}

async function openMap(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Vis kort" }).click();
  await page.getByRole("button", { name: "Tættere på" }).waitFor();
}

const mapOf = (page: Page) => page.locator(".house-map-live");
const houseOnMap = (page: Page, name: string) => mapOf(page).getByRole("link", { name });

/** The colours that fill more than a hundredth of the live map, as one sees it. */
async function coloursOnMap(page: Page): Promise<string[]> {
  const picture = (await mapOf(page).screenshot()).toString("base64");
  const blank = await browser.newPage();
  pages.push(blank);
  return blank.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const drawing = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = `#${[data[at], data[at + 1], data[at + 2]].map((part) => part!.toString(16).padStart(2, "0")).join("")}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count > data.length / 400).map(([colour]) => colour);
  }, picture);
}

test("the library comes only when the map is opened, the land is drawn, and nobody else is asked", async () => {
  const { page, asked, complaints } = await visit(ours.origin);
  const before = asked.length;
  expect(asked.filter((url) => /live-map|worker/.test(url))).toEqual([]);
  await openMap(page);
  const { water, area } = MAP_COLOURS.light;
  expect(await coloursOnMap(page)).toEqual(expect.arrayContaining([water, area]));
  expect(asked.length).toBeGreaterThan(before);
  expect(asked.filter((url) => /csp-worker/.test(url))).not.toEqual([]);
  expect(asked.filter((url) => new URL(url).origin !== ours.origin && !url.startsWith("data:"))).toEqual([]);
  expect(complaints).toEqual([]);
}, 60_000);

test("houses are links with names on the map and in the list, and areas are named", async () => {
  const { page } = await visit(ours.origin);
  await openMap(page);
  for (const [id, name] of [
    ["norrebro", "Welcome House Nørrebro"],
    ["ishoj", "Welcome House Ishøj"],
  ] as const) {
    expect(await houseOnMap(page, name).getAttribute("href")).toBe(`/da/houses/${id}`);
    expect(await page.getByRole("listitem").getByRole("link", { name }).getAttribute("href")).toBe(`/da/houses/${id}`);
  }
  expect(await page.getByRole("link", { name: "Sprogcafé" }).count()).toBe(1);
  await mapOf(page).getByText("Hvidovre").waitFor();
  expect(await page.getByRole("link", { name: "GeoNames" }).count()).toBe(1);
}, 60_000);

test("by keyboard alone one reaches every house, and the map follows", async () => {
  // Who asked for less motion gets a map that does not glide.
  const { page } = await visit(ours.origin, { reducedMotion: "reduce" });
  await openMap(page);
  for (let step = 0; step < 3; step++) await page.getByRole("button", { name: "Tættere på" }).press("Enter");
  const lyngby = houseOnMap(page, "Welcome House Lyngby");
  const frame = (await mapOf(page).boundingBox())!;
  expect((await lyngby.boundingBox())!.y).toBeLessThan(frame.y);
  await mapOf(page).getByRole("region").focus();
  const reached: (string | null)[] = [];
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement!.getAttribute("href")));
  }
  expect(reached).toEqual(["/da/houses/norrebro", "/da/houses/ishoj", "/da/houses/lyngby"]);
  const place = (await lyngby.boundingBox())!;
  expect(place.y > frame.y && place.y < frame.y + frame.height).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/da/houses/lyngby");
}, 60_000);

test("in the dark and from right to left the map is dark and its west is still on the left", async () => {
  const { page } = await visit(`${ours.origin}/?dir=rtl`, { colorScheme: "dark", reducedMotion: "reduce" });
  await openMap(page);
  const { water, area } = MAP_COLOURS.dark;
  expect(await coloursOnMap(page)).toEqual(expect.arrayContaining([water, area]));
  const west = (await houseOnMap(page, "Welcome House Ishøj").boundingBox())!;
  const east = (await houseOnMap(page, "Welcome House Nørrebro").boundingBox())!;
  expect(west.x).toBeLessThan(east.x);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => coloursOnMap(page)).toContain(MAP_COLOURS.light.water);
}, 60_000);

test("without WebGL the drawing and the list stay, and it is said", async () => {
  const { page } = await visit(ours.origin);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.getByRole("button", { name: "Vis kort" }).click();
  await page.getByRole("status").getByText("Kortet kan ikke vises her.").waitFor();
  expect(await page.getByText("Tegningen").isVisible()).toBe(true);
  expect(await page.getByRole("link", { name: "Welcome House Ishøj" }).count()).toBe(1);
}, 60_000);

test("the operator's style comes through us, and its maker is named as text", async () => {
  const { page, asked, complaints } = await visit(`${withOperator.origin}/?style=/map-tiles/plain.json`);
  await openMap(page);
  expect(await coloursOnMap(page)).toContain(OPERATORS_COLOUR);
  expect(operatorAsked).toEqual(expect.arrayContaining(["/plain.json?key=operators-key"]));
  expect(asked.filter((url) => new URL(url).origin !== withOperator.origin && !url.startsWith("data:"))).toEqual([]);
  expect(asked.filter((url) => url.includes("operators-key"))).toEqual([]);
  expect(await page.getByText("Natural Earth, Kommunen").count()).toBe(1);
  expect(complaints).toEqual([]);
}, 60_000);

test("where the operator's style does not come, ours does", async () => {
  const { page } = await visit(`${withOperator.origin}/?style=/map-tiles/gone.json`);
  await openMap(page);
  expect(await coloursOnMap(page)).toContain(MAP_COLOURS.light.water);
}, 60_000);
