import fc from "fast-check";
import { expect, it } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { hasPythonReader, type ReadDate, readWithIcal, readWithPython } from "~tests/support/calendar/other-readers";
import { seriesWithChanges } from "~tests/support/calendar/rules";
import { expand } from "../recurrence/expand";
import { type Rule, type Series, singleDate } from "../recurrence/series";
import { type CalendarActivity, type CalendarFacts, writeCalendar } from "./write-calendar";

const FACTS: CalendarFacts = { domain: "nyven.example", name: "Velkomsthuset", language: "da", refreshHours: 4 };
const WEEKLY: Rule = { freq: "weekly", interval: 1, days: [{ day: "thu" }], ends: "never" };
const CAFE: Series = { ...singleDate("2026-11-26T16:30", 120), rule: WEEKLY };

function activity(series: Series, change: Partial<CalendarActivity> = {}): CalendarActivity {
  return {
    id: "sprogcafe-7",
    series,
    title: "Sprogcafé",
    description: "Kaffe, kage; og dansk.\nAlle er velkomne.",
    place: "Velkomsthuset, Nørrebrogade 1",
    url: "https://nyven.example/da/activities/7",
    categories: ["language-cafe"],
    sequence: 3,
    changedAt: Date.UTC(2026, 10, 1, 12, 0, 30),
    cancelled: false,
    ...change,
  };
}

function lines(series: Series, change?: Partial<CalendarActivity>, facts = FACTS): string[] {
  return writeCalendar(facts, [activity(series, change)])
    .replaceAll("\r\n ", "")
    .split("\r\n");
}

