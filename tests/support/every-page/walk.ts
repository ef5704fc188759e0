import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";
import { type Database, openDatabase } from "~db/database.server";
import { launchBrowser } from "../browser";
import { type BuiltServer, startBuiltServer } from "../built-server";
import { ADDRESSES, cookiesOf, type Kind, languagesOf } from "./addresses";
import { type Closely, openEye } from "./look-at";
import { whatOthersDid } from "./others";
import { settleTown, type WalkedTown } from "./town";
import { makeScales } from "./weights";

const NIGHT = process.env.NIGHTLY === "1";

/**
 * Walks through every page of one kind in the demo town: valid HTML; no fault that axe finds (WCAG 2.2 A and AA, best
 * practices) on a phone and a laptop, and enough contrast in the dark; nothing wider than 320 px; targets of 44 px; mirrored
 * from right to left; light enough for a slow phone. Three languages, one of each script, for the street; all twelve with
 * NIGHTLY=1. Each kind is a test file of its own, so that two are walked at a time.
 */
export function walkEvery(kind: Kind): void {
  const languages = languagesOf(kind, NIGHT, SITE_LANGUAGE_TAGS);
  const folder = mkdtempSync(join(tmpdir(), "nyven-every-page-"));
  let server: BuiltServer;
  let browser: Browser;
  let db: Database;
  let town: WalkedTown;
  let eye: Awaited<ReturnType<typeof openEye>>;

  beforeAll(async () => {
    const files = { DATABASE_FILE: join(folder, "town.db"), KEY_FILE: join(folder, "keys.json") };
    [server, browser] = await Promise.all([startBuiltServer({ ...files, DEMO: "yes" }), launchBrowser()]);
    db = openDatabase(files.DATABASE_FILE);
    town = await settleTown(db, server.origin, new Date());
    if (kind === "desk") await whatOthersDid(town);
    eye = await openEye(browser, { origin: server.origin, scales: makeScales(server.origin), night: NIGHT });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    db?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const visits = Object.entries(ADDRESSES)
    .filter(([, visit]) => visit.kind === kind)
    .flatMap(([path, visit]) => languages.map((language) => ({ path, visit, language })));
  test.each(visits)("$path in $language", { timeout: 120_000 }, async ({ visit, language }) => {
    await eye.become([{ name: "language", value: language }, ...(await cookiesOf(town, visit))]);
    const faults: string[] = [];
    for (const [face, address] of (await visit.at(town, language)).entries()) {
      const seenIn = facesSeenIn(face, languages);
      if (!seenIn.includes(language)) continue;
      const path = kind === "desk" ? address : `/${language}${address}`;
      const found = await eye.lookAt(visit, path, closely(language, seenIn));
      faults.push(...found.map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

/** By day every face of a page is seen in one language, its first face in all of them. */
function facesSeenIn(face: number, languages: readonly string[]): readonly string[] {
  return NIGHT || face === 0 ? languages : [languages[face % languages.length] as string];
}

/**
 * Where axe sees a page in the dark and on a laptop too, by day. Once is enough: colours and columns come from style sheets
 * that know neither language nor direction (app/styles/languages.test.ts), and what they are laid round is the same page.
 * In Danish, for axe takes letters that join, as Arabic ones do, for pictures and passes over most of their colours; the
 * dark in Tigrinya too, where a page says what a machine translated. A face that one language alone sees is seen in full.
 */
function closely(language: string, seenIn: readonly string[]): Closely {
  const always = NIGHT || seenIn.length === 1;
  return { dark: always || language === "da" || language === "ti", laptop: always || language === "da" };
}
