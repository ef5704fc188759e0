import fc from "fast-check";
import { expect, it } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { seriesWithChanges } from "~tests/support/calendar/rules";
import { expand } from "../recurrence/expand";
import type { Series } from "../recurrence/series";
import { type ActivityDraft, type CalendarReading, readCalendar } from "./read-calendar";
import { writeCalendar } from "./write-calendar";

const START = "DTSTART;TZID=Europe/Copenhagen:20261126T163000";

function calendar(...events: string[][]): string {
  const inner = events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...inner, "END:VCALENDAR", ""].join("\r\n");
}

function only(...lines: string[]): ActivityDraft {
  const reading = readCalendar(calendar(["UID:1", "SUMMARY:Café", ...lines]));
  if (!reading.ok || !reading.drafts[0]) throw new Error(JSON.stringify(reading));
  return reading.drafts[0];
}

function starts(series: Series): string[] {
  return expand(series, { from: "2026-11-01T00:00", to: "2027-02-01T00:00" }).occurrences.map(({ start, status }) =>
    status === "cancelled" ? `${start} off` : start,
  );
}

function reason(reading: CalendarReading): string {
  return reading.ok ? reading.skipped.map((event) => event.reason).join() : reading.reason;
}

it(
  "reads what we write to the same series",
  () => {
    fc.assert(
      fc.property(seriesWithChanges, (series) => {
        const facts = { domain: "nyven.example", name: "Huset", language: "da", refreshHours: 4 };
        const text = writeCalendar(facts, [
          {
            id: "7",
            series,
            title: "Sprogcafé; for alle",
            description: "En, to\nog tre \\ fire".repeat(5),
            place: "Torvet 1, 2. sal",
            url: "https://nyven.example/7",
            categories: [],
            sequence: 0,
            changedAt: 0,
            cancelled: false,
          },
        ]);
        const reading = readCalendar(text);
        expect(reading).toMatchObject({
          ok: true,
          skipped: [],
          drafts: [{ uid: "7@nyven.example", title: "Sprogcafé; for alle", place: "Torvet 1, 2. sal", notes: [] }],
        });
        if (!reading.ok) return;
        const window = { from: series.start, to: "2030-12-31T00:00" };
        expect(expand(reading.drafts[0]?.series as Series, window)).toEqual(expand(series, window));
      }),
      cases(150),
    );
  },
  PATIENT.timeout,
);

it("reads an Outlook file: a Windows zone, a position in the month, a changed and a called-off date", () => {
  const reading = readCalendar(
    calendar(
      [
        "UID:o",
        "SUMMARY:Informationsmøde",
        'DTSTART;TZID="Romance Standard Time":20261105T170000',
        'DTEND;TZID="Romance Standard Time":20261105T183000',
        "RRULE:FREQ=MONTHLY;BYDAY=TH;BYSETPOS=1",
      ],
      [
        "UID:o",
        "SUMMARY:Informationsmøde",
        'RECURRENCE-ID;TZID="Romance Standard Time":20261203T170000',
        'DTSTART;TZID="Romance Standard Time":20261204T170000',
        "DURATION:PT1H",
      ],
      ["UID:o", "STATUS:CANCELLED", "RECURRENCE-ID:20270107T160000Z", "DTSTART:20270107T160000Z", "DURATION:PT1H30M"],
    ),
  );
  const [draft] = reading.ok ? reading.drafts : [];
  expect(starts(draft?.series as Series)).toEqual(["2026-11-05T17:00", "2026-12-04T17:00", "2027-01-07T17:00 off"]);
});

it("turns other zones to ours and says so, and takes a time without a zone as ours", () => {
  expect(only("DTSTART:20261126T153000Z", "DURATION:PT2H")).toMatchObject({
    series: { start: "2026-11-26T16:30", minutes: 120 },
    notes: ["other-zone"],
  });
  expect(
    only("DTSTART;TZID=America/New_York:20261126T103000", "DTEND;TZID=America/New_York:20261126T113000").series.start,
  ).toBe("2026-11-26T16:30");
  expect(only("DTSTART:20261126T163000", "DTEND:20261126T173000")).toMatchObject({
    series: { start: "2026-11-26T16:30" },
    notes: [],
  });
  expect(only("DTSTART;TZID=Our House:20261126T163000", "DURATION:P1DT2H").series.minutes).toBe(26 * 60);
});

it("writes out a rule of an unusual shape as dates, its last one included", () => {
  const draft = only(
    START,
    "DURATION:PT1H",
    "RRULE:FREQ=MONTHLY;BYMONTHDAY=1,26;UNTIL=20270101T153000Z",
    "EXDATE;TZID=Europe/Copenhagen:20261201T163000",
  );
  expect(draft.notes).toEqual(["rule-became-dates"]);
  expect(starts(draft.series)).toEqual(["2026-11-26T16:30", "2026-12-26T16:30", "2027-01-01T16:30"]);
});