/** Every date to the end of 2030, whatever the two years of one expansion. */
function ownDates(series: Series): ReadDate[] {
  const dates: ReadDate[] = [];
  for (let year = 2025; year <= 2030; year += 1) {
    for (const half of ["01-01", "07-01"]) {
      const window = {
        from: `${year}-${half}T00:00`,
        to: half === "01-01" ? `${year}-07-01T00:00` : `${year + 1}-01-01T00:00`,
      };
      for (const { startsAt, status } of expand(series, window).occurrences) {
        dates.push([
          `${new Date(startsAt).toISOString().slice(0, 16)}Z`,
          status === "cancelled" ? "CANCELLED" : "CONFIRMED",
        ]);
      }
    }
  }
  return dates.sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

function text(dates: readonly ReadDate[]): string {
  return dates.map((date) => date.join(" ")).join("\n");
}

it(
  "is read back by ical.js to the same dates, moved and called off included",
  () => {
    fc.assert(
      fc.property(seriesWithChanges, (series) => {
        expect(text(readWithIcal(writeCalendar(FACTS, [activity(series)])))).toBe(text(ownDates(series)));
      }),
      cases(60),
    );
  },
  PATIENT.timeout,
);

const python = hasPythonReader();
it(
  python
    ? "is read back by python3-icalendar to the same dates"
    : "has no python3-icalendar here to be read by: ical.js alone has read it",
  () => {
    const { numRuns, seed } = cases(100);
    const series = fc.sample(seriesWithChanges, { numRuns, seed: seed + 1 });
    const texts = series.map((one) => writeCalendar(FACTS, [activity(one)]));
    const read = python ? readWithPython(texts) : texts.map(readWithIcal);
    expect(read.map(text)).toEqual(series.map((one) => text(ownDates(one))));
  },
  PATIENT.timeout,
);

it("tells one date of a series alone under the series' name, and other readers see that date", () => {
  const alone = { ...activity(singleDate("2026-12-04T17:00", 60)), original: "2026-12-03T16:30" };
  const written = writeCalendar(FACTS, [alone]);
  expect(written).toContain("UID:sprogcafe-7@nyven.example\r\n");
  expect(written).toContain(
    "RECURRENCE-ID;TZID=Europe/Copenhagen:20261203T163000\r\nDTSTART;TZID=Europe/Copenhagen:20261204T170000",
  );
  const series = { ...CAFE, movedDates: [{ original: "2026-12-03T16:30", start: "2026-12-04T17:00", minutes: 60 }] };
  const event = written.slice(written.indexOf("BEGIN:VEVENT"), written.indexOf("END:VCALENDAR"));
  expect(writeCalendar(FACTS, [activity(series)])).toContain(event);
  if (python) expect(readWithPython([written])).toEqual([[["2026-12-04T16:00Z", "CONFIRMED"]]]);
});

it("writes a series with its rule, its zone and its texts, and the same bytes each time", () => {
  const written = lines({ ...CAFE, rule: { ...WEEKLY, ends: { until: "2027-06-24" } }, exdates: ["2026-12-24T16:30"] });
  expect(written).toEqual(
    expect.arrayContaining([
      "UID:sprogcafe-7@nyven.example",
      "SEQUENCE:3",
      "DTSTAMP:20261101T120000Z",
      "LAST-MODIFIED:20261101T120000Z",
      "DTSTART;TZID=Europe/Copenhagen:20261126T163000",
      "DTEND;TZID=Europe/Copenhagen:20261126T183000",
      "RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624T143000Z",
      "EXDATE;TZID=Europe/Copenhagen:20261224T163000",
      "SUMMARY;LANGUAGE=da:Sprogcafé",
      "DESCRIPTION;LANGUAGE=da:Kaffe\\, kage\\; og dansk.\\nAlle er velkomne.",
      "LOCATION:Velkomsthuset\\, Nørrebrogade 1",
      "STATUS:CONFIRMED",
      "TZID:Europe/Copenhagen",
    ]),
  );
  expect(lines(CAFE)).toEqual(lines(CAFE));
});

it("writes a moved date beside its series, with the same UID and the date it was", () => {
  const moved = lines({
    ...CAFE,
    movedDates: [{ original: "2026-12-10T16:30", start: "2026-12-11T15:00", minutes: 60 }],
  });
  const place = moved.indexOf("RECURRENCE-ID;TZID=Europe/Copenhagen:20261210T163000");
  expect(moved.slice(place + 1, place + 4)).toEqual([
    "DTSTART;TZID=Europe/Copenhagen:20261211T150000",
    "DTEND;TZID=Europe/Copenhagen:20261211T160000",
    "STATUS:CONFIRMED",
  ]);
  expect(moved.filter((line) => line === "UID:sprogcafe-7@nyven.example")).toHaveLength(2);
});

it("shows what is called off as CANCELLED: one date, or the whole", () => {
  const statuses = (written: string[]) => written.filter((line) => line.startsWith("STATUS"));
  const one = { ...CAFE, cancelledDates: ["2026-12-24T16:30", "2026-12-25T16:30"] };
  expect(statuses(lines(one))).toEqual(["STATUS:CONFIRMED", "STATUS:CANCELLED"]);
  expect(statuses(lines(one, { cancelled: true }))).toEqual(["STATUS:CANCELLED", "STATUS:CANCELLED"]);
});

it("rings only for those who asked", () => {
  expect(lines(CAFE).join()).not.toContain("VALARM");
  expect(lines(CAFE, {}, { ...FACTS, alarmMinutes: 60 })).toContain("TRIGGER:-PT60M");
});

it("rings for no date that is off", () => {
  const asked = { ...FACTS, alarmMinutes: 60 };
  const alarms = (all: string[]) => all.filter((line) => line === "BEGIN:VALARM").length;
  expect(alarms(lines({ ...CAFE, cancelledDates: ["2026-12-24T16:30"] }, {}, asked))).toBe(1);
  expect(alarms(lines(CAFE, { cancelled: true }, asked))).toBe(0);
});

it("folds no line over 75 octets, in the middle of no character, and loses nothing", PATIENT, () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "ø", "م", "ቋ", "👪", ",", "\n", "\\", " "), maxLength: 400 });
  fc.assert(
    fc.property(letters, (description) => {
      const written = writeCalendar(FACTS, [activity(CAFE, { description: `${description}.` })]);
      const bytes = written.split("\r\n").map((line) => Buffer.byteLength(line));
      expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
      expect(written).not.toContain("\ufffd");
      const line = written
        .replaceAll("\r\n ", "")
        .split("\r\n")
        .find((one) => one.startsWith("DESCRIPTION"));
      expect(line?.slice(24).replace(/\\([\\;,n])/g, (_, sign) => (sign === "n" ? "\n" : sign))).toBe(
        `${description}.`,
      );
    }),
    cases(500),
  );
});
