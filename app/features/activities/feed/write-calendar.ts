/**
 * An iCalendar text of activities: one VEVENT a series, and one more for each date that was moved or called off. Our own
 * writer of a small part of RFC 5545 (docs/decisions/0021); nothing in it depends on when it is written.
 */
import { printDate, printDates, printInstant } from "../recurrence/date-text";
import { hasDate } from "../recurrence/expand";
import { printRule } from "../recurrence/rule-text";
import type { Series, WallTime } from "../recurrence/series";
import { spanOf } from "../recurrence/zone";
import { contentLine, escapeText, quoted } from "./content-line";
import { timeZoneText } from "./time-zone-text";

/** An activity as the feed tells it: texts in one language, already plain (foundation/plain-text). */
export interface CalendarActivity {
  /** Lasting and unlike every other: the UID is made of it. */
  id: string;
  series: Series;
  title: string;
  description: string;
  /** BCP 47 tag of title and description, where they are not in the calendar's language. */
  textLanguage?: string;
  /** Empty when the address is not public. */
  place: string;
  url: string;
  organiser?: { name: string; email: string };
  categories: readonly string[];
  /** Goes up with every change of time, place or status (RFC 5545 3.8.7.4). */
  sequence: number;
  /** Instant of the last change, in milliseconds: DTSTAMP and LAST-MODIFIED. */
  changedAt: number;
  /** Where single dates are that are elsewhere than `place` says, by when the series has them. */
  places?: ReadonlyMap<WallTime, string>;
  /** The whole activity is called off. */
  cancelled: boolean;
  /** One date of a series told alone: when the series has it. `id` is the series' own, and `series` the date as it is now. */
  original?: WallTime;
  /** What `lastingLines` gave, by whoever keeps it between calendars: most of the work. */
  lines?: LastingLines;
}

/** Of an activity, what does not change with its single dates nor with who asks: whole lines. */
export interface LastingLines {
  uid: string;
  summary: string;
  /** DTSTART and what repeats it. */
  recurrence: string;
  /** LOCATION; empty where there is no place to tell. */
  location: string;
  /** From DESCRIPTION to the end, but for the place and the alarm. */
  details: string;
}

export interface CalendarFacts {
  /** The site's name, such as `nyven.example`: the second half of every UID. */
  domain: string;
  name: string;
  /** BCP 47 tag of the texts. */
  language: string;
  /** How long a reader may wait before it asks again. */
  refreshHours: number;
  /** Minutes before the start, only when the reader asked to be reminded. */
  alarmMinutes?: number;
}

const PRODUCT = "-//Nyven//Welcome House calendar//EN";

/** The whole text, with CRLF line ends. A single activity's .ics is the same with one activity. */
export function writeCalendar(facts: CalendarFacts, activities: readonly CalendarActivity[]): string {
  const zones = [...new Set(activities.map(({ series }) => series.zone))];
  return [...beginCalendar(facts, zones), ...activities.map((activity) => writeActivity(facts, activity)), END].join(
    "",
  );
}

/** What stands before the first activity. */
export function beginCalendar(facts: CalendarFacts, zones: readonly string[]): string[] {
  return [
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
    contentLine(`PRODID:${PRODUCT}`),
    "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n",
    contentLine(`NAME:${escapeText(facts.name)}`),
    contentLine(`X-WR-CALNAME:${escapeText(facts.name)}`),
    `REFRESH-INTERVAL;VALUE=DURATION:PT${facts.refreshHours}H\r\nX-PUBLISHED-TTL:PT${facts.refreshHours}H\r\n`,
    ...zones.map(timeZoneText),
  ];
}

/** What stands after the last. */
export const END = "END:VCALENDAR\r\n";

/** One activity: its series, and each date of it that is not as the series says. */
export function writeActivity(facts: CalendarFacts, activity: CalendarActivity): string {
  const lines = activity.lines ?? lastingLines(facts, activity);
  const changed = printInstant(activity.changedAt);
  const shared = `${lines.uid}DTSTAMP:${changed}\r\nLAST-MODIFIED:${changed}\r\nSEQUENCE:${activity.sequence}\r\n${lines.summary}`;
  const alarm = facts.alarmMinutes === undefined ? "" : writeAlarm(facts.alarmMinutes, activity.title);
  // Nobody is to be reminded of what is off.
  const tail = (off: boolean, place?: string) =>
    `${writeStatus(off)}${place === undefined ? lines.location : writeLocation(place)}${lines.details}${off ? "" : alarm}END:VEVENT\r\n`;
  const alone = activity.original === undefined ? "" : recurrenceId(activity.original, activity.series.zone);
  const main = `BEGIN:VEVENT\r\n${shared}${alone}${lines.recurrence}${tail(activity.cancelled)}`;
  return main + writeChangedDates(activity, shared, tail);
}

