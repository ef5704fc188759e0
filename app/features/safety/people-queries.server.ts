import { and, asc, eq, isNull } from "drizzle-orm";
import { orNotFound, refuse } from "~/access/refuse.server";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";
import type { Side } from "~db/vocabulary";

/** One adult of a file, as far as safety asks. */
export type Person = {
  side: Side;
  adultId: string;
  fileId: string;
  name: string;
  phone: string | null;
  accountId: string | null;
  blocked: boolean;
};

/** The adults of a volunteer unit of this organisation who have not left. */
export async function listUnitPeople(db: Reader, organisationId: string, volunteerId: string): Promise<Person[]> {
  const rows = await db
    .select({ adult: volunteerAdults, blockedAt: accounts.blockedAt })
    .from(volunteerAdults)
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .leftJoin(accounts, eq(accounts.id, volunteerAdults.accountId))
    .where(
      and(
        eq(volunteers.id, volunteerId),
        eq(volunteers.organisationId, organisationId),
        isNull(volunteerAdults.leftAt),
      ),
    )
    .orderBy(asc(volunteerAdults.position));
  return rows.map(({ adult, blockedAt }) => personOf("volunteer", volunteerId, adult, blockedAt));
}

/** The adults of a household of this organisation who have not left. Whether the reader may is asked before. */
export async function listHouseholdPeople(db: Reader, organisationId: string, familyId: string): Promise<Person[]> {
  const rows = await db
    .select({ adult: familyAdults, blockedAt: accounts.blockedAt })
    .from(familyAdults)
    .innerJoin(families, eq(families.id, familyAdults.familyId))
    .leftJoin(accounts, eq(accounts.id, familyAdults.accountId))
    .where(and(eq(families.id, familyId), eq(families.organisationId, organisationId), isNull(familyAdults.leftAt)))
    .orderBy(asc(familyAdults.position));
  return rows.map(({ adult, blockedAt }) => personOf("family", familyId, adult, blockedAt));
}

type Adult = { id: string; name: string; phone: string | null; accountId: string | null };

const personOf = (side: Side, fileId: string, adult: Adult, blockedAt: Date | null): Person => ({
  side,
  fileId,
  adultId: adult.id,
  name: adult.name,
  phone: adult.phone,
  accountId: adult.accountId,
  blocked: blockedAt !== null,
});

/** One adult of a file of this organisation, or 404. A protected family's is there for its readers alone. */
export async function getPerson(
  db: Reader,
  at: { organisationId: string; accountId: string },
  side: Side,
  adultId: string,
): Promise<Person> {
  const adults = side === "volunteer" ? volunteerAdults : familyAdults;
  const file = side === "volunteer" ? volunteerAdults.volunteerId : familyAdults.familyId;
  const [adult] = await db.select({ fileId: file }).from(adults).where(eq(adults.id, adultId));
  const { fileId } = orNotFound(adult);
  if (side === "family") await mayRead(db, at, fileId);
  const people =
    side === "volunteer"
      ? await listUnitPeople(db, at.organisationId, fileId)
      : await listHouseholdPeople(db, at.organisationId, fileId);
  return orNotFound(people.find((person) => person.adultId === adultId));
}

async function mayRead(db: Reader, { accountId }: { accountId: string }, familyId: string): Promise<void> {
  const [found] = await db.select({ readers: families.protectedFor }).from(families).where(eq(families.id, familyId));
  const { readers } = orNotFound(found);
  if (readers && !readers.includes(accountId)) throw refuse(404);
}
