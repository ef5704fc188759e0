import { atStart, formatDate, formatDateTime, formatFacts } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import { factsOf, isSiteLanguage, SITE_LANGUAGE_TAGS, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import type { ActivityKind, Language } from "~db/vocabulary";
import { eventData } from "./event-data";
import { countHosts } from "./hosts-of-date-queries.server";
import { type OwnText, ownText, plainTextOf } from "./own-text.server";
import { placeOf, type ShownPlace } from "./place.server";
import {
  type DatedActivity,
  findCancelReason,
  findDate,
  listOtherDates,
  listStartsAfter,
  listTexts,
} from "./queries.server";
import { listRecordings, soundPath } from "./recording-queries.server";
import { repeatsText } from "./repeats.server";
import { roomOf } from "./room-of";
import { endOf } from "./row.server";
import { type ShareLink, shareLinks } from "./share-links";
import { factsOfActivity, type ShownFact } from "./shown-facts.server";
import { wallClock } from "./wall-clock";
import { whenText } from "./when-text.server";

export type ShownLanguage = { tag: string; name: string; dir: "ltr" | "rtl" | null; ownName: string | null };
export type JoinState = "over" | "begun" | "cancelled" | "just-come" | "places" | "full";

/** The page of one date, finished in the reader's language. */
export type ShownActivity = {
  id: string;
  kind: ActivityKind;
  kindLabel: string;
  text: OwnText;
  when: string;
  repeats: string | null;
  room: string | null;
  place: ShownPlace;
  facts: ShownFact[];
  heldIn: ShownLanguage[];
  interpreterFor: ShownLanguage[];
  /** The languages the text is written in, as links to this page. */
  readIn: { tag: SiteLanguage; name: string; dir: "ltr" | "rtl"; href: string; current: boolean }[];
  outcomes: string[];
  state: JoinState;
  /** Taken out of the calendar: none of its dates takes place any more. */
  withdrawn: boolean;
  cancelReason: string | null;
  free: number;
  places: number;
  /** The dates one can sign up for all at once, in words; null where there is only this one. */
  series: string | null;
  otherDates: { href: string; text: string; cancelled: boolean }[];
  share: ShareLink[];
  address: string;
  icsHref: string;
  weekHref: string;
  description: string;
  /** What somebody recorded in the reader's language. */
  recordingHref: string | null;
  /** JSON for search engines. */
  eventData: string;
};

const OTHER_DATES = 6;

/** One date of a published activity; null where there is none for the public. */
export async function showActivity(
  db: Reader,
  language: SiteLanguage,
  id: string,
  { now, origin }: { now: Date; origin: string },
): Promise<ShownActivity | null> {
  const dated = await findDate(db, id);
  if (!dated) return null;
  const { occurrence, activity } = dated;
  const withdrawn = activity.state === "withdrawn";
  const wallNow = wallClock(now);
  const [texts, others, hosts, recorded, starts, cancelReason] = await Promise.all([
    listTexts(db, [activity.id]),
    listOtherDates(db, activity.id, id, wallNow, OTHER_DATES),
    countHosts(db, [id]),
    listRecordings(db, activity.id),
    listStartsAfter(db, activity.id, wallNow),
    findCancelReason(db, occurrence),
  ]);
  const t = translator(language, "vocabulary", "activities");
  const there = hosts.get(id);
  const kindLabel = t(`vocabulary:kind.${activity.kind}`);
  const text = ownText(language, kindLabel, texts);
  const place = placeOf(language, dated.house);
  const when = whenText(language, occurrence);
  const address = `${origin}/${language}/activities/${id}`;
  const spoken = activity.heldIn.map((tag) => languageName(language, tag));
  const shared = {
    title: text.title,
    when: atStart(language, when),
    where: `${place.name}, ${place.address}`,
    languages: `${t("activities:spoken")}: ${formatFacts(language, spoken)}`,
    terms: occurrence.places === null ? t("activities:just-come") : "",
    url: address,
  };
  return {
    id,
    kind: activity.kind,
    kindLabel,
    text,
    when: atStart(language, when),
    repeats: repeatsText(language, activity),
    room: roomText(language, dated),
    place,
    facts: factsOfActivity(language, dated, (there?.volunteers ?? 0) + (there?.households ?? 0)),
    heldIn: activity.heldIn.map((tag) => shownLanguage(language, tag)),
    interpreterFor: activity.interpreterFor.map((tag) => shownLanguage(language, tag)),
    readIn: readIn(
      language,
      id,
      texts.map((one) => one.language),
    ),
    outcomes: activity.outcomes.map((outcome) => t(`vocabulary:outcome.${outcome}`)),
    ...joinOf(dated, wallNow),
    withdrawn,
    cancelReason,
    series: seriesText(language, starts),
    otherDates: others.map(({ id: other, startsAt, state }) => ({
      href: `/${language}/activities/${other}`,
      text: atStart(language, formatDateTime(language, startsAt)),
      cancelled: withdrawn || state === "cancelled",
    })),
    share: shareLinks(shared),
    address,
    icsHref: `/${language}/activities/${id}/calendar.ics`,
    weekHref: `/${language}/activities?week=${occurrence.startsAt.slice(0, 10)}`,
    description: `${shared.when}. ${place.name}`,
    recordingHref: recorded.has(language) ? soundPath(recorded.get(language) as string) : null,
    eventData: eventData(dated, { title: text.title, description: plainTextOf(text), url: address }),
  };
}

/** How many dates are known, and the last: what is planned later is not promised. */
function seriesText(language: SiteLanguage, starts: readonly string[]): string | null {
  const last = starts.at(-1);
  if (last === undefined || starts.length < 2) return null;
  const date = formatDate(language, last);
  return translator(language, "activities")("activities:sign-up.series-about", { count: starts.length, date });
}

function joinOf({ occurrence, activity }: DatedActivity, wallNow: string) {
  const { places, taken, state, startsAt, durationMinutes } = occurrence;
  const free = places === null ? 0 : Math.max(0, places - taken);
  const join = (): JoinState => {
    const off = activity.state === "withdrawn" && startsAt > wallNow;
    if (off || state === "cancelled") return "cancelled";
    if (endOf(startsAt, durationMinutes) <= wallNow) return "over";
    if (places === null) return "just-come";
    // Whoever would sign up now is refused: the page does not ask for it.
    if (startsAt <= wallNow) return "begun";
    return free > 0 ? "places" : "full";
  };
  return { state: join(), free, places: places ?? 0 };
}

function shownLanguage(language: SiteLanguage, tag: Language): ShownLanguage {
  const name = atStart(language, languageName(language, tag));
  if (!isSiteLanguage(tag) || tag === language) return { tag, name, dir: null, ownName: null };
  const { ownName, direction, htmlLang } = factsOf(tag);
  return { tag: htmlLang, name, dir: direction, ownName };
}

function readIn(language: SiteLanguage, id: string, written: readonly string[]): ShownActivity["readIn"] {
  return SITE_LANGUAGE_TAGS.filter((tag) => written.includes(tag)).map((tag) => ({
    tag,
    name: factsOf(tag).ownName,
    dir: factsOf(tag).direction,
    href: `/${tag}/activities/${id}`,
    current: tag === language,
  }));
}

function roomText(language: SiteLanguage, dated: DatedActivity): string | null {
  const room = roomOf(dated);
  return room && translator(language, "activities")("activities:fact.room", { room });
}
