import { eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { endSessions } from "~/access/session.server";
import { takeToken } from "~/access/tokens.server";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import type { Database, Writer } from "~db/database.server";
import { accounts, invitations, roles } from "~db/schema/access.server";
import { hashPassword } from "./passwords.server";
import { type AccountRow, findAccountByEmail, type Invitation } from "./queries.server";

type Accepted = { accountId: string /** They have a password already and log in with it. */; known: boolean };

/**
 * Accepts an invitation by its link: the first time with a name and a password of one's own, and with an account already just
 * so. The link came by mail, which proves the address. Whoever has a password is not signed in by the link alone.
 */
export async function acceptInvitation(
  db: Database,
  what: { secret: string; person: { name: string; password: string } | null; language: string; now: Date },
): Promise<Result<Accepted, "link-old">> {
  const { secret, person, language, now } = what;
  const passwordHash = person ? await hashPassword(person.password) : null;
  return db.transact(async (tx) => {
    const token = await takeToken(tx, "invitation", secret, now);
    const [invitation] = token
      ? await tx.delete(invitations).where(eq(invitations.id, token.subjectId)).returning()
      : [];
    if (!invitation) return refused("link-old");
    const before = await findAccountByEmail(tx, invitation.email);
    if (before?.blockedAt) return refused("link-old");
    const known = before !== null && before.passwordHash !== null;
    if (!known && (!person || !passwordHash)) throw new Error("a first invitation needs a name and a password");
    const accountId = known
      ? before.id
      : await settleAccount(tx, before, {
          email: invitation.email,
          name: person?.name as string,
          passwordHash,
          language,
          now,
        });
    await giveRole(tx, accountId, invitation, now);
    return ok({ accountId, known });
  });
}

async function settleAccount(
  tx: Writer,
  before: AccountRow | null,
  fresh: { email: string; name: string; passwordHash: string | null; language: string; now: Date },
): Promise<string> {
  const { now, ...person } = fresh;
  if (before) {
    const { name, passwordHash } = person;
    await tx
      .update(accounts)
      .set({ name, passwordHash, emailVerifiedAt: now })
      .where(eq(accounts.id, before.id))
      .returning();
    return before.id;
  }
  const id = newId();
  await tx
    .insert(accounts)
    .values({ id, ...person, emailVerifiedAt: now, createdAt: now })
    .returning({ id: accounts.id });
  return id;
}

/** A role ends the sessions that were opened without it: a new session id at every change of roles. */
async function giveRole(tx: Writer, accountId: string, invitation: Invitation, now: Date): Promise<void> {
  const { role, scopeId, invitedBy } = invitation;
  const organisationId = role === "coordinator" || role === "lead" ? scopeId : null;
  const houseId = role === "host" ? scopeId : null;
  const municipalityCode = role === "referrer" ? scopeId : null;
  await tx
    .insert(roles)
    .values({
      id: newId(),
      accountId,
      role,
      organisationId,
      houseId,
      municipalityCode,
      grantedAt: now,
      grantedBy: invitedBy,
    })
    .returning({ id: roles.id });
  await endSessions(tx, accountId);
  await audit(tx, { accountId, now }, "role.granted", accountId, { organisationId, detail: { role } });
}
