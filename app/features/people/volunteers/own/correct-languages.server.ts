import { and, eq, isNull } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import type { Database } from "~db/database.server";
import { volunteerAdults } from "~db/schema/people.server";
import type { OwnSpeech } from "../../own-languages/read-languages.server";

type Own = { volunteerId: string; organisationId: string | null; accountId: string; once: string | null };

/** Corrects one's own name and languages; proposals made before keep what they were made from. 404 for anybody else's. */
export async function correctLanguages(
  db: Database,
  by: Actor,
  { volunteerId, organisationId, accountId, once }: Own,
  adults: readonly OwnSpeech[],
): Promise<void> {
  await db.transact(async (tx) => {
    await takeOnce(tx, once, by.now);
    for (const { adultId, name, languages } of adults) {
      const own = and(eq(volunteerAdults.volunteerId, volunteerId), eq(volunteerAdults.accountId, accountId));
      const [changed] = await tx
        .update(volunteerAdults)
        .set({ name, languages })
        .where(and(own, eq(volunteerAdults.id, adultId), isNull(volunteerAdults.leftAt)))
        .returning({ id: volunteerAdults.id });
      orNotFound(changed);
    }
    await audit(tx, by, "volunteer.corrected", volunteerId, { organisationId });
  });
}
