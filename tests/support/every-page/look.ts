/**
 * For the eye: one picture with many small pages of the demo town, to see them side by side.
 * npx tsx tests/support/every-page/look.ts <file.png> [part of the route] [languages] [width] [dark|forced|open ...]
 * Needs a built server (npm run build).
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "~db/database.server";
import { launchBrowser } from "../browser";
import { startBuiltServer } from "../built-server";
import { ADDRESSES, cookiesOf } from "./addresses";
import { settleTown } from "./town";

const [file = "pages.png", part = "", languages = "da", width = "390", ...how] = process.argv.slice(2);
const HEIGHT_MAX = 2600;
const folder = mkdtempSync(join(tmpdir(), "nyven-look-"));
const files = { DATABASE_FILE: join(folder, "town.db"), KEY_FILE: join(folder, "keys.json") };
const [server, browser] = await Promise.all([startBuiltServer({ ...files, DEMO: "yes" }), launchBrowser()]);
const db = openDatabase(files.DATABASE_FILE);
const town = await settleTown(db, server.origin, new Date());
const shots: { name: string; data: string; height: number }[] = [];
for (const [route, visit] of Object.entries(ADDRESSES).filter(([one]) => new RegExp(part).test(one))) {
  for (const language of languages.split(",")) {
    const context = await browser.newContext({
      viewport: { width: Number(width), height: 800 },
      colorScheme: how.includes("dark") ? "dark" : "light",
      forcedColors: how.includes("forced") ? "active" : "none",
    });
    const cookies = [{ name: "language", value: language }, ...(await cookiesOf(town, visit))];
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: server.origin })));
    const page = await context.newPage();
    for (const address of await visit.at(town, language)) {
      await page.goto(`${server.origin}${visit.kind === "desk" ? "" : `/${language}`}${address}`);
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      const height = Math.min(tall, HEIGHT_MAX);
      const clip = { x: 0, y: 0, width: Math.min(wide, Number(width) * 1.3), height };
      const data = (await page.screenshot({ clip, fullPage: true, type: "jpeg", quality: 70 })).toString("base64");
      shots.push({ name: `${route} ${language}`, data, height });
    }
    await context.close();
  }
}
const scale = how.includes("full") ? 1 : 0.5;
const sheet = await browser.newPage({ viewport: { width: 1700, height: 800 } });
const pictures = shots.map(
  ({ name, data, height }) =>
    `<figure style="margin:4px;display:inline-block;vertical-align:top;font:11px sans-serif">${name}<br><img style="border:1px solid red" height="${height * scale}" src="data:image/jpeg;base64,${data}"></figure>`,
);
await sheet.setContent(`<body style="margin:0;background:#ccc">${pictures.join("")}</body>`);
writeFileSync(file, await sheet.screenshot({ fullPage: true }));
await browser.close();
db.close();
await server.stop();
rmSync(folder, { recursive: true, force: true });
