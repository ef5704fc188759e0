import { addDays, dayOf, mondayOf } from "~/foundation/clock";
import { atStart, formatDateRange, formatWeek } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import type { SiteLanguage } from "~/language/languages";
import { softHyphens } from "~/language/soft-hyphens";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { ACTIVITY_KINDS, type ActivityKind, LANGUAGES } from "~db/vocabulary";
import {
  type CalendarFilter,
  fitsFilter,
  isFiltered,
  ONLY,
  type Only,
  readFilter,
  withoutPlace,
  writeFilter,
} from "./calendar-filter";
import { CALENDAR_PART } from "./calendar-part";
import { horizonOf, type Period, readPeriod, writePeriod } from "./calendar-period";
import { listHouses, listOffers } from "./calendar-queries.server";
import { nextStart } from "./next-start.server";
import { type ShownDay, showDays } from "./week.server";

export type FilterChoices = {
  kinds: { kind: ActivityKind; label: string; checked: boolean }[];
  houses: { value: string; label: string }[];
  areas: { value: string; label: string }[];
  heldIn: { value: string; label: string }[];
  only: { value: Only; checked: boolean }[];
  chosen: { house: string; area: string; heldIn: string };
};

/** A page of the calendar, finished in the reader's language. */
export type ShownCalendar = {
  heading: string;
  span: string;
  days: ShownDay[];
  count: number;
  filtered: boolean;
  view: Period["view"];
  /** Where nothing is shown: the next week in which something is. */
  next: { href: string; week: string; span: string } | null;
  /** Addresses: the neighbouring weeks or months, the other view, everything of this period, and this very page. */
  before: string | null;
  after: string | null;
  otherView: string;
  unfiltered: string;
  self: string;
  /** Where the form asks. */
  action: string;
  /** Where one learns to follow what is chosen here. */
  follow: string;
  /** The fields that a filter sent from this page must carry along. */
  kept: [string, string][];
  choices: FilterChoices;
};

/**
 * The calendar an address asks for.
 * @param house the house on whose page it stands; null on the page of all houses, where the address may choose one
 */
export async function showCalendar(
  db: Reader,
  language: SiteLanguage,
  params: URLSearchParams,
  now: Date,
  house: string | null = null,
): Promise<ShownCalendar> {
  const today = dayOf(now);
  const asked = house === null ? readFilter(params) : withoutPlace(readFilter(params));
  const filter = house === null ? asked : { ...asked, house };
  const period = readPeriod(params, today);
  const days = await showDays(db, language, period.first, period.end, now, (dated) => fitsFilter(filter, dated));
  const address = addressOf(language, house, asked);
  const kept = writePeriod(period, today);
  const part = house === null ? "" : `#${CALENDAR_PART}`;
  const move = (to: string | null) => (to === null ? null : address([[period.view, to]]) + part);
  const next = days.length > 0 ? null : await nextStart(db, filter, period.end, horizonOf(today));
  return {
    ...headingOf(language, period),
    days: house === null ? days : days.map(withoutHouse),
    count: days.reduce((sum, { rows }) => sum + rows.length, 0),
    filtered: isFiltered(asked),
    view: period.view,
    next: next === null ? null : nextWeek(language, next, (week) => address(week) + part),
    before: move(period.before),
    after: move(period.after),
    otherView: address(otherView(period, today)) + part,
    unfiltered: addressOf(language, house, NO_FILTER)(kept) + part,
    self: address(kept),
    action: addressOf(language, house, NO_FILTER)([]) + part,
    follow: `/${language}/activities/subscribe${question(writeFilter(filter))}`,
    kept,
    choices: await choicesOf(db, language, asked, house),
  };
}

/** On the page of a house its name stands above. */
const withoutHouse = (day: ShownDay): ShownDay => ({ ...day, rows: day.rows.map(({ place, ...row }) => row) });

const NO_FILTER = readFilter(new URLSearchParams());

function nextWeek(language: SiteLanguage, start: string, address: (week: [string, string][]) => string) {
  const monday = mondayOf(start.slice(0, 10));
  const { heading: week, span } = headingOf(language, { view: "week", start: monday, end: addDays(monday, 7) });
  return { href: address([["week", monday]]), week, span };
}

function headingOf(language: SiteLanguage, { view, start, end }: Pick<Period, "view" | "start" | "end">) {
  const heading =
    view === "week" ? formatWeek(language, start) : translator(language, "activities")("activities:month");
  return { heading, span: formatDateRange(language, start, addDays(end, -1), { year: true }) };
}

function otherView({ view, start, first }: Period, today: string): [string, string][] {
  if (view === "week") return [["month", first.slice(0, 7)]];
  return start <= today ? [] : [["week", start]];
}

const addressOf = (language: SiteLanguage, house: string | null, filter: CalendarFilter) => {
  const path = house === null ? `/${language}/activities` : `/${language}/houses/${house}`;
  return (period: [string, string][]) => path + question([...period, ...writeFilter(filter)]);
};

function question(fields: [string, string][]): string {
  const written = new URLSearchParams(fields).toString();
  return written ? `?${written}` : "";
}

/**
 * What can be chosen: only what there is, and what the reader has chosen already.
 * @param at the house whose page it is on, which is no choice then
 */
export async function choicesOf(
  db: Reader,
  language: SiteLanguage,
  filter: CalendarFilter,
  at: string | null = null,
): Promise<FilterChoices> {
  const [all, offered] = await Promise.all([listHouses(db), listOffers(db)]);
  const houses = at === null ? all : [];
  const offers = at === null ? offered : offered.filter(({ houseId }) => houseId === at);
  const kinds = new Set([...offers.map(({ kind }) => kind), ...filter.kinds]);
  const spoken = new Set([...offers.flatMap(({ heldIn }) => heldIn), ...(filter.heldIn ? [filter.heldIn] : [])]);
  const areas = new Map(
    houses.map(({ area }) => [areaOfPostcode(area)?.area ?? area, areaOfPostcode(area)?.name ?? area]),
  );
  return {
    kinds: ACTIVITY_KINDS.filter((kind) => kinds.has(kind)).map((kind) => kindChoice(language, kind, filter)),
    houses: houses.map(({ id, name }) => ({ value: id, label: name })),
    areas: [...areas].sort().map(([value, label]) => ({ value, label })),
    heldIn: LANGUAGES.filter((tag) => spoken.has(tag)).map((tag) => ({
      value: tag,
      label: atStart(language, languageName(language, tag)),
    })),
    only: ONLY.map((value) => ({ value, checked: filter.only.includes(value) })),
    chosen: { house: filter.house ?? "", area: filter.area ?? "", heldIn: filter.heldIn ?? "" },
  };
}

function kindChoice(language: SiteLanguage, kind: ActivityKind, { kinds }: CalendarFilter) {
  const label: string = translator(language, "vocabulary")(`vocabulary:kind.${kind}`);
  return { kind, label: softHyphens(language, label), checked: kinds.includes(kind) };
}
