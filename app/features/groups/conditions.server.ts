import { and, eq, exists, isNull, or } from "drizzle-orm";
import type { Reader } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { consents } from "~db/schema/consent.server";
import { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";

/**
 * Who may be seen in a group, asked anew at every reading: a consent that is withdrawn, a family that is protected or
 * pauses, a volunteer who is paused or blocked is out at once, whoever took them out.
 */

/** The adult's own consent stands and covers the organisation; the household is there, consented and not protected. */
export const mayTakePart = (db: Reader, organisationId: string) =>
  and(
    eq(families.state, "consented"),
    isNull(families.protectedFor),
    isNull(familyAdults.leftAt),
    exists(
      db
        .select({ id: consents.id })
        .from(consents)
        .where(
          and(
            eq(consents.familyAdultId, familyAdults.id),
            eq(consents.purpose, "contact-and-match"),
            isNull(consents.withdrawnAt),
            or(isNull(consents.organisationId), eq(consents.organisationId, organisationId)),
          ),
        ),
    ),
  );

/** An adult of an approved unit of the organisation, who has not left and is not blocked (accounts joined from the left). */
export const mayHost = (organisationId: string) =>
  and(
    eq(volunteers.organisationId, organisationId),
    eq(volunteers.state, "approved"),
    isNull(volunteerAdults.leftAt),
    isNull(accounts.blockedAt),
  );
