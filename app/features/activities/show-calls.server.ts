import { dayOf } from "~/foundation/clock";
import { grouped } from "~/foundation/grouped";
import { formatDateTime, formatTime } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { Language } from "~db/vocabulary";
import { callOf, listNewsCalls, listReminderCalls } from "./call-queries.server";
import { listTexts } from "./queries.server";
import { roomOf } from "./room-of";
import { DATES_NAMED } from "./several-dates.server";
import { textIn } from "./text-in";

/** The call list of somebody's houses: who has not heard what is new, and who is to be reminded of a day. */
export async function showCalls(
  db: Reader,
  language: SiteLanguage,
  houseIds: readonly string[],
  { day, now }: { day: string; now: Date },
) {
  const news = await listNewsCalls(db, houseIds, dayOf(now));
  const reminders = await listReminderCalls(db, houseIds, day);
  const texts = await listTexts(
    db,
    [...news, ...reminders].map(({ activity }) => activity.id),
  );
  const show = (when: When) => (rows: Row[]) => shown(language, rows, texts, when);
  return {
    news: [...grouped(news, callOf).values()].map(show(formatDateTime)),
    reminders: reminders.map((row) => show(formatTime)([row])),
  };
}

type When = (language: SiteLanguage, startsAt: string) => string;
type Row = Awaited<ReturnType<typeof listNewsCalls>>[number];

/** One call, about one date or about several of a series. */
function shown(language: SiteLanguage, rows: readonly Row[], texts: Awaited<ReturnType<typeof listTexts>>, when: When) {
  const { signUp, occurrence, activity, enteredBy } = rows[0] as Row;
  const own = texts.filter(({ activityId }) => activityId === activity.id);
  const title = textIn(language, own)?.title ?? translator(language, "vocabulary")(`vocabulary:kind.${activity.kind}`);
  return {
    /** With a space between them. */
    ids: rows.map(({ signUp: { id } }) => id).join(" "),
    name: signUp.name,
    phone: signUp.phone,
    language: languageName(language, signUp.language as Language),
    // A date may be told anew for its room alone.
    what: [`${datesText(language, rows, when)} ${title}`, roomOf({ occurrence, activity })]
      .filter((part) => part !== null)
      .join(" · "),
    news: signUp.callAbout,
    enteredBy,
    called: signUp.calledAt !== null,
  };
}
export type ShownCall = Awaited<ReturnType<typeof showCalls>>["news"][number];

/** A few dates are named; of many there are the first and the last, and how many. */
function datesText(language: SiteLanguage, rows: readonly Row[], when: When): string {
  const starts = rows.map(({ occurrence }) => occurrence.startsAt);
  const texts = starts.map((startsAt) => when(language, startsAt));
  if (texts.length <= DATES_NAMED) return texts.join("; ");
  const [from, to] = [texts[0] as string, texts.at(-1) as string];
  return translator(language, "plan")("plan:call-list.dates", { count: texts.length, from, to });
}
