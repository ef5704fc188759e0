import { plainLine } from "~/foundation/plain-text";
import type { MessageKey } from "~/language/keys";
import type { SiteLanguage } from "~/language/languages";
import { says } from "~/language/said";
import type { Day } from "~db/vocabulary";
import type { ActivityFacts, ActivityTimes } from "./activity-facts";
import type { ActivityFormValue } from "./forms";
import { checkSeries, type SeriesCheck, type SeriesField, type SeriesProblem } from "./recurrence/check-series";
import { MAX_DATES, type Rule, type RuleEnd } from "./recurrence/series";
import { addDays, dayNameOf, isRealDate } from "./recurrence/wall-time";

/** Which field of a host's form a problem of the times belongs to. */
const FIELD: Record<SeriesField, keyof ActivityFormValue> = {
  date: "date",
  startTime: "startTime",
  endTime: "endTime",
  endDate: "endTime",
  interval: "interval",
  days: "days",
  ends: "until",
  extraDates: "extraDates",
};

export type FieldErrors = Partial<Record<keyof ActivityFormValue, string[]>>;
type Words = { readyMade: string[]; own: Partial<Record<SiteLanguage, { title: string; description: string }>> };
export type FormPlan =
  | { ok: true; plan: { facts: ActivityFacts; times: ActivityTimes; words: Words } }
  | { ok: false; fieldErrors: FieldErrors };

/** A host's form as a plan, or what is wrong with its times and numbers, by field. */
export function planFromForm(value: ActivityFormValue): FormPlan {
  const checked = readTimes(value);
  const fieldErrors: FieldErrors = checked.ok ? {} : errorsOf(checked.problems);
  const follows = value.repeat === "follows" ? linkOf(value) : null;
  if (value.repeat === "follows" && !follows) fieldErrors.followsId = ["errors:field.choose-one"];
  if ((value.agesTo ?? 999) < (value.agesFrom ?? 0)) fieldErrors.agesTo = ["plan:errors.ages"];
  if ((value.childCareTo ?? 999) < (value.childCareFrom ?? 0)) fieldErrors.childCareTo = ["plan:errors.ages"];
  if (!checked.ok || Object.keys(fieldErrors).length > 0) return { ok: false, fieldErrors };
  return {
    ok: true,
    plan: {
      facts: factsOf(value),
      times: { series: checked.value, follows, keepsRule: value.repeat === "as-is" },
      words: wordsOf(value),
    },
  };
}

type TypedTimes = Pick<
  ActivityFormValue,
  | ("date" | "startTime" | "endTime" | "nights" | "repeat" | "interval")
  | ("days" | "nth" | "until" | "count" | "extraDates")
>;

/** The times of a host's form, checked. A rule that is kept as it is is not in them. */
export function readTimes(value: TypedTimes): SeriesCheck {
  const { date, startTime, endTime, nights, repeat } = value;
  const ends =
    nights === undefined || !isRealDate(date)
      ? {}
      : { endDate: addDays(date, nights + (endTime <= startTime ? 1 : 0)) };
  const others = repeat === "once" || repeat === "follows" ? [] : readDates(value.extraDates ?? "", startTime);
  return checkSeries({ date, startTime, endTime, ...ends, rule: ruleOf(value), extraDates: others });
}

/** What checkSeries and other rules of times found, as messages beside the fields of the form. */
export function errorsOf(problems: readonly SeriesProblem[]): FieldErrors {
  return Object.fromEntries(
    problems.map(({ field, reason }) => [FIELD[field], [says(`plan:errors.${reason}` as MessageKey<"plan">)]]),
  );
}

function ruleOf(value: TypedTimes): Rule | null {
  const { repeat, date } = value;
  if (repeat !== "weeks" && repeat !== "month") return null;
  const interval = value.interval ?? 1;
  const ends = endOfRule(value);
  const day = isRealDate(date) ? dayNameOf(date) : "mon";
  if (repeat === "weeks") {
    const days = value.days.length > 0 ? value.days : [day];
    return { freq: "weekly", interval, days: days.map((one) => ({ day: one as Day })), ends };
  }
  return { freq: "monthly", interval, days: [{ day, nth: Number(value.nth ?? "1") }], ends };
}

function endOfRule({ until, count }: TypedTimes): RuleEnd {
  if (until) return { until };
  return count === undefined ? "never" : { count };
}

function linkOf({ followsId, followsDay, followsNth }: ActivityFormValue): ActivityTimes["follows"] {
  if (!followsId || !followsDay) return null;
  return { activityId: followsId, day: followsDay, nth: followsNth ?? 1 };
}

/** One date a line, `2026-12-03` or `2026-12-03 16:30`; what is none is passed on, so that it is refused by name. */
function readDates(typed: string, startTime: string): string[] {
  return typed
    .split(/[\n,;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .slice(0, MAX_DATES + 1)
    .map((part) => {
      const [day = "", time = startTime] = part.split(/[\sT]+/);
      return `${day}T${time.replace(".", ":")}`;
    });
}

function factsOf(value: ActivityFormValue): ActivityFacts {
  return {
    kind: value.kind,
    room: plainLine(value.room ?? "") || null,
    heldIn: value.heldIn,
    interpreterFor: value.interpreterFor as ActivityFacts["interpreterFor"],
    womenOnly: value.womenOnly,
    agesFrom: value.agesFrom ?? null,
    agesTo: value.agesTo ?? null,
    babiesInArms: value.babiesInArms,
    childCareFrom: value.childCareFrom ?? null,
    childCareTo: value.childCareTo ?? null,
    forChildren: value.forChildren,
    stepFree: value.stepFree,
    pram: value.pram,
    price: value.price ?? 0,
    places: value.places ?? null,
    hostsNeeded: value.hostsNeeded ?? 0,
    outcomes: value.outcomes as ActivityFacts["outcomes"],
    organiser: plainLine(value.organiser ?? "") || null,
    coHosts: (value.coHosts ?? "")
      .split(",")
      .map(plainLine)
      .filter((name) => name !== ""),
  };
}

function wordsOf({ readyMade, wordsIn, title = "", text = "" }: ActivityFormValue): Words {
  return { readyMade, own: { [wordsIn]: { title, description: text } } };
}
