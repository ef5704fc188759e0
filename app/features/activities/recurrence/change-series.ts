/**
 * What a host has typed about a series, seen from one of its dates, as new series data, and where each of its dates is
 * then. Dates of a rule go along with the date the host stands on. A list's own dates, and those besides a rule, are what
 * was typed: each keeps its day, or its line is gone and so is the date.
 */
import { ok, type Result, refused } from "~/foundation/result";
import { endBefore } from "./change-dates";
import { type EditProblem, type EditScope, splitSeries, whereDateWent } from "./edit-series";
import { hasDate, originals } from "./expand";
import { printRule } from "./rule-text";
import type { Rule, Series, WallDate, WallTime } from "./series";
import { dateOf, dayNameOf } from "./wall-time";

/** `rule` left out keeps the rule there is; null makes it a list of dates. */
export type TypedTimes = { start: WallTime; minutes: number; rule?: Rule | null; extraDates: readonly WallTime[] };
/** Where the host stands: which dates are meant, from which one, and what the clock on the wall shows. */
export type Standing = { scope: Exclude<EditScope, "this">; at: WallTime; now: WallTime };
/** Where a date of a series is after an edit; null when it is gone. No two dates go to one. */
export type WhereTo = (original: WallTime) => { series: "kept" | "added"; original: WallTime } | null;
/** `added` holds the changed dates where the edit divides the series; else `kept` does. */
export type ChangedSeries = { kept: Series; added: Series | null; whereTo: WhereTo };

/** Dates typed by hand that are over are in no form: they stay as they are. */
export function changeSeries(
  before: Series,
  standing: Standing,
  typed: TypedTimes,
): Result<ChangedSeries, EditProblem> {
  if (!hasDate(before, standing.at)) return refused("no-such-date");
  const rule = typed.rule === undefined ? before.rule : typed.rule;
  return before.rule === null || rule === null
    ? ok(planAnew(before, standing, { ...typed, rule }))
    : changeRule(before, standing, typed);
}

/** The dates of a series that no rule gives: all of a list, and those besides a rule. */
export function ownDates(series: Series): WallTime[] {
  if (!series.rule) return originals(series, "0", "~");
  const ruleOnly = { ...series, extraDates: [] };
  const without = new Set(series.exdates);
  return [...new Set(series.extraDates)].filter((date) => !without.has(date) && !hasDate(ruleOnly, date)).sort();
}

/** From or to a list there is no rule that both have: what was typed is the plan. */
function planAnew(before: Series, standing: Standing, typed: TypedTimes & { rule: Rule | null }): ChangedSeries {
  const { at, scope, now } = standing;
  const head = scope === "all" ? null : endBefore(before, at);
  const extra = extraDates(before, head, standing, typed);
  const dates = [...new Set([typed.start, ...extra])].sort();
  const [start = typed.start, ...more] = typed.rule
    ? [typed.start, ...extra.filter((one) => one !== typed.start)]
    : dates;
  const { rule, minutes } = typed;
  const tail = { ...before, start, minutes, rule, extraDates: more, exdates: [] };
  // Of what was over before today nothing is carried anywhere.
  const stands: [WallTime, WallTime][] = dateOf(at) >= dateOf(now) ? [[at, typed.start]] : [];
  const candidates = rule ? null : dates;
  const followed = follow(
    ownDates(before).filter((date) => date >= at || !head),
    tail,
    candidates,
    stands,
  );
  const gone = new Set(followed.values());
  return placed(before, head, tail, at, (original) => {
    const own = followed.get(original);
    if (own !== undefined || before.rule === null) return own ?? null;
    return !gone.has(original) && hasDate(tail, original) ? original : null;
  });
}