/** The dates that differ from the rule. A date called off after it was moved is called off where it was moved to. */
function writeChangedDates(
  { series, cancelled, places }: CalendarActivity,
  shared: string,
  tail: (off: boolean, place?: string) => string,
): string {
  if (series.movedDates.length + series.cancelledDates.length + (places?.size ?? 0) === 0) return "";
  const moved = new Map(series.movedDates.map((date) => [date.original, date]));
  const off = new Set(series.cancelledDates);
  const changed = [...new Set([...moved.keys(), ...off, ...(places?.keys() ?? [])])]
    .filter((original) => hasDate(series, original))
    .sort();
  let text = "";
  for (const original of changed) {
    const { start = original, minutes = series.minutes } = moved.get(original) ?? {};
    text += `BEGIN:VEVENT\r\n${shared}${recurrenceId(original, series.zone)}`;
    text += `${writeSpan(start, minutes, series.zone)}${tail(cancelled || off.has(original), places?.get(original))}`;
  }
  return text;
}

/** The lines of an activity that stay: every VEVENT of it repeats its texts, for a date of its own takes nothing over. */
export function lastingLines(
  facts: Pick<CalendarFacts, "domain" | "language">,
  activity: Omit<CalendarActivity, "sequence" | "changedAt" | "cancelled">,
): LastingLines {
  const language = `;LANGUAGE=${activity.textLanguage ?? facts.language}:`;
  const { title, description, place, categories, organiser } = activity;
  let details = "";
  if (description) details += contentLine(`DESCRIPTION${language}${escapeText(description)}`);
  if (categories.length > 0) details += contentLine(`CATEGORIES:${categories.map(escapeText).join(",")}`);
  if (organiser) details += contentLine(`ORGANIZER;CN=${quoted(organiser.name)}:mailto:${organiser.email}`);
  details += contentLine(`URL:${activity.url}`);
  return {
    uid: contentLine(`UID:${activity.id}@${facts.domain}`),
    summary: contentLine(`SUMMARY${language}${escapeText(title)}`),
    recurrence: writeRecurrence(activity.series),
    location: writeLocation(place),
    // Somebody who follows a calendar has not promised to come: their own time stays free.
    details: `${details}TRANSP:TRANSPARENT\r\n`,
  };
}

const writeLocation = (place: string): string => (place ? contentLine(`LOCATION:${escapeText(place)}`) : "");

function writeRecurrence(series: Series): string {
  const { zone, rule, extraDates, exdates } = series;
  let text = writeSpan(series.start, series.minutes, zone);
  if (rule) text += contentLine(`RRULE:${printRule(rule, series)}`);
  if (extraDates.length > 0) text += contentLine(`RDATE;TZID=${zone}:${printDates(extraDates)}`);
  if (exdates.length > 0) text += contentLine(`EXDATE;TZID=${zone}:${printDates(exdates)}`);
  return text;
}

function writeSpan(start: WallTime, minutes: number, zone: string): string {
  const span = spanOf(start, minutes, zone);
  return `DTSTART${zoned(span.start, zone)}\r\nDTEND${zoned(span.end, zone)}\r\n`;
}

const recurrenceId = (original: WallTime, zone: string): string => `RECURRENCE-ID${zoned(original, zone)}\r\n`;

function zoned(wall: WallTime, zone: string): string {
  return `;TZID=${zone}:${printDate(wall)}`;
}

function writeStatus(cancelled: boolean): string {
  return cancelled ? "STATUS:CANCELLED\r\n" : "STATUS:CONFIRMED\r\n";
}

function writeAlarm(minutes: number, title: string): string {
  const description = contentLine(`DESCRIPTION:${escapeText(title)}`);
  return `BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT${minutes}M\r\n${description}END:VALARM\r\n`;
}
