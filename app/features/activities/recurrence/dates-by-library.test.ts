import { expect, it } from "vitest";
import { listDates } from "./dates-by-library";
import { MAX_DATES, singleDate } from "./series";

const THURSDAY = singleDate("2026-11-26T16:30", 60);

it("writes out Fridays the 13th and first workdays for two years", () => {
  expect(listDates("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", THURSDAY)).toEqual(["2027-08-13T16:30", "2028-10-13T16:30"]);
  expect(listDates("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=3", THURSDAY)).toEqual([
    "2026-12-01T16:30",
    "2027-01-01T16:30",
    "2027-02-01T16:30",
  ]);
});

it("keeps the time on the wall over summer time, and a last date given in UTC", () => {
  expect(listDates("FREQ=MONTHLY;BYMONTHDAY=1,28;INTERVAL=4;UNTIL=20270728T143000Z", THURSDAY)).toEqual([
    "2026-11-28T16:30",
    "2027-03-01T16:30",
    "2027-03-28T16:30",
    "2027-07-01T16:30",
    "2027-07-28T16:30",
  ]);
});

it("stops at 400 dates, and answers null to what it cannot read or what never comes", () => {
  expect(listDates("FREQ=DAILY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12", THURSDAY)).toHaveLength(MAX_DATES);
  expect(listDates("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", THURSDAY)).toBeNull();
  expect(listDates("nonsense", THURSDAY)).toBeNull();
});
