import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { htmlFaults } from "../html-faults";
import { axeFaults, bringAxe, openFolds, sidewaysRoom, smallTargets } from "../page-checks";
import type { Kind, Visit } from "./addresses";
import { unmirrored } from "./mirrored";
import type { makeScales } from "./weights";

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };
/** The narrowest phone; also a laptop of 1280 px at 400 %. */
const NARROW = { width: 320, height: 640 };
const KB = 1024;
const BUDGET: Record<Kind, { all: number; script: number }> = {
  street: { all: 60 * KB, script: 0 },
  own: { all: 150 * KB, script: 150 * KB },
  desk: { all: 400 * KB, script: 400 * KB },
};

type Place = { origin: string; scales: ReturnType<typeof makeScales>; night: boolean };

/** Whether axe sees a page in the dark and on a laptop too, not on a phone by day alone. */
export type Closely = { dark: boolean; laptop: boolean };

/** What the letters of a script may weigh on top, where phones may have none of their own. */
const LETTERS: Record<string, number> = { ti: 20 * KB };

/** One page of the browser that goes from address to address: a new one for each costs more than the looking. */
export async function openEye(browser: Browser, { origin, scales, night }: Place) {
  const context = await browser.newContext({ timezoneId: "Europe/Copenhagen" });
  const page = await context.newPage();
  await bringAxe(page);
  let faults: string[] = [];
  const note = (where: string, found: string[]) => faults.push(...found.map((one) => `${where}: ${one}`));
  page.on("pageerror", (error) => note("broke", [error.message]));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) note("asks abroad", [request.url()]);
  });
  return {
    /** From here on it comes with these cookies and no others. */
    async become(cookies: readonly { name: string; value: string }[]): Promise<void> {
      await context.clearCookies();
      await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: origin })));
    },
    /** Looks at one address, and says everything that is wrong with it. */
    async lookAt(visit: Visit, path: string, closely: Closely): Promise<string[]> {
      faults = [];
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize(PHONE);
      const answer = await page.goto(`${origin}${path}`, { waitUntil: "load" });
      const status = answer?.status() ?? 0;
      if (status !== (visit.status ?? 200)) note("status", [String(status)]);
      const there = new URL(page.url());
      if (there.pathname !== path.split("?")[0]) note("led to", [there.pathname]);
      const body = (await answer?.body()) ?? Buffer.alloc(0);
      if (visit.as && visit.kind !== "street" && !path.startsWith("/demo/"))
        note("session", await withoutWarning(page));
      note("title", (await page.title()).length > 0 ? [] : ["none"]);
      note("weight", await overweight(page, visit, scales, bytesOnTheWire(answer?.headers() ?? {}, body)));
      const [html] = await Promise.all([
        htmlFaults(body.toString("utf8")),
        lookAround(page, visit, note, closely, night),
      ]);
      note("html", allowed(visit, html));
      return faults;
    },
  };
}

/** How long the page was on its way: as its head says, else (made and compressed for this reader) as gzip makes it. */
function bytesOnTheWire(headers: Record<string, string>, body: Buffer): number {
  if (headers["content-length"]) return Number(headers["content-length"]);
  return headers["content-encoding"] ? gzipSync(body).byteLength : body.byteLength;
}

async function overweight(
  page: Page,
  { kind, weighs }: Visit,
  scales: Place["scales"],
  documentBytes: number,
): Promise<string[]> {
  const weight = await scales.weigh(page, documentBytes);
  const letters = LETTERS[new URL(page.url()).pathname.split("/")[1] ?? ""] ?? 0;
  const most = { all: (weighs?.all ?? BUDGET[kind].all) + letters, script: BUDGET[kind].script };
  const over = (["all", "script"] as const).filter((what) => weight[what] > most[what]);
  return over.map((what) => `${what} ${weight[what]} bytes, at most ${most[what]}`);
}

const allowed = (visit: Visit, faults: string[]): string[] =>
  faults.filter((fault) => !visit.except?.[fault.split(":")[0] ?? ""]);

type Note = (where: string, found: string[]) => void;

async function lookAround(page: Page, visit: Visit, note: Note, closely: Closely, night: boolean): Promise<void> {
  const axe = async (only?: string[]) => allowed(visit, await axeFaults(page, only));
  note("phone", await axe());
  if (closely.dark) {
    await page.emulateMedia({ colorScheme: "dark" });
    note("dark phone", await axe(night ? undefined : ["color-contrast"]));
  }
  await page.setViewportSize(LAPTOP);
  if (night) note("dark laptop", await axe());
  if (closely.dark) await page.emulateMedia({ colorScheme: "light" });
  if (closely.laptop) note("laptop", await axe());
  note("mirror", await unmirrored(page));
  await page.setViewportSize(NARROW);
  await openFolds(page);
  const sideways = await sidewaysRoom(page);
  note("at 320 px", sideways > 0 ? [`${sideways} px too wide: ${await tooWide(page)}`] : []);
  note("target", await smallTargets(page));
  note("moves", await moving(page));
}

/** The elements that reach out of the page, innermost first. */
function tooWide(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const out = [...document.body.querySelectorAll("*")].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1);
    });
    const innermost = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
    return innermost
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 120))
      .join(" | ");
  });
}

/** What moves by itself, or could cover what has the focus: nothing may. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The warning before a session ends waits for hours, and then stands still.
    const running = document
      .getAnimations()
      .filter((one) => !(one.effect as KeyframeEffect).target?.matches(".session-ends")).length;
    const floating = [...document.body.querySelectorAll("*")].filter((element) => {
      const { position, display, visibility } = getComputedStyle(element);
      return /fixed|sticky/.test(position) && display !== "none" && visibility === "visible";
    });
    return [
      ...(running > 0 ? [`${running} animations run`] : []),
      ...floating.map((element) => `floats: ${element.outerHTML.slice(0, 120)}`),
    ];
  });
}

/** Where somebody is signed in, the page must be able to warn before the session ends. */
async function withoutWarning(page: Page): Promise<string[]> {
  const warnings = await page.evaluate(() => document.querySelectorAll(".session-ends").length);
  return warnings === 1 ? [] : ["no warning before it ends"];
}
