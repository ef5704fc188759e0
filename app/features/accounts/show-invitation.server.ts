import { findToken } from "~/access/tokens.server";
import type { Reader } from "~db/database.server";
import type { InvitedRole } from "./invite.server";
import { findAccountByEmail, findInvitation, findScopeName } from "./queries.server";

export type ShownInvitation = { email: string; role: InvitedRole; place: string | null; known: boolean };

/** What a living invitation link shows to who opens it; null where it opens nothing any more. */
export async function showInvitation(db: Reader, secret: string, now: Date): Promise<ShownInvitation | null> {
  const token = await findToken(db, "invitation", secret, now);
  const invitation = token ? await findInvitation(db, token.subjectId) : null;
  if (!invitation) return null;
  const account = await findAccountByEmail(db, invitation.email);
  const place = await findScopeName(db, invitation.scopeId);
  const known = account !== null && account.passwordHash !== null;
  return { email: invitation.email, role: invitation.role as InvitedRole, place, known };
}
