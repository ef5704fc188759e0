/**
 * The RRULE value of RFC 5545 to a rule and back. Only what a rule can hold passes; a text that says the same in
 * another way (BYSETPOS=1 beside one weekday, daily on weekdays) is understood, anything else is refused by name.
 */
import type { Result } from "~/foundation/result";
import { DAYS, type Day } from "~db/vocabulary";
import { parseDate, printInstant, type TextContext } from "./date-text";
import { FREQUENCIES, type Frequency, MAX_DATES, MAX_INTERVAL, type Rule, type RuleDay, type RuleEnd } from "./series";
import { addDays, dateOf, timeOf } from "./wall-time";
import { instantOf } from "./zone";

export type RuleTextProblem =
  | "not-a-rule"
  | "part-twice"
  | "unknown-part"
  | "frequency"
  | "interval"
  | "days"
  | "count"
  | "until"
  | "two-ends"
  | "week-start"
  /** Valid RFC 5545 within the allow-list of frequencies, but of a shape a rule does not have. */
  | "unusual-rule";

type Parts = ReadonlyMap<string, string>;
type Answer<Value> = Result<Value, RuleTextProblem>;

const MAX_LENGTH = 500;
const PARTS = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "WKST"];
const UNUSUAL_PARTS = ["BYYEARDAY", "BYWEEKNO"];
const DAY_CODES = { mon: "MO", tue: "TU", wed: "WE", thu: "TH", fri: "FR", sat: "SA", sun: "SU" } satisfies Record<
  Day,
  string
>;
const WEEKDAYS = /^(MO|TU|WE|TH|FR|SA|SU)$/;

/** Reads `FREQ=WEEKLY;BYDAY=TH` as it stands after `RRULE:`. */
export function parseRule(text: string, context: TextContext): Answer<Rule> {
  const parts = readParts(text);
  if (!parts.ok) return parts;
  const freq = readFrequency(parts.value);
  if (!freq.ok) return freq;
  const interval = readNumber(parts.value.get("INTERVAL") ?? "1", MAX_INTERVAL);
  if (interval === null) return refuse("interval");
  const ends = readEnd(parts.value, context);
  if (!ends.ok) return ends;
  const days = readDays(parts.value.get("BYDAY"));
  if (!days.ok) return days;
  return shape(parts.value, { freq: freq.value, interval, days: days.value, ends: ends.value }, context);
}

/** Writes what `parseRule` reads. UNTIL is the last start in UTC, as the RFC wants it beside a TZID. */
export function printRule(rule: Rule, { start, zone }: TextContext): string {
  const parts = [`FREQ=${rule.freq.toUpperCase()}`];
  if (rule.interval !== 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.freq === "yearly" && rule.days.length > 0) parts.push(`BYMONTH=${Number(start.slice(5, 7))}`);
  if (rule.days.length > 0) parts.push(`BYDAY=${rule.days.map(printRuleDay).join(",")}`);
  if (rule.freq === "weekly" && rule.interval > 1 && rule.days.length > 1) parts.push("WKST=MO");
  if (rule.ends !== "never" && "count" in rule.ends) parts.push(`COUNT=${rule.ends.count}`);
  if (rule.ends !== "never" && "until" in rule.ends) {
    parts.push(`UNTIL=${printInstant(instantOf(`${rule.ends.until}T${timeOf(start)}`, zone))}`);
  }
  return parts.join(";");
}

function printRuleDay({ day, nth }: RuleDay): string {
  return `${nth ?? ""}${DAY_CODES[day]}`;
}

function readParts(text: string): Answer<Parts> {
  const parts = new Map<string, string>();
  if (text.length > MAX_LENGTH) return refuse("not-a-rule");
  for (const part of text.toUpperCase().split(";")) {
    const [name, value, more] = part.split("=");
    if (!name || !value || more !== undefined) return refuse("not-a-rule");
    if (parts.has(name)) return refuse("part-twice");
    if (UNUSUAL_PARTS.includes(name)) return refuse("unusual-rule");
    if (!PARTS.includes(name)) return refuse("unknown-part");
    parts.set(name, value);
  }
  return { ok: true, value: parts };
}

/** SECONDLY, MINUTELY and HOURLY are no rhythm of a house, and make libraries count for ever. */
function readFrequency(parts: Parts): Answer<Frequency> {
  const freq = FREQUENCIES.find((frequency) => frequency.toUpperCase() === parts.get("FREQ"));
  return freq ? { ok: true, value: freq } : refuse("frequency");
}

