import { and, eq } from "drizzle-orm";
import type { Actor } from "~/access/audit.server";
import { newId } from "~/foundation/ids";
import type { Writer } from "~db/database.server";
import { accounts, roles } from "~db/schema/access.server";
import type { ApplyingAdult } from "./join/application.server";

/**
 * The account with which an adult sees their own page: by a one-time link, without a password. An address that has an account
 * already keeps it; the role is added, since only who can read that address gets in.
 */
export async function openAccount(
  tx: Writer,
  { now }: Actor,
  volunteerId: string,
  { name, email, phone }: Pick<ApplyingAdult, "name" | "email" | "phone">,
  language: string,
): Promise<string> {
  const [known] = email ? await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)) : [];
  const id = known?.id ?? newId();
  if (!known) {
    const account = { id, name, email, phone, language, createdAt: now };
    await tx.insert(accounts).values(account).returning({ id: accounts.id });
  }
  const held = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.accountId, id), eq(roles.role, "volunteer"), eq(roles.volunteerId, volunteerId)));
  if (held.length === 0) {
    const role = { id: newId(), accountId: id, role: "volunteer" as const, volunteerId, grantedAt: now };
    await tx.insert(roles).values(role).returning({ id: roles.id });
  }
  return id;
}
