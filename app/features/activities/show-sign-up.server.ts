import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { ActivityKind, SignUpState } from "~db/vocabulary";
import { ownText } from "./own-text.server";
import { placeOf, type ShownPlace } from "./place.server";
import { listTexts } from "./queries.server";
import { roomOf } from "./room-of";
import { begun, type ShownOwnDate, shownOwnDate, whenOf } from "./show-own-dates.server";
import { findSignUp, listDatesOf, numbersWaiting, type OwnSignUp } from "./sign-up-queries.server";

/** What the private page of a sign-up shows. Where the link's own date is gone and others are left it tells the next of them. */
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
  /** The link's own date is gone, and others of the same sign-up are left: what is changed is changed for all of them. */
  othersLeft: boolean;
  people: string[];
  /** The fields of the form as they stand. */
  start: Record<"name" | "adults" | "children" | "phone" | "email" | "series", string>;
  /** The dates of a sign-up to a whole series that have not begun; none where it is for one date. */
  dates: ShownOwnDate[];
  pastDates: ShownOwnDate[];
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
  const [all, texts] = await Promise.all([listDatesOf(db, own), listTexts(db, [own.activity.id])]);
  const left = all.filter((one) => isLeft(one, now));
  const othersLeft = left.length > 0 && !left.some((one) => one.signUp.id === own.signUp.id);
  const told = (othersLeft && left[0]) || own;
  const { signUp, occurrence, activity, house } = told;
  const numbers = await numbersWaiting(db, all);
  const { adults, children } = signUp;
  const t = translator(language, "vocabulary", "common");
  const kindLabel = t(`vocabulary:kind.${activity.kind}`);
  const text = ownText(language, kindLabel, texts);
  return {
    kind: activity.kind,
    kindLabel,
    title: text.title,
    titleLang: text.lang,
    when: whenOf(language, told),
    place: placeOf(language, house),
    room: roomOf(told),
    state: signUp.state,
    number: numbers.get(signUp.id) ?? null,
    called: occurrence.state === "cancelled",
    over: begun(told, now),
    open: left.length > 0,
    othersLeft,
    people: [t("common:people.adults", { count: adults }), t("common:people.children", { count: children })],
    start: startOf(told, othersLeft),
    ...datesOf(language, all, now, numbers),
    activityHref: `/${language}/activities/${occurrence.id}`,
    icsHref: `/${language}/activities/${occurrence.id}/calendar.ics`,
  };
}

/** A date they come to or wait for, and can still change. */
const isLeft = (one: OwnSignUp, now: Date): boolean =>
  !begun(one, now) && one.occurrence.state === "planned" && one.signUp.state !== "cancelled";

function startOf({ signUp }: OwnSignUp, othersLeft: boolean): ShownSignUp["start"] {
  const { name, adults, children, phone, email } = signUp;
  return {
    name,
    adults: String(adults),
    children: String(children),
    phone: phone ?? "",
    email: email ?? "",
    series: othersLeft ? "yes" : "",
  };
}

function datesOf(
  language: SiteLanguage,
  all: readonly OwnSignUp[],
  now: Date,
  numbers: ReadonlyMap<string, number>,
): Pick<ShownSignUp, "dates" | "pastDates"> {
  if (all.length < 2) return { dates: [], pastDates: [] };
  const show = (some: readonly OwnSignUp[]) => some.map((one) => shownOwnDate(language, one, now, numbers));
  return {
    dates: show(all.filter((one) => !begun(one, now))),
    pastDates: show(all.filter((one) => begun(one, now))),
  };
}
