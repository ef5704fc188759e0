import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { consents } from "~db/schema/consent.server";
import { organisations } from "~db/schema/organisations.server";
import { families, familyAdults } from "~db/schema/people.server";

/** What somebody is told after registering: who gets in touch, for whom, and whose yes is missing. */
export async function findRegistered(db: Reader, familyId: string) {
  const [row] = await db
    .select({ organisation: organisations.name, phone: organisations.phone, caller: accounts.name })
    .from(families)
    .leftJoin(organisations, eq(organisations.id, families.organisationId))
    .leftJoin(accounts, eq(accounts.id, families.ownerId))
    .where(eq(families.id, familyId));
  if (!row) return null;
  const adults = await db
    .select({ name: familyAdults.name, yes: consents.id })
    .from(familyAdults)
    .leftJoin(consents, and(eq(consents.familyAdultId, familyAdults.id), isNull(consents.withdrawnAt)))
    .where(and(eq(familyAdults.familyId, familyId), isNull(familyAdults.leftAt)))
    .orderBy(asc(familyAdults.position));
  return { ...row, waitingFor: adults.filter(({ yes }) => yes === null).map(({ name }) => name) };
}
