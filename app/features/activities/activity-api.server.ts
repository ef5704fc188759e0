import { addDays } from "~/foundation/clock";
import { grouped } from "~/foundation/grouped";
import { ok, type Result, refused } from "~/foundation/result";
import { isSiteLanguage, type SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { fitsFilter, readFilter } from "./calendar-filter";
import { type ListedDate, listDates, listTextsFor } from "./calendar-queries.server";
import { dateOf } from "./event-data";
import { parseMarkdown, plainMarkdown } from "./markdown";
import { type OwnText, ownText } from "./own-text.server";
import { isRealDate } from "./recurrence/wall-time";

const DAYS_AHEAD = 28;
const DAYS_MOST = 92;

/**
 * The days a program asks for, both included; at most 92.
 * @param today where the first is left out
 */
export function readDays(params: URLSearchParams, today: string): Result<{ from: string; to: string }, "from" | "to"> {
  const from = params.get("from") || today;
  if (!isRealDate(from)) return refused("from");
  const to = params.get("to") || addDays(from, DAYS_AHEAD);
  if (!isRealDate(to) || to < from) return refused("to");
  return ok({ from, to: [to, addDays(from, DAYS_MOST)].toSorted()[0] as string });
}

/** The dates between two days for other programs; api-description.ts says what each part means. */
export async function listForPrograms(
  db: Reader,
  params: URLSearchParams,
  { from, to }: { from: string; to: string },
  origin: string,
) {
  const asked = params.get("language");
  const language: SiteLanguage = isSiteLanguage(asked) ? asked : "da";
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
