import type { activities, activityTexts, occurrences } from "~db/schema/activities.server";
import type { ActivityFormValue } from "./forms";
import { describeSeries } from "./recurrence/describe-rule";
import { wallMs, wallOfMs } from "./recurrence/wall-time";
import { seriesOf } from "./series-of";
import { composeText } from "./words-of-activity.server";

type Activity = typeof activities.$inferSelect;
type Text = typeof activityTexts.$inferSelect;
/** What stands in the fields of a form before anything was typed: text, or several words. */
export type FormStart = Partial<Record<keyof ActivityFormValue, string | string[]>>;

/** An activity as its form shows it, seen from one of its dates. */
export function formFromActivity(
  activity: Activity,
  texts: readonly Text[],
  date: Pick<typeof occurrences.$inferSelect, "startsAt" | "durationMinutes" | "originalStart">,
): FormStart {
  const start = date.originalStart;
  const end = wallOfMs(wallMs(start) + activity.durationMinutes * 60_000);
  const own = (tag: "da" | "en") => ownWords(activity, tag, texts);
  return {
    ...facts(activity),
    ...repetition(activity),
    date: start.slice(0, 10),
    startTime: start.slice(11),
    endTime: end.slice(11),
    titleDa: own("da").title,
    titleEn: own("en").title,
    textDa: own("da").description,
    textEn: own("en").description,
    readyMade: activity.readyMade,
  };
}

/** The host's own words: what is left of the text without the ready-made title and sentences (`composeText`). */
function ownWords(
  activity: Activity,
  tag: "da" | "en",
  texts: readonly Text[],
): { title: string; description: string } {
  const text = texts.find(({ language, source }) => language === tag && source === "host");
  if (!text) return { title: "", description: "" };
  const made = composeText(tag, activity.kind, { readyMade: activity.readyMade, own: {} });
  const end = made.description === "" ? text.description.length : text.description.lastIndexOf(made.description);
  return {
    title: text.title === made.title ? "" : text.title,
    description: (end < 0 ? text.description : text.description.slice(0, end)).trim(),
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
