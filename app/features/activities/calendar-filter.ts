import { areaOfPostcode } from "~db/geography/postcode-areas";
import { ACTIVITY_KINDS, type ActivityKind, LANGUAGES, type Language } from "~db/vocabulary";

/** What can be ticked: for women only, children looked after or meant, no steps, no sign-up. */
export const ONLY = ["women", "children", "step-free", "drop-in"] as const;
export type Only = (typeof ONLY)[number];

/** What a reader wants to see of the calendar; empty lists and null let everything through. */
export type CalendarFilter = {
  kinds: ActivityKind[];
  house: string | null;
  heldIn: Language | null;
  area: string | null;
  only: Only[];
};

/** The names of the filter's fields in an address, in the order in which we write them. */
export const FILTER_FIELDS = ["kind", "house", "held-in", "area", "only"] as const;

/** Reads an address. What is no word of ours is left out: an old or mistyped link still shows a calendar. */
export function readFilter(params: URLSearchParams): CalendarFilter {
  const house = params.get("house") ?? "";
  const area = areaOfPostcode(params.get("area") ?? "");
  return {
    kinds: ACTIVITY_KINDS.filter((kind) => params.getAll("kind").includes(kind)),
    house: /^[a-z0-9-]{1,60}$/.test(house) ? house : null,
    heldIn: LANGUAGES.find((language) => language === params.get("held-in")) ?? null,
    area: area?.area ?? null,
    only: ONLY.filter((one) => params.getAll("only").includes(one)),
  };
}

/** What is asked on the page of a house: its address has said which, and so in which part of town. */
export const withoutPlace = (filter: CalendarFilter): CalendarFilter => ({ ...filter, house: null, area: null });

/** The same filter as fields of an address; the same filter is always written the same way. */
export function writeFilter(filter: CalendarFilter): [string, string][] {
  const { kinds, house, heldIn, area, only } = filter;
  return [
    ...kinds.map((kind): [string, string] => ["kind", kind]),
    ...(house ? [["house", house] as [string, string]] : []),
    ...(heldIn ? [["held-in", heldIn] as [string, string]] : []),
    ...(area ? [["area", area] as [string, string]] : []),
    ...only.map((one): [string, string] => ["only", one]),
  ];
}

export const isFiltered = (filter: CalendarFilter): boolean => writeFilter(filter).length > 0;

type Filtered = {
  occurrence: { places: number | null };
  activity: {
    kind: ActivityKind;
    heldIn: readonly Language[];
    womenOnly: boolean;
    forChildren: boolean;
    childCareFrom: number | null;
    stepFree: boolean;
  };
  house: { id: string; area: string };
};

const FITS_ONLY = {
  women: ({ activity }) => activity.womenOnly,
  children: ({ activity }) => activity.forChildren || activity.childCareFrom !== null,
  "step-free": ({ activity }) => activity.stepFree,
  "drop-in": ({ occurrence }) => occurrence.places === null,
} satisfies Record<Only, (dated: Filtered) => boolean>;

/** Whether a date is one of those the reader asked for. */
export function fitsFilter(filter: CalendarFilter, dated: Filtered): boolean {
  const { kinds, house, heldIn, area, only } = filter;
  return (
    (kinds.length === 0 || kinds.includes(dated.activity.kind)) &&
    (house === null || dated.house.id === house) &&
    (heldIn === null || dated.activity.heldIn.includes(heldIn)) &&
    (area === null || areaOfPostcode(dated.house.area)?.area === area) &&
    only.every((one) => FITS_ONLY[one](dated))
  );
}
