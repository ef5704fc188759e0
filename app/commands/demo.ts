import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hashPassword } from "~/access/password.server";
import { dayOf, systemClock } from "~/foundation/clock";
import { readEnv } from "~/foundation/env.server";
import { makeKeys, readKeys } from "~/foundation/keys.server";
import { makeLog } from "~/foundation/log.server";
import { sentenceOf } from "~/foundation/sentence-of";
import { startServer } from "~/server/start";
import { openDatabase } from "~db/database.server";
import { listMigrations, migrate } from "~db/migrate.server";
import { liveHistory } from "~db/seed/history.server";
import { liveRounds } from "~db/seed/rounds.server";
import { seedSafety } from "~db/seed/safety.server";
import { DEMO_LOG_INS, DEMO_PASSWORD, makeTown } from "~db/seed/town";
import { settle } from "~tests/factories/rows";

const FOLDER = "./data";
const FILE = `${FOLDER}/demo.db`;
const STAMP = `${FOLDER}/demo.made`;
const KEY_FILE = `${FOLDER}/demo-keys.json`;

/** `npm run demo`: makes the demo town where there is none of today, and serves it. */
async function main(): Promise<void> {
  const now = systemClock.now();
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(KEY_FILE)) makeKeys(KEY_FILE);
  if (isOld(now)) await build(now);
  const env = readEnv({
    ...process.env,
    NODE_ENV: "production",
    DEMO: "yes",
    DATABASE_FILE: FILE,
    KEY_FILE,
    LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
  });
  const server = await startServer({ env, log: makeLog(env.LOG_LEVEL), clock: systemClock, keys: readKeys(KEY_FILE) });
  process.stdout.write(welcome(env.origin));
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
}

/** Whether there is no town yet, it was made on another day, or for another form of the database. */
function isOld(now: Date): boolean {
  return !existsSync(FILE) || !existsSync(STAMP) || readFileSync(STAMP, "utf8") !== stampOf(now);
}

const stampOf = (now: Date) => [dayOf(now), ...listMigrations().map((one) => one.hash)].join("\n");

async function build(now: Date): Promise<void> {
  for (const file of [FILE, `${FILE}-wal`, `${FILE}-shm`, STAMP]) rmSync(file, { force: true });
  migrate(FILE, listMigrations(), now);
  const db = openDatabase(FILE);
  const town = makeTown(now, await hashPassword(DEMO_PASSWORD));
  await settle(db, ...town.made);
  await liveHistory(db, town.organisations, now);
  await liveRounds(db, town.organisations, now, FILE);
  await seedSafety(db, town.organisations, now);
  db.close();
  writeFileSync(STAMP, stampOf(now));
}

function welcome(origin: string): string {
  const width = Math.max(...DEMO_LOG_INS.map(({ email }) => email.length));
  const lines = DEMO_LOG_INS.map(({ email, who, where }) => `  ${email.padEnd(width)}  ${who}, ${where}`);
  return [
    "",
    `Nyven is open: ${origin}`,
    "",
    `Log in at ${origin}/da/log-in as one of these, password ${DEMO_PASSWORD}`,
    ...lines,
    "",
    `Mails and texts that would be sent: ${origin}/demo/mail`,
    "Stop with Ctrl+C.",
    "",
    "",
  ].join("\n");
}

main().catch((error: unknown) => {
  process.stderr.write(`The demo did not start. ${sentenceOf(error)}\n`);
  process.exit(1);
});
