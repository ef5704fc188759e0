import { eq } from "drizzle-orm";
import { hashOf } from "~/foundation/ids";
import { type Database, isTaken, type Writer } from "~db/database.server";
import { takenForms } from "~db/schema/audit.server";

/** The name of the hidden field that carries a form's own random key. */
export const ONCE_FIELD = "once";

/** Thrown out of a transaction when its form was taken before: the transaction leaves nothing a second time. */
export class TakenBefore extends Error {}

/**
 * Marks a form as taken, inside the transaction that does what it asks for.
 * @param once `door.once`; null (an old page without one) marks nothing, several keys are all marked
 * @throws TakenBefore where one of them was marked before
 */
export async function takeOnce(tx: Writer, once: string | readonly string[] | null, now: Date): Promise<void> {
  if (once === null) return;
  const rows = [once].flat().map((key) => ({ key, at: now, location: null }));
  try {
    await tx.insert(takenForms).values(rows).returning({ key: takenForms.key });
  } catch (error) {
    if (isTaken(error)) throw new TakenBefore();
    throw error;
  }
}

/** The stored key of a form: bound to who sent it, so that nobody can use up another person's. */
export const onceKeyOf = (sender: string, form: FormData): string | null => {
  const given = form.get(ONCE_FIELD);
  return typeof given === "string" && given.length >= 16 && given.length <= 64 ? hashOf(`${sender}\n${given}`) : null;
};

/** Where the form led when it was taken the first time: null where it was not, or is still being taken. */
export async function findTaken(db: Database, key: string): Promise<{ location: string | null } | null> {
  const [found] = await db.read.select().from(takenForms).where(eq(takenForms.key, key));
  return found ?? null;
}

/** Remembers where a taken form led. */
export async function rememberLocation(db: Database, key: string, location: string): Promise<void> {
  await db.transact((tx) => tx.update(takenForms).set({ location }).where(eq(takenForms.key, key)).returning());
}
