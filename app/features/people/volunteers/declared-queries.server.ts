import { and, asc, count, desc, eq, inArray, isNull, lt, or } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { declarationTexts } from "~db/schema/organisations.server";
import { volunteerAdults, volunteers } from "~db/schema/people.server";

export type DeclarationInForce = { version: number; ownWords: string; since: Date | null };

/** What an organisation's volunteers declare now; version 1 without words of its own where it has set none. */
export async function findDeclarationInForce(db: Reader, organisationId: string): Promise<DeclarationInForce> {
  const [latest] = await db
    .select()
    .from(declarationTexts)
    .where(eq(declarationTexts.organisationId, organisationId))
    .orderBy(desc(declarationTexts.version))
    .limit(1);
  return latest ?? { version: 1, ownWords: "", since: null };
}

/** Adults of approved or pausing units, and which of them have not declared to a version. */
const asked = (organisationId: string) =>
  and(
    eq(volunteers.organisationId, organisationId),
    inArray(volunteers.state, ["approved", "paused"]),
    isNull(volunteerAdults.leftAt),
  );
const behind = (version: number) =>
  or(isNull(volunteerAdults.declarationVersion), lt(volunteerAdults.declarationVersion, version));

/** How many adults are asked to declare, and how many have not done so to this version. */
export async function countDeclared(db: Reader, organisationId: string, version: number) {
  const counted = async (condition?: ReturnType<typeof behind>) => {
    const [found] = await db
      .select({ adults: count() })
      .from(volunteerAdults)
      .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
      .where(and(asked(organisationId), condition));
    return found?.adults ?? 0;
  };
  return { all: await counted(), missing: await counted(behind(version)) };
}

export const NOT_DECLARED_A_PAGE = 50;

/** A page of adults who have not declared to the version in force, by name. */
export async function listNotDeclared(db: Reader, organisationId: string, version: number, page: number) {
  return db
    .select({
      id: volunteerAdults.id,
      volunteerId: volunteers.id,
      name: volunteerAdults.name,
      phone: volunteerAdults.phone,
      version: volunteerAdults.declarationVersion,
    })
    .from(volunteerAdults)
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .where(and(asked(organisationId), behind(version)))
    .orderBy(asc(volunteerAdults.name), asc(volunteerAdults.id))
    .limit(NOT_DECLARED_A_PAGE)
    .offset((page - 1) * NOT_DECLARED_A_PAGE);
}
