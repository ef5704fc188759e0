import { and, asc, count, desc, eq, exists, gt, inArray, isNull, like, min, ne, or, type SQL } from "drizzle-orm";
import { grouped } from "~/foundation/grouped";
import { holdsTag } from "~db/columns.server";
import type { Reader } from "~db/database.server";
import { requests } from "~db/schema/matching.server";
import { areas, matchTypes } from "~db/schema/organisations.server";
import { families, familyAdults } from "~db/schema/people.server";
import type { FamilyState, Language } from "~db/vocabulary";
import { type DeskReader, seenBy } from "./queries.server";

export const FAMILIES_A_PAGE = 25;

export type FamilyFilter = {
  search: string;
  /** Empty: all who have not withdrawn. */
  state: FamilyState | null;
  language: Language | null;
  areaId: string | null;
};
/** Where a page begins: after the family with this id, which has waited since then (or waits for nothing). */
export type Cursor = { since: string | null; id: string };
export type ListedFamily = {
  id: string;
  name: string;
  state: FamilyState;
  area: string;
  /** The day of the oldest request that still waits, and that request; or nothing. */
  waitingSince: string | null;
  requestId: string | null;
  languages: Language[];
};

/** One page of families, who waits longest first, then those who wait for nothing, by id. */
export async function listFamilies(
  db: Reader,
  reader: DeskReader,
  filter: FamilyFilter,
  after: Cursor | null,
): Promise<{ families: ListedFamily[]; next: Cursor | null }> {
  const waits = waitingSince(db, reader.organisationId);
  const rows = await db
    .select({
      id: families.id,
      name: families.name,
      state: families.state,
      area: families.area,
      since: waits.since,
    })
    .from(families)
    .leftJoin(waits, eq(waits.familyId, families.id))
    .where(and(await conditionOf(db, reader, filter), after ? comesAfter(waits, after) : undefined))
    .orderBy(isNull(waits.since), asc(waits.since), asc(families.id))
    .limit(FAMILIES_A_PAGE + 1);
  const page = rows.slice(0, FAMILIES_A_PAGE);
  const ids = page.map(({ id }) => id);
  const [spoken, oldest] = [await listSpoken(db, ids), await oldestRequests(db, ids)];
  const last = page.at(-1);
  return {
    families: page.map(({ since, ...row }) => ({
      ...row,
      waitingSince: since,
      requestId: oldest.get(row.id) ?? null,
      languages: spoken.get(row.id) ?? [],
    })),
    next: rows.length > page.length && last ? { since: last.since, id: last.id } : null,
  };
}

/** How many families a filter finds. */
export async function countFamilies(db: Reader, reader: DeskReader, filter: FamilyFilter): Promise<number> {
  const [found] = await db
    .select({ number: count() })
    .from(families)
    .where(await conditionOf(db, reader, filter));
  return found?.number ?? 0;
}

/** Since when each family of an organisation waits for something. */
function waitingSince(db: Reader, organisationId: string) {
  return db
    .select({
      familyId: requests.familyId,
      since: min(requests.waitingSince).as("since"),
    })
    .from(requests)
    .where(and(eq(requests.organisationId, organisationId), eq(requests.state, "waiting")))
    .groupBy(requests.familyId)
    .as("waits");
}

type Waits = ReturnType<typeof waitingSince>;

function comesAfter(waits: Waits, { since, id }: Cursor): SQL | undefined {
  if (since === null) return and(isNull(waits.since), gt(families.id, id));
  return or(gt(waits.since, since), and(eq(waits.since, since), gt(families.id, id)), isNull(waits.since));
}

async function conditionOf(db: Reader, reader: DeskReader, filter: FamilyFilter): Promise<SQL | undefined> {
  const { search, state, language, areaId } = filter;
  return and(
    seenBy(reader),
    state === null ? ne(families.state, "withdrawn") : eq(families.state, state),
    search === "" ? undefined : or(like(families.name, `%${search}%`), exists(adultsOf(db, namedLike(search)))),
    language === null ? undefined : exists(adultsOf(db, holdsTag(familyAdults.languages, language))),
    areaId === null ? undefined : inArray(families.area, await postcodeAreasOf(db, reader.organisationId, areaId)),
  );
}

const namedLike = (search: string) => like(familyAdults.name, `%${search}%`);

const adultsOf = (db: Reader, condition: SQL | undefined) =>
  db
    .select({ id: familyAdults.id })
    .from(familyAdults)
    .where(and(eq(familyAdults.familyId, families.id), isNull(familyAdults.leftAt), condition));

async function postcodeAreasOf(db: Reader, organisationId: string, areaId: string): Promise<string[]> {
  const [found] = await db
    .select({ postcodeAreas: areas.postcodeAreas })
    .from(areas)
    .where(and(eq(areas.organisationId, organisationId), eq(areas.id, areaId)));
  return found?.postcodeAreas ?? [];
}

/** What has suggestions: a request for somebody, not one for a group. */
async function oldestRequests(db: Reader, familyIds: string[]): Promise<Map<string, string>> {
  if (familyIds.length === 0) return new Map();
  const rows = await db
    .select({ id: requests.id, familyId: requests.familyId })
    .from(requests)
    .innerJoin(matchTypes, eq(matchTypes.id, requests.matchTypeId))
    .where(and(inArray(requests.familyId, familyIds), eq(requests.state, "waiting"), eq(matchTypes.form, "pair")))
    .orderBy(desc(requests.waitingSince), desc(requests.id));
  return new Map(rows.map(({ id, familyId }) => [familyId, id]));
}

/** The languages the adults of each family speak at least every day, best first; Danish and small knowledge left out where there is more. */
export async function listSpoken(db: Reader, familyIds: string[]): Promise<Map<string, Language[]>> {
  if (familyIds.length === 0) return new Map();
  const adults = await db
    .select({ familyId: familyAdults.familyId, languages: familyAdults.languages })
    .from(familyAdults)
    .where(and(inArray(familyAdults.familyId, familyIds), isNull(familyAdults.leftAt)));
  const byFamily = grouped(adults, ({ familyId }) => familyId);
  return new Map([...byFamily].map(([id, people]) => [id, mainLanguages(people.flatMap((one) => one.languages))]));
}

export function mainLanguages(spoken: readonly { tag: Language; speaking: number }[]): Language[] {
  const best = new Map<Language, number>();
  for (const { tag, speaking } of spoken) best.set(tag, Math.max(best.get(tag) ?? 0, speaking));
  const ordered = [...best].sort((a, b) => b[1] - a[1]);
  const everyday = ordered.filter(([, level]) => level >= 2);
  return (everyday.length > 0 ? everyday : ordered).map(([tag]) => tag);
}
