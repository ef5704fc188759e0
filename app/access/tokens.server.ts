import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { hashOf, newSecret } from "~/foundation/ids";
import type { Reader, Writer } from "~db/database.server";
import { type TOKEN_PURPOSES, tokens } from "~db/schema/access.server";

export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];
export type Token = typeof tokens.$inferSelect;

/**
 * Private links. A secret of 256 bits travels once, in a message; stored is only its SHA-256. GET shows what the link is
 * for (`findToken`), POST acts and uses it up (`takeToken`): whoever scans mails opens links and posts nothing.
 */

/**
 * Makes the key of a private link.
 * @param what.livesMs how long it opens something, in milliseconds
 * @returns the secret for the link; it is kept nowhere
 */
export async function makeToken(
  tx: Writer,
  what: { purpose: TokenPurpose; subjectId: string; detail?: string | null; now: Date; livesMs: number },
): Promise<string> {
  const secret = newSecret();
  const { purpose, subjectId, detail = null, now, livesMs } = what;
  const expiresAt = new Date(now.getTime() + livesMs);
  await tx
    .insert(tokens)
    .values({ hash: hashOf(secret), purpose, subjectId, detail, createdAt: now, expiresAt })
    .returning({ hash: tokens.hash });
  return secret;
}

/** The key behind a secret while it can still be used; null where it is unknown, used or too old. */
export async function findToken(db: Reader, purpose: TokenPurpose, secret: string, now: Date): Promise<Token | null> {
  const [found] = await db
    .select()
    .from(tokens)
    .where(living(purpose, hashOf(secret), now));
  return found ?? null;
}

/** Uses a key up: of two at the same time one gets it, the other null. */
export async function takeToken(tx: Writer, purpose: TokenPurpose, secret: string, now: Date): Promise<Token | null> {
  const [taken] = await tx
    .update(tokens)
    .set({ usedAt: now })
    .where(living(purpose, hashOf(secret), now))
    .returning();
  return taken ?? null;
}

/** Makes every unused key of one purpose to one thing useless: a newer one was sent, or what it opened is gone. */
export async function endTokens(tx: Writer, purpose: TokenPurpose, subjectId: string, now: Date): Promise<void> {
  await tx
    .update(tokens)
    .set({ usedAt: now })
    .where(and(eq(tokens.purpose, purpose), eq(tokens.subjectId, subjectId), isNull(tokens.usedAt)))
    .returning({ hash: tokens.hash });
}

/**
 * Ends every private link that speaks for one adult of a file, used ones too: a used link still shows how far it is, so
 * it ends by its date.
 * @param holder `volunteer:ADULT` or `family:ADULT`, as the link was made
 */
export async function endLinksOf(tx: Writer, holder: string, now: Date): Promise<void> {
  await tx
    .update(tokens)
    .set({ usedAt: now, expiresAt: now })
    .where(and(inArray(tokens.purpose, ["answer", "check-in"]), eq(tokens.detail, holder)))
    .returning({ hash: tokens.hash });
}

const living = (purpose: TokenPurpose, hash: string, now: Date) =>
  and(eq(tokens.purpose, purpose), eq(tokens.hash, hash), isNull(tokens.usedAt), gt(tokens.expiresAt, now));
