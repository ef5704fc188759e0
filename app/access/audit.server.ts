import { newId } from "~/foundation/ids";
import type { Writer } from "~db/database.server";
import { auditRows } from "~db/schema/audit.server";

/** Who does something: an account, or nobody (a visitor, a private link, the hourly tick); and when. */
export type Actor = { accountId: string | null; now: Date };

/**
 * Writes down that something was done, in the transaction that does it. Ids and words only, never a name.
 * @param action a word such as `match.proposed`; its first part is the subject
 */
export async function audit(
  tx: Writer,
  by: Actor,
  action: `${string}.${string}`,
  subjectId: string,
  more: { organisationId?: string | null; detail?: Record<string, string | number | boolean | null> } = {},
): Promise<void> {
  const row = {
    id: newId(),
    at: by.now,
    actorId: by.accountId,
    organisationId: more.organisationId ?? null,
    action,
    subject: action.slice(0, action.indexOf(".")),
    subjectId,
    detail: more.detail ?? null,
  };
  await tx.insert(auditRows).values(row).returning({ id: auditRows.id });
}
