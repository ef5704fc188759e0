/** What other calendar programs make of a feed: ical.js, and python3-icalendar where the machine has it. */
import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import ICAL from "ical.js";

/** The start in UTC and the STATUS, in order: `["2026-11-26T15:30Z", "CONFIRMED"]`. */
export type ReadDate = [string, string];

const PYTHON = "/usr/bin/python3";
const LAST = "2030-12-31T23:59Z";

export function readWithIcal(text: string): ReadDate[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  const dates: ReadDate[] = [];
  for (const event of events.filter((one) => !one.isRecurrenceException())) {
    for (const other of events)
      if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
    dates.push(...datesOf(event));
  }
  ICAL.TimezoneService.reset();
  return dates.sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

/** Several texts at once: Python takes longer to start than to read. */
export function readWithPython(texts: readonly string[]): ReadDate[][] {
  const script = fileURLToPath(new URL("read_feed.py", import.meta.url));
  const input = JSON.stringify(texts);
  // The nightly number of series prints some twenty megabytes.
  return JSON.parse(execFileSync(PYTHON, [script], { input, encoding: "utf8", maxBuffer: 2 ** 28 }));
}

export function hasPythonReader(): boolean {
  return spawnSync(PYTHON, ["-c", "import icalendar, dateutil"]).status === 0;
}

function datesOf(event: ICAL.Event): ReadDate[] {
  const status = (one: ICAL.Event) => String(one.component.getFirstPropertyValue("status"));
  if (!event.isRecurring()) return [[utc(event.startDate), status(event)]];
  const dates: ReadDate[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (utc(next) > LAST) break;
    const { startDate, item } = event.getOccurrenceDetails(next);
    dates.push([utc(startDate), status(item)]);
  }
  return dates;
}

function utc(time: ICAL.Time): string {
  return `${new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16)}Z`;
}
