import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { createAdministrator } from "~/features/accounts/create-administrator.server";
import { systemClock } from "~/foundation/clock";
import { readEnv } from "~/foundation/env.server";
import { makeKeys } from "~/foundation/keys.server";
import { sentenceOf } from "~/foundation/sentence-of";
import { openDatabase } from "~db/database.server";
import { listMigrations, migrate } from "~db/migrate.server";

const USAGE = `Usage:
  npm run admin -- keys                          makes the key file, once
  npm run admin -- create-administrator EMAIL    prints a link, valid for 14 days, with which EMAIL becomes administrator
`;

function keys(): void {
  const { KEY_FILE } = readEnv();
  makeKeys(KEY_FILE);
  process.stdout.write(`The key file was made: ${KEY_FILE}. Keep a copy where only you can read it.\n`);
}

async function administrator(typed: string): Promise<void> {
  const { DATABASE_FILE, origin } = readEnv();
  const now = systemClock.now();
  mkdirSync(dirname(resolve(DATABASE_FILE)), { recursive: true });
  migrate(DATABASE_FILE, listMigrations(), now);
  const db = openDatabase(DATABASE_FILE);
  try {
    const email = typed.trim().toLowerCase();
    const { link } = await createAdministrator(db, { email, language: "da", origin, now });
    process.stdout.write(`${link}\n`);
  } finally {
    db.close();
  }
}

async function main([command, email]: string[]): Promise<number> {
  if (command === "keys") keys();
  else if (command === "create-administrator" && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email ?? "")) {
    await administrator(email as string);
  } else {
    process.stderr.write(USAGE);
    return 2;
  }
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exit(1);
  },
);
