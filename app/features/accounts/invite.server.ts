import { and, eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { endTokens, makeToken } from "~/access/tokens.server";
import { post } from "~/features/notifications/post.server";
import { days } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import type { DeskLanguage } from "~/language/languages";
import type { Writer } from "~db/database.server";
import { invitations } from "~db/schema/access.server";

/** How long an invitation can be accepted. */
export const INVITATION_MS = days(14);

export type InvitedRole = "coordinator" | "lead" | "host" | "referrer" | "administrator";
export type NewInvitation = {
  email: string;
  role: InvitedRole;
  /** The organisation, house or municipality (its code); "" for an administrator. */
  scopeId: string;
  /** What the organisation or house is called, for the mail. */
  scopeName: string;
  organisationId: string | null;
  language: DeskLanguage;
  origin: string;
};

/**
 * Invites somebody to a role, in the transaction of a verb. A second invitation to the same chair makes the first link useless.
 * @returns the link that was mailed; only the command line shows it
 */
export async function invite(tx: Writer, by: Actor, what: NewInvitation): Promise<string> {
  const { email, role, scopeId, scopeName, organisationId, language, origin } = what;
  const { now } = by;
  const place = and(eq(invitations.email, email), eq(invitations.role, role), eq(invitations.scopeId, scopeId));
  const [again] = await tx.update(invitations).set({ createdAt: now }).where(place).returning({ id: invitations.id });
  const id = again?.id ?? newId();
  if (again) await endTokens(tx, "invitation", id, now);
  else {
    const row = { id, email, role, scopeId, invitedBy: by.accountId, createdAt: now };
    await tx.insert(invitations).values(row).returning({ id: invitations.id });
  }
  const secret = await makeToken(tx, { purpose: "invitation", subjectId: id, now, livesMs: INVITATION_MS });
  const link = `${origin}/${language}/invitation/${secret}`;
  await audit(tx, by, "invitation.sent", id, { organisationId, detail: { role } });
  await post(tx, now, {
    id: `invitation:${id}:${newId()}`,
    organisationId,
    channel: "mail",
    recipient: email,
    language,
    message: `invitation-${role}`,
    facts: { link, place: scopeName },
  });
  return link;
}
