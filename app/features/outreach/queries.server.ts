import { and, asc, count, desc, eq, gte, lte, sum } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { outreach } from "~db/schema/groups.server";
import { areas, matchTypes } from "~db/schema/organisations.server";
import type { MatchTypeKind } from "~db/vocabulary";

export type Outing = { row: typeof outreach.$inferSelect; area: string | null };
export const OUTINGS_A_PAGE = 25;

/** The outings of a calendar year, newest first, one page of them. */
export async function listOutings(db: Reader, organisationId: string, year: number, page: number): Promise<Outing[]> {
  return db
    .select({ row: outreach, area: areas.name })
    .from(outreach)
    .leftJoin(areas, eq(areas.id, outreach.areaId))
    .where(inYear(organisationId, year))
    .orderBy(desc(outreach.heldOn), asc(outreach.id))
    .limit(OUTINGS_A_PAGE)
    .offset((page - 1) * OUTINGS_A_PAGE);
}

/** The sums of a calendar year: outings, people reached, volunteers out (counted each time). */
export async function sumOutings(db: Reader, organisationId: string, year: number) {
  const [found] = await db
    .select({ outings: count(), reached: sum(outreach.reached), volunteersOut: sum(outreach.volunteersOut) })
    .from(outreach)
    .where(inYear(organisationId, year));
  return {
    outings: found?.outings ?? 0,
    reached: Number(found?.reached ?? 0),
    volunteersOut: Number(found?.volunteersOut ?? 0),
  };
}

/** People reached in a calendar year by area, most first; null is outside the areas. */
export async function sumByArea(db: Reader, organisationId: string, year: number) {
  const rows = await db
    .select({ area: areas.name, outings: count(), reached: sum(outreach.reached) })
    .from(outreach)
    .leftJoin(areas, eq(areas.id, outreach.areaId))
    .where(inYear(organisationId, year))
    .groupBy(areas.id, areas.name);
  return rows
    .map(({ area, outings, reached }) => ({ area, outings, reached: Number(reached ?? 0) }))
    .sort((a, b) => b.reached - a.reached || (a.area ?? "").localeCompare(b.area ?? "", "da"));
}

const inYear = (organisationId: string, year: number) =>
  and(
    eq(outreach.organisationId, organisationId),
    gte(outreach.heldOn, `${year}-01-01`),
    lte(outreach.heldOn, `${year}-12-31`),
  );

/** The open match types of the form `outreach`; with kinds only those a volunteer of these kinds takes part in. */
export async function listOutreachTypes(db: Reader, organisationId: string, kinds: readonly MatchTypeKind[] | "all") {
  const rows = await db
    .select({ id: matchTypes.id, kind: matchTypes.kind, name: matchTypes.name })
    .from(matchTypes)
    .where(
      and(eq(matchTypes.organisationId, organisationId), eq(matchTypes.form, "outreach"), eq(matchTypes.open, true)),
    )
    .orderBy(asc(matchTypes.kind), asc(matchTypes.id));
  return kinds === "all" ? rows : rows.filter(({ kind }) => kinds.includes(kind));
}

/** The areas an outing can have been in, by name. */
export async function listOutreachAreas(db: Reader, organisationId: string) {
  return db
    .select({ id: areas.id, name: areas.name })
    .from(areas)
    .where(eq(areas.organisationId, organisationId))
    .orderBy(asc(areas.name), asc(areas.id));
}