function readNumber(text: string, max: number): number | null {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= max ? number : null;
}

function readEnd(parts: Parts, context: TextContext): Answer<RuleEnd> {
  const [count, until] = [parts.get("COUNT"), parts.get("UNTIL")];
  if (count !== undefined && until !== undefined) return refuse("two-ends");
  if (count !== undefined) {
    const number = readNumber(count, MAX_DATES);
    return number === null ? refuse("count") : { ok: true, value: { count: number } };
  }
  if (until === undefined) return { ok: true, value: "never" };
  const last = parseDate(until, context);
  if (!last.ok) return refuse("until");
  // An end in the morning does not take in the afternoon's date.
  const early = timeOf(last.value) < timeOf(context.start);
  return { ok: true, value: { until: early ? addDays(dateOf(last.value), -1) : dateOf(last.value) } };
}

function readDays(text: string | undefined): Answer<RuleDay[]> {
  const days: RuleDay[] = [];
  for (const part of text === undefined ? [] : text.split(",")) {
    const [, nth, code] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(part) ?? [];
    const day = DAYS.find((name) => DAY_CODES[name] === code);
    if (!day) return refuse("days");
    if (nth === undefined) days.push({ day });
    else if (Number(nth) === 0 || Math.abs(Number(nth)) > 5) return refuse("days");
    else days.push({ day, nth: Number(nth) });
  }
  return { ok: true, value: days };
}

/** Brings the parts that are said in another way into the one shape, or refuses them. */
function shape(parts: Parts, rule: Rule, context: TextContext): Answer<Rule> {
  if (parts.has("WKST") && !isHarmlessWeekStart(parts.get("WKST") as string, rule)) return refuse("week-start");
  if (!isStartsOwn(parts, context)) return refuse("unusual-rule");
  const position = parts.get("BYSETPOS");
  if (position !== undefined) return withPosition(position, rule);
  if (parts.has("BYMONTHDAY") && rule.days.length > 0) return refuse("unusual-rule");
  if (rule.freq === "daily" && rule.days.length > 0) {
    if (rule.interval > 1 || rule.days.some(({ nth }) => nth !== undefined)) return refuse("unusual-rule");
    return { ok: true, value: { ...rule, freq: "weekly" } };
  }
  if (rule.freq === "weekly") return rule.days.some(({ nth }) => nth !== undefined) ? refuse("days") : done(rule);
  if (rule.days.some(({ nth }) => nth === undefined)) return refuse("unusual-rule");
  // "The second Sunday of the year" is not "of the month".
  if (rule.freq === "yearly" && rule.days.length > 0 && !parts.has("BYMONTH")) return refuse("unusual-rule");
  return done(rule);
}

/** Where a week begins matters only when weeks are skipped and several days are chosen. */
function isHarmlessWeekStart(weekStart: string, rule: Rule): boolean {
  if (weekStart === "MO") return true;
  return WEEKDAYS.test(weekStart) && (rule.freq !== "weekly" || rule.interval === 1);
}

/** BYMONTH and BYMONTHDAY pass when they only repeat what the start says. */
function isStartsOwn(parts: Parts, { start }: TextContext): boolean {
  const freq = parts.get("FREQ");
  const month = parts.get("BYMONTH");
  if (month !== undefined && (freq !== "YEARLY" || Number(month) !== Number(start.slice(5, 7)))) return false;
  const day = parts.get("BYMONTHDAY");
  if (day === undefined) return true;
  const monthly = freq === "MONTHLY" || (freq === "YEARLY" && month !== undefined);
  return monthly && Number(day) === Number(start.slice(8, 10));
}

/** One weekday with BYSETPOS=2 is the second such weekday of the month. */
function withPosition(text: string, rule: Rule): Answer<Rule> {
  const nth = Number(text);
  const [only] = rule.days;
  if (!Number.isInteger(nth) || nth === 0 || Math.abs(nth) > 5) return refuse("unusual-rule");
  if (rule.freq !== "monthly" || rule.days.length !== 1 || !only || only.nth !== undefined)
    return refuse("unusual-rule");
  return done({ ...rule, days: [{ day: only.day, nth }] });
}

function done(rule: Rule): Answer<Rule> {
  return { ok: true, value: rule };
}

function refuse(reason: RuleTextProblem): { ok: false; reason: RuleTextProblem } {
  return { ok: false, reason };
}
