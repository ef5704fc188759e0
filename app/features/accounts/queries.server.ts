import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import type { Reader } from "~db/database.server";
import { municipalityName } from "~db/geography/municipalities";
import { accounts, invitations, roles } from "~db/schema/access.server";
import { houses } from "~db/schema/houses.server";
import { deputies, organisations } from "~db/schema/organisations.server";

export type AccountRow = typeof accounts.$inferSelect;
export type Invitation = typeof invitations.$inferSelect;

/** The account with an e-mail address (lower case), or null. */
export async function findAccountByEmail(db: Reader, email: string): Promise<AccountRow | null> {
  const [found] = await db.select().from(accounts).where(eq(accounts.email, email));
  return found ?? null;
}

/** One account, or 404. */
export async function getAccount(db: Reader, id: string): Promise<AccountRow> {
  const [found] = await db.select().from(accounts).where(eq(accounts.id, id));
  return orNotFound(found);
}

/** An open invitation, or null. */
export async function findInvitation(db: Reader, id: string): Promise<Invitation | null> {
  const [found] = await db.select().from(invitations).where(eq(invitations.id, id));
  return found ?? null;
}

/** Those who hold a chair in an organisation: coordinators and leads, by name. */
export async function listStaff(db: Reader, organisationId: string) {
  const rows = await db
    .select({ roleId: roles.id, role: roles.role, accountId: accounts.id, name: accounts.name, email: accounts.email })
    .from(roles)
    .innerJoin(accounts, eq(accounts.id, roles.accountId))
    .where(and(eq(roles.organisationId, organisationId), inArray(roles.role, ["coordinator", "lead"])))
    .orderBy(asc(accounts.name), asc(roles.id));
  // Who is responsible for areas has a row for each beside the one of the organisation: the chair is one.
  return [...new Map(rows.map((row) => [`${row.accountId} ${row.role}`, row])).values()];
}

/** Open invitations to an organisation or house, newest last. */
export async function listInvitations(db: Reader, scopeId: string, since: Date): Promise<Invitation[]> {
  return db
    .select()
    .from(invitations)
    .where(and(eq(invitations.scopeId, scopeId), gt(invitations.createdAt, since)))
    .orderBy(asc(invitations.createdAt), asc(invitations.id));
}

/** Every organisation, for the administrator: names and telephone only. */
export async function listOrganisations(db: Reader) {
  return db
    .select({ id: organisations.id, name: organisations.name, phone: organisations.phone, open: organisations.open })
    .from(organisations)
    .orderBy(asc(organisations.name), asc(organisations.id));
}

/** Every house, for the administrator. */
export async function listHouses(db: Reader) {
  return db
    .select({ id: houses.id, name: houses.name, area: houses.area, phone: houses.phone })
    .from(houses)
    .orderBy(asc(houses.name), asc(houses.id));
}

/** The name of what an invitation leads to: the organisation, house or municipality; null where there is none (administrator). */
export async function findScopeName(db: Reader, scopeId: string): Promise<string | null> {
  const [organisation] = await db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, scopeId));
  if (organisation) return organisation.name;
  const [house] = await db.select({ name: houses.name }).from(houses).where(eq(houses.id, scopeId));
  return house?.name ?? municipalityName(scopeId);
}

/** The roles of an account. */
export async function listRoles(db: Reader, accountId: string) {
  return db.select().from(roles).where(eq(roles.accountId, accountId)).orderBy(asc(roles.grantedAt), asc(roles.id));
}

/** Who stands in for whom in an organisation. */
export async function listDeputies(db: Reader, organisationId: string) {
  return db
    .select({ accountId: deputies.accountId, deputyId: deputies.deputyId })
    .from(deputies)
    .where(eq(deputies.organisationId, organisationId));
}
