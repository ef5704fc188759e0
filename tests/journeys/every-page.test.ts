import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";
import { type Database, openDatabase } from "~db/database.server";
import { launchBrowser } from "~tests/support/browser";
import { type BuiltServer, startBuiltServer } from "~tests/support/built-server";
import { ADDRESSES, cookiesOf, type Kind, languagesOf, type Visit } from "~tests/support/every-page/addresses";
import { openEye } from "~tests/support/every-page/look-at";
import { settleTown, type WalkedTown } from "~tests/support/every-page/town";
import { makeScales } from "~tests/support/every-page/weights";

/**
 * Every page of the house in the demo town: valid HTML; no fault that axe finds (WCAG 2.2 A and AA, best practices) on a
 * phone and a laptop, and enough contrast in the dark; nothing wider than 320 px; targets of 44 px; mirrored from right to
 * left; light enough for a slow phone. Three languages, one of each script, for the street; all twelve with NIGHTLY=1.
 */

const NIGHT = process.env.NIGHTLY === "1";
const folder = mkdtempSync(join(tmpdir(), "nyven-every-page-"));
let server: BuiltServer;
let browser: Browser;
let db: Database;
let town: WalkedTown;
let eye: Awaited<ReturnType<typeof openEye>>;

beforeAll(async () => {
  const files = { DATABASE_FILE: join(folder, "town.db"), KEY_FILE: join(folder, "keys.json") };
  [server, browser] = await Promise.all([startBuiltServer({ ...files, DEMO: "yes" }), launchBrowser({ plain: true })]);
  db = openDatabase(files.DATABASE_FILE);
  town = await settleTown(db, server.origin, new Date());
  eye = await openEye(browser, { origin: server.origin, scales: makeScales(server.origin), night: NIGHT });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  db?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function faultsIn(visit: Visit, language: string): Promise<string[]> {
  await eye.become([{ name: "language", value: language }, ...(await cookiesOf(town, visit))]);
  const faults: string[] = [];
  for (const address of facesFor(await visit.at(town, language), language, visit.kind)) {
    const path = visit.kind === "desk" ? address : `/${language}${address}`;
    faults.push(...(await eye.lookAt(visit, path)).map((fault) => `${path}: ${fault}`));
  }
  return faults;
}

/** By day every face of a page is seen in one language, its first face in all of them. */
function facesFor(addresses: string[], language: string, kind: Kind): string[] {
  const all = languagesOf(kind, NIGHT, SITE_LANGUAGE_TAGS);
  return addresses.filter((_, face) => NIGHT || face === 0 || all[face % all.length] === language);
}

describe("every page", () => {
  const visits = Object.entries(ADDRESSES).flatMap(([path, visit]) =>
    languagesOf(visit.kind, NIGHT, SITE_LANGUAGE_TAGS).map((language) => ({ path, visit, language })),
  );
  test.each(visits)("$path in $language", { timeout: 120_000 }, async ({ visit, language }) => {
    expect(await faultsIn(visit, language)).toEqual([]);
  });
});
