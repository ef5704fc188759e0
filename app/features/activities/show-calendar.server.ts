import { addDays, dayOf } from "~/foundation/clock";
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
  writeFilter,
} from "./calendar-filter";
import { type Period, readPeriod, writePeriod } from "./calendar-period";
import { listHouses, listOffers } from "./calendar-queries.server";
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
  /** Addresses: the neighbouring weeks or months, the other view, everything of this period, and this very page. */
  before: string | null;
  after: string | null;
  otherView: string;
  unfiltered: string;
  self: string;
  /** Where one learns to follow what is chosen here. */
  follow: string;
  /** The fields that a filter sent from this page must carry along. */
  kept: [string, string][];
  choices: FilterChoices;
};

/** The calendar an address asks for. */
export async function showCalendar(
  db: Reader,
  language: SiteLanguage,
  params: URLSearchParams,
  now: Date,
): Promise<ShownCalendar> {
  const today = dayOf(now);
  const filter = readFilter(params);
  const period = readPeriod(params, today);
  const days = await showDays(db, language, period.first, period.end, now, (dated) => fitsFilter(filter, dated));
  const address = addressOf(language, filter);
  const kept = writePeriod(period, today);
  const move = (to: string | null) => (to === null ? null : address([[period.view, to]]));
  return {
    ...headingOf(language, period),
    days,
    count: days.reduce((sum, { rows }) => sum + rows.length, 0),
    filtered: isFiltered(filter),
    view: period.view,
    before: move(period.before),
    after: move(period.after),
    otherView: address(otherView(period, today)),
    unfiltered: addressOf(language, readFilter(new URLSearchParams()))(kept),
    self: address(kept),
    follow: addressOf(language, filter, "/subscribe")([]),
    kept,
    choices: await choicesOf(db, language, filter),
  };
}

function headingOf(language: SiteLanguage, { view, start, end }: Period): { heading: string; span: string } {
  const heading =
    view === "week" ? formatWeek(language, start) : translator(language, "activities")("activities:month");
  return { heading, span: formatDateRange(language, start, addDays(end, -1), { year: true }) };
}

function otherView({ view, start, first }: Period, today: string): [string, string][] {
  if (view === "week") return [["month", first.slice(0, 7)]];
  return start <= today ? [] : [["week", start]];
}

const addressOf =
  (language: SiteLanguage, filter: CalendarFilter, page = "") =>
  (period: [string, string][]) => {
    const fields = new URLSearchParams([...period, ...writeFilter(filter)]).toString();
    return `/${language}/activities${page}${fields ? `?${fields}` : ""}`;
  };

/** What can be chosen: only what there is, and what the reader has chosen already. */
export async function choicesOf(db: Reader, language: SiteLanguage, filter: CalendarFilter): Promise<FilterChoices> {
  const [houses, offers] = await Promise.all([listHouses(db), listOffers(db)]);
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
