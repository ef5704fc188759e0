import { expect, it } from "vitest";
import { type ChainLink, chainSeries, courseSeries, followingSeries } from "./chain";
import { expand } from "./expand";
import { type Rule, type Series, singleDate, type Window } from "./series";

const FIRST_THURSDAY: Rule = { freq: "monthly", interval: 1, days: [{ day: "thu", nth: 1 }], ends: "never" };
const MEETING: Series = { ...singleDate("2026-11-05T17:00", 90), rule: FIRST_THURSDAY };
const TOUR: ChainLink = { day: "sat", nth: 1, time: "10:00", minutes: 180 };
const CAFE: ChainLink = { day: "tue", nth: 1, time: "14:00", minutes: 120 };
const WINTER: Window = { from: "2026-11-01T00:00", to: "2027-02-01T00:00" };

function starts(series: Series | null | undefined, window = WINTER): string[] {
  return series ? expand(series, window).occurrences.map(({ start }) => start) : [];
}

it("follows the first Thursday by the first Saturday after it and the Tuesday after that", () => {
  const [meeting, tour, cafe] = chainSeries(MEETING, [TOUR, CAFE], WINTER);
  expect(starts(meeting)).toEqual(["2026-11-05T17:00", "2026-12-03T17:00", "2027-01-07T17:00"]);
  expect(starts(tour)).toEqual(["2026-11-07T10:00", "2026-12-05T10:00", "2027-01-09T10:00"]);
  expect(starts(cafe)).toEqual(["2026-11-10T14:00", "2026-12-08T14:00", "2027-01-12T14:00"]);
});

it("finds followers in a week whose meeting was the week before", () => {
  const week: Window = { from: "2026-12-07T00:00", to: "2026-12-14T00:00" };
  const [meeting, tour, cafe] = chainSeries(MEETING, [TOUR, CAFE], week);
  expect([starts(meeting, week), tour, starts(cafe, week)]).toEqual([[], null, ["2026-12-08T14:00"]]);
});

it("takes the weekday strictly after, never the same day", () => {
  const thursday = followingSeries(MEETING, { ...TOUR, day: "thu" }, WINTER);
  expect(starts(thursday)[0]).toBe("2026-11-12T10:00");
  expect(starts(followingSeries(MEETING, { ...TOUR, nth: 2 }, WINTER))[0]).toBe("2026-11-14T10:00");
});

it("leaves the tour where it is when one meeting is moved or called off", () => {
  const changed: Series = {
    ...MEETING,
    cancelledDates: ["2026-11-05T17:00"],
    movedDates: [{ original: "2026-12-03T17:00", start: "2026-12-10T17:00", minutes: 90 }],
  };
  expect(starts(followingSeries(changed, TOUR, WINTER))).toEqual(starts(followingSeries(MEETING, TOUR, WINTER)));
});

it("keeps a link's own called-off date, and the next link goes on from the date that was taken out", () => {
  const none = { exdates: [], movedDates: [], cancelledDates: [] };
  const [, tour, cafe] = chainSeries(MEETING, [TOUR, CAFE], WINTER, [
    { ...none, cancelledDates: ["2026-11-07T10:00"], exdates: ["2026-12-05T10:00"] },
  ]);
  expect(tour && expand(tour, WINTER).occurrences.map(({ status }) => status)).toEqual(["cancelled", "planned"]);
  expect(starts(cafe)).toEqual(["2026-11-10T14:00", "2026-12-08T14:00", "2027-01-12T14:00"]);
});

it("makes a course of any list of dates, in order and once each", () => {
  const course = courseSeries(["2026-12-08T17:00", "2026-11-24T17:00", "2026-12-01T18:00", "2026-11-24T17:00"], 120);
  expect(starts(course)).toEqual(["2026-11-24T17:00", "2026-12-01T18:00", "2026-12-08T17:00"]);
  expect(courseSeries([], 120)).toBeNull();
});
