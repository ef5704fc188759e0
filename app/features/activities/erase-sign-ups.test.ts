import { expect, test } from "vitest";
import { signUps } from "~db/schema/activities.server";
import { houseWithActivity, later, wish } from "~tests/support/calendar/one-date";
import { eraseSignUps } from "./erase-sign-ups.server";
import { signUp } from "./sign-up.server";

const people = async (town: Awaited<ReturnType<typeof houseWithActivity>>) => {
  const rows = await town.db.read.select().from(signUps);
  return rows.map(({ name }) => name).sort();
};

test("name and number are erased thirty days after the date, those of a series after its last date", async () => {
  const town = await houseWithActivity({ dates: ["2026-11-26T16:30", "2026-12-03T16:30"] });
  const doing = later("2026-11-22T09:00:00Z");
  await signUp(town.db, doing, wish(town.occurrenceId));
  await signUp(town.db, doing, wish(town.occurrenceId, { name: "Samira", wholeSeries: true }));
  expect(await eraseSignUps(town.db, new Date("2026-12-26T22:00:00Z"))).toEqual({ "sign-ups": 0 });
  expect(await eraseSignUps(town.db, new Date("2026-12-27T09:00:00Z"))).toEqual({ "sign-ups": 1 });
  expect(await people(town)).toEqual(["Samira", "Samira"]);
  expect(await eraseSignUps(town.db, new Date("2027-01-03T09:00:00Z"))).toEqual({ "sign-ups": 2 });
  expect(await people(town)).toEqual([]);
});
