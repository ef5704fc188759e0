import { eq } from "drizzle-orm";
import { post } from "~/features/notifications/post.server";
import { isSiteLanguage, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader, Writer } from "~db/database.server";
import { activities, houses, occurrences, type signUps } from "~db/schema/all.server";
import { placeOf } from "./place.server";
import { findCancelReason, listTexts } from "./queries.server";
import { roomOf } from "./room-of";
import { textIn } from "./text-in";
import { whenText } from "./when-text.server";

export type SignUp = typeof signUps.$inferSelect;

/** What people who signed up are told: keys of messages/<tag>/mail.json. */
export type SignUpMessage =
  | "sign-up-coming"
  | "sign-up-waiting"
  | "sign-up-moved-up"
  | "date-cancelled"
  | "date-moved"
  | "date-back"
  | "date-reminder";

/** What a message says about one date, in one language: `{ title, when, where }`. Below where stands why it is cancelled. */
export type DateWords = (language: SiteLanguage) => Record<"title" | "when" | "where", string>;

/** Reads what messages say about a date; the words come in each reader's language. */
export async function dateWords(db: Reader, occurrenceId: string): Promise<DateWords> {
  const [found] = await db
    .select({ occurrence: occurrences, activity: activities, house: houses })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(houses, eq(houses.id, occurrences.houseId))
    .where(eq(occurrences.id, occurrenceId));
  if (!found) throw new Error("A message was to be written about a date that is not there");
  const { occurrence, activity, house } = found;
  const texts = await listTexts(db, [activity.id]);
  const reason = await findCancelReason(db, occurrence);
  return (language) => ({
    title: textIn(language, texts)?.title ?? translator(language, "vocabulary")(`vocabulary:kind.${activity.kind}`),
    when: whenText(language, occurrence),
    where: whereText(language, house, roomOf(found)) + whyText(language, reason),
  });
}

/** A house as its pages tell it: an address that is not public is told in no message either, but how to hear the way. */
function whereText(language: SiteLanguage, house: typeof houses.$inferSelect, room: string | null): string {
  const { name, address, note, phone } = placeOf(language, house);
  const lines = [`${name}, ${address}`];
  if (room) lines.push(translator(language, "activities")("activities:fact.room", { room }));
  if (note !== null) lines.push(`${note} ${phone.number}`);
  return lines.join("\n");
}

/** The line below the place that says why a date is cancelled, in the words of its house. */
const whyText = (language: SiteLanguage, reason: string | null): string =>
  reason === null ? "" : `\n${translator(language, "mail")("mail:frame.why", { reason })}`;

/**
 * Writes a mail to somebody who signed up. Whom no mail reaches is rung by the house, and nothing waits for them here: a
 * house has nobody who could send a text (call-queries.server.ts).
 * @param about tells apart messages of the same kind, such as the date's sequence number
 */
export async function tellSignedUp(
  tx: Writer,
  now: Date,
  signUp: SignUp,
  words: DateWords,
  message: SignUpMessage,
  about: string | number,
  more: Record<string, string | number> = {},
): Promise<void> {
  if (signUp.email === null) return;
  const language = isSiteLanguage(signUp.language) ? signUp.language : "da";
  await post(tx, now, {
    id: `sign-up:${signUp.id}:${message}:${about}`,
    channel: "mail",
    recipient: signUp.email,
    language,
    message,
    facts: { name: signUp.name, ...words(language), ...more },
  });
}
