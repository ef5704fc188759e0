import { and, eq, gt } from "drizzle-orm";
import { days } from "~/foundation/clock";
import { hashOf, newSecret } from "~/foundation/ids";
import type { Database, Reader, Writer } from "~db/database.server";
import { drafts } from "~db/schema/access.server";

/** How long an unfinished sign-up is kept. */
const DRAFT_KEPT_MS = days(7);
/** What is being filled in. Each form has its drafts, the files they became, and the links to take a draft over. */
export type DraftForm = "volunteer" | "family";
const formsOf = (form: DraftForm) => ({ open: form, sent: `${form}-sent`, link: `${form}-link` });

/** A step as it was typed: names and values of its fields, in their order. */
export type Typed = [name: string, value: string][];
export type DraftSteps = Partial<Record<string, Typed>>;
/** An unfinished sign-up, or one that was sent: then with the id of the file it became. */
export type Draft = { form: DraftForm; hash: string; steps: DraftSteps; fileId: string | null };

/** The draft behind the secret of a cookie, or null: unknown, forgotten, or older than seven days. */
export async function findDraft(
  db: Reader,
  form: DraftForm,
  secret: string | undefined,
  now: Date,
): Promise<Draft | null> {
  if (!secret) return null;
  const { open, sent } = formsOf(form);
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.hash, hashOf(secret)), gt(drafts.expiresAt, now)));
  if (row?.form === sent) return { form, hash: row.hash, steps: {}, fileId: row.answers };
  return row?.form === open ? { form, hash: row.hash, steps: stepsOf(row.answers), fileId: null } : null;
}

/**
 * Keeps one step as it was typed. Without a draft a new one begins.
 * @returns the secret for the cookie where a draft began, else null
 */
export async function keepStep(
  db: Database,
  now: Date,
  { form, draft, step, typed }: { form: DraftForm; draft: Draft | null; step: string; typed: Typed },
): Promise<string | null> {
  return db.transact(async (tx) => {
    const open = draft && and(eq(drafts.hash, draft.hash), eq(drafts.form, form));
    const [row] = open ? await tx.select().from(drafts).where(open) : [];
    if (row && open) {
      const answers = JSON.stringify({ ...stepsOf(row.answers), [step]: typed });
      await tx.update(drafts).set({ answers }).where(open).returning({ hash: drafts.hash });
      return null;
    }
    const secret = newSecret();
    await begin(tx, now, secret, form, JSON.stringify({ [step]: typed }));
    return secret;
  });
}

/** "Forget this": draft and its links are gone at once. */
export async function forgetDraft(db: Database, draft: Draft): Promise<void> {
  await db.transact(async (tx) => {
    await tx.delete(drafts).where(eq(drafts.hash, draft.hash)).returning({ hash: drafts.hash });
    await forgetLinks(tx, draft.form, draft.hash);
  });
}

/** A secret for a private link with which the draft can be taken over on another device. An earlier link stops working. */
export async function makeDraftLink(db: Database, now: Date, draft: Draft): Promise<string> {
  const secret = newSecret();
  await db.transact(async (tx) => {
    await forgetLinks(tx, draft.form, draft.hash);
    await begin(tx, now, secret, formsOf(draft.form).link, draft.hash);
  });
  return secret;
}

/** Whether a private link still leads to a draft; looking changes nothing. */
export async function hasDraftLink(db: Reader, form: DraftForm, secret: string, now: Date): Promise<boolean> {
  const found = await db
    .select({ hash: drafts.hash })
    .from(drafts)
    .where(and(eq(drafts.hash, hashOf(secret)), eq(drafts.form, formsOf(form).link), gt(drafts.expiresAt, now)));
  return found.length > 0;
}

/**
 * Takes a draft over: the link is used up, and the device that had the draft has it no longer.
 * @returns the secret for this device's cookie, or null where the link leads nowhere
 */
export async function takeOverDraft(db: Database, form: DraftForm, secret: string, now: Date): Promise<string | null> {
  const fresh = newSecret();
  return db.transact(async (tx) => {
    const link = and(eq(drafts.hash, hashOf(secret)), eq(drafts.form, formsOf(form).link), gt(drafts.expiresAt, now));
    const [used] = await tx.delete(drafts).where(link).returning({ leadsTo: drafts.answers });
    if (!used) return null;
    const moved = await tx
      .update(drafts)
      .set({ hash: hashOf(fresh) })
      .where(and(eq(drafts.hash, used.leadsTo), eq(drafts.form, form)))
      .returning({ hash: drafts.hash });
    return moved.length > 0 ? fresh : null;
  });
}

/** Marks a draft as sent, inside the transaction that makes its file. False where it was sent before: then nothing may be written. */
export async function sendDraft(tx: Writer, form: DraftForm, draftHash: string, fileId: string): Promise<boolean> {
  const sent = await tx
    .update(drafts)
    .set({ form: formsOf(form).sent, answers: fileId })
    .where(and(eq(drafts.hash, draftHash), eq(drafts.form, form)))
    .returning({ hash: drafts.hash });
  await forgetLinks(tx, form, draftHash);
  return sent.length > 0;
}

async function begin(tx: Writer, now: Date, secret: string, form: string, answers: string): Promise<void> {
  const expiresAt = new Date(now.getTime() + DRAFT_KEPT_MS);
  await tx
    .insert(drafts)
    .values({ hash: hashOf(secret), form, answers, createdAt: now, expiresAt })
    .returning({ hash: drafts.hash });
}

async function forgetLinks(tx: Writer, form: DraftForm, draftHash: string): Promise<void> {
  await tx
    .delete(drafts)
    .where(and(eq(drafts.form, formsOf(form).link), eq(drafts.answers, draftHash)))
    .returning({ hash: drafts.hash });
}

const stepsOf = (answers: string): DraftSteps => JSON.parse(answers) as DraftSteps;
