import { and, asc, desc, eq, isNull, or } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import { listConsents } from "~/features/consent/queries.server";
import { holds } from "~db/columns.server";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { auditRows } from "~db/schema/audit.server";
import { matches, requests } from "~db/schema/matching.server";
import { areas, matchTypes } from "~db/schema/organisations.server";
import { families, familyAdults } from "~db/schema/people.server";

export type Family = typeof families.$inferSelect;
export type FamilyAdult = typeof familyAdults.$inferSelect;
/** Who reads at a desk: the organisation whose desk it is, and the reader, for protected families. */
export type DeskReader = { organisationId: string; accountId: string };

/** The condition of every question about families at a desk: of the organisation, and protected ones only for their two readers. */
export const seenBy = ({ organisationId, accountId }: DeskReader) =>
  and(
    eq(families.organisationId, organisationId),
    or(isNull(families.protectedFor), holds(families.protectedFor, accountId)),
  );

/** One family of the desk, or 404. */
export async function getFamily(db: Reader, reader: DeskReader, id: string): Promise<Family> {
  const [found] = await db
    .select()
    .from(families)
    .where(and(seenBy(reader), eq(families.id, id)));
  return orNotFound(found);
}

/** The adults who have not left a household, in their order. */
export async function listAdults(db: Reader, familyId: string): Promise<FamilyAdult[]> {
  return db
    .select()
    .from(familyAdults)
    .where(and(eq(familyAdults.familyId, familyId), isNull(familyAdults.leftAt)))
    .orderBy(asc(familyAdults.position));
}

/** The whole file of one family, or 404. */
export async function getFamilyFile(db: Reader, reader: DeskReader, id: string) {
  const family = await getFamily(db, reader, id);
  return {
    family,
    adults: await listAdults(db, id),
    consents: await listConsents(db, id),
    requests: await listRequests(db, id),
    history: await listHistory(db, family),
    owner: family.ownerId === null ? null : await findName(db, family.ownerId),
  };
}

/** What a household waits or waited for, newest first, with its open proposal or match. */
export async function listRequests(db: Reader, familyId: string) {
  const rows = await db
    .select({ request: requests, type: matchTypes })
    .from(requests)
    .innerJoin(matchTypes, eq(matchTypes.id, requests.matchTypeId))
    .where(eq(requests.familyId, familyId))
    .orderBy(desc(requests.waitingSince), asc(requests.id));
  const open = await db
    .select({ id: matches.id, requestId: matches.requestId, state: matches.state })
    .from(matches)
    .where(and(eq(matches.familyId, familyId), isNull(matches.closedAt)));
  return rows.map(({ request, type }) => ({
    id: request.id,
    state: request.state,
    waitingSince: request.waitingSince,
    matchType: { id: type.id, kind: type.kind, name: type.name, form: type.form },
    match: open.find(({ requestId }) => requestId === request.id) ?? null,
  }));
}

const HISTORY_MAX = 30;

/** What was done with a file here and by whom, newest first: what another organisation did before is not told. */
async function listHistory(db: Reader, { id: familyId, organisationId }: Family) {
  const here = organisationId === null ? undefined : eq(auditRows.organisationId, organisationId);
  return db
    .select({ id: auditRows.id, at: auditRows.at, action: auditRows.action, by: accounts.name })
    .from(auditRows)
    .leftJoin(accounts, eq(accounts.id, auditRows.actorId))
    .where(
      and(
        eq(auditRows.subject, "family"),
        eq(auditRows.subjectId, familyId),
        or(isNull(auditRows.organisationId), here),
      ),
    )
    .orderBy(desc(auditRows.at), desc(auditRows.id))
    .limit(HISTORY_MAX);
}

async function findName(db: Reader, accountId: string): Promise<string | null> {
  const [found] = await db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, accountId));
  return found?.name ?? null;
}

/** The match types a family can wait for in an organisation: open ones, but for outreach, which nobody waits for. */
export async function listMatchTypes(db: Reader, organisationId: string) {
  const rows = await db
    .select()
    .from(matchTypes)
    .where(and(eq(matchTypes.organisationId, organisationId), eq(matchTypes.open, true)))
    .orderBy(asc(matchTypes.kind), asc(matchTypes.id));
  return rows.filter(({ form }) => form !== "outreach").map(({ id, kind, name }) => ({ id, kind, name }));
}

/** The areas of an organisation, by name. */
export const listAreas = (db: Reader, organisationId: string) =>
  db.select().from(areas).where(eq(areas.organisationId, organisationId)).orderBy(asc(areas.name));
