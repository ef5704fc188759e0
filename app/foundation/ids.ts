import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";

/** A new random id for a row. */
export const newId = (): string => randomUUID();

/** A secret of 256 bits for a private link, 43 letters of base64url. Only its `hashOf` is stored. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** A code of six digits that a person can type. */
export const newCode = (): string => String(randomBytes(4).readUInt32BE() % 1_000_000).padStart(6, "0");

/** SHA-256 in hex: what is stored of a secret. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Compares two texts of any length in time that tells nothing about where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());
}
