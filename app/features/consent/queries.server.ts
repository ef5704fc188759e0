import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { consents } from "~db/schema/consent.server";
import { familyAdults } from "~db/schema/people.server";

/** The version of `family:consent.text` that is read out or shown now. A new wording gets a new number. */
export const CONSENT_TEXT_VERSION = "1";

/** The version of `refer:text`, which a municipal worker reads out. */
export const REFERRAL_TEXT_VERSION = "1";

export type ConsentFact = typeof consents.$inferSelect;

/** All that the adults of a household have agreed to, oldest first, withdrawn ones too. */
export async function listConsents(db: Reader, familyId: string): Promise<ConsentFact[]> {
  const rows = await db
    .select({ consent: consents })
    .from(consents)
    .innerJoin(familyAdults, eq(familyAdults.id, consents.familyAdultId))
    .where(eq(familyAdults.familyId, familyId))
    .orderBy(asc(consents.givenAt), asc(consents.id));
  return rows.map(({ consent }) => consent);
}

/** Whether every adult who has not left has a consent to contact and match that stands. */
export async function haveAllConsented(db: Reader, familyId: string): Promise<boolean> {
  const adults = await db
    .select({ id: familyAdults.id })
    .from(familyAdults)
    .where(and(eq(familyAdults.familyId, familyId), isNull(familyAdults.leftAt)));
  const ids = adults.map(({ id }) => id);
  if (ids.length === 0) return false;
  const standing = await db
    .selectDistinct({ id: consents.familyAdultId })
    .from(consents)
    .where(
      and(
        inArray(consents.familyAdultId, ids),
        eq(consents.purpose, "contact-and-match"),
        isNull(consents.withdrawnAt),
      ),
    );
  return standing.length === ids.length;
}
