import type { activities } from "~db/schema/activities.server";
import { type ActivityFormValue, NTHS } from "./forms";
import { originalOf, type WrittenWords } from "./original-words";
import { readTimes } from "./plan-from-form";
import { isSameRule, ownDates } from "./recurrence/change-series";
import { describeSeries, type Repetition } from "./recurrence/describe-rule";
import type { Series, WallTime } from "./recurrence/series";
import { settleMoved } from "./recurrence/settle-moved";
import { type KeptDate, type Stood, standOn } from "./recurrence/stand-on";
import { dateOf, timeOf, wallMs } from "./recurrence/wall-time";
import { spanOf } from "./recurrence/zone";
import { seriesOf } from "./series-of";
import { wallClock } from "./wall-clock";

type Activity = typeof activities.$inferSelect;
/** What stands in the fields of a form before anything was typed: text, or several words. */
export type FormStart = Partial<Record<keyof ActivityFormValue, string | string[]>>;

/** Where a host stands in an activity: the date its form is about, and the series as its form says it. */
export type Seen = Stood & { series: Series; now: WallTime };

/**
 * @param dates all dates of the activity, first first
 * @param asked the date the host comes from, where they come from one
 */
export function seeActivity(
  activity: Activity,
  dates: readonly KeptDate[],
  asked: KeptDate | undefined,
  at: Date,
): Seen {
  const now = wallClock(at);
  const settled = settleMoved(seriesOf(activity), activity.followsId ? [] : dates, now);
  if (!activity.followsId) return { ...standOn(settled, dates, asked, now), series: settled.series, now };
  // The dates of a chained one are no series of its own.
  const date = asked ?? dates.find(({ startsAt }) => startsAt > now) ?? null;
  const start = date?.originalStart ?? activity.startsAt;
  return { at: start, start, date, series: settled.series, now };
}

/** An activity as its form shows it, seen from one of its dates. Of the words people wrote it shows the original. */
export function formFromActivity(activity: Activity, words: readonly WrittenWords[], seen: Seen): FormStart {
  const { series, start } = seen;
  const single = series.rule === null && series.extraDates.length === 0 && activity.followsId === null;
  // A single date is the whole activity: the length it was moved to is the activity's.
  const minutes = (single && seen.date?.durationMinutes) || activity.durationMinutes;
  const times = timesOn(start, spanOf(start, minutes, series.zone).end);
  const own = originalOf(words);
  return {
    ...facts(activity),
    ...repetition(activity, seen, times),
    ...times,
    wordsIn: own?.language ?? "da",
    title: own?.title ?? "",
    text: own?.description ?? "",
    readyMade: activity.readyMade,
  };
}

function facts(a: Activity): FormStart {
  const number = (n: number | null) => (n === null ? "" : String(n));
  const tick = (yes: boolean) => (yes ? "on" : "");
  return {
    kind: a.kind,
    room: a.room ?? "",
    heldIn: a.heldIn,
    interpreterFor: a.interpreterFor,
    places: number(a.places),
    price: a.price === 0 ? "" : String(a.price),
    hostsNeeded: a.hostsNeeded === 0 ? "" : String(a.hostsNeeded),
    womenOnly: tick(a.womenOnly),
    forChildren: tick(a.forChildren),
    agesFrom: number(a.agesFrom),
    agesTo: number(a.agesTo),
    babiesInArms: tick(a.babiesInArms),
    childCareFrom: number(a.childCareFrom),
    childCareTo: number(a.childCareTo),
    stepFree: tick(a.stepFree),
    pram: tick(a.pram),
    outcomes: a.outcomes,
    organiser: a.organiser ?? "",
    coHosts: a.coHosts.join(", "),
  };
}

type Times = { date: string; startTime: string; endTime: string; nights: string };

function timesOn(start: WallTime, end: WallTime): Times {
  const pastMidnight = dateOf(end) > dateOf(start);
  const days = Math.floor((wallMs(end) - wallMs(start)) / 86_400_000);
  return {
    date: dateOf(start),
    startTime: timeOf(start),
    endTime: timeOf(end),
    nights: pastMidnight ? String(days) : "",
  };
}

function repetition(a: Activity, seen: Seen, times: Times): FormStart {
  if (a.followsId && a.followsRule) {
    const { day, nth } = a.followsRule;
    return { repeat: "follows", followsId: a.followsId, followsDay: day, followsNth: String(nth) };
  }
  const { series } = seen;
  const extraDates = linesOf(seen);
  const said = describeSeries(series);
  if (said.key === "once") return { repeat: "once" };
  if (said.key === "onDates") return { repeat: "dates", extraDates };
  const ends =
    said.ends === "never" ? {} : "until" in said.ends ? { until: said.ends.until } : { count: said.ends.count };
  const rest = { interval: said.interval, extraDates, ...ends };
  const typed =
    said.key === "everyWeekOn"
      ? { repeat: "weeks" as const, days: said.days, ...rest }
      : { repeat: "month" as const, days: [], nth: nthOf(said), ...rest };
  // Only where the form says just this rule is it said in the form: else it stays as it is.
  const read = readTimes({ ...times, nights: times.nights === "" ? undefined : Number(times.nights), ...typed });
  if (!read.ok || !read.value.rule || !isSameRule(series, read.value.rule)) return { repeat: "as-is", extraDates };
  const { interval, days, repeat, ...more } = typed;
  return {
    repeat,
    days,
    interval: String(interval),
    ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, String(value ?? "")])),
  };
}

const nthOf = (said: Repetition) =>
  NTHS.find((nth) => said.key === "everyMonthOn" && said.on.length === 1 && nth === String(said.on[0]?.nth));

/** The other dates that are typed and are to come, a line each; without the time where it is the form's own, which they follow. */
function linesOf({ series, start, now }: Seen): string {
  return ownDates(series)
    .filter((date) => date !== start && date > now)
    .map((date) => (timeOf(date) === timeOf(start) ? dateOf(date) : date.replace("T", " ")))
    .join("\n");
}
