/**
 * An .ics file of somebody else's, read as drafts of activities. Only the properties named here are looked at; what
 * cannot be read is named with its reason, so that the host sees what is missing.
 */
import { hasDate } from "../recurrence/expand";
import { MAX_DATES, type MovedDate, type Series, type WallTime, ZONE } from "../recurrence/series";
import { type EventNote, type EventProblem, readEvent, type SingleEvent } from "./read-event";
import { type CalendarTextProblem, readComponents } from "./read-lines";

/** More than any house plans; a file with more is not a house's. */
const MAX_EVENTS = 500;
/** Rules of unusual shapes take the most time: a file of nothing else would hold everybody up. */
const MAX_UNUSUAL = 20;

export interface ActivityDraft {
  /** The other calendar's name for it: the same file read twice gives the same. */
  uid: string;
  title: string;
  description: string;
  place: string;
  url: string;
  series: Series;
  /** What the host should look at before publishing. */
  notes: EventNote[];
}

export interface SkippedEvent {
  uid: string;
  title: string;
  reason: EventProblem;
}

export type CalendarReading =
  | { ok: true; drafts: ActivityDraft[]; skipped: SkippedEvent[] }
  | { ok: false; reason: CalendarTextProblem | "too-many-events" | "no-events" };

/** Reads at most 1 MB and 500 events; times are turned to wall time of `zone`. */
export function readCalendar(text: string, zone: string = ZONE): CalendarReading {
  const calendar = readComponents(text);
  if (!calendar.ok) return calendar;
  const events = calendar.value.components.filter(({ name }) => name === "VEVENT");
  if (events.length === 0) return { ok: false, reason: "no-events" };
  if (events.length > MAX_EVENTS) return { ok: false, reason: "too-many-events" };
  const skipped: SkippedEvent[] = [];
  const read: SingleEvent[] = [];
  let unusual = 0;
  for (const event of events) {
    const single = readEvent(event, zone, unusual < MAX_UNUSUAL);
    if ("reason" in single) skipped.push(single);
    else read.push(single);
    if ("reason" in single ? single.reason === "unusual-rule" : single.notes.includes("rule-became-dates"))
      unusual += 1;
  }
  return { ok: true, drafts: [...byUid(read).values()].flatMap(drafts), skipped };
}

function byUid(events: readonly SingleEvent[]): Map<string, SingleEvent[]> {
  const groups = new Map<string, SingleEvent[]>();
  events.forEach((event, place) => {
    // Without a UID each event stands alone.
    const key = event.uid || `\u0000${place}`;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  });
  return groups;
}

/** The series with its changed dates; a changed date without its series is a date of its own. */
function drafts(events: readonly SingleEvent[]): ActivityDraft[] {
  const [main, ...more] = events.filter(({ changes }) => changes === null);
  const changed = events.filter(({ changes }) => changes !== null).slice(0, MAX_DATES);
  const alone = main ? [] : changed.filter(({ cancelled }) => !cancelled);
  return [...(main && !main.cancelled ? [withChanges(main, changed)] : []), ...more, ...alone].map(draft);
}

function withChanges(main: SingleEvent, changed: readonly SingleEvent[]): SingleEvent {
  const own = changed.filter(({ changes }) => hasDate(main.series, changes as WallTime));
  const movedDates: MovedDate[] = [];
  for (const { changes, series } of own) {
    const original = changes as WallTime;
    const same = series.start === original && series.minutes === main.series.minutes;
    if (!same) movedDates.push({ original, start: series.start, minutes: series.minutes });
  }
  const cancelledDates = own.filter(({ cancelled }) => cancelled).map(({ changes }) => changes as WallTime);
  return { ...main, series: { ...main.series, movedDates, cancelledDates } };
}

function draft({ uid, title, description, place, url, series, notes }: SingleEvent): ActivityDraft {
  return { uid, title, description, place, url, series, notes };
}
