import { addDays, mondayOf } from "~/foundation/clock";
import { HORIZON_WEEKS } from "./horizon";
import { isRealDate } from "./recurrence/wall-time";

const WEEKS_AHEAD = HORIZON_WEEKS - 1;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The days a calendar page shows, from `first` up to, not including, `end`; `before` and `after` name its neighbours. */
export type Period = {
  view: "week" | "month";
  /** Monday of the week, or first of the month. */
  start: string;
  first: string;
  end: string;
  before: string | null;
  after: string | null;
};

/** The last day anybody can look at. */
export const horizonOf = (today: string): string => addDays(mondayOf(today), 7 * WEEKS_AHEAD);

/**
 * Reads which days an address asks for: `month=2026-12`, `week=2026-11-23` (any day of it), or else this week. Days that
 * are over are left out of this week and this month, and a period that is all over or too far ahead becomes this week.
 */
export function readPeriod(params: URLSearchParams, today: string): Period {
  const month = params.get("month") ?? "";
  if (MONTH.test(month) && month >= today.slice(0, 7) && `${month}-01` < horizonOf(today)) return monthOf(month, today);
  const day = params.get("week") ?? "";
  const usable = isRealDate(day) && day >= mondayOf(today) && day < horizonOf(today);
  return weekOf(usable ? mondayOf(day) : mondayOf(today), today);
}

/** The period as fields of an address; this week needs none. */
export function writePeriod({ view, start }: Period, today: string): [string, string][] {
  if (view === "month") return [["month", start.slice(0, 7)]];
  return start === mondayOf(today) ? [] : [["week", start]];
}

function weekOf(start: string, today: string): Period {
  const end = addDays(start, 7);
  return {
    view: "week",
    start,
    first: start < today ? today : start,
    end,
    before: start > today ? addDays(start, -7) : null,
    after: end < horizonOf(today) ? end : null,
  };
}

function monthOf(month: string, today: string): Period {
  const start = `${month}-01`;
  const end = `${addDays(start, 31).slice(0, 7)}-01`;
  return {
    view: "month",
    start,
    first: start < today ? today : start,
    end,
    before: start > today ? addDays(start, -1).slice(0, 7) : null,
    after: end < horizonOf(today) ? end.slice(0, 7) : null,
  };
}
