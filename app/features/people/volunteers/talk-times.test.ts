import { expect, test } from "vitest";
import { talkTimes } from "./talk-times";

const SUNDAY = new Date("2026-11-22T09:00:00Z");

test("talks are offered on the five working days to come, soonest first", () => {
  const times = talkTimes(SUNDAY, []);
  expect(times[0]).toBe("2026-11-23T10:00");
  expect(times.at(-1)).toBe("2026-11-27T16:30");
  expect(times).toHaveLength(15);
});

test("a weekend in between is left out, and every time is within a week", () => {
  const wednesday = new Date("2026-11-25T09:00:00Z");
  const days = new Set(talkTimes(wednesday, []).map((time) => time.slice(0, 10)));
  expect([...days]).toEqual(["2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02"]);
});

test("a time at which the caller already rings somebody is not offered", () => {
  expect(talkTimes(SUNDAY, ["2026-11-23T10:00"])[0]).toBe("2026-11-23T13:00");
});
