import { and, asc, eq, gte, inArray, isNull, lt } from "drizzle-orm";
import type { Volunteer } from "~/features/matching/engine/people";
import { dayOf } from "~/foundation/clock";
import type { Reader } from "~db/database.server";
import { matches } from "~db/schema/matching.server";
import { certificates, type SpokenLanguage, volunteerAdults, volunteers } from "~db/schema/people.server";
import { OPEN_MATCH_STATES } from "~db/vocabulary";

type Unit = typeof volunteers.$inferSelect;
type Adult = typeof volunteerAdults.$inferSelect;
type Certificate = typeof certificates.$inferSelect;

/** States of a match in which it takes up one of the families a unit can have at a time. */
const ENGAGED_STATES = [...OPEN_MATCH_STATES, "active"] as const;
/** So many ids are asked for in one statement: SQLite takes 32,766 values, PostgreSQL 65,535. */
const IDS_AT_ONCE = 10_000;

/**
 * An organisation's volunteers as the engine sees them, by id: everybody who has not left, approved or not, so that
 * gates can say why somebody is no candidate and rarity counts all. Nothing here says who somebody is.
 * @param date the day of the ranking or round, `YYYY-MM-DD`; an approval after it does not count yet
 */
export async function volunteersForPool(db: Reader, organisationId: string, date: string): Promise<Volunteer[]> {
  const units = await db
    .select()
    .from(volunteers)
    .where(
      and(
        eq(volunteers.organisationId, organisationId),
        inArray(volunteers.state, ["applied", "in-screening", "approved", "paused"]),
      ),
    )
    .orderBy(asc(volunteers.id));
  const ids = units.map(({ id }) => id);
  const adults = groupBy(await listAdults(db, ids), ({ volunteerId }) => volunteerId);
  const papers = groupBy(await listChildCertificates(db, ids), ({ volunteerId }) => volunteerId);
  const engaged = await countEngaged(db, organisationId);
  return units.map((unit) =>
    asVolunteer(unit, adults.get(unit.id) ?? [], papers.get(unit.id) ?? [], engaged.get(unit.id) ?? 0, date),
  );
}

/** Open proposals and active matches of each unit of an organisation, of all match types. */
export async function countEngaged(db: Reader, organisationId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ volunteerId: matches.volunteerId })
    .from(matches)
    .where(and(eq(matches.organisationId, organisationId), inArray(matches.state, [...ENGAGED_STATES])));
  const counts = new Map<string, number>();
  for (const { volunteerId } of rows) counts.set(volunteerId, (counts.get(volunteerId) ?? 0) + 1);
  return counts;
}

/** The adults of units who have not left, in their order. */
export async function listAdults(db: Reader, volunteerIds: readonly string[]): Promise<Adult[]> {
  const found: Adult[] = [];
  for (const ids of inBatches(volunteerIds)) {
    const rows = await db
      .select()
      .from(volunteerAdults)
      .where(and(inArray(volunteerAdults.volunteerId, ids), isNull(volunteerAdults.leftAt)))
      .orderBy(asc(volunteerAdults.volunteerId), asc(volunteerAdults.position));
    found.push(...rows);
  }
  return found;
}

type ChildCertificate = { volunteerId: string; adultId: string; validUntil: string | null };

async function listChildCertificates(db: Reader, volunteerIds: readonly string[]): Promise<ChildCertificate[]> {
  const found: ChildCertificate[] = [];
  for (const ids of inBatches(volunteerIds)) {
    const rows = await db
      .select({
        volunteerId: volunteerAdults.volunteerId,
        adultId: certificates.adultId,
        validUntil: certificates.validUntil,
      })
      .from(certificates)
      .innerJoin(volunteerAdults, eq(volunteerAdults.id, certificates.adultId))
      .where(
        and(
          inArray(volunteerAdults.volunteerId, ids),
          eq(certificates.kind, "child-protection"),
          eq(certificates.status, "valid"),
        ),
      );
    found.push(...rows);
  }
  return found;
}

function asVolunteer(
  unit: Unit,
  adults: Adult[],
  papers: ChildCertificate[],
  engaged: number,
  date: string,
): Volunteer {
  const approvedOn = unit.state === "approved" && unit.approvedAt ? dayOf(unit.approvedAt) : null;
  return {
    id: unit.id,
    organisation: unit.organisationId ?? "",
    area: unit.area,
    maxKm: unit.maxKm,
    languages: bestOf(adults),
    interests: unit.interests,
    avoids: unit.avoids,
    times: unit.times,
    purposes: unit.purposes,
    takes: unit.capacity,
    engaged,
    genders: [...new Set(adults.map(({ gender }) => gender).filter((gender) => gender !== "unsaid"))],
    meets: unit.meets,
    childCertificateUntil: earliest(adults, papers),
    approvedOn: approvedOn !== null && approvedOn <= date ? approvedOn : null,
    withoutMatchSince:
      (unit.lastMatchedAt ?? unit.approvedAt) && dayOf((unit.lastMatchedAt ?? unit.approvedAt) as Date),
  };
}

/** Each language once, at the best level of any adult. */
function bestOf(adults: readonly { languages: SpokenLanguage[] }[]): Volunteer["languages"] {
  const best = new Map<SpokenLanguage["tag"], SpokenLanguage["speaking"]>();
  for (const { tag, speaking } of adults.flatMap(({ languages }) => languages)) {
    if (speaking > (best.get(tag) ?? 0)) best.set(tag, speaking);
  }
  return [...best].map(([tag, level]) => ({ tag, level }));
}

/** The last day on which every adult's certificate counts: null where one has none. */
function earliest(adults: readonly Adult[], papers: readonly ChildCertificate[]): string | null {
  const days = adults.map(({ id }) => papers.find(({ adultId }) => adultId === id)?.validUntil ?? null);
  return days.length === 0 || days.includes(null) ? null : ((days as string[]).toSorted()[0] as string);
}

/** Certificates of an organisation's people whose last day lies in a span, first to end first. */
export function listCertificatesEnding(
  db: Reader,
  organisationId: string,
  { from, before }: { from: string; before: string },
): Promise<
  { volunteerId: string; adultId: string; name: string; kind: Certificate["kind"]; validUntil: string | null }[]
> {
  return db
    .select({
      volunteerId: volunteers.id,
      adultId: volunteerAdults.id,
      name: volunteerAdults.name,
      kind: certificates.kind,
      validUntil: certificates.validUntil,
    })
    .from(certificates)
    .innerJoin(volunteerAdults, eq(volunteerAdults.id, certificates.adultId))
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .where(
      and(
        eq(volunteers.organisationId, organisationId),
        inArray(volunteers.state, ["in-screening", "approved", "paused"]),
        isNull(volunteerAdults.leftAt),
        eq(certificates.status, "valid"),
        gte(certificates.validUntil, from),
        lt(certificates.validUntil, before),
      ),
    )
    .orderBy(asc(certificates.validUntil), asc(volunteerAdults.id));
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function inBatches(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, i) =>
    ids.slice(i * IDS_AT_ONCE, (i + 1) * IDS_AT_ONCE),
  );
}
