/** Rules of shapes that ours does not have (BYMONTHDAY=1,15), written out as dates by rrule-temporal. */
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { parseDate, printDate, type TextContext } from "./date-text";
import { MAX_DATES, MAX_WINDOW_DAYS, type Series, type WallTime } from "./series";
import { moveDays, wallMs, wallOfMs } from "./wall-time";

/** Periods the library may look at, as many as two years have days: a rule that never comes true stops here. */
const MAX_PERIODS = MAX_WINDOW_DAYS + 1;

/**
 * The first dates of a rule, at most 400 within two years of the start; null when there are none or
 * the library cannot read it. Only for texts that `parseRule` called unusual: those have passed the allow-list of parts and frequencies.
 */
export function listDates(text: string, { start, zone }: Pick<Series, "start" | "zone">): WallTime[] | null {
  const dates: WallTime[] = [];
  try {
    // Wall time is reckoned as if it were UTC, so that no hour is missing or comes twice (zone.ts has the last word).
    const dtstart = Temporal.PlainDateTime.from(start).toZonedDateTime("UTC");
    const last = wallMs(moveDays(start, MAX_WINDOW_DAYS));
    const rule = new RRuleTemporal({
      rruleString: text.replace(/UNTIL=([^;]+)/i, (part, until) => untilOnTheWall(until, { start, zone }) ?? part),
      dtstart,
      tzid: "UTC",
      maxIterations: MAX_PERIODS,
      maxCandidateEvaluations: MAX_PERIODS * 10,
    });
    // The library's dates are of a Temporal of its own; only their numbers go with ours.
    rule.all(({ epochMilliseconds }) => {
      if (epochMilliseconds > last) return false;
      dates.push(wallOfMs(epochMilliseconds));
      return dates.length < MAX_DATES;
    });
    return dates;
  } catch {
    // It throws at a text it cannot read, and at its limits, behind which there may be dates already.
    return dates.length > 0 ? dates : null;
  }
}

/** UNTIL with a Z is an instant; on the wall it is some hours later. */
function untilOnTheWall(text: string, context: TextContext): string | null {
  const until = parseDate(text, context);
  return until.ok ? `UNTIL=${printDate(until.value)}Z` : null;
}
