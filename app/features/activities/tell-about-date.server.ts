import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { post } from "~/features/notifications/post.server";
import { isSiteLanguage } from "~/language/languages";
import type { Writer } from "~db/database.server";
import { hostings, occurrences, signUps, volunteerAdults, volunteers } from "~db/schema/all.server";
import type { Doing } from "./doing";
import { type DateWords, dateWords, type SignUp, tellSignedUp } from "./tell-signed-up.server";

/** What happened to a date: those who signed up, wait or host are told once for each of its sequence numbers. */
export type DateNews = "date-cancelled" | "date-moved" | "date-back";

/**
 * Tells everybody a date concerns what happened to it, in the transaction that does it. Whoever was rung before has not
 * heard of this: they are to be rung again.
 */
export async function tellAboutDate(tx: Writer, doing: Doing, occurrenceId: string, news: DateNews): Promise<void> {
  const [date] = await tx.select().from(occurrences).where(eq(occurrences.id, occurrenceId));
  const people = await listToTell(tx, occurrenceId);
  const words = await dateWords(tx, occurrenceId);
  const sequence = date?.sequence ?? 0;
  for (const one of people) await tellSignedUp(tx, doing.now, one, words, news, sequence);
  if (news !== "date-back") await tellHosts(tx, doing, occurrenceId, words, news, sequence);
}

/** Who comes to a date or waits for it; all of them are to be rung again. */
export async function listToTell(tx: Writer, occurrenceId: string): Promise<SignUp[]> {
  const people = await tx
    .select()
    .from(signUps)
    .where(and(eq(signUps.occurrenceId, occurrenceId), inArray(signUps.state, ["coming", "waiting"])));
  await tx
    .update(signUps)
    .set({ calledAt: null })
    .where(and(eq(signUps.occurrenceId, occurrenceId), isNotNull(signUps.calledAt)))
    .returning({ id: signUps.id });
  return people;
}

export async function tellHosts(
  tx: Writer,
  doing: Doing,
  occurrenceId: string,
  words: DateWords,
  news: "date-cancelled" | "date-moved",
  sequence: number,
): Promise<void> {
  const hosts = await tx
    .select({ adult: volunteerAdults, language: volunteers.language, organisationId: volunteers.organisationId })
    .from(hostings)
    .innerJoin(volunteers, eq(volunteers.id, hostings.volunteerId))
    .innerJoin(volunteerAdults, and(eq(volunteerAdults.volunteerId, volunteers.id), isNull(volunteerAdults.leftAt)))
    .where(and(eq(hostings.occurrenceId, occurrenceId), inArray(hostings.state, ["offered", "hosting"])));
  for (const { adult, language: tag, organisationId } of hosts) {
    const language = isSiteLanguage(tag) ? tag : "da";
    await post(tx, doing.now, {
      id: `date:${occurrenceId}:host-${news}:${sequence}:${adult.id}`,
      organisationId,
      channel: adult.email ? "mail" : "text",
      recipient: adult.email ?? adult.phone,
      language,
      message: `hosting-${news}`,
      facts: { name: adult.name, ...words(language), link: `${doing.origin}${hostingPath(language)}` },
    });
  }
}

/** Where a volunteer sees what can be hosted. */
export const hostingPath = (language: string): string => `/${language}/volunteer/hosting`;
