import { and, asc, count, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import { dayOf } from "~/foundation/clock";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { declarationTexts, matchTypes } from "~db/schema/organisations.server";
import { certificates, volunteerAdults, volunteers } from "~db/schema/people.server";
import type { VolunteerState } from "~db/vocabulary";
import { listAdults } from "./queries.server";
import type { Asked } from "./readiness";

export type VolunteerUnit = typeof volunteers.$inferSelect;
export type ScreenedRow = typeof volunteerAdults.$inferSelect & { certificates: (typeof certificates.$inferSelect)[] };
export type VolunteerFile = { unit: VolunteerUnit; adults: ScreenedRow[]; callerName: string | null };

export const FILES_PER_PAGE = 50;

/** A page of an organisation's volunteers in some states; who applied first stands first. */
export async function listFiles(
  db: Reader,
  organisationId: string,
  { states, page }: { states: readonly VolunteerState[]; page: number },
) {
  const scope = and(eq(volunteers.organisationId, organisationId), inArray(volunteers.state, [...states]));
  const units = await db
    .select()
    .from(volunteers)
    .where(scope)
    .orderBy(asc(volunteers.appliedAt), asc(volunteers.id))
    .limit(FILES_PER_PAGE)
    .offset((page - 1) * FILES_PER_PAGE);
  const [counted] = await db.select({ n: count() }).from(volunteers).where(scope);
  const adults = await listAdults(
    db,
    units.map(({ id }) => id),
  );
  const files = units.map((unit) => ({ unit, adults: adults.filter(({ volunteerId }) => volunteerId === unit.id) }));
  return { files, total: counted?.n ?? 0 };
}

/** How many files an organisation has in each state. */
export async function countByState(db: Reader, organisationId: string): Promise<Map<VolunteerState, number>> {
  const rows = await db
    .select({ state: volunteers.state, n: count() })
    .from(volunteers)
    .where(eq(volunteers.organisationId, organisationId))
    .groupBy(volunteers.state);
  return new Map(rows.map(({ state, n }) => [state, n]));
}

/** One file of the organisation, or 404: another organisation's does not exist here. */
export async function getFile(db: Reader, organisationId: string, id: string): Promise<VolunteerFile> {
  const [row] = await db
    .select({ unit: volunteers, callerName: accounts.name })
    .from(volunteers)
    .leftJoin(accounts, eq(accounts.id, volunteers.callerId))
    .where(and(eq(volunteers.id, id), eq(volunteers.organisationId, organisationId)));
  const { unit, callerName } = orNotFound(row);
  return { unit, callerName, adults: await listScreened(db, id) };
}

/** The adults of a unit who have not left, each with their certificates. */
export async function listScreened(db: Reader, volunteerId: string): Promise<ScreenedRow[]> {
  const adults = await db
    .select()
    .from(volunteerAdults)
    .where(and(eq(volunteerAdults.volunteerId, volunteerId), isNull(volunteerAdults.leftAt)))
    .orderBy(asc(volunteerAdults.position));
  const ids = adults.map(({ id }) => id);
  const papers = ids.length > 0 ? await db.select().from(certificates).where(inArray(certificates.adultId, ids)) : [];
  return adults.map((adult) => ({ ...adult, certificates: papers.filter(({ adultId }) => adultId === adult.id) }));
}

/** What an organisation asks of a unit before approval: the declarations in force, and a home visit where it takes such matches. */
export async function findAsked(db: Reader, unit: VolunteerUnit, now: Date): Promise<Asked> {
  const organisationId = unit.organisationId ?? "";
  const [latest] = await db
    .select({ version: declarationTexts.version })
    .from(declarationTexts)
    .where(eq(declarationTexts.organisationId, organisationId))
    .orderBy(desc(declarationTexts.version))
    .limit(1);
  const inHomes = await db
    .select({ kind: matchTypes.kind })
    .from(matchTypes)
    .where(and(eq(matchTypes.organisationId, organisationId), eq(matchTypes.heldInHomes, true)));
  // Who named no kind of match is open to all; the home is visited when they take one held in homes.
  const visitsHomes = inHomes.some(({ kind }) => unit.matchTypeKinds.includes(kind));
  return { today: dayOf(now), declarationVersion: latest?.version ?? 1, visitsHomes };
}

/** Whether an adult of a unit who has not left is blocked. */
export async function hasBlocked(db: Reader, volunteerId: string): Promise<boolean> {
  const found = await db
    .select({ id: volunteerAdults.id })
    .from(volunteerAdults)
    .innerJoin(accounts, eq(accounts.id, volunteerAdults.accountId))
    .where(
      and(eq(volunteerAdults.volunteerId, volunteerId), isNull(volunteerAdults.leftAt), isNotNull(accounts.blockedAt)),
    );
  return found.length > 0;
}
