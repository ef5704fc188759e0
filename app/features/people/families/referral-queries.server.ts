import { count, desc, eq } from "drizzle-orm";
import { formatDateTime } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import type { Reader } from "~db/database.server";
import { families } from "~db/schema/people.server";

export const REFERRALS_A_PAGE = 25;

/**
 * Somebody's own referrals, newest first: when, and whether somebody is in touch. Nothing more is read from the database, so
 * nothing more can be shown.
 */
export async function listReferrals(
  db: Reader,
  { accountId, page }: { accountId: string; page: number },
  language: SiteLanguage,
) {
  const own = eq(families.referredBy, accountId);
  const rows = await db
    .select({ at: families.registeredAt, contactAt: families.firstContactAt })
    .from(families)
    .where(own)
    .orderBy(desc(families.registeredAt), desc(families.id))
    .limit(REFERRALS_A_PAGE)
    .offset((page - 1) * REFERRALS_A_PAGE);
  const [counted] = await db.select({ number: count() }).from(families).where(own);
  const referrals = rows.map(({ at, contactAt }) => ({
    when: formatDateTime(language, at),
    inContact: contactAt !== null,
  }));
  return { referrals, total: counted?.number ?? 0 };
}
