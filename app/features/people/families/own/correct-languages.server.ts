import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import type { Database } from "~db/database.server";
import { familyAdults } from "~db/schema/people.server";
import type { OwnSpeech } from "../../own-languages/read-languages.server";
import { getOwnFamily } from "./own-queries.server";

/** Corrects the names and languages of those who stand behind one account; nobody else's. 404 for an adult of another. */
export async function correctLanguages(
  db: Database,
  by: Actor,
  { familyId, accountId, once }: { familyId: string; accountId: string; once: string | null },
  adults: readonly OwnSpeech[],
): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    const { organisationId } = await getOwnFamily(tx, familyId);
    for (const { adultId, name, languages } of adults) {
      const own = and(eq(familyAdults.familyId, familyId), eq(familyAdults.accountId, accountId));
      const [changed] = await tx
        .update(familyAdults)
        .set({ name, languages })
        .where(and(own, eq(familyAdults.id, adultId), isNull(familyAdults.leftAt)))
        .returning({ id: familyAdults.id });
      orNotFound(changed);
    }
    await audit(tx, by, "family.correct", familyId, { organisationId });
  });
}
