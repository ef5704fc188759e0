import ICAL from "ical.js";
import { expect, test } from "vitest";
import { hasKhal, listWithKhal } from "~tests/support/calendar/khal";
import { PATIENT } from "~tests/support/calendar/nightly";
import { readWithIcal } from "~tests/support/calendar/other-readers";
import { type Series, singleDate } from "../recurrence/series";
import { type CalendarActivity, writeCalendar } from "./write-calendar";

const THURSDAYS: Series = {
  ...singleDate("2026-10-15T16:30", 120),
  rule: { freq: "weekly", interval: 1, days: [{ day: "thu" }], ends: { until: "2026-11-26" } },
  exdates: ["2026-10-29T16:30"],
  movedDates: [{ original: "2026-11-05T16:30", start: "2026-11-06T17:00", minutes: 60 }],
  cancelledDates: ["2026-11-12T16:30"],
};
const activity = (id: string, series: Series, cancelled = false): CalendarActivity => ({
  id,
  series,
  title: "Sprogcafé",
  description: "Kaffe, kage; og dansk.",
  place: "Nørrebrogade 1",
  url: "https://nyven.example/da/activities/7",
  categories: [],
  sequence: 3,
  changedAt: Date.UTC(2026, 10, 1),
  cancelled,
});
const FACTS = { domain: "nyven.example", name: "Velkomsthuset", language: "da", refreshHours: 4 };
const feed = () =>
  writeCalendar(FACTS, [
    activity("weekly", THURSDAYS),
    activity("withdrawn", singleDate("2026-11-20T10:00", 60), true),
  ]);

/** By hand: the clocks go back on 25 October, and half past four stays half past four. */
const BY_HAND = [
  "2026-10-15 16:30-18:30 Sprogcafé",
  "2026-10-22 16:30-18:30 Sprogcafé",
  "2026-11-06 17:00-18:00 Sprogcafé",
  "2026-11-12 16:30-18:30 CANCELLED Sprogcafé",
  "2026-11-19 16:30-18:30 Sprogcafé",
  "2026-11-20 10:00-11:00 CANCELLED Sprogcafé",
  "2026-11-26 16:30-18:30 Sprogcafé",
];

/** The Friday that the date of 5 November became, as somebody takes it along by itself. */
const alone = () =>
  writeCalendar(FACTS, [
    { ...activity("weekly", singleDate("2026-11-06T17:00", 60)), sequence: 3, original: "2026-11-05T16:30" },
  ]);

const khal = hasKhal();
test(
  khal ? "khal lists a feed as it was planned" : "khal is not here to read a feed: ical.js alone has read it",
  () => {
    expect(readWithIcal(feed())).toHaveLength(BY_HAND.length);
    if (khal) expect(listWithKhal(feed(), "2026-10-01", 90)).toEqual(BY_HAND);
  },
  PATIENT.timeout,
);

test(
  khal
    ? "khal lists a date of a series that was taken along alone"
    : "khal is not here to read a date alone: ical.js has read it",
  () => {
    const [event] = new ICAL.Component(ICAL.parse(alone())).getAllSubcomponents("vevent");
    expect(event?.getFirstPropertyValue("uid")).toBe("weekly@nyven.example");
    if (khal) expect(listWithKhal(alone(), "2026-10-01", 90)).toEqual([BY_HAND[2]]);
  },
  PATIENT.timeout,
);
