import { and, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { accounts, consents, families, familyAdults, volunteerAdults, volunteers } from "~db/schema/all.server";
import type { HostInHousehold } from "./may-host";
import { samePerson } from "./same-person";

type Adult = typeof familyAdults.$inferSelect;
/** An adult of a household with what hosting asks, and the units in which they volunteer. */
export type HouseholdHost = HostInHousehold & {
  id: string;
  organisationId: string | null;
  /** Postcode area of the household. */
  area: string;
  adult: Adult;
  unitIds: string[];
  /** Approved as a volunteer: they host as one. */
  approved: boolean;
};

/** Adults of households by id, or all who would like to be asked, by id. */
export async function listHouseholdHosts(
  db: Reader,
  which: readonly string[] | "would-like",
): Promise<HouseholdHost[]> {
  if (which !== "would-like" && which.length === 0) return [];
  const rows = await db
    .select({ adult: familyAdults, family: families, blockedAt: accounts.blockedAt })
    .from(familyAdults)
    .innerJoin(families, eq(families.id, familyAdults.familyId))
    .leftJoin(accounts, eq(accounts.id, familyAdults.accountId))
    .where(which === "would-like" ? isNotNull(familyAdults.askToHostSince) : inArray(familyAdults.id, [...which]))
    .orderBy(familyAdults.id);
  const adults = rows.map(({ adult }) => adult);
  const standing = await listStanding(db, adults);
  const volunteering = await listVolunteering(db, adults);
  return rows.map(({ adult, family, blockedAt }) => {
    const units = volunteering.filter((one) => samePerson(one.volunteer, adult));
    const free = family.protectedFor === null && (family.state === "registered" || family.state === "consented");
    const known = family.firstContactAt !== null && standing.has(adult.id);
    const trusted = units.every(({ state }) => state !== "declined" && state !== "paused");
    return {
      id: adult.id,
      organisationId: family.organisationId,
      area: family.area,
      adult,
      hostsAsWoman: adult.hostsAsWoman,
      open: free && known && trusted && adult.leftAt === null && blockedAt === null,
      unitIds: [...new Set(units.map(({ volunteer }) => volunteer.volunteerId))],
      approved: units.some(({ state }) => state === "approved"),
    };
  });
}

/** Whose own yes to contact stands; another's yes in the household is not theirs. */
async function listStanding(db: Reader, adults: readonly Adult[]): Promise<Set<string>> {
  const ids = adults.map(({ id }) => id);
  const rows = await db
    .select({ id: consents.familyAdultId })
    .from(consents)
    .where(
      and(
        inArray(consents.familyAdultId, ids),
        eq(consents.purpose, "contact-and-match"),
        isNull(consents.withdrawnAt),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** Volunteers who may be one of these adults: the same account, e-mail or telephone. */
async function listVolunteering(db: Reader, adults: readonly Adult[]) {
  const said = (all: (string | null)[]) => all.filter((one) => one !== null);
  const { accountId, email, phone } = volunteerAdults;
  return db
    .select({ volunteer: volunteerAdults, state: volunteers.state })
    .from(volunteerAdults)
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .where(
      and(
        isNull(volunteerAdults.leftAt),
        ne(volunteers.state, "left"),
        or(
          inArray(accountId, said(adults.map((adult) => adult.accountId))),
          inArray(email, said(adults.map((adult) => adult.email))),
          inArray(phone, said(adults.map((adult) => adult.phone))),
        ),
      ),
    );
}
