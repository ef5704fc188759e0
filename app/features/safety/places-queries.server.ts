import { and, asc, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { HeldRole } from "~/access/permissions";
import type { Reader } from "~db/database.server";
import { houses } from "~db/schema/houses.server";
import { matches } from "~db/schema/matching.server";
import { organisations } from "~db/schema/organisations.server";
import { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";
import { type MatchState, OPEN_MATCH_STATES, type Side } from "~db/vocabulary";

/** Where a concern can come from: a match one is in, one's own file, an organisation one works for or may choose. */
export type Place = {
  kind: "match" | "file" | "organisation";
  /** `match:ID`, `volunteer:ID`, `family:ID` or `organisation:ID`: what a form sends. */
  value: string;
  organisationId: string;
  /** The coordinator responsible; null where nobody is yet. */
  responsible: string | null;
  volunteerId: string | null;
  familyId: string | null;
  matchId: string | null;
  /** First names of the other side of a match, told from the first meeting on; else empty. */
  names: string[];
  /** The organisation's name. */
  organisation: string;
  area: string | null;
};

const ENGAGED = [...OPEN_MATCH_STATES, "active"] as const;
/** States in which both sides have heard each other's first names. */
const NAMES_KNOWN: readonly MatchState[] = ["meeting-booked", "met", "one-confirmed", "active"];

/** Everything a signed-in person can raise a concern from, the nearest first: matches, own files, organisations. */
export async function listPlaces(db: Reader, account: { id: string; roles: readonly HeldRole[] }): Promise<Place[]> {
  const own = [...(await listOwnUnits(db, account.id)), ...(await listOwnFamilies(db, account.id))];
  const inMatches = (await Promise.all(own.map((place) => listMatchesOf(db, place)))).flat();
  const withFile = own.flatMap(({ organisationId, ...place }) =>
    organisationId ? [{ ...place, organisationId }] : [],
  );
  const found = [...inMatches, ...withFile];
  if (found.length > 0) return found;
  const worksFor = await listWorkplaces(db, account.roles);
  return worksFor.length > 0 ? worksFor : listOpenOrganisations(db);
}

type OwnFile = Omit<Place, "organisationId"> & { organisationId: string | null };
const NO_MATCH = { matchId: null, names: [] };

async function listOwnUnits(db: Reader, accountId: string): Promise<OwnFile[]> {
  const rows = await db
    .select({ unit: volunteers, organisation: organisations.name })
    .from(volunteers)
    .innerJoin(volunteerAdults, eq(volunteerAdults.volunteerId, volunteers.id))
    .leftJoin(organisations, eq(organisations.id, volunteers.organisationId))
    .where(
      and(
        eq(volunteerAdults.accountId, accountId),
        isNull(volunteerAdults.leftAt),
        notInArray(volunteers.state, ["left", "declined"]),
      ),
    );
  return rows.map(({ unit, organisation }) => ({
    ...NO_MATCH,
    kind: "file",
    value: `volunteer:${unit.id}`,
    organisationId: unit.organisationId,
    responsible: unit.callerId ?? unit.approvedBy,
    volunteerId: unit.id,
    familyId: null,
    organisation: organisation ?? "",
    area: unit.area,
  }));
}

async function listOwnFamilies(db: Reader, accountId: string): Promise<OwnFile[]> {
  const rows = await db
    .select({ family: families, organisation: organisations.name })
    .from(families)
    .innerJoin(familyAdults, eq(familyAdults.familyId, families.id))
    .leftJoin(organisations, eq(organisations.id, families.organisationId))
    .where(and(eq(familyAdults.accountId, accountId), isNull(familyAdults.leftAt)));
  return rows.map(({ family, organisation }) => ({
    ...NO_MATCH,
    kind: "file",
    value: `family:${family.id}`,
    organisationId: family.organisationId,
    responsible: family.ownerId,
    volunteerId: null,
    familyId: family.id,
    organisation: organisation ?? "",
    area: family.area,
  }));
}

/** The open matches of one's own file, the organisation and owner being the match's own. */
async function listMatchesOf(db: Reader, own: OwnFile): Promise<Place[]> {
  const mine = own.volunteerId ? eq(matches.volunteerId, own.volunteerId) : eq(matches.familyId, own.familyId ?? "");
  const rows = await db
    .select({ match: matches, organisation: organisations.name })
    .from(matches)
    .innerJoin(organisations, eq(organisations.id, matches.organisationId))
    .where(and(mine, inArray(matches.state, [...ENGAGED])))
    .orderBy(asc(matches.proposedAt), asc(matches.id));
  const side: Side = own.volunteerId ? "volunteer" : "family";
  // A family that has not been asked yet knows of no match.
  const known = rows.filter(({ match }) => side === "volunteer" || match.state !== "proposed");
  return Promise.all(
    known.map(async ({ match, organisation }) => ({
      ...own,
      kind: "match" as const,
      value: `match:${match.id}`,
      organisationId: match.organisationId,
      organisation,
      responsible: match.ownerId,
      matchId: match.id,
      names: NAMES_KNOWN.includes(match.state) ? await firstNames(db, match, side) : [],
    })),
  );
}

async function firstNames(
  db: Reader,
  { familyId, volunteerId }: typeof matches.$inferSelect,
  side: Side,
): Promise<string[]> {
  const [adults, file] =
    side === "volunteer"
      ? [familyAdults, eq(familyAdults.familyId, familyId)]
      : [volunteerAdults, eq(volunteerAdults.volunteerId, volunteerId)];
  const rows = await db
    .select({ name: adults.name })
    .from(adults)
    .where(and(file, isNull(adults.leftAt)))
    .orderBy(asc(adults.position));
  return rows.map(({ name }) => name.trim().split(/\s+/)[0] ?? name);
}

const ofOrganisation = (organisation: { id: string; name: string }): Place => ({
  ...NO_MATCH,
  kind: "organisation",
  value: `organisation:${organisation.id}`,
  organisationId: organisation.id,
  responsible: null,
  volunteerId: null,
  familyId: null,
  organisation: organisation.name,
  area: null,
});

/** The organisations of one's roles, and of the houses one is a host of. */
async function listWorkplaces(db: Reader, held: readonly HeldRole[]): Promise<Place[]> {
  const houseIds = held.flatMap(({ houseId }) => (houseId ? [houseId] : []));
  const ofHouses = houseIds.length > 0 ? await db.select().from(houses).where(inArray(houses.id, houseIds)) : [];
  const ids = [...held, ...ofHouses].flatMap(({ organisationId }) => (organisationId ? [organisationId] : []));
  if (ids.length === 0) return [];
  const rows = await db.select().from(organisations).where(inArray(organisations.id, ids));
  return rows.map(ofOrganisation);
}

async function listOpenOrganisations(db: Reader): Promise<Place[]> {
  const rows = await db
    .select()
    .from(organisations)
    .where(eq(organisations.open, true))
    .orderBy(asc(organisations.name));
  return rows.map(ofOrganisation);
}
