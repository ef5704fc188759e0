import { and, asc, eq, gte, inArray, isNotNull, isNull, notInArray } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { accounts, roles } from "~db/schema/access.server";
import { areas, declarationTexts, matchTypes, organisations } from "~db/schema/organisations.server";
import { volunteers } from "~db/schema/people.server";
import type { MatchTypeKind } from "~db/vocabulary";

/** The organisations a volunteer may choose, by name. */
export function listOpenOrganisations(db: Reader): Promise<{ id: string; name: string; phone: string }[]> {
  return db
    .select({ id: organisations.id, name: organisations.name, phone: organisations.phone })
    .from(organisations)
    .where(eq(organisations.open, true))
    .orderBy(asc(organisations.name), asc(organisations.id));
}

/** The kinds of match somebody offers now, each once, with whether any of them is held in homes. */
export async function listOfferedKinds(db: Reader): Promise<{ kind: MatchTypeKind; heldInHomes: boolean }[]> {
  const rows = await db
    .select({ kind: matchTypes.kind, heldInHomes: matchTypes.heldInHomes })
    .from(matchTypes)
    .innerJoin(organisations, eq(organisations.id, matchTypes.organisationId))
    .where(and(eq(matchTypes.open, true), eq(organisations.open, true)));
  const kinds = [...new Set(rows.map(({ kind }) => kind))].toSorted();
  return kinds.map((kind) => ({ kind, heldInHomes: rows.some((row) => row.kind === kind && row.heldInHomes) }));
}

export type Caller = { id: string; name: string; taken: string[] };

/**
 * Who rings somebody from a postcode area on behalf of an organisation: a coordinator of that area, else one of the
 * organisation; of several the one with fewest talks to come, ties by id. Null where the organisation has nobody yet.
 * @param now talks before it are over
 */
export async function findCaller(
  db: Reader,
  organisationId: string,
  area: string,
  fromWallTime: string,
): Promise<Caller | null> {
  const people = await db
    .select({ id: accounts.id, name: accounts.name, areaId: roles.areaId })
    .from(roles)
    .innerJoin(accounts, eq(accounts.id, roles.accountId))
    .where(
      and(
        eq(roles.organisationId, organisationId),
        inArray(roles.role, ["coordinator", "lead"]),
        isNull(accounts.blockedAt),
      ),
    );
  const held = await db.select().from(areas).where(eq(areas.organisationId, organisationId));
  const areaIds = held.filter(({ postcodeAreas }) => postcodeAreas.includes(area)).map(({ id }) => id);
  const near = people.filter(({ areaId }) => areaId !== null && areaIds.includes(areaId));
  const asked = near.length > 0 ? near : people;
  const booked = await listTalks(
    db,
    asked.map(({ id }) => id),
    fromWallTime,
  );
  const callers = asked.map(({ id, name }) => ({
    id,
    name,
    taken: booked.filter(({ callerId }) => callerId === id).map(({ talkAt }) => talkAt),
  }));
  return callers.toSorted((a, b) => a.taken.length - b.taken.length || (a.id < b.id ? -1 : 1))[0] ?? null;
}

async function listTalks(db: Reader, callerIds: string[], fromWallTime: string) {
  if (callerIds.length === 0) return [];
  const rows = await db
    .select({ callerId: volunteers.callerId, talkAt: volunteers.talkAt })
    .from(volunteers)
    .where(
      and(
        inArray(volunteers.callerId, callerIds),
        isNotNull(volunteers.talkAt),
        gte(volunteers.talkAt, fromWallTime),
        notInArray(volunteers.state, ["left", "declined"]),
      ),
    );
  return rows as { callerId: string; talkAt: string }[];
}

/** The version of the declarations an organisation asks for now; 1 where it has set none. */
export async function currentDeclaration(
  db: Reader,
  organisationId: string | null,
): Promise<{ version: number; ownWords: string }> {
  if (organisationId === null) return { version: 1, ownWords: "" };
  const rows = await db.select().from(declarationTexts).where(eq(declarationTexts.organisationId, organisationId));
  const latest = rows.toSorted((a, b) => b.version - a.version)[0];
  return { version: latest?.version ?? 1, ownWords: latest?.ownWords ?? "" };
}

export type Applied = {
  organisation: string | null;
  phone: string | null;
  caller: string | null;
  talkAt: string | null;
};

/** What somebody is told after applying: who rings, when, and for whom. */
export async function findApplied(db: Reader, volunteerId: string): Promise<Applied | null> {
  const [row] = await db
    .select({
      organisation: organisations.name,
      phone: organisations.phone,
      caller: accounts.name,
      talkAt: volunteers.talkAt,
    })
    .from(volunteers)
    .leftJoin(organisations, eq(organisations.id, volunteers.organisationId))
    .leftJoin(accounts, eq(accounts.id, volunteers.callerId))
    .where(eq(volunteers.id, volunteerId));
  return row ?? null;
}
