import { createHmac } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { endTokens } from "~/access/tokens.server";
import { days } from "~/foundation/clock";
import { hashOf, newId } from "~/foundation/ids";
import type { Keys } from "~/foundation/keys.server";
import type { Database, Reader } from "~db/database.server";
import { accounts, tokens } from "~db/schema/access.server";

/** Calendar programs keep an address for years; who leaves is blocked or gone before. */
const LIVES_MS = days(3 * 365);

/** Where one's own calendar is fetched from: `/da/own-calendar/SECRET/nyven.ics`. */
export const ownCalendarPath = (language: string, secret: string) => `/${language}/own-calendar/${secret}/nyven.ics`;

/**
 * The secret of an account's address, made anew whenever its owner looks: 256 bits from the key file and a random word of the
 * row. Stored is only its SHA-256, so that nobody who reads the database reads anybody's calendar.
 */
const secretOf = (keys: Keys, accountId: string, word: string): string =>
  createHmac("sha256", Buffer.from(keys.codes, "hex"))
    .update(`own-calendar\n${accountId}\n${word}`)
    .digest("base64url");

/** Makes the address of an account's own calendar. Where there is one it stays. */
export async function makeOwnCalendar(
  db: Database,
  keys: Keys,
  by: Actor & { once: string | null },
  accountId: string,
): Promise<void> {
  await db.transact(async (tx) => {
    if (await findRow(tx, accountId, by.now)) return;
    await takeOnce(tx, by.once, by.now);
    const word = newId();
    const hash = hashOf(secretOf(keys, accountId, word));
    const expiresAt = new Date(by.now.getTime() + LIVES_MS);
    const row = { hash, purpose: "feed" as const, subjectId: accountId, detail: word, createdAt: by.now, expiresAt };
    await tx.insert(tokens).values(row).returning({ hash: tokens.hash });
    await audit(tx, by, "account.calendar-made", accountId);
  });
}

/** Makes the address useless, for whoever has it. */
export async function revokeOwnCalendar(
  db: Database,
  by: Actor & { once: string | null },
  accountId: string,
): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, by.once, by.now);
    await endTokens(tx, "feed", accountId, by.now);
    await audit(tx, by, "account.calendar-revoked", accountId);
  });
}

/** The secret of the account's address, for its owner's eyes; null where there is none. */
export async function findOwnSecret(db: Reader, keys: Keys, accountId: string, now: Date): Promise<string | null> {
  const row = await findRow(db, accountId, now);
  return row?.detail ? secretOf(keys, accountId, row.detail) : null;
}

/** Whose calendar a secret opens; null where it is unknown, revoked or too old, or its owner is blocked. */
export async function findCalendarOwner(db: Reader, secret: string, now: Date): Promise<string | null> {
  const [found] = await db
    .select({ id: accounts.id })
    .from(tokens)
    .innerJoin(accounts, eq(accounts.id, tokens.subjectId))
    .where(and(living(now), eq(tokens.hash, hashOf(secret)), isNull(accounts.blockedAt)));
  return found?.id ?? null;
}

async function findRow(db: Reader, accountId: string, now: Date) {
  const [row] = await db
    .select()
    .from(tokens)
    .where(and(living(now), eq(tokens.subjectId, accountId)));
  return row ?? null;
}

const living = (now: Date) => and(eq(tokens.purpose, "feed"), isNull(tokens.usedAt), gt(tokens.expiresAt, now));
