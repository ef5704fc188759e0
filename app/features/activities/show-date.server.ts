import { dayOf } from "~/foundation/clock";
import { formatDateTime, formatTime } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { Language } from "~db/vocabulary";
import { listSignUps } from "./plan-queries.server";
import { type DatedActivity, findCancelReason, listTexts } from "./queries.server";
import { roomOf } from "./room-of";
import { endOf } from "./row.server";
import { textIn } from "./text-in";
import { wallClock } from "./wall-clock";

/** One date as its hosts see it: finished words. */
export async function showDate(
  db: Reader,
  language: SiteLanguage,
  { occurrence, activity, house }: DatedActivity,
  now: Date,
) {
  const t = translator(language, "vocabulary");
  const texts = await listTexts(db, [activity.id]);
  const end = endOf(occurrence.startsAt, occurrence.durationMinutes);
  return {
    id: occurrence.id,
    activityId: activity.id,
    /** One of several: it can be changed from here on. */
    repeats: activity.rule !== null || activity.extraDates.length > 0,
    kind: activity.kind,
    /** Taken down: none of its dates can be brought back. */
    withdrawn: activity.state === "withdrawn",
    published: activity.state === "published",
    state: occurrence.state,
    /** Today or later: it can be cancelled and brought back. Begun: nobody signs up and nothing is moved any more. */
    coming: occurrence.startsAt >= dayOf(now),
    begun: occurrence.startsAt <= wallClock(now),
    title: textIn(language, texts)?.title ?? t(`vocabulary:kind.${activity.kind}`),
    when: `${formatDateTime(language, occurrence.startsAt)}–${formatTime(language, end)}`,
    houseId: house.id,
    house: house.name,
    room: roomOf({ occurrence, activity }),
    /** What this date has of its own, and what it has otherwise. */
    own: { room: occurrence.room, places: occurrence.ownPlaces },
    usual: { room: activity.room, places: activity.places },
    rooms: house.rooms,
    reason: await findCancelReason(db, occurrence),
    places: occurrence.places,
    taken: occurrence.taken,
    attended: occurrence.attended,
    date: occurrence.startsAt.slice(0, 10),
    startTime: occurrence.startsAt.slice(11),
    endTime: end.slice(11),
  };
}

/** Who comes to a date and who waits, as its hosts see it. */
export async function showSignUps(db: Reader, language: SiteLanguage, occurrenceId: string) {
  const t = translator(language, "common");
  const { coming, waiting } = await listSignUps(db, occurrenceId);
  const show = ({ signUp, enteredBy }: (typeof coming)[number]) => ({
    id: signUp.id,
    name: signUp.name,
    people: [
      t("common:people.adults", { count: signUp.adults }),
      ...(signUp.children > 0 ? [t("common:people.children", { count: signUp.children })] : []),
    ].join(", "),
    contact: signUp.phone ?? signUp.email,
    language: languageName(language, signUp.language as Language),
    enteredBy,
    attended: signUp.attended ?? false,
    number: signUp.queueNumber,
  });
  return { coming: coming.map(show), waiting: waiting.map(show) };
}
export type ShownSignUp = Awaited<ReturnType<typeof showSignUps>>["coming"][number];
