import type { activities } from "~db/schema/activities.server";
import type { ActivityFormValue } from "./forms";
import { originalOf, type WrittenWords } from "./original-words";
import { ownDates } from "./recurrence/change-series";
import { describeSeries } from "./recurrence/describe-rule";
import type { Series, WallTime } from "./recurrence/series";
import { settleMoved } from "./recurrence/settle-moved";
import { type KeptDate, type Stood, standOn } from "./recurrence/stand-on";
import { dateOf, timeOf } from "./recurrence/wall-time";
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
  const own = originalOf(words);
  return {
    ...facts(activity),
    ...repetition(activity, seen),
    date: dateOf(start),
    startTime: timeOf(start),
    endTime: timeOf(spanOf(start, minutes, series.zone).end),
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

function repetition(a: Activity, seen: Seen): FormStart {
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
    said.ends === "never" ? {} : "until" in said.ends ? { until: said.ends.until } : { count: String(said.ends.count) };
  const more = { interval: String(said.interval), extraDates, ...ends };
  if (said.key === "everyWeekOn") return { repeat: "weeks", days: said.days, ...more };
  if (said.key === "everyMonthOn") return { repeat: "month", nth: String(said.on[0]?.nth ?? 1), ...more };
  return { repeat: "weeks", ...more };
}

/** The other dates that are typed and are to come, a line each; without the time where it is the form's own, which they follow. */
function linesOf({ series, start, now }: Seen): string {
  return ownDates(series)
    .filter((date) => date !== start && date > now)
    .map((date) => (timeOf(date) === timeOf(start) ? dateOf(date) : date.replace("T", " ")))
    .join("\n");
}
