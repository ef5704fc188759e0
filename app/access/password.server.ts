import { hash, verify } from "@node-rs/argon2";

/** Argon2id as OWASP asks: 19 MiB, two passes, one lane. The library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The text to store for a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** A hash of nothing anybody can type, so that an unknown user takes as long as a known one. */
let nobody: Promise<string> | undefined;

/** Whether the password fits. Takes the same time where there is no account (`stored` null). */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("\u0000");
  const fits = await verify(stored ?? (await nobody), password);
  return stored !== null && fits;
}
