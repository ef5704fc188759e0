import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Writer } from "~db/database.server";
import { occurrences, signUps } from "~db/schema/all.server";
import type { Doing } from "./doing";
import { tellHostsOfDate } from "./tell-hosts.server";
import { dateWords, type SignUp, tellSignedUp } from "./tell-signed-up.server";

/** What happened to a date: those who signed up, wait or host are told once for each of its sequence numbers. */
export type DateNews = "date-cancelled" | "date-moved" | "date-back";

/**
 * Tells everybody a date concerns what happened to it, in the transaction that does it. Whom no mail reaches is on the call
 * list of the house first of all.
 */
export async function tellAboutDate(tx: Writer, doing: Doing, occurrenceId: string, news: DateNews): Promise<void> {
  const [date] = await tx.select().from(occurrences).where(eq(occurrences.id, occurrenceId));
  const people = await listToTell(tx, occurrenceId, news);
  const words = await dateWords(tx, occurrenceId);
  const sequence = date?.sequence ?? 0;
  for (const one of people) await tellSignedUp(tx, doing.now, one, words, news, sequence);
  await tellHostsOfDate(tx, doing, occurrenceId, words, news, sequence);
}

/**
 * Who comes to a date or waits for it. Those without mail are to be rung about it, and all of them to be reminded again
 * where the date is on another day now: a reminder is one for each day (remind-signed-up.server.ts).
 */
export async function listToTell(tx: Writer, occurrenceId: string, news: DateNews): Promise<SignUp[]> {
  const concerned = and(eq(signUps.occurrenceId, occurrenceId), inArray(signUps.state, ["coming", "waiting"]));
  const people = await tx.select().from(signUps).where(concerned);
  await tx
    .update(signUps)
    .set({ callAbout: news })
    .where(and(concerned, isNull(signUps.email)))
    .returning({ id: signUps.id });
  await tx
    .update(signUps)
    .set({ calledAt: null, remindedAt: null })
    .where(and(eq(signUps.occurrenceId, occurrenceId), or(isNotNull(signUps.calledAt), isNotNull(signUps.remindedAt))))
    .returning({ id: signUps.id });
  return people;
}
