import { eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import type { SiteLanguage } from "~/language/languages";
import type { Database } from "~db/database.server";
import { accounts } from "~db/schema/access.server";

/** Changes one's own name, and the language we write in. */
export async function changeProfile(
  db: Database,
  by: Actor & { accountId: string },
  what: { name: string; language: SiteLanguage },
): Promise<void> {
  const { name, language } = what;
  await db.transact(async (tx) => {
    await tx
      .update(accounts)
      .set({ name, language })
      .where(eq(accounts.id, by.accountId))
      .returning({ id: accounts.id });
    await audit(tx, by, "account.profile-changed", by.accountId);
  });
}
