import { ownDates } from "./change-series";
import { firstDate, hasDate } from "./expand";
import type { Series, WallTime } from "./series";
import type { Settled } from "./settle-moved";

/** A date as it is kept. */
export type KeptDate = {
  originalStart: WallTime;
  startsAt: WallTime;
  durationMinutes: number;
  state: "planned" | "cancelled";
};
/** `at`: the name of the date a host stands on; `start`: when it is, as its form says. */
export type Stood = { at: WallTime; start: WallTime; date: KeptDate | null };

/**
 * The date from which a host changes an activity: the one asked for, else the next to come. Of a rule it is one of the
 * rule's dates, so that the rule can be said from it; asked for a date besides the rule, the rule's next.
 */
export function standOn(
  { series, movedTo }: Settled,
  dates: readonly KeptDate[],
  asked: KeptDate | undefined,
  now: WallTime,
): Stood {
  const stood = (date: KeptDate) => ({
    at: date.originalStart,
    start: movedTo.get(date.originalStart) ?? date.originalStart,
    date,
  });
  const ofRule = { ...series, extraDates: [] };
  const fits = ({ originalStart }: KeptDate) => series.rule === null || hasDate(ofRule, originalStart);
  if (asked && fits(asked)) return stood(asked);
  const coming = dates.filter(
    (date) => date.startsAt > now && fits(date) && date.originalStart >= (asked?.originalStart ?? ""),
  );
  const asPlanned = (date: KeptDate) =>
    date.state === "planned" && (!series.rule || date.startsAt === date.originalStart);
  const found = coming.find(asPlanned) ?? coming[0];
  if (found) return stood(found);
  const at = dateWithoutRow(series, asked?.originalStart ?? now);
  const row = dates.find(({ originalStart }) => originalStart === at);
  return row ? stood(row) : { at, start: at, date: null };
}

/** Where none of the dates that are kept will do: the rule's next, its first, else the last of the others. */
function dateWithoutRow(series: Series, from: WallTime): WallTime {
  const ofRule = { ...series, extraDates: [] };
  const next = series.rule ? (firstDate(ofRule, from) ?? firstDate(ofRule)) : null;
  return next ?? ownDates(series).at(-1) ?? series.start;
}
