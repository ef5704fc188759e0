import { and, eq, inArray } from "drizzle-orm";
import { post } from "~/features/notifications/post.server";
import { isSiteLanguage } from "~/language/languages";
import type { Writer } from "~db/database.server";
import { hostings } from "~db/schema/activities.server";
import type { Doing } from "./doing";
import { type Hosting, listContacts } from "./hosts-of-date-queries.server";
import type { DateWords } from "./tell-signed-up.server";

/** What hosts are told: keys of messages/<tag>/mail.json. */
export type HostMessage =
  | "hosting-asked"
  | "hosting-yes"
  | "hosting-no"
  | "hosting-taken-back"
  | "hosting-date-cancelled"
  | "hosting-date-moved"
  | "hosting-date-back";

/**
 * Writes to hosts of a date, each in their own language and the way they said is safe, with the way to their own page.
 * @param about tells apart messages of the same kind: nobody gets one twice about the same
 */
export async function tellHosts(
  tx: Writer,
  doing: Doing,
  hosts: readonly Hosting[],
  words: DateWords,
  message: HostMessage,
  about: string,
): Promise<void> {
  for (const { adultId, name, language: tag, organisationId, address, shared, page } of await listContacts(tx, hosts)) {
    const language = isSiteLanguage(tag) ? tag : "da";
    const link = `${doing.origin}/${language}/${page}/hosting`;
    await post(tx, doing.now, {
      id: `${about}:${adultId}`,
      organisationId,
      ...address,
      language,
      message: shared ? "news" : message,
      facts: shared ? { name, link } : { name, ...words(language), link },
    });
  }
}

/** Tells those who host a date, or have offered to, what happened to it: once for each of its sequence numbers. */
export async function tellHostsOfDate(
  tx: Writer,
  doing: Doing,
  occurrenceId: string,
  words: DateWords,
  news: "date-cancelled" | "date-moved" | "date-back",
  sequence: number,
): Promise<void> {
  const hosts = await tx
    .select()
    .from(hostings)
    .where(and(eq(hostings.occurrenceId, occurrenceId), inArray(hostings.state, ["offered", "hosting"])));
  await tellHosts(tx, doing, hosts, words, `hosting-${news}`, `date:${occurrenceId}:host-${news}:${sequence}`);
}
