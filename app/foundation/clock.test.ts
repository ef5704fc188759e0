import { expect, test } from "vitest";
import { dayOf, hours } from "./clock";

const inCopenhagen = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Copenhagen", dateStyle: "short" });

test("every hour of two years lies in the day Copenhagen says, on both sides of its end and when clocks change", () => {
  const start = Date.parse("2026-01-01T00:00:00Z");
  for (let hour = 0; hour < 2 * 366 * 24; hour += 1)
    for (const spare of [0, 1, hours(1) - 1]) {
      const at = new Date(start + hours(hour) + spare);
      expect(dayOf(at)).toBe(inCopenhagen.format(at));
    }
  expect(dayOf(new Date("1969-12-31T22:59:59.999Z"))).toBe("1969-12-31");
  expect(() => dayOf(new Date(Number.NaN))).toThrow(RangeError);
});
