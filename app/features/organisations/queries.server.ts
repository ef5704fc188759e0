import { and, asc, count, desc, eq, inArray, isNull } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import type { Reader } from "~db/database.server";
import { accounts, roles } from "~db/schema/access.server";
import { requests } from "~db/schema/matching.server";
import { agreements, areas, declarationTexts, matchTypes, organisations } from "~db/schema/organisations.server";
import type { MatchTypeForm } from "~db/vocabulary";

export type Organisation = typeof organisations.$inferSelect;
export type MatchType = typeof matchTypes.$inferSelect;
export type Area = typeof areas.$inferSelect;
export type Agreement = typeof agreements.$inferSelect;
export type DeclarationText = typeof declarationTexts.$inferSelect;

/** One organisation, or 404. */
export async function getOrganisation(db: Reader, id: string): Promise<Organisation> {
  const [found] = await db.select().from(organisations).where(eq(organisations.id, id));
  return orNotFound(found);
}

/** Every match type of an organisation, the open ones first. */
export async function listAllMatchTypes(db: Reader, organisationId: string): Promise<MatchType[]> {
  return db
    .select()
    .from(matchTypes)
    .where(eq(matchTypes.organisationId, organisationId))
    .orderBy(desc(matchTypes.open), asc(matchTypes.kind), asc(matchTypes.id));
}

/** The open match types of one form. */
export async function listOpenTypes(db: Reader, organisationId: string, form: MatchTypeForm): Promise<MatchType[]> {
  const all = await listAllMatchTypes(db, organisationId);
  return all.filter((type) => type.open && type.form === form);
}

/** One match type of the organisation, or 404. */
export async function getMatchType(db: Reader, organisationId: string, id: string): Promise<MatchType> {
  const [found] = await db
    .select()
    .from(matchTypes)
    .where(and(eq(matchTypes.organisationId, organisationId), eq(matchTypes.id, id)));
  return orNotFound(found);
}

/** How many requests wait for each match type. */
export async function countWaitingByType(db: Reader, organisationId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: requests.matchTypeId, waiting: count() })
    .from(requests)
    .where(and(eq(requests.organisationId, organisationId), eq(requests.state, "waiting")))
    .groupBy(requests.matchTypeId);
  return new Map(rows.map(({ id, waiting }) => [id, waiting]));
}

/** The areas of an organisation by name, each with the coordinators who are responsible for it. */
export async function listAreasWithPeople(db: Reader, organisationId: string) {
  const rows = await db.select().from(areas).where(eq(areas.organisationId, organisationId)).orderBy(asc(areas.name));
  const keepers = await db
    .selectDistinct({ areaId: roles.areaId, accountId: accounts.id, name: accounts.name })
    .from(roles)
    .innerJoin(accounts, eq(accounts.id, roles.accountId))
    .where(
      inArray(
        roles.areaId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id));
  return rows.map((area) => ({ ...area, coordinators: keepers.filter(({ areaId }) => areaId === area.id) }));
}

/** One area of the organisation, or 404. */
export async function getArea(db: Reader, organisationId: string, id: string) {
  const all = await listAreasWithPeople(db, organisationId);
  return orNotFound(all.find((area) => area.id === id));
}

/** Who may be responsible for an area: the organisation's coordinators, by name. */
export async function listCoordinators(db: Reader, organisationId: string) {
  return db
    .selectDistinct({ id: accounts.id, name: accounts.name })
    .from(roles)
    .innerJoin(accounts, eq(accounts.id, roles.accountId))
    .where(
      and(
        eq(roles.organisationId, organisationId),
        inArray(roles.role, ["coordinator", "lead"]),
        isNull(accounts.blockedAt),
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id));
}

/** The agreements of an organisation, newest period first. */
export async function listAgreements(db: Reader, organisationId: string): Promise<Agreement[]> {
  return db
    .select()
    .from(agreements)
    .where(eq(agreements.organisationId, organisationId))
    .orderBy(desc(agreements.endsOn), asc(agreements.id));
}

/** One agreement of the organisation, or 404. */
export async function getAgreement(db: Reader, organisationId: string, id: string): Promise<Agreement> {
  const [found] = await db
    .select()
    .from(agreements)
    .where(and(eq(agreements.organisationId, organisationId), eq(agreements.id, id)));
  return orNotFound(found);
}

/** Every version of what volunteers declare, the one in force first. */
export async function listDeclarationTexts(db: Reader, organisationId: string): Promise<DeclarationText[]> {
  return db
    .select()
    .from(declarationTexts)
    .where(eq(declarationTexts.organisationId, organisationId))
    .orderBy(desc(declarationTexts.version));
}
