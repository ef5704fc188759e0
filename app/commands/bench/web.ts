import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, dayOf, mondayOf, seconds } from "~/foundation/clock";
import { SITE_LANGUAGE_TAGS } from "~/language/languages";
import { openDatabase } from "~db/database.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";

import type { BuiltServer } from "~tests/support/built-server";
import { load, readAnswer } from "./load";
import { startProductionServer } from "./production-server";
import { benchExpansion, benchMemory, questionFor } from "./web-costs";
import { benchMisses, type Edits, editsOf, feedsInAll, weeksFrom } from "./web-misses";

type Print = (line: string) => void;
type Served = {
  server: BuiltServer & { port: number };
  monday: string;
  folder: string;
  edits: Edits;
};

const CONNECTIONS = 16;
/** Short turns, one after the other: on a machine with other work the best turn of each says most. */
const TURNS = 5;
const TURN_MS = seconds(0.6);
const ALONE_MS = seconds(2);
const ACTIVITIES = 200;

/** The same bytes from Node alone: what nothing in front of it can beat. */
const BARE = `
const { readFileSync } = require("node:fs");
const [head, body] = [JSON.parse(readFileSync(process.argv[1] + ".json")), readFileSync(process.argv[1])];
const server = require("node:http").createServer((_, response) => { response.writeHead(200, head); response.end(body); });
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

/** `npm run bench -- web`: the built server beside bare Node in the same run. Prints; the bytes are asserted in tests. */
export const benchWeb = (now: Date, print: Print): Promise<void> =>
  withServer(now, async (served) => {
    const { server, monday, folder } = served;
    benchExpansion(monday, print);
    await benchBothMisses(served, print);
    for (const path of ["/da", `/ar/activities?week=${monday}`, "/da/houses", "/da/calendar.ics"])
      await benchPath(server.port, path, join(folder, "body"), print);
    await benchMemory(server, `/ar/activities?week=${monday}`, print);
  });

/** `npm run bench -- misses`: only what a page and a feed cost that are not kept yet. */
export const benchWebMisses = (now: Date, print: Print): Promise<void> =>
  withServer(now, (served) => benchBothMisses(served, print));

async function benchBothMisses({ server, monday, edits }: Served, print: Print): Promise<void> {
  const feed = `a feed of ${ACTIVITIES} activities`;
  await benchMisses({ what: "a week", server, paths: weeksFrom(monday) }, edits, print);
  await benchMisses({ what: feed, server, paths: feedsInAll() }, edits, print);
}

/** Starts the built server with two hundred activities, and stops it afterwards. */
async function withServer(now: Date, run: (served: Served) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nyven-bench-"));
  const { server, database } = await startProductionServer(folder);
  const db = openDatabase(database);
  try {
    const monday = addDays(mondayOf(dayOf(now)), 7);
    await settle(db, ...twoHundred(now, monday));
    const edits = await editsOf(db, server, now);
    await run({ server: { ...server, port: Number(new URL(server.origin).port) }, monday, folder, edits });
  } finally {
    db.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two hundred activities in four houses, each every fifth week: forty dates a week. */
export function twoHundred(now: Date, monday: string) {
  const make = factories({ now });
  const houses = [0, 1, 2, 3].map((i) => make.house({ id: `house-${i}`, name: `Welcome House ${i}` }));
  const text = {
    title: "Sprogcafé",
    description: "Vi taler dansk sammen, stille og roligt. Der er kaffe, te og vand.",
  };
  const texts = Object.fromEntries(SITE_LANGUAGE_TAGS.map((tag) => [tag, text]));
  const activities = Array.from({ length: ACTIVITIES }, (_, i) => {
    const start = addDays(monday, (i % 7) + 7 * (i % 5));
    return make.activity({
      houseId: `house-${i % 4}`,
      dates: Array.from({ length: 6 }, (_, turn) => `${addDays(start, 35 * turn)}T${10 + (i % 9)}:30`),
      rule: "FREQ=WEEKLY;INTERVAL=5",
      places: 500,
      texts,
    });
  });
  return [...houses, ...activities];
}

async function benchPath(port: number, path: string, file: string, print: Print): Promise<void> {
  const request = questionFor(path);
  const { bytes, text } = await readAnswer(port, request);
  const bare = await startBare(text, file);
  let [ours, theirs] = [0, 0];
  for (let turn = 0; turn < TURNS; turn += 1) {
    ours = Math.max(ours, (await load(port, request, CONNECTIONS, TURN_MS)).perSecond);
    theirs = Math.max(theirs, (await load(bare.port, request, CONNECTIONS, TURN_MS)).perSecond);
  }
  const alone = await load(port, request, 1, ALONE_MS);
  bare.stop();
  const share = Math.round((100 * ours) / theirs);
  print(
    `${path}: ${ours}/s, bare Node ${theirs}/s, ${share} %; p99 alone ${alone.p99Ms.toFixed(2)} ms; ${bytes} bytes`,
  );
}

async function startBare(answer: string, file: string): Promise<{ port: number; stop(): void }> {
  const at = answer.indexOf("\r\n\r\n");
  const lines = answer
    .slice(0, at)
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(/: (.*)/s).slice(0, 2));
  const kept = lines.filter(([name = ""]) => !/^(date|connection|keep-alive)$/i.test(name));
  writeFileSync(file, Buffer.from(answer.slice(at + 4), "latin1"));
  writeFileSync(`${file}.json`, JSON.stringify(kept.flat()));
  const child = spawn(process.execPath, ["-e", BARE, file], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<number>((resolve) =>
    child.stdout.once("data", (text) => resolve(Number(String(text)))),
  );
  return { port, stop: () => void child.kill() };
}
