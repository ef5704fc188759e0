import { and, asc, eq, inArray, isNull, ne, notInArray, or } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";
import { type DeskReader, type Family, seenBy } from "../families/queries.server";

/** Another file of the organisation that may be of the same people. */
export type AlikeFile = { id: string; name: string };
/** A telephone can be shared by a whole centre; a list of dozens helps nobody. */
const MOST_SHOWN = 5;
const MOST_ASKED = 20;
type Contact = { phone: string | null; email: string | null };

/**
 * The households of an organisation, not withdrawn, in which somebody has the phone or e-mail of somebody in this one; as a
 * sheet is judged (sheets/read/known-people.ts). The halves of a divided household know nothing of each other, and protected
 * families are seen by their readers alone.
 */
export async function listAlikeFamilies(
  db: Reader,
  reader: DeskReader,
  family: Pick<Family, "id" | "dividedFrom">,
  adults: readonly Contact[],
): Promise<AlikeFile[]> {
  const reached = reachedAt(familyAdults, adults);
  if (!reached) return [];
  const rows = await db
    .selectDistinct({ id: families.id, name: families.name, dividedFrom: families.dividedFrom })
    .from(familyAdults)
    .innerJoin(families, eq(families.id, familyAdults.familyId))
    .where(
      and(
        reached,
        isNull(familyAdults.leftAt),
        ne(families.id, family.id),
        ne(families.state, "withdrawn"),
        seenBy(reader),
      ),
    )
    .orderBy(asc(families.name), asc(families.id))
    .limit(MOST_ASKED);
  return rows
    .filter((other) => !areHalves(family, other))
    .slice(0, MOST_SHOWN)
    .map(({ id, name }) => ({ id, name }));
}

type Half = Pick<Family, "id" | "dividedFrom">;
const areHalves = (one: Half, other: Half): boolean =>
  one.dividedFrom === other.id ||
  other.dividedFrom === one.id ||
  (one.dividedFrom !== null && one.dividedFrom === other.dividedFrom);

/** The volunteers of an organisation, neither left nor declined, with the phone or e-mail of somebody in this unit. */
export async function listAlikeVolunteers(
  db: Reader,
  organisationId: string,
  volunteerId: string,
  adults: readonly Contact[],
): Promise<AlikeFile[]> {
  const reached = reachedAt(volunteerAdults, adults);
  if (!reached) return [];
  const rows = await db
    .select({ id: volunteers.id, name: volunteerAdults.name })
    .from(volunteerAdults)
    .innerJoin(volunteers, eq(volunteers.id, volunteerAdults.volunteerId))
    .where(
      and(
        reached,
        isNull(volunteerAdults.leftAt),
        ne(volunteers.id, volunteerId),
        eq(volunteers.organisationId, organisationId),
        notInArray(volunteers.state, ["left", "declined"]),
      ),
    )
    .orderBy(asc(volunteerAdults.name), asc(volunteerAdults.id))
    .limit(MOST_ASKED);
  const byUnit = new Map(rows.map((row) => [row.id, row]));
  return [...byUnit.values()].slice(0, MOST_SHOWN);
}

/** Whether a row of adults has a phone or e-mail of these; undefined where they have none. */
function reachedAt(table: typeof familyAdults | typeof volunteerAdults, adults: readonly Contact[]) {
  const phones = adults.flatMap(({ phone }) => phone || []);
  const emails = adults.flatMap(({ email }) => email || []);
  return or(
    phones.length > 0 ? inArray(table.phone, phones) : undefined,
    emails.length > 0 ? inArray(table.email, emails) : undefined,
  );
}
