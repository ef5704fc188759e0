import { atStart, formatDateTime } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { ActivityKind, SignUpState } from "~db/vocabulary";
import { ownText } from "./own-text.server";
import { placeOf, type ShownPlace } from "./place.server";
import { listTexts } from "./queries.server";
import { roomOf } from "./room-of";
import { countBefore, findSignUp, listSameSignUp, type OwnSignUp } from "./sign-up-queries.server";
import { wallClock } from "./wall-clock";

/** What the private page of a sign-up shows. */
export type ShownSignUp = {
  kind: ActivityKind;
  kindLabel: string;
  title: string;
  titleLang: string | null;
  when: string;
  place: ShownPlace;
  room: string | null;
  state: SignUpState;
  /** The place in the waiting list, from 1; null for who does not wait. */
  number: number | null;
  called: boolean;
  over: boolean;
  /** Whether there is a date left that can be changed or said no to. */
  open: boolean;
  /** The link's own date is gone, and others of the same sign-up are left: what is changed is changed for them. */
  othersLeft: boolean;
  people: string[];
  /** The fields of the form as they stand. */
  start: Record<"name" | "adults" | "children" | "phone" | "email" | "series", string>;
  /** The dates of the same sign-up that have not begun, where there are others than the link's own. */
  dates: { text: string; state: SignUpState | "called" }[];
  activityHref: string;
  icsHref: string;
};

/** The sign-up behind a private link; null for an unknown one. */
export async function showSignUp(
  db: Reader,
  language: SiteLanguage,
  secret: string,
  now: Date,
): Promise<ShownSignUp | null> {
  const own = await findSignUp(db, { secret });
  if (!own) return null;
  const { signUp, occurrence, activity, house } = own;
  const [same, texts, before] = await Promise.all([
    listSameSignUp(db, own, now),
    listTexts(db, [activity.id]),
    countBefore(db, own),
  ]);
  const t = translator(language, "vocabulary", "common");
  const kindLabel = t(`vocabulary:kind.${activity.kind}`);
  const text = ownText(language, kindLabel, texts);
  const { name, adults, children, phone, email, state } = signUp;
  const left = same.filter((one) => one.occurrence.state === "planned" && one.signUp.state !== "cancelled");
  const othersLeft = left.length > 0 && !left.some((one) => one.signUp.id === signUp.id);
  const when = (start: string) => atStart(language, formatDateTime(language, start));
  return {
    kind: activity.kind,
    kindLabel,
    title: text.title,
    titleLang: text.lang,
    when: when(occurrence.startsAt),
    place: placeOf(language, house),
    room: roomOf(own),
    state,
    number: before === null ? null : before + 1,
    called: occurrence.state === "cancelled",
    over: occurrence.startsAt <= wallClock(now),
    open: left.length > 0,
    othersLeft,
    people: [t("common:people.adults", { count: adults }), t("common:people.children", { count: children })],
    start: {
      name,
      adults: String(adults),
      children: String(children),
      phone: phone ?? "",
      email: email ?? "",
      series: othersLeft ? "yes" : "",
    },
    dates: same.some((one) => one.signUp.id !== signUp.id) ? same.map((one) => shownDate(one, when)) : [],
    activityHref: `/${language}/activities/${occurrence.id}`,
    icsHref: `/${language}/activities/${occurrence.id}/calendar.ics`,
  };
}

function shownDate({ signUp, occurrence }: OwnSignUp, when: (start: string) => string): ShownSignUp["dates"][number] {
  return { text: when(occurrence.startsAt), state: occurrence.state === "cancelled" ? "called" : signUp.state };
}
