import { dayOf } from "~/foundation/clock";
import { formatDateTime, formatTime } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { Language } from "~db/vocabulary";
import { listNewsCalls, listReminderCalls } from "./call-queries.server";
import { listTexts } from "./queries.server";
import { roomOf } from "./room-of";
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
  const show = (when: typeof formatTime) => (row: (typeof news)[number]) => shown(language, row, texts, when);
  return { news: news.map(show(formatDateTime)), reminders: reminders.map(show(formatTime)) };
}

function shown(
  language: SiteLanguage,
  { signUp, occurrence, activity, enteredBy }: Awaited<ReturnType<typeof listNewsCalls>>[number],
  texts: Awaited<ReturnType<typeof listTexts>>,
  when: (language: SiteLanguage, startsAt: string) => string,
) {
  const own = texts.filter(({ activityId }) => activityId === activity.id);
  const title = textIn(language, own)?.title ?? translator(language, "vocabulary")(`vocabulary:kind.${activity.kind}`);
  return {
    id: signUp.id,
    name: signUp.name,
    phone: signUp.phone,
    language: languageName(language, signUp.language as Language),
    // A date may be told anew for its room alone.
    what: [`${when(language, occurrence.startsAt)} ${title}`, roomOf({ occurrence, activity })]
      .filter((part) => part !== null)
      .join(" · "),
    news: signUp.callAbout,
    enteredBy,
    called: signUp.calledAt !== null,
  };
}
export type ShownCall = Awaited<ReturnType<typeof showCalls>>["news"][number];
