import { and, asc, eq, gte, inArray, isNull, lt } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { certificates, volunteerAdults, volunteers } from "~db/schema/people.server";

type Adult = typeof volunteerAdults.$inferSelect;
type Certificate = typeof certificates.$inferSelect;

/** So many ids are asked for in one statement: SQLite takes 32,766 values, PostgreSQL 65,535. */
const IDS_AT_ONCE = 10_000;

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

function inBatches(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, i) =>
    ids.slice(i * IDS_AT_ONCE, (i + 1) * IDS_AT_ONCE),
  );
}
