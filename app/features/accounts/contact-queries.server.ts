import { and, asc, eq, isNull, ne, or } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";

/** An adult of a file that we may write to at a contact. */
export type Known = {
  adultId: string;
  fileId: string;
  kind: "family" | "volunteer";
  accountId: string | null;
  name: string;
  language: string | null;
};

/**
 * The adults with a telephone number or e-mail, families first. Who left is not known any more; a protected family is not
 * written to by itself, since somebody else may hold the telephone: its two readers ring.
 * @param contact e-mail in lower case, or a number as `+4520123456`
 */
export async function listKnown(db: Reader, contact: string): Promise<Known[]> {
  const inFamilies = await db
    .select()
    .from(familyAdults)
    .innerJoin(families, eq(families.id, familyAdults.familyId))
    .where(
      and(
        or(eq(familyAdults.email, contact), eq(familyAdults.phone, contact)),
        isNull(familyAdults.leftAt),
        isNull(families.protectedFor),
        ne(families.state, "withdrawn"),
      ),
    )
    .orderBy(asc(families.registeredAt), asc(familyAdults.position), asc(familyAdults.id));
  const inUnits = await db
    .select()
    .from(volunteerAdults)
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .where(
      and(or(eq(volunteerAdults.email, contact), eq(volunteerAdults.phone, contact)), isNull(volunteerAdults.leftAt)),
    )
    .orderBy(asc(volunteers.appliedAt), asc(volunteerAdults.position), asc(volunteerAdults.id));
  return [
    ...inFamilies.map(({ family_adults: { id, familyId, accountId, name, language } }): Known => {
      return { adultId: id, fileId: familyId, kind: "family", accountId, name, language };
    }),
    ...inUnits.map(({ volunteer_adults: { id, volunteerId, accountId, name } }): Known => {
      return { adultId: id, fileId: volunteerId, kind: "volunteer", accountId, name, language: null };
    }),
  ];
}