function changeRule(before: Series, standing: Standing, typed: TypedTimes): Result<ChangedSeries, EditProblem> {
  const { at, scope } = standing;
  const atOwn = ownDates(before).includes(at);
  // Standing on a date besides the rule, only that date is moved by what was typed.
  const change = { start: atOwn ? at : typed.start, minutes: typed.minutes };
  const rule = typed.rule && !isSameRule(before, typed.rule) ? typed.rule : undefined;
  const first = splitSeries(before, scope, at, { ...change, ...(rule ? { rule } : {}) });
  const needed = !first.ok && first.reason === "rule-needed" && typed.rule;
  const split = needed ? splitSeries(before, scope, at, { ...change, rule: typed.rule as Rule }) : first;
  if (!split.ok) return split;
  const { kept, added, shift } = split.value;
  const head = added ? kept : null;
  const typedExtra = atOwn ? [typed.start, ...typed.extraDates] : typed.extraDates;
  const extra = extraDates(before, head, standing, { ...typed, extraDates: typedExtra });
  const changed = added ?? kept;
  const tail = { ...changed, extraDates: extra, exdates: changed.exdates.filter((date) => !extra.includes(date)) };
  const old = ownDates(before).filter((date) => date >= at || !head);
  const followed = follow(old, tail, extra, atOwn ? [[at, typed.start]] : []);
  const gone = new Set(followed.values());
  const done = { kept: head ?? tail, added: head ? tail : null, shift };
  return ok(
    placed(before, head, tail, at, (original) => {
      if (old.includes(original)) return followed.get(original) ?? null;
      const went = whereDateWent(done, original)?.original;
      return went === undefined || gone.has(went) ? null : went;
    }),
  );
}

/** Dates before the one the host stands on stay with the head, where there is one. */
function placed(
  before: Series,
  head: Series | null,
  tail: Series,
  at: WallTime,
  inTail: (original: WallTime) => WallTime | null,
): ChangedSeries {
  const whereTo: WhereTo = (original) => {
    if (head && original < at) return hasDate(head, original) ? { series: "kept", original } : null;
    const went = hasDate(before, original) ? inTail(original) : null;
    return went === null ? null : { series: head ? "added" : "kept", original: went };
  };
  return head ? { kept: head, added: tail, whereTo } : { kept: tail, added: null, whereTo };
}

/** The typed dates without those that stay with the head, and with those that are over and in no form. */
function extraDates(before: Series, head: Series | null, { at, now }: Standing, typed: TypedTimes): WallTime[] {
  const own = ownDates(before);
  const earlier = own.filter((date) => head !== null && date < at);
  const later = new Set(own.filter((date) => date >= at).map(dateOf));
  const staying = new Set(earlier.map(dateOf).filter((day) => !later.has(day)));
  const over = head ? [] : own.filter((date) => date <= now && date !== at);
  const mine = typed.extraDates.filter((date) => !staying.has(dateOf(date)) && !earlier.includes(date));
  return [...new Set([...mine, ...over])].sort();
}

/**
 * Which of the new dates each old one is now: first the very same, then one on the same day. `candidates` null stands for
 * any date of the series.
 */
function follow(
  old: readonly WallTime[],
  series: Series,
  candidates: readonly WallTime[] | null,
  known: readonly [WallTime, WallTime][],
): Map<WallTime, WallTime> {
  const went = new Map(known);
  const taken = new Set(went.values());
  const on = (day: WallDate) =>
    candidates ? candidates.filter((date) => dateOf(date) === day) : originals(series, day, `${day}~`);
  const find = (date: WallTime, fits: (one: WallTime) => boolean) => {
    const found = went.has(date) ? undefined : on(dateOf(date)).find((one) => fits(one) && !taken.has(one));
    if (found === undefined) return;
    went.set(date, found);
    taken.add(found);
  };
  for (const date of old) find(date, (one) => one === date);
  for (const date of old) find(date, () => true);
  return went;
}

/** Whether a rule says of a series what its own says: in whichever order, and its weekday named or not. */
export function isSameRule(series: Series, other: Rule): boolean {
  const text = (rule: Rule) => {
    const named =
      rule.freq === "weekly" && rule.days.length === 0 ? [{ day: dayNameOf(dateOf(series.start)) }] : rule.days;
    const days = named.toSorted((a, b) => `${a.nth}${a.day}`.localeCompare(`${b.nth}${b.day}`));
    return printRule({ ...rule, days }, series);
  };
  return series.rule !== null && text(series.rule) === text(other);
}
