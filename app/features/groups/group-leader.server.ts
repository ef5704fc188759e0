import { and, eq, isNull, ne } from "drizzle-orm";
import type { Actor } from "~/access/audit.server";
import { endSessions } from "~/access/session.server";
import { newId } from "~/foundation/ids";
import type { Writer } from "~db/database.server";
import { roles } from "~db/schema/access.server";
import { groups } from "~db/schema/groups.server";
import { volunteerAdults } from "~db/schema/people.server";

type Led = { accountId: string | null; volunteerId: string };

async function findAdult(tx: Writer, adultId: string): Promise<Led | null> {
  const [adult] = await tx
    .select({ accountId: volunteerAdults.accountId, volunteerId: volunteerAdults.volunteerId })
    .from(volunteerAdults)
    .where(eq(volunteerAdults.id, adultId));
  return adult ?? null;
}

const roleOf = ({ accountId, volunteerId }: Led) =>
  and(eq(roles.accountId, accountId ?? ""), eq(roles.role, "group-leader"), eq(roles.volunteerId, volunteerId));

/**
 * Gives the role of group leader to an adult who has an account; who has none gets it with the account, at the first sign-in
 * (accounts/account-of-contact). A new role ends the sessions that were opened without it.
 */
export async function giveLeaderRole(tx: Writer, by: Actor, adultId: string): Promise<void> {
  const adult = await findAdult(tx, adultId);
  if (!adult?.accountId) return;
  const [holds] = await tx.select({ id: roles.id }).from(roles).where(roleOf(adult));
  if (holds) return;
  const { accountId, volunteerId } = adult;
  const role = "group-leader" as const;
  await tx
    .insert(roles)
    .values({ id: newId(), accountId, role, volunteerId, grantedAt: by.now, grantedBy: by.accountId })
    .returning({ id: roles.id });
  await endSessions(tx, accountId);
}

/** Takes the role away from an adult who leads no other group that runs. */
export async function takeLeaderRole(tx: Writer, adultId: string, groupId: string): Promise<void> {
  const others = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.leaderId, adultId), isNull(groups.endedAt), ne(groups.id, groupId)));
  const adult = await findAdult(tx, adultId);
  if (others.length > 0 || !adult?.accountId) return;
  await tx.delete(roles).where(roleOf(adult)).returning({ id: roles.id });
  await endSessions(tx, adult.accountId);
}
