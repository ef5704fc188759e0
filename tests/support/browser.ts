import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The headless shell is Chromium without windows and menus: half the work for the same pages. */
const CHROME_PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** No sandbox, since tests often run as root in a container; and no errands of the browser's own, so that every request counted is ours. */
export const QUIET_CHROME = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // WebGL without a graphics card.
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

/** The browser the tests drive: CHROME_PATH, else where Linux puts it. Throws with what to do when there is none. */
export function chromePath(): string {
  const found = [process.env.CHROME_PATH, ...CHROME_PLACES].find((path) => path && existsSync(path));
  if (!found)
    throw new Error(`No browser at ${CHROME_PLACES.join(", ")}: install chromium-headless-shell or set CHROME_PATH.`);
  return found;
}

/**
 * Pages are drawn by the processor: to let it play a graphics card for them too takes more than twice the time. WebGL is there
 * all the same, with a complaint of the driver about its speed.
 */
export const FLAT_CHROME = [...QUIET_CHROME, "--disable-gpu"];

/** A headless browser of the caller's own: close it in `afterAll`. `webgl` is one in which the map draws without complaints. */
export function launchBrowser({ webgl = false } = {}): Promise<Browser> {
  const args = webgl ? QUIET_CHROME : FLAT_CHROME;
  return chromium.launch({ executablePath: chromePath(), headless: true, args });
}
