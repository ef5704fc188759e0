import { expect, test } from "vitest";
import {
  atStart,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatDuration,
  formatFacts,
  formatKroner,
  formatList,
  formatNumber,
  formatRelativeDay,
  formatTime,
  formatTimeRange,
  formatWeek,
  formatWeekday,
} from "./format.server";
import { SITE_LANGUAGE_TAGS } from "./languages";
import { isoWeekOf, wallTimeOf } from "./wall-time";

test("Danish writes 16.30, the others 16:30, both from an instant and from a wall time", () => {
  expect(formatTime("da", new Date("2026-09-09T14:30:00Z"))).toBe("16.30");
  expect(formatTime("ar", "2026-09-09T16:30")).toBe("16:30");
  expect(formatTime("en", new Date("2026-12-09T23:05:00Z"))).toBe("00:05");
});

test("a date is read as on the wall", () => {
  expect(formatDate("da", "2026-09-09")).toBe("onsdag 9. september");
  expect(formatDate("en", "2026-09-09", { year: true })).toBe("Wednesday 9 September 2026");
  expect(formatDateTime("da", "2026-09-09T16:30")).toBe("onsdag 9. september kl. 16.30");
  expect(formatDate("uk", "2026-09-09", { weekday: false })).toBe("9 вересня");
  expect(formatDate("fa", "2026-09-09", { weekday: false, year: true })).toBe("9 سپتامبر 2026");
  expect(formatDate("prs", "2026-10-09", { weekday: false })).toBe("9 اکتوبر");
  expect(formatDate("ti", "2026-09-09", { weekday: false })).toBe("9 መስከረም");
});

test("a heading begins with a capital where there are capitals", () => {
  expect(atStart("da", formatWeekday("da", "2026-09-09"))).toBe("Onsdag");
  expect(atStart("tr", "iş")).toBe("İş");
  expect(atStart("ar", "الأربعاء")).toBe("الأربعاء");
});

test("late in the evening it is already tomorrow in Denmark before it is in UTC", () => {
  expect(formatDate("da", new Date("2026-06-30T22:30:00Z"))).toBe("onsdag 1. juli");
});

test("ranges have a dash from left to right and words from right to left", () => {
  expect(formatTimeRange("da", "2026-09-09T16:30", "2026-09-09T18:30")).toBe("16.30–18.30");
  expect(formatDateRange("da", "2026-09-07", "2026-09-13")).toBe("7.–13. september");
  expect(formatTimeRange("ar", "2026-09-09T16:30", "2026-09-09T18:30")).toBe("من 16:30 إلى 18:30");
  expect(formatDateRange("ar", "2026-09-07", "2026-09-13")).toBe("من 7 إلى 13 سبتمبر");
  expect(formatDateRange("en", "2026-08-31", "2026-09-06")).toBe("31 August – 6 September");
  expect(formatDateRange("en", "2026-12-28", "2027-01-03", { year: true })).toBe("28 December 2026 – 3 January 2027");
});

test("weeks are counted as in Denmark", () => {
  expect(formatWeek("da", "2026-09-09")).toBe("Uge 37");
  expect(isoWeekOf(wallTimeOf("2027-01-03"))).toEqual({ year: 2026, week: 53 });
  expect(isoWeekOf(wallTimeOf("2024-12-30"))).toEqual({ year: 2025, week: 1 });
});

test("days away are counted in Danish days", () => {
  const lateOnMonday = new Date("2026-09-07T21:30:00Z");
  expect(formatRelativeDay("da", "2026-09-07T10:00", lateOnMonday)).toBe("i dag");
  expect(formatRelativeDay("da", "2026-09-08T00:10", lateOnMonday)).toBe("i morgen");
  expect(formatRelativeDay("da", "2026-09-06", lateOnMonday)).toBe("i går");
  expect(formatRelativeDay("en", "2026-09-12", lateOnMonday)).toBe("in 5 days");
  expect(formatRelativeDay("en", "2026-09-04", lateOnMonday)).toBe("3 days ago");
});

test("durations, numbers, money and lists", () => {
  expect(formatDuration("da", 90)).toBe("1 time og 30 minutter");
  expect(formatDuration("en", 45)).toBe("45 minutes");
  expect(formatNumber("da", 12345.6)).toBe("12.345,6");
  expect(formatKroner("da", 50)).toBe("50 kr.");
  expect(formatList("da", ["dansk", "arabisk", "engelsk"])).toBe("dansk, arabisk og engelsk");
  expect(formatList("kmr", ["danîmarkî", "erebî", "tirkî"])).toBe("danîmarkî, erebî û tirkî");
  expect(formatList("fa", ["دانمارکی", "عربی", "English"])).toBe("دانمارکی، عربی و \u2068English\u2069");
  expect(formatFacts("ar", ["الدنماركية", "العربية"])).toBe("الدنماركية، العربية");
});

test("no language prints English or other digits: every month and weekday has a name of its own, in Latin digits", () => {
  const english = new Set(["January", "Monday", "September", "Wednesday"]);
  for (const tag of SITE_LANGUAGE_TAGS) {
    const days = Array.from({ length: 12 }, (_, month) =>
      formatDate(tag, `2026-${String(month + 1).padStart(2, "0")}-07`),
    );
    expect(new Set(days).size).toBe(12);
    for (const day of days) {
      expect(day).toContain("7");
      expect(day.replaceAll("7", "")).not.toMatch(/\d|[٠-٩۰-۹]/);
      if (tag !== "en") expect([...english].some((word) => day.includes(word))).toBe(false);
    }
  }
});

test("a text that is no wall time is refused", () => {
  expect(() => wallTimeOf("tomorrow")).toThrow(RangeError);
  expect(() => wallTimeOf("2026-09-09T14:30:00Z")).toThrow(RangeError);
});
