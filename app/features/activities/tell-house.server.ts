import { and, eq, isNull } from "drizzle-orm";
import { post } from "~/features/notifications/post.server";
import { isSiteLanguage } from "~/language/languages";
import type { Writer } from "~db/database.server";
import { accounts, occurrences, roles } from "~db/schema/all.server";
import { dateWords } from "./tell-signed-up.server";

/** What the hosts of a house are told: keys of messages/<tag>/mail.json. */
export type HouseMessage = "house-host-offered" | "house-host-gone";

/**
 * Writes to those who plan a house about one of its dates: which date, and the way to its page. Who offered or cannot any
 * more stands there alone, behind the log-in.
 * @param about tells apart messages of the same kind: nobody gets one twice about the same
 */
export async function tellHouse(
  tx: Writer,
  { now, origin }: { now: Date; origin: string },
  occurrenceId: string,
  message: HouseMessage,
  about: string,
): Promise<void> {
  const people = await tx
    .selectDistinct({ account: accounts })
    .from(roles)
    .innerJoin(accounts, eq(accounts.id, roles.accountId))
    .innerJoin(occurrences, eq(occurrences.houseId, roles.houseId))
    .where(and(eq(occurrences.id, occurrenceId), eq(roles.role, "host"), isNull(accounts.blockedAt)));
  const words = await dateWords(tx, occurrenceId);
  for (const { account } of people) {
    const recipient = account.email ?? account.phone;
    if (!recipient) continue;
    const language = isSiteLanguage(account.language) ? account.language : "da";
    const { title, when } = words(language);
    await post(tx, now, {
      id: `${message}:${about}:${account.id}`,
      channel: account.email ? "mail" : "text",
      recipient,
      language,
      message,
      facts: { name: account.name, title, when, link: `${origin}/house/dates/${occurrenceId}` },
    });
  }
}
