/** One VEVENT of somebody else's calendar, as a series or as the change of one date. */
import { plainLine, plainText } from "~/foundation/plain-text";
import { parseDates } from "../recurrence/date-text";
import { listDates } from "../recurrence/dates-by-library";
import { firstDate, hasDate } from "../recurrence/expand";
import { parseRule, type RuleTextProblem } from "../recurrence/rule-text";
import { MAX_DATES, MAX_MINUTES, type Series, singleDate, type WallTime } from "../recurrence/series";
import { instantOf, wallAt } from "../recurrence/zone";
import { type Component, type Property, unescapeText } from "./read-lines";
import { readMinutes, readTime, type TimeNote, zoneOf } from "./read-time";

export type EventProblem =
  | RuleTextProblem
  | "no-start"
  /** Lasts whole days: an activity has a time. */
  | "no-time"
  | "end-before-start"
  | "too-long"
  | "bad-dates"
  | "cancelled";

export type EventNote =
  | TimeNote
  | "no-title"
  /** No end was given: one hour is assumed. */
  | "no-end"
  /** A rule of a shape the form does not have: at most 400 dates of two years were written out. */
  | "rule-became-dates"
  /** The first date was none of the rule's; it is an extra date now. */
  | "start-not-in-rule";

export interface SingleEvent {
  uid: string;
  title: string;
  description: string;
  place: string;
  url: string;
  series: Series;
  /** The original start of the date this event changes; null for the series itself. */
  changes: WallTime | null;
  cancelled: boolean;
  notes: EventNote[];
}

const MAX_TITLE = 200;
const MAX_TEXT = 5000;

/** `mayWriteOut`: whether a rule of an unusual shape may be written out, which takes some milliseconds. */
export function readEvent(
  event: Component,
  zone: string,
  mayWriteOut: boolean,
): SingleEvent | { uid: string; title: string; reason: EventProblem } {
  const text = (name: string) => unescapeText(find(event, name)?.value ?? "");
  const uid = plainLine(text("UID")).slice(0, MAX_TITLE);
  const title = plainLine(text("SUMMARY")).slice(0, MAX_TITLE);
  const cancelled = text("STATUS").toUpperCase() === "CANCELLED";
  const change = find(event, "RECURRENCE-ID");
  const skip = (reason: EventProblem) => ({ uid, title, reason });
  if (cancelled && !change) return skip("cancelled");
  const span = readSpan(event, zone);
  if (!span.ok) return skip(span.reason);
  const { start, minutes } = span;
  const notes = [...span.notes];
  if (!title) notes.push("no-title");
  const original = change ? readTime(change, zone) : null;
  if (original && !original.ok) return skip("bad-dates");
  const once = singleDate(start, minutes, zone);
  const series = original ? { ok: true as const, series: once, notes: [] } : readRecurrence(event, once, mayWriteOut);
  if (!series.ok) return skip(series.reason);
  return {
    uid,
    title,
    description: plainText(text("DESCRIPTION")).slice(0, MAX_TEXT),
    place: plainLine(text("LOCATION")).slice(0, MAX_TITLE),
    url: webAddress(text("URL")),
    series: series.series,
    changes: original?.wall ?? null,
    cancelled,
    notes: [...notes, ...series.notes],
  };
}

type Span = { ok: true; start: WallTime; minutes: number; notes: EventNote[] } | { ok: false; reason: EventProblem };

function readSpan(event: Component, zone: string): Span {
  const begin = find(event, "DTSTART");
  const start = begin && readTime(begin, zone);
  if (!start?.ok) return { ok: false, reason: start?.reason ?? "no-start" };
  const minutes = readMinutes(start.instant, find(event, "DTEND"), find(event, "DURATION"), zone);
  if (minutes === null) return { ok: true, start: start.wall, minutes: 60, notes: [...start.notes, "no-end"] };
  if (!(minutes > 0)) return { ok: false, reason: "end-before-start" };
  if (minutes > MAX_MINUTES) return { ok: false, reason: "too-long" };
  return { ok: true, start: start.wall, minutes, notes: start.notes };
}

type Recurrence = { ok: true; series: Series; notes: EventNote[] } | { ok: false; reason: EventProblem };

function readRecurrence(event: Component, once: Series, mayWriteOut: boolean): Recurrence {
  const dates = readDateLists(event, once);
  if (!dates) return { ok: false, reason: "bad-dates" };
  const [line, second] = event.properties.filter(({ name }) => name === "RRULE");
  if (second || find(event, "EXRULE")) return { ok: false, reason: "unusual-rule" };
  if (!line) return { ok: true, series: { ...once, ...dates }, notes: [] };
  const rule = parseRule(line.value.trim(), once);
  if (rule.ok) return fromFirstDate({ ...once, ...dates, rule: rule.value });
  if (rule.reason !== "unusual-rule" || !mayWriteOut) return rule;
  const [start, ...extra] = listDates(line.value.trim(), once) ?? [];
  if (!start) return { ok: false, reason: "unusual-rule" };
  const extraDates = [...new Set([...extra, ...dates.extraDates])].sort();
  return { ok: true, series: { ...once, start, extraDates, exdates: dates.exdates }, notes: ["rule-became-dates"] };
}

/** Readers disagree about a first date that is none of the rule's; here it is kept, as an extra date. */
function fromFirstDate(series: Series): Recurrence {
  if (hasDate({ ...series, extraDates: [], exdates: [] }, series.start)) return { ok: true, series, notes: [] };
  const start = firstDate({ ...series, extraDates: [], exdates: [] });
  if (!start) return { ok: true, series: { ...series, rule: null }, notes: ["start-not-in-rule"] };
  const extraDates = [...new Set([series.start, ...series.extraDates])].sort();
  return { ok: true, series: { ...series, start, extraDates }, notes: ["start-not-in-rule"] };
}

function readDateLists(event: Component, { start, zone }: Series): Pick<Series, "extraDates" | "exdates"> | null {
  const lists = { RDATE: [] as WallTime[], EXDATE: [] as WallTime[] };
  for (const { name, value, params } of event.properties) {
    if (name !== "RDATE" && name !== "EXDATE") continue;
    const from = zoneOf(params, zone);
    const dates = parseDates(value.trim(), { start, zone: from });
    if (!dates.ok) return null;
    lists[name].push(...dates.value.map((date) => wallAt(instantOf(date, from), zone)));
    if (lists[name].length > MAX_DATES) return null;
  }
  const extraDates = [...new Set(lists.RDATE)].filter((date) => date !== start).sort();
  return { extraDates, exdates: [...new Set(lists.EXDATE)].sort() };
}

function webAddress(text: string): string {
  return /^https?:\/\/[^\s<>"]{1,500}$/.test(text.trim()) ? text.trim() : "";
}

function find({ properties }: Component, name: string): Property | undefined {
  return properties.find((property) => property.name === name);
}
