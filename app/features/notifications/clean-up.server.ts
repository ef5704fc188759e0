import { and, lt, lte, ne, or } from "drizzle-orm";
import { days } from "~/foundation/clock";
import type { Database } from "~db/database.server";
import { drafts, invitations, sessions, tokens } from "~db/schema/access.server";
import { takenForms } from "~db/schema/audit.server";
import { outbox } from "~db/schema/outbox.server";

/** How long each thing is kept after it ended; the comments of db/schema promise the same. */
const KEPT_MS = {
  session: days(1),
  token: days(30),
  takenForm: days(2),
  invitation: days(30),
  message: days(30),
  messageRow: days(365),
};

/** Erases what has ended: drafts, sessions, keys, taken forms, invitations, and who old messages went to. */
export async function cleanUp(db: Database, now: Date): Promise<Record<string, number>> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  return db.transact(async (tx) => {
    const gone = {
      drafts: await tx.delete(drafts).where(lte(drafts.expiresAt, now)).returning({ id: drafts.hash }),
      sessions: await tx
        .delete(sessions)
        .where(lt(sessions.expiresAt, before(KEPT_MS.session)))
        .returning({ id: sessions.id }),
      tokens: await tx
        .delete(tokens)
        .where(or(lt(tokens.expiresAt, before(KEPT_MS.token)), lt(tokens.usedAt, before(KEPT_MS.token))))
        .returning({ id: tokens.hash }),
      takenForms: await tx
        .delete(takenForms)
        .where(lt(takenForms.at, before(KEPT_MS.takenForm)))
        .returning({ id: takenForms.key }),
      invitations: await tx
        .delete(invitations)
        .where(lt(invitations.createdAt, before(KEPT_MS.invitation)))
        .returning({ id: invitations.id }),
      messages: await tx
        .delete(outbox)
        .where(lt(outbox.createdAt, before(KEPT_MS.messageRow)))
        .returning({ id: outbox.id }),
      recipients: await tx
        .update(outbox)
        .set({ recipient: "", facts: {} })
        .where(and(lt(outbox.createdAt, before(KEPT_MS.message)), ne(outbox.recipient, "")))
        .returning({ id: outbox.id }),
    };
    return Object.fromEntries(Object.entries(gone).map(([what, rows]) => [what, rows.length]));
  });
}
