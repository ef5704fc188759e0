import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as z from "zod";

/** The secrets of one installation, kept in a file that only its owner may read. */
export type Keys = { /** Hashes short codes, which a plain SHA-256 would give away. 64 hex digits. */ codes: string };

const KeyFile = z.object({ codes: z.string().regex(/^[0-9a-f]{64}$/) });

/** Writes a new key file. Never over an old one: codes under way would stop working. */
export function makeKeys(file: string): Keys {
  if (existsSync(file)) throw new Error(`There is a key file already: ${file}`);
  const keys = { codes: randomBytes(32).toString("hex") };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  chmodSync(file, 0o600);
  return keys;
}

/** @throws Error that says what to do, where the file is missing or is no key file */
export function readKeys(file: string): Keys {
  if (!existsSync(file)) throw new Error(`There is no key file at ${file}. Make one with: npm run admin -- keys`);
  try {
    return KeyFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Error(
      `${file} is no key file of Nyven. Restore it from a backup; a new one makes codes under way useless.`,
    );
  }
}

/** What is stored of a short code: without the key file it cannot be tried out. */
export const hashOfCode = (keys: Keys, code: string, subject: string): string =>
  createHmac("sha256", Buffer.from(keys.codes, "hex")).update(`${subject}\n${code}`).digest("hex");
