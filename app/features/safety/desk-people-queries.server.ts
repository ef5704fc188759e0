import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { accounts, roles } from "~db/schema/access.server";
import { deputies } from "~db/schema/organisations.server";
import { families } from "~db/schema/people.server";
import type { DeskPeople } from "./concern-chain";

/** Coordinators and leads of an organisation who can sign in, by name. */
export async function listDeskStaff(db: Reader, organisationId: string) {
  return db
    .select({ id: accounts.id, name: accounts.name, role: roles.role })
    .from(accounts)
    .innerJoin(roles, eq(roles.accountId, accounts.id))
    .where(
      and(
        eq(roles.organisationId, organisationId),
        inArray(roles.role, ["coordinator", "lead"]),
        isNull(accounts.blockedAt),
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id));
}

/**
 * The same people as the way of a concern sees them, with who stands in for whom. A concern from a protected family goes
 * to its two readers and to nobody else.
 */
export async function findDeskPeople(
  db: Reader,
  { organisationId, familyId }: { organisationId: string; familyId: string | null },
): Promise<DeskPeople> {
  const staff = await listDeskStaff(db, organisationId);
  const readers = familyId === null ? null : await findReaders(db, familyId);
  if (readers)
    return { leads: staff.map(({ id }) => id).filter((id) => readers.includes(id)), coordinators: [], deputyOf: {} };
  const standIns = await db.select().from(deputies).where(eq(deputies.organisationId, organisationId));
  const inRole = (role: "coordinator" | "lead") => staff.filter((one) => one.role === role).map(({ id }) => id);
  return {
    leads: inRole("lead"),
    coordinators: inRole("coordinator"),
    deputyOf: Object.fromEntries(standIns.map(({ accountId, deputyId }) => [accountId, deputyId])),
  };
}

/** The two readers of a protected family; null where it is not protected. */
async function findReaders(db: Reader, familyId: string): Promise<string[] | null> {
  const [found] = await db.select({ readers: families.protectedFor }).from(families).where(eq(families.id, familyId));
  return found?.readers ?? null;
}
