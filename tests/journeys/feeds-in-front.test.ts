import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf } from "~/foundation/clock";
import { openDatabase } from "~db/database.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { type BuiltServer, startBuiltServer } from "~tests/support/built-server";

let folder: string;
let server: BuiltServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nyven-feeds-"));
  const file = join(folder, "town.db");
  server = await startBuiltServer({ DATABASE_FILE: file, KEY_FILE: join(folder, "keys.json") });
  const db = openDatabase(file);
  const now = new Date();
  const make = factories({ now });
  const house = make.house({ id: "valby" });
  const dates = [2, 9, 16].map((days) => `${addDays(dayOf(now), days)}T16:30`);
  const cafe = make.activity({ houseId: house.id, dates, rule: "FREQ=WEEKLY" });
  await settle(db, house, cafe, make.activity({ houseId: house.id, kind: "sport", dates, texts: {} }));
  db.close();
});

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** About this connection, this moment, or how it was kept and compressed. */
const OF_THE_MOMENT = [
  "connection",
  "keep-alive",
  "date",
  "etag",
  "last-modified",
  "content-length",
  "transfer-encoding",
  "vary",
];

async function ask(path: string) {
  const answer = await fetch(server.origin + path, { headers: { "accept-encoding": "identity" } });
  const headers = [...answer.headers].filter(([name]) => !OF_THE_MOMENT.includes(name));
  return { status: answer.status, headers, text: await answer.text() };
}

test.each([
  "/da/calendar.ics",
  "/ar/calendar.ics?remind=24",
  "/uk/calendar.ics?house=valby&kind=sport",
  "/ti/calendar.rss",
  "/en/calendar.rss?only=women",
  "/api/activities",
  "/api/activities?language=so&only=drop-in",
])("%s is the same to the letter, with the same headers, in front of Express and through Remix", async (path) => {
  const inFront = await ask(path);
  // This field makes a page one reader's own, and so leads past the kept pages; a feed does not know it.
  const through = await ask(`${path}${path.includes("?") ? "&" : "?"}done=x`);
  expect(inFront).toEqual(through);
  expect(inFront.status).toBe(200);
  expect(inFront.text.length).toBeGreaterThan(100);
});

test("an address that only looks like a feed's is found nowhere", async () => {
  for (const path of ["/da/calendar.ics/more", "/da/calendar.json", "/api/activities/more"])
    expect((await ask(path)).status, path).toBe(404);
});
