import { and, eq } from "drizzle-orm";
import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { orNotFound } from "~/access/refuse.server";
import type { Database } from "~db/database.server";
import { familyAdults } from "~db/schema/people.server";
import type { Doing } from "./doing";

/**
 * An adult of a household says, for themselves, whether they would like to be asked to host, and whether they are a woman,
 * for where only women come. Both are off until they say so, and are taken back the same way.
 * @throws 404 where the adult is not one of the account's own
 */
export async function wishToHost(
  db: Database,
  doing: Doing & { accountId: string },
  familyAdultId: string,
  { ask, woman }: { ask: boolean; woman: boolean },
): Promise<void> {
  await db.transact(async (tx) => {
    const own = and(eq(familyAdults.id, familyAdultId), eq(familyAdults.accountId, doing.accountId));
    const [before] = await tx.select().from(familyAdults).where(own);
    const { askToHostSince } = orNotFound(before);
    await takeOnce(tx, doing.once, doing.now);
    await tx
      .update(familyAdults)
      .set({ askToHostSince: ask ? (askToHostSince ?? doing.now) : null, hostsAsWoman: woman })
      .where(own)
      .returning({ id: familyAdults.id });
    await audit(tx, doing, "hosting.wish", familyAdultId, { detail: { ask } });
  });
}