it("keeps a first date that is none of the rule's, and says so", () => {
  const draft = only(START, "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2");
  expect([draft.notes, starts(draft.series)]).toEqual([
    ["start-not-in-rule"],
    ["2026-11-26T16:30", "2026-11-30T16:30", "2026-12-07T16:30"],
  ]);
});

it("assumes one hour without an end, and drops direction marks, markup addresses and unknown properties", () => {
  const draft = only(
    START,
    "SUMMARY:Ca\u202efé",
    "X-HOUSE:1",
    "ATTACH:data:base64",
    "URL:javascript:alert(1)",
    "DESCRIPTION:En\\nto\\, tre",
  );
  expect(draft).toMatchObject({
    title: "Café",
    url: "",
    description: "En\nto, tre",
    notes: ["no-end"],
    series: { minutes: 60 },
  });
});

it.each([
  ["a rule by the second", [START, "RRULE:FREQ=SECONDLY"], "frequency"],
  ["10,000 dates", [START, "RRULE:FREQ=DAILY;COUNT=10000"], "count"],
  ["two rules", [START, "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"], "unusual-rule"],
  ["a rule that never comes true", [START, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"], "unusual-rule"],
  ["whole days", ["DTSTART;VALUE=DATE:20261126"], "no-time"],
  ["no start", ["SUMMARY:Café"], "no-start"],
  ["30 February", ["DTSTART:20270230T163000"], "no-start"],
  ["an end before the start", [START, "DTEND;TZID=Europe/Copenhagen:20261126T160000"], "end-before-start"],
  ["an unreadable length", [START, "DURATION:long"], "end-before-start"],
  ["a month in one go", [START, "DURATION:P30D"], "too-long"],
  ["broken dates", [START, "EXDATE:20261301T000000"], "bad-dates"],
  ["401 extra dates", [START, `RDATE:${Array(401).fill("20261126T163000").join(",")}`], "bad-dates"],
  ["a called-off event", [START, "STATUS:CANCELLED"], "cancelled"],
])("skips an event with %s", (_, lines, expected) => {
  expect(reason(readCalendar(calendar(["UID:1", ...lines])))).toBe(expected);
});

it("writes out twenty unusual rules of a file and names the others", () => {
  const events = Array.from({ length: 22 }, (_, place) => [
    `UID:${place}`,
    START,
    "RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=3",
  ]);
  const reading = readCalendar(calendar(...events));
  expect(reading.ok && [reading.drafts.length, reading.skipped.map(({ uid }) => uid)]).toEqual([20, ["20", "21"]]);
});

it("keeps the good events of a file beside the bad ones", () => {
  const reading = readCalendar(
    calendar(["UID:1", "SUMMARY:Godt", START], ["UID:2", "SUMMARY:Skidt", START, "RRULE:FREQ=HOURLY"]),
  );
  expect(reading).toMatchObject({
    ok: true,
    drafts: [{ title: "Godt" }],
    skipped: [{ uid: "2", title: "Skidt", reason: "frequency" }],
  });
});

it.each([
  ["more than a megabyte", `BEGIN:VCALENDAR\r\n${"x".repeat(1_000_001)}`, "too-large"],
  ["more than a megabyte of long characters", calendar(["UID:1", `X-A:${"ቋ".repeat(350_000)}`]), "too-large"],
  ["one endless line", calendar([`SUMMARY:${"a".repeat(30_000)}`]), "too-large"],
  ["one endless folded line", calendar([`SUMMARY:a${"\r\n a".repeat(30_000)}`]), "too-large"],
  ["components inside components", "BEGIN:VCALENDAR\n".repeat(30_000), "too-large"],
  ["too many lines", `BEGIN:VCALENDAR\n${"A:1\n".repeat(50_000)}END:VCALENDAR`, "too-large"],
  ["too many events", calendar(...Array(501).fill(["UID:1"])), "too-many-events"],
  ["no events", calendar(), "no-events"],
  ["an unfinished file", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "not-a-calendar"],
  ["crossed ends", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT\n", "not-a-calendar"],
  ["a web page", "<!doctype html><title>Log in</title>", "not-a-calendar"],
  ["nothing", "", "not-a-calendar"],
])("refuses %s", (_, text, expected) => {
  expect(reason(readCalendar(text))).toBe(expected);
});

it(
  "answers any lines at all, and never throws",
  () => {
    const piece = fc.constantFrom(
      "BEGIN:VEVENT",
      "END:VEVENT",
      START,
      "RRULE:FREQ=WEEKLY;BYDAY=TH",
      "RRULE:FREQ=YEARLY;BYYEARDAY=1,-1",
      "RDATE:20261126",
      "DURATION:PT1H",
      "EXDATE;TZID=:x",
      "RECURRENCE-ID:20261126T153000Z",
      "UID:1",
      "STATUS:CANCELLED",
      'A;B="c:d":e',
      ";:",
      " fold",
      "DTSTART;TZID=UTC:20260101T000000",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (lines) => {
        expect(typeof readCalendar(calendar(lines)).ok).toBe("boolean");
      }),
      cases(500),
    );
  },
  PATIENT.timeout,
);
