import { addDays, dayOf } from "~/foundation/clock";
import { grouped } from "~/foundation/grouped";
import { isSiteLanguage, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { fitsFilter, readFilter } from "./calendar-filter";
import { type ListedDate, listDates, listTextsFor } from "./calendar-queries.server";
import { dateOf } from "./event-data";
import { parseMarkdown, plainMarkdown } from "./markdown";
import { type OwnText, ownText } from "./own-text.server";

const DAYS_AHEAD = 28;
const DAYS_MOST = 92;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** The dates between two days for other programs; api-description.ts says what each part means. */
export async function listForPrograms(
  db: Reader,
  params: URLSearchParams,
  { now, origin }: { now: Date; origin: string },
) {
  const asked = params.get("language");
  const language: SiteLanguage = isSiteLanguage(asked) ? asked : "da";
  const from = dayIn(params, "from") ?? dayOf(now);
  const wished = dayIn(params, "to") ?? addDays(from, DAYS_AHEAD);
  const last = addDays(from, DAYS_MOST);
  const to = [wished, last].toSorted()[0] as string;
  const filter = readFilter(params);
  const dates = (await listDates(db, from, addDays(to, 1))).filter((dated) => fitsFilter(filter, dated));
  const ids = dates.map(({ activity }) => activity.id);
  const textsOf = grouped(await listTextsFor(db, ids, language), ({ activityId }) => activityId);
  const activities = dates.map((dated) => {
    const kind = translator(language, "vocabulary")(`vocabulary:kind.${dated.activity.kind}`);
    const text = ownText(language, kind, textsOf.get(dated.activity.id) ?? []);
    return {
      ...factsFor(dated),
      title: text.title,
      description: plainMarkdown(parseMarkdown(text.description)),
      textLanguage: text.lang ?? language,
      further: furtherOf(text),
      url: `${origin}/${language}/activities/${dated.occurrence.id}`,
    };
  });
  return { from, to, language, activities };
}

function furtherOf({ further }: OwnText) {
  if (!further) return null;
  const { title, description, lang } = further;
  return { title, description: plainMarkdown(parseMarkdown(description)), language: lang };
}

function dayIn(params: URLSearchParams, name: string): string | null {
  const day = params.get(name) ?? "";
  return DAY.test(day) ? day : null;
}

function factsFor({ occurrence, activity, house }: ListedDate) {
  const { startsAt, endsAt, status } = dateOf(occurrence);
  const { places, taken } = occurrence;
  return {
    id: occurrence.id,
    activityId: activity.id,
    kind: activity.kind,
    start: new Date(startsAt).toISOString(),
    end: new Date(endsAt).toISOString(),
    status,
    house: {
      id: house.id,
      name: house.name,
      // In the inner city a postcode is a single street: the area tells no more than the pages do.
      area: areaOfPostcode(house.area)?.area ?? house.area,
      address: house.addressPublic ? house.address : null,
    },
    heldIn: activity.heldIn,
    interpreterFor: activity.interpreterFor,
    womenOnly: activity.womenOnly,
    forChildren: activity.forChildren,
    childCareFrom: activity.childCareFrom,
    childCareTo: activity.childCareTo,
    stepFree: activity.stepFree,
    price: activity.price,
    places,
    placesFree: places === null ? null : Math.max(0, places - taken),
  };
}
