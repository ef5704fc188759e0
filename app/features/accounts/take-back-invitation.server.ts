import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { orNotFound } from "~/access/refuse.server";
import { endTokens } from "~/access/tokens.server";
import type { Database } from "~db/database.server";
import { invitations } from "~db/schema/access.server";

/** Takes back an open invitation of one's own organisation. Its link opens nothing any more. */
export async function takeBackInvitation(
  db: Database,
  by: Actor,
  what: { organisationId: string; invitationId: string },
): Promise<void> {
  const { organisationId, invitationId } = what;
  await db.transact(async (tx) => {
    const [gone] = await tx
      .delete(invitations)
      .where(and(eq(invitations.id, invitationId), eq(invitations.scopeId, organisationId)))
      .returning({ id: invitations.id });
    orNotFound(gone);
    await endTokens(tx, "invitation", invitationId, by.now);
    await audit(tx, by, "invitation.taken-back", invitationId, { organisationId });
  });
}
