import { hash, verify } from "@node-rs/argon2";
import { newSecret } from "~/foundation/ids";

/** argon2id at the cost OWASP asks for: 19 MiB, two rounds, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What is stored of a password. Slow on purpose: never inside a transaction. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let nobodysHash: Promise<string> | undefined;

/** Whether a password fits. Without a stored one it takes just as long and fits never, so that time tells nothing. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(newSecret());
  const fits = await verify(stored ?? (await nobodysHash), password);
  return stored !== null && fits;
}
