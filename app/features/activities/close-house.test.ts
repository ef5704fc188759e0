import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { closures } from "~db/schema/houses.server";
import { VISITOR } from "~tests/support/calendar/one-date";
import { come, datesOf, messagesOf, plannedCafe } from "~tests/support/calendar/planned-cafe";
import { closeHouse, openHouse } from "./close-house.server";
import { withdrawActivity } from "./publish-activity.server";

/** A weekly café on Thursdays, somebody signed up for Christmas Eve, and two periods that both close it. */
async function town() {
  const cafe = await plannedCafe();
  const eve = (await datesOf(cafe, cafe.activityId)).find(({ startsAt }) => startsAt.startsWith("2026-12-24"));
  await come(cafe, eve?.id as string);
  for (const [firstDay, lastDay] of [
    ["2026-12-20", "2026-12-27"],
    ["2026-12-23", "2027-01-03"],
  ] as const)
    await closeHouse(cafe.db, VISITOR, { houseId: cafe.houseId, firstDay, lastDay, reason: "" });
  const [first, second] = await cafe.db.read.select().from(closures).orderBy(asc(closures.firstDay));
  const open = (closureId = "") => openHouse(cafe.db, VISITOR, { closureId, houseIds: [cafe.houseId] });
  const closed = async () =>
    (await datesOf(cafe, cafe.activityId))
      .filter(({ state }) => state === "cancelled")
      .map(({ startsAt, closureId }) => [startsAt.slice(0, 10), closureId]);
  return { ...cafe, first: first?.id, second: second?.id, open, closed };
}

test("a date closed by two periods is back, and people are told so, only when both are taken back", async () => {
  const { first, second, open, closed, ...cafe } = await town();
  expect(await open(first)).toEqual({ ok: true, value: { back: 0, kept: 1 } });
  expect(await closed()).toEqual([
    ["2026-12-24", second],
    ["2026-12-31", second],
  ]);
  expect(await messagesOf(cafe)).toEqual(["sign-up-coming", "date-cancelled"]);
  expect(await open(second)).toEqual({ ok: true, value: { back: 2, kept: 0 } });
  expect(await closed()).toEqual([]);
  expect(await messagesOf(cafe)).toEqual(["sign-up-coming", "date-cancelled", "date-back"]);
});

test("a house that opens again brings back nothing of an activity that was taken down meanwhile", async () => {
  const { second, first, open, closed, ...cafe } = await town();
  await withdrawActivity(cafe.db, VISITOR, cafe.which);
  await open(first);
  expect(await open(second)).toEqual({ ok: true, value: { back: 0, kept: 0 } });
  expect(await messagesOf(cafe)).toEqual(["sign-up-coming", "date-cancelled"]);
});
