import { asc, inArray } from "drizzle-orm";
import { post } from "~/features/notifications/post.server";
import { grouped } from "~/foundation/grouped";
import { formatDate, formatList } from "~/language/format.server";
import { isSiteLanguage, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Writer } from "~db/database.server";
import { occurrences } from "~db/schema/activities.server";
import type { Doing } from "./doing";
import { listToTell } from "./tell-about-date.server";
import { tellHostsOfDate } from "./tell-hosts.server";
import { type DateWords, dateWords, type SignUp, tellSignedUp } from "./tell-signed-up.server";

/** More dates of one activity than this are told as the first and the last. */
const DATES_NAMED = 4;

/** One date that somebody is signed up for, and where or when it is now. */
type Moved = { date: typeof occurrences.$inferSelect; signUp: SignUp; words: DateWords };

/**
 * Tells everybody concerned that dates are at another time or in another place: one message a person, with all their
 * dates in it. Hosts are told of each date they host.
 */
export async function tellMoved(tx: Writer, doing: Doing, occurrenceIds: readonly string[]): Promise<void> {
  if (occurrenceIds.length === 0) return;
  const dates = await tx
    .select()
    .from(occurrences)
    .where(inArray(occurrences.id, [...occurrenceIds]))
    .orderBy(asc(occurrences.startsAt));
  const moved: Moved[] = [];
  for (const date of dates) {
    const words = await dateWords(tx, date.id);
    for (const signUp of await listToTell(tx, date.id, "date-moved")) moved.push({ date, signUp, words });
    await tellHostsOfDate(tx, doing, date.id, words, "date-moved", date.sequence);
  }
  for (const own of grouped(moved, ({ signUp }) => personOf(signUp)).values()) await tellOne(tx, doing, own);
}

/** Of one family the sign-ups have the same name, address and language; whoever left no address is rung by the house. */
const personOf = ({ id, name, email, language }: SignUp) => JSON.stringify([email ?? id, name, language]);

async function tellOne(tx: Writer, doing: Doing, own: readonly Moved[]): Promise<void> {
  const [first] = own;
  if (!first) return;
  const { signUp, date, words } = first;
  if (own.length === 1) return tellSignedUp(tx, doing.now, signUp, words, "date-moved", date.sequence);
  if (signUp.email === null) return;
  const language = isSiteLanguage(signUp.language) ? signUp.language : "da";
  const titles = new Set(own.map((one) => one.words(language).title));
  await post(tx, doing.now, {
    id: `sign-up:${signUp.id}:dates-moved:${date.sequence}`,
    channel: "mail",
    recipient: signUp.email,
    language,
    message: "dates-moved",
    facts: { name: signUp.name, title: formatList(language, [...titles]), dates: listText(language, own) },
  });
}

/** The dates of each activity under its name, and where they are: one in another room stands by itself. */
function listText(language: SiteLanguage, own: readonly Moved[]): string {
  const byPlace = grouped(own, ({ date, words }) => `${date.activityId} ${words(language).where}`);
  return [...byPlace.values()]
    .map((dates) => {
      const { title, where } = (dates[0] as Moved).words(language);
      return [title, ...datesText(language, dates), where].join("\n");
    })
    .join("\n\n");
}

function datesText(language: SiteLanguage, dates: readonly Moved[]): string[] {
  const when = dates.map(({ words }) => words(language).when);
  if (dates.length <= DATES_NAMED) return when;
  const to = formatDate(language, (dates.at(-1) as Moved).date.startsAt, { year: true });
  return [translator(language, "activities")("activities:all-dates", { from: when[0] as string, to })];
}
