import { and, eq, ne, notInArray } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { kept } from "~db/kept.server";
import { manyRows } from "~db/many-rows.server";
import { matchTypes, policies } from "~db/schema/organisations.server";
import { families, volunteers } from "~db/schema/people.server";
import type { MatchTypeKind } from "~db/vocabulary";
import type { CalendarDay, Pool } from "./engine/people";
import { DEFAULT_POLICY, type Policy } from "./engine/policy";
import { bothRarities, interestRarity, type Rarity } from "./engine/rarity";
import { listHouseholds } from "./household-queries.server";
import { listUnits } from "./unit-queries.server";

export type PolicyInForce = { version: number; policy: Policy };

/** The newest weights of an organisation; the defaults as version 0 where it has set none. */
export async function getPolicy(db: Reader, organisationId: string): Promise<PolicyInForce> {
  const rows = await db.select().from(policies).where(eq(policies.organisationId, organisationId));
  const newest = rows.sort((a, b) => b.version - a.version)[0];
  if (!newest) return { version: 0, policy: DEFAULT_POLICY };
  const { version, weights, floor, halfDistanceTenths, waitingBonus } = newest;
  return { version, policy: { weights, floor, halfDistanceKm: halfDistanceTenths / 10, waitingBonus } };
}

/** The pool, and which request of each family it is about. */
export type PoolFound = Pool & { requestOf: ReadonlyMap<string, string> };

/**
 * The pool of one match type on a day: the units that offer it and have not left (those not approved appear as near
 * misses), and the families waiting for it. Protected families take no part.
 */
export async function listPool(
  db: Reader,
  organisationId: string,
  matchType: { id: string; kind: MatchTypeKind },
  date: CalendarDay,
): Promise<PoolFound> {
  const waiting = await listHouseholds(db, organisationId, { waitingFor: matchType.id });
  const units = await listUnits(db, organisationId, "all");
  return {
    volunteers: units.filter(({ kinds }) => offers(kinds, matchType.kind)).map(({ volunteer }) => volunteer),
    families: waiting.filter((one) => !one.isProtected).map(({ family }) => family),
    date,
    request: { organisation: organisationId, matchType: matchType.kind },
    rarity: await rarityOf(db, organisationId),
    requestOf: new Map(waiting.map(({ family, requestId }) => [family.id, requestId])),
  };
}

/** A unit that named no kinds of match left it open. */
export const offers = (kinds: readonly MatchTypeKind[], kind: MatchTypeKind): boolean =>
  kinds.length === 0 || kinds.includes(kind);

/** How rare each interest is among the organisation's volunteers who have not left and families not withdrawn. */
export async function rarityOf(db: Reader, organisationId: string): Promise<Rarity> {
  return bothRarities(await rarityOfUnits(db, organisationId), await rarityOfHouseholds(db, organisationId));
}

const rarityOfUnits = kept([volunteers], async (db, organisationId: string) =>
  interestRarity(
    await manyRows(
      db,
      db
        .select({ interests: volunteers.interests })
        .from(volunteers)
        .where(and(eq(volunteers.organisationId, organisationId), notInArray(volunteers.state, ["left", "declined"]))),
    ),
  ),
);

/** The families' share of `rarityOf`. */
export const rarityOfHouseholds = kept([families], async (db, organisationId: string) =>
  interestRarity(
    await manyRows(
      db,
      db
        .select({ interests: families.interests })
        .from(families)
        .where(and(eq(families.organisationId, organisationId), ne(families.state, "withdrawn"))),
    ),
  ),
);

/** The match types of an organisation that are open, pairs only: what suggestions and rounds are made for. */
export async function listPairTypes(db: Reader, organisationId: string) {
  return db
    .select()
    .from(matchTypes)
    .where(and(eq(matchTypes.organisationId, organisationId), eq(matchTypes.form, "pair"), eq(matchTypes.open, true)));
}
