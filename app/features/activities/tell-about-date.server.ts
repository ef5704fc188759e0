import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { post } from "~/features/notifications/post.server";
import { grouped } from "~/foundation/grouped";
import { isSiteLanguage } from "~/language/languages";
import type { Writer } from "~db/database.server";
import { signUps } from "~db/schema/all.server";
import type { Doing } from "./doing";
import {
  type DateNews,
  datesInWords,
  readToldDates,
  SEVERAL,
  type ToldDate,
  type ToldDates,
} from "./several-dates.server";
import { tellHostsOfDates } from "./tell-hosts.server";
import { type SignUp, tellSignedUp } from "./tell-signed-up.server";

/** One date that somebody is signed up for. */
type OwnDate = ToldDate & { signUp: SignUp };

/** Tells everybody a date concerns what happened to it (`tellAboutDates`). */
export const tellAboutDate = (tx: Writer, doing: Doing, occurrenceId: string, news: DateNews): Promise<void> =>
  tellAboutDates(tx, doing, [occurrenceId], news);

/**
 * Tells everybody concerned what happened to some dates, in the transaction that does it: those who signed up, wait or host
 * get one message with all their dates in it, once for each sequence number. Whom no mail reaches is on the call list of the
 * house first of all.
 */
export async function tellAboutDates(
  tx: Writer,
  doing: Doing,
  occurrenceIds: readonly string[],
  news: DateNews,
): Promise<void> {
  if (occurrenceIds.length === 0) return;
  const told = await readToldDates(tx, occurrenceIds, news);
  const signedUp: OwnDate[] = [];
  for (const one of told.dates)
    for (const signUp of await listToTell(tx, one.date.id, news)) signedUp.push({ ...one, signUp });
  for (const own of grouped(signedUp, ({ signUp }) => personOf(signUp)).values()) await tellOne(tx, doing, own, told);
  await tellHostsOfDates(tx, doing, told);
}

/** Of one family the sign-ups have the same name, address and language; whoever left no address is rung by the house. */
const personOf = ({ id, name, email, language }: SignUp) => JSON.stringify([email ?? id, name, language]);

/**
 * Who comes to a date or waits for it. Those without mail are to be rung about it, and all of them to be reminded again
 * where the date is on another day now: a reminder is one for each day (remind-signed-up.server.ts).
 */
async function listToTell(tx: Writer, occurrenceId: string, news: DateNews): Promise<SignUp[]> {
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

async function tellOne(tx: Writer, doing: Doing, own: readonly OwnDate[], told: ToldDates): Promise<void> {
  const [first] = own;
  if (!first) return;
  const { signUp, date, words } = first;
  if (own.length === 1) return tellSignedUp(tx, doing.now, signUp, words, told.news, date.sequence);
  if (signUp.email === null) return;
  const language = isSiteLanguage(signUp.language) ? signUp.language : "da";
  await post(tx, doing.now, {
    id: `sign-up:${signUp.id}:${SEVERAL[told.news]}:${date.sequence}`,
    channel: "mail",
    recipient: signUp.email,
    language,
    message: SEVERAL[told.news],
    facts: { name: signUp.name, ...datesInWords(language, own, told) },
  });
}
