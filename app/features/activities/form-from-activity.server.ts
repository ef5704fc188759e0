import type { activities, occurrences } from "~db/schema/activities.server";
import type { ActivityFormValue } from "./forms";
import { originalOf, type WrittenWords } from "./original-words";
import { describeSeries } from "./recurrence/describe-rule";
import { wallMs, wallOfMs } from "./recurrence/wall-time";
import { seriesOf } from "./series-of";

type Activity = typeof activities.$inferSelect;
/** What stands in the fields of a form before anything was typed: text, or several words. */
export type FormStart = Partial<Record<keyof ActivityFormValue, string | string[]>>;

/** An activity as its form shows it, seen from one of its dates. Of the words people wrote it shows the original. */
export function formFromActivity(
  activity: Activity,
  words: readonly WrittenWords[],
  date: Pick<typeof occurrences.$inferSelect, "startsAt" | "durationMinutes" | "originalStart">,
): FormStart {
  const start = date.originalStart;
  const end = wallOfMs(wallMs(start) + activity.durationMinutes * 60_000);
  const own = originalOf(words);
  return {
    ...facts(activity),
    ...repetition(activity),
    date: start.slice(0, 10),
    startTime: start.slice(11),
    endTime: end.slice(11),
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

function repetition(a: Activity): FormStart {
  if (a.followsId && a.followsRule) {
    const { day, nth } = a.followsRule;
    return { repeat: "follows", followsId: a.followsId, followsDay: day, followsNth: String(nth) };
  }
  const series = seriesOf(a);
  const extraDates = series.extraDates.map((date) => date.replace("T", " ")).join("\n");
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
