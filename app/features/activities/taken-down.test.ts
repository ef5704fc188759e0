import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { occurrences } from "~db/schema/activities.server";
import { NOW, VISITOR } from "~tests/support/calendar/one-date";
import { come, datesOf, messagesOf, plannedCafe } from "~tests/support/calendar/planned-cafe";
import { bringBackDate, cancelDate } from "./cancel-date.server";
import { getDate } from "./plan-queries.server";
import { withdrawActivity } from "./publish-activity.server";
import { showActivity } from "./show-activity.server";
import { showDate } from "./show-date.server";

test("no date of an activity that was taken down comes back, and nobody is told that it happens after all", async () => {
  const town = await plannedCafe();
  const [first] = await datesOf(town, town.activityId);
  const occurrenceId = first?.id as string;
  const houseIds = [town.houseId];
  await come(town, occurrenceId);
  await withdrawActivity(town.db, VISITOR, town.which);
  expect(await bringBackDate(town.db, VISITOR, { occurrenceId, houseIds })).toEqual({ ok: false, reason: "withdrawn" });
  expect((await datesOf(town, town.activityId)).filter(({ state }) => state === "planned")).toEqual([]);
  expect(await messagesOf(town)).toEqual(["sign-up-coming", "date-cancelled"]);
  const dated = await getDate(town.db.read, houseIds, occurrenceId);
  expect(await showDate(town.db.read, "da", dated, NOW)).toMatchObject({ state: "cancelled", withdrawn: true });
});

test("the page of a date says what still takes place: the other dates of one cancelled, nothing of what was taken down", async () => {
  const town = await plannedCafe();
  const [first, second] = await datesOf(town, town.activityId);
  const look = async () => {
    const shown = await showActivity(town.db.read, "da", first?.id as string, { now: NOW, origin: VISITOR.origin });
    const others = shown?.otherDates.filter(({ cancelled }) => !cancelled).length;
    return { state: shown?.state, withdrawn: shown?.withdrawn, others };
  };
  await cancelDate(town.db, VISITOR, { occurrenceId: first?.id as string, houseIds: [town.houseId] }, null);
  expect(await look()).toEqual({ state: "cancelled", withdrawn: false, others: 6 });
  await withdrawActivity(town.db, VISITOR, town.which);
  // As somebody could bring them back before.
  for (const id of [first?.id, second?.id] as string[])
    await town.db.transact((tx) =>
      tx.update(occurrences).set({ state: "planned" }).where(eq(occurrences.id, id)).returning({ id: occurrences.id }),
    );
  expect(await look()).toEqual({ state: "cancelled", withdrawn: true, others: 0 });
});
