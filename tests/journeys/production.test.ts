import { type ChildProcessByStdio, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { DEFAULT_POLICY } from "~/features/matching/engine/policy";
import type { FromWorker, ToWorker } from "~/features/matching/round-worker-messages";
import { family, poolOf, volunteer } from "~tests/support/pools";

/** A place like an operator's: the built program and `.env.example` as `.env`, nothing else set. */
function operatorsPlace({ dataFolder = true } = {}): string {
  const place = mkdtempSync(join(tmpdir(), "nyven-production-"));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  for (const name of ["build", "db", "node_modules", "package.json"]) symlinkSync(resolve(name), join(place, name));
  copyFileSync(".env.example", join(place, ".env"));
  if (dataFolder) mkdirSync(join(place, "data"));
  return place;
}

type Started = { said: () => string; ended: Promise<number | null>; stop(): void };

function start(place: string, program: string[], settings: Record<string, string> = {}): Started {
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH ?? "", NODE_ENV: "production", ...settings };
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(process.execPath, program, {
    cwd: place,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (part) => {
    said += part;
  });
  child.stderr.on("data", (part) => {
    said += part;
  });
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  onTestFinished(() => void child.kill("SIGKILL"));
  return { said: () => said, ended, stop: () => void child.kill("SIGTERM") };
}

async function portOf(server: Started): Promise<number> {
  for (let tries = 0; tries < 300; tries++) {
    const port = /"port":(\d+)/.exec(server.said())?.[1];
    if (port) return Number(port);
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`the server did not start: ${server.said()}`);
}

test("production does not start without its key file, and says how to make one", async () => {
  const server = start(operatorsPlace(), ["build/server.mjs"]);
  expect(await server.ended).toBe(1);
  expect(server.said()).toContain("npm run admin -- keys");
});

test("production does not start where the folder of the database is missing, and says what to do", async () => {
  const place = operatorsPlace();
  await start(place, ["build/admin.mjs", "keys"]).ended;
  const server = start(place, ["build/server.mjs"], { DATABASE_FILE: "./nowhere/nyven.db" });
  expect(await server.ended).toBe(1);
  expect(server.said()).toContain("folder of the database does not exist");
});

test("with the settings of .env.example unedited it starts, is well, shows no demo, and stops when asked", async () => {
  const place = operatorsPlace();
  expect(await start(place, ["build/admin.mjs", "keys"]).ended).toBe(0);
  const server = start(place, ["build/server.mjs"], { PORT: "0" });
  const origin = `http://127.0.0.1:${await portOf(server)}`;
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${origin}/version`)).json()).toMatchObject({ name: "nyven" });
  expect((await fetch(`${origin}/demo/mail`)).status).toBe(404);
  const foreign = {
    method: "POST",
    headers: { origin: "https://evil.example" },
    body: new URLSearchParams({ a: "1" }),
  };
  expect((await fetch(`${origin}/da/log-in`, foreign)).status).toBe(403);
  const large = { method: "POST", headers: { origin }, body: new URLSearchParams({ a: "x".repeat(300_000) }) };
  expect((await fetch(`${origin}/da/log-in`, large)).status).toBe(413);
  server.stop();
  expect(await server.ended).toBe(0);
});

test("the first administrator comes from the command line, by a link that opens an invitation", async () => {
  const place = operatorsPlace();
  const wrong = start(place, ["build/admin.mjs", "create-administrator", "no address"]);
  expect(await wrong.ended).toBe(2);
  const made = start(place, ["build/admin.mjs", "create-administrator", "drift@example.org"]);
  expect(await made.ended).toBe(0);
  expect(made.said()).toMatch(/^http:\/\/localhost:3000\/da\/invitation\/[\w-]{43}\n$/);
});

test("the built thread that computes rounds starts, and answers with a proven round", async () => {
  const worker = new Worker(resolve("build/round-worker.mjs"));
  onTestFinished(() => void worker.terminate());
  const said: FromWorker[] = [];
  const ended = new Promise<number>((done) => worker.once("exit", done));
  worker.on("message", (message: FromWorker) => said.push(message));
  const { families, volunteers, ...rest } = poolOf([family()], [volunteer()]);
  const say = (message: ToWorker) => worker.postMessage(message);
  say({ say: "families", people: families });
  say({ say: "volunteers", people: volunteers });
  say({ say: "solve", input: { ...rest, policy: DEFAULT_POLICY, objective: "balanced" } });
  expect(await ended).toBe(0);
  expect(said.at(-1)).toMatchObject({ say: "solved", pairsChecked: 1, rest: { totals: { pairs: 1 } } });
});
