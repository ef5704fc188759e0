import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { systemClock } from "~/foundation/clock";
import { readEnv } from "~/foundation/env.server";
import { makeKeys, readKeys } from "~/foundation/keys.server";
import { makeLog } from "~/foundation/log.server";
import { sentenceOf } from "~/foundation/sentence-of";
import { startServer } from "~/server/start";

/** The door to the street: reads the settings, opens the house, or says in one sentence why it stays shut. */
async function main(): Promise<void> {
  const env = readEnv();
  const log = makeLog(env.LOG_LEVEL);
  if (env.NODE_ENV !== "production") prepareForDevelopment(env.KEY_FILE, env.DATABASE_FILE);
  const server = await startServer({ env, log, clock: systemClock, keys: readKeys(env.KEY_FILE) });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close().then(() => process.exit(0));
    });
  }
}

/** Outside production a missing key file and folder are simply made. */
function prepareForDevelopment(keyFile: string, databaseFile: string): void {
  mkdirSync(dirname(resolve(databaseFile)), { recursive: true });
  if (!existsSync(keyFile)) makeKeys(keyFile);
}

main().catch((error: unknown) => {
  process.stderr.write(`Nyven did not start. ${sentenceOf(error)}\n`);
  process.exit(1);
});
