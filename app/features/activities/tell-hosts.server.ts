import { and, inArray } from "drizzle-orm";
import { post } from "~/features/notifications/post.server";
import { grouped } from "~/foundation/grouped";
import { isSiteLanguage } from "~/language/languages";
import type { Writer } from "~db/database.server";
import { hostings } from "~db/schema/activities.server";
import type { Doing } from "./doing";
import { type HostContact, type Hosting, listContacts } from "./hosts-of-date-queries.server";
import { datesInWords, SEVERAL, type ToldDate, type ToldDates } from "./several-dates.server";
import type { DateWords } from "./tell-signed-up.server";

/** What hosts are told about one date: keys of messages/<tag>/mail.json. */
export type HostMessage = "hosting-asked" | "hosting-yes" | "hosting-no" | "hosting-taken-back";

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

/** Tells those who host some dates, or have offered to, what happened to them: one message a person. */
export async function tellHostsOfDates(tx: Writer, doing: Doing, told: ToldDates): Promise<void> {
  const ids = told.dates.map(({ date }) => date.id);
  const hosts = await tx
    .select()
    .from(hostings)
    .where(and(inArray(hostings.occurrenceId, ids), inArray(hostings.state, ["offered", "hosting"])));
  if (hosts.length === 0) return;
  const contacts = await listContacts(tx, hosts);
  for (const own of grouped(contacts, ({ adultId, page }) => `${page} ${adultId}`).values()) {
    const mine = new Set(own.map(({ hostingId }) => hostingId));
    const its = new Set(hosts.flatMap(({ id, occurrenceId }) => (mine.has(id) ? occurrenceId : [])));
    const dates = told.dates.filter(({ date }) => its.has(date.id));
    await tellOneHost(tx, doing, own[0] as HostContact, dates, told);
  }
}

async function tellOneHost(
  tx: Writer,
  doing: Doing,
  { adultId, name, language: tag, organisationId, address, shared, page }: HostContact,
  dates: readonly ToldDate[],
  told: ToldDates,
): Promise<void> {
  const { date, words } = dates[0] as ToldDate;
  const language = isSiteLanguage(tag) ? tag : "da";
  const link = `${doing.origin}/${language}/${page}/hosting`;
  const message = `hosting-${dates.length > 1 ? SEVERAL[told.news] : told.news}`;
  const about = dates.length > 1 ? datesInWords(language, dates, told) : words(language);
  await post(tx, doing.now, {
    id: `date:${date.id}:${message}:${date.sequence}:${adultId}`,
    organisationId,
    ...address,
    language,
    message: shared ? "news" : message,
    facts: shared ? { name, link } : { name, ...about, link },
  });
}
