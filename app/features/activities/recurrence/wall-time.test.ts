import { expect, it } from "vitest";
import {
  addDays,
  dateOfDay,
  dayNameOf,
  dayNumber,
  isRealDate,
  isRealWallTime,
  monthDays,
  monthNumber,
  wallMs,
  wallOfMs,
} from "./wall-time";

it("agrees with the platform on every day from 1990 to 2110", () => {
  for (let day = 7305; day < 51_134; day += 1) {
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    if (dateOfDay(day) !== date || dayNumber(date) !== day)
      expect([dateOfDay(day), dayNumber(date)]).toEqual([date, day]);
  }
  expect(dateOfDay(51_134)).toBe("2110-01-01");
});

it("knows weekdays, month lengths and leap days", () => {
  expect(dayNameOf("2026-11-26")).toBe("thu");
  expect([
    monthDays(monthNumber("2028-02-01")).length,
    monthDays(monthNumber("2027-02-01")).length,
    monthDays(monthNumber("2026-12-01")).length,
  ]).toEqual([29, 28, 31]);
  expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
});

it("goes from wall time to milliseconds and back", () => {
  expect(wallOfMs(wallMs("2026-11-26T16:30"))).toBe("2026-11-26T16:30");
  expect(wallOfMs(wallMs("1969-12-31T23:59"))).toBe("1969-12-31T23:59");
});

it("takes only dates and times that exist, between 2000 and 2100", () => {
  expect(["2026-11-26", "2028-02-29"].every(isRealDate)).toBe(true);
  expect(
    ["2026-02-30", "2027-02-29", "2026-13-01", "2026-00-10", "1999-12-31", "2101-01-01", "2026-1-1", ""].some(
      isRealDate,
    ),
  ).toBe(false);
  expect(isRealWallTime("2026-11-26T23:59")).toBe(true);
  expect(["2026-11-26T24:00", "2026-11-26 16:30", "2026-11-26T16:30:00", "2026-11-26"].some(isRealWallTime)).toBe(
    false,
  );
});
