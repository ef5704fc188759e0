import { and, eq, gt } from "drizzle-orm";
import { hours } from "~/foundation/clock";
import { hashOf } from "~/foundation/ids";
import type { Database, Reader } from "~db/database.server";
import { drafts } from "~db/schema/access.server";

/** A form that was sent after the session had ended: where it was going, and what was in it. */
export type KeptForm = { path: string; fields: [name: string, value: string][] };

const FORM = "sent-too-late";
const KEPT_MS = hours(24);
/** One for each account, the newest; only that account sees it, after it has logged in again. */
const keyOf = (accountId: string): string => hashOf(`${FORM}:${accountId}`);

/** Keeps a form for the account whose session had ended. Files and forms with a password in them are never kept. */
export async function keepForm(
  db: Database,
  now: Date,
  { accountId, path, form }: { accountId: string; path: string; form: FormData },
): Promise<void> {
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
  if (fields.length !== [...form].length || fields.some(([name]) => /password/i.test(name))) return;
  const answers = JSON.stringify({ path, fields } satisfies KeptForm);
  const row = { answers, createdAt: now, expiresAt: new Date(now.getTime() + KEPT_MS) };
  await db.transact((tx) =>
    tx
      .insert(drafts)
      .values({ hash: keyOf(accountId), form: FORM, ...row })
      .onConflictDoUpdate({ target: drafts.hash, set: row })
      .returning({ hash: drafts.hash }),
  );
}

/** What an account sent too late in the last day, or null. */
export async function findKeptForm(db: Reader, accountId: string, now: Date): Promise<KeptForm | null> {
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.hash, keyOf(accountId)), gt(drafts.expiresAt, now)));
  return row ? (JSON.parse(row.answers) as KeptForm) : null;
}

/** It was sent again, or thrown away. */
export async function forgetKeptForm(db: Database, accountId: string): Promise<void> {
  await db.transact((tx) =>
    tx
      .delete(drafts)
      .where(eq(drafts.hash, keyOf(accountId)))
      .returning({ hash: drafts.hash }),
  );
}
