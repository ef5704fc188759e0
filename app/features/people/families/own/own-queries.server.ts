import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { orNotFound } from "~/access/refuse.server";
import { listConsents } from "~/features/consent/queries.server";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { hostings, occurrences } from "~db/schema/activities.server";
import { houses } from "~db/schema/houses.server";
import { organisations } from "~db/schema/organisations.server";
import { families } from "~db/schema/people.server";
import { type Family, listAdults } from "../queries.server";

export type OwnHousehold = Awaited<ReturnType<typeof getOwnHousehold>>;

/** The household a family adult belongs to, or 404. */
export async function getOwnFamily(db: Reader, familyId: string): Promise<Family> {
  const [family] = await db.select().from(families).where(eq(families.id, familyId));
  return orNotFound(family);
}

/**
 * What one adult sees of their own household: themselves in full, of the others only who they are and whether they have said
 * yes. One telephone may stand for two adults: then both are `selves`.
 */
export async function getOwnHousehold(db: Reader, familyId: string, accountId: string) {
  const family = await getOwnFamily(db, familyId);
  const adults = await listAdults(db, familyId);
  const selves = adults.filter((adult) => adult.accountId === accountId);
  const self = orNotFound(selves[0]);
  const standing = (await listConsents(db, familyId)).filter(
    ({ purpose, withdrawnAt }) => purpose === "contact-and-match" && withdrawnAt === null,
  );
  return {
    family,
    self,
    selves,
    hosting: await listHosting(
      db,
      selves.map(({ id }) => id),
    ),
    others: adults.filter((adult) => adult.accountId !== accountId),
    standing,
    organisation: await findOrganisation(db, family),
    caller: await findCallerName(db, family),
  };
}

/** What these adults host, have offered to host, or were asked for: by date. */
async function listHosting(db: Reader, adultIds: readonly string[]) {
  return db
    .select({
      adultId: hostings.familyAdultId,
      startsAt: occurrences.startsAt,
      house: houses.name,
      state: hostings.state,
    })
    .from(hostings)
    .innerJoin(occurrences, eq(occurrences.id, hostings.occurrenceId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId))
    .where(inArray(hostings.familyAdultId, [...adultIds]))
    .orderBy(asc(occurrences.startsAt), asc(hostings.id));
}

async function findOrganisation(db: Reader, { organisationId }: Family) {
  if (organisationId === null) return null;
  const [found] = await db
    .select({ name: organisations.name, phone: organisations.phone })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .orderBy(asc(organisations.id));
  return found ?? null;
}

async function findCallerName(db: Reader, { ownerId }: Family): Promise<string | null> {
  if (ownerId === null) return null;
  const [found] = await db
    .select({ name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.id, ownerId), isNull(accounts.blockedAt)));
  return found?.name ?? null;
}
