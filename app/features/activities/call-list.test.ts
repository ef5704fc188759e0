import { expect, test } from "vitest";
import { outbox } from "~db/schema/outbox.server";
import { houseWithActivity, later, VISITOR, wish } from "~tests/support/calendar/one-date";
import { recordCall } from "./attendance.server";
import { countNewsCalls, listNewsCalls, listReminderCalls } from "./call-queries.server";
import { bringBackDate, cancelDate } from "./cancel-date.server";
import { cancelSignUp } from "./cancel-sign-up.server";
import { changeHouse } from "./change-house.server";
import { closeHouse } from "./close-house.server";
import { moveDate } from "./move-date.server";
import { remindSignedUp } from "./remind-signed-up.server";
import { signUp } from "./sign-up.server";

const DAY = "2026-11-26";
const TODAY = "2026-11-22";
const REST = { addressPublic: true, phone: "00", rooms: [], stepFree: true, hours: [] };

/** A date with one place: Amina comes and Samira waits, both by phone; Olha waits too and has a mail address. */
async function town() {
  const house = await houseWithActivity({ places: 1 });
  const come = async (name: string, reach: object) => {
    const done = await signUp(house.db, VISITOR, wish(house.occurrenceId, { name, ...reach }));
    if (!done.ok) throw new Error(done.reason);
    return { secret: done.value.secret, signUpId: done.value.dates[0]?.signUpId as string };
  };
  const amina = await come("Amina", { phone: "+4520123456" });
  const samira = await come("Samira", { phone: "+4520123457" });
  await come("Olha", { email: "olha@example.org" });
  const houseIds = [house.houseId];
  const list = async (day = DAY) =>
    (await listReminderCalls(house.db.read, houseIds, day)).map(({ signUp: { name, calledAt } }) => [
      name,
      calledAt !== null,
    ]);
  const news = async (today = TODAY) =>
    (await listNewsCalls(house.db.read, houseIds, today)).map(({ signUp: { name, callAbout } }) => [name, callAbout]);
  const ring = (signUpId: string, by = houseIds, doing = VISITOR) =>
    recordCall(house.db, doing, { signUpIds: [signUpId], houseIds: by });
  return { ...house, amina, samira, list, news, ring, which: { occurrenceId: house.occurrenceId, houseIds } };
}

test("who comes on a day and has no mail is reminded by phone; who is rung is marked, by their own house alone", async () => {
  const { list, news, ring, amina, db } = await town();
  expect([await list(), await news()]).toEqual([[["Amina", false]], []]);
  expect(await list("2026-11-27")).toEqual([]);
  expect(await ring(amina.signUpId, ["another"])).toEqual({ ok: false, reason: "not-found" });
  expect(await list()).toEqual([["Amina", false]]);
  expect(await ring(amina.signUpId)).toEqual({ ok: true, value: null });
  expect(await list()).toEqual([["Amina", true]]);
  expect(await listReminderCalls(db.read, ["another"], DAY)).toEqual([]);
});

test("of a cancelled date all without mail are to be rung whatever the day, those who wait too, until somebody has", async () => {
  const { db, list, news, ring, amina, samira, which, occurrenceId } = await town();
  await ring(amina.signUpId);
  await cancelDate(db, VISITOR, which, null);
  expect(await news()).toEqual([
    ["Amina", "date-cancelled"],
    ["Samira", "date-cancelled"],
  ]);
  expect(await list()).toEqual([]);
  expect(await countNewsCalls(db.read, which.houseIds, TODAY, occurrenceId)).toBe(2);
  expect(await countNewsCalls(db.read, ["another"], TODAY)).toBe(0);
  expect(await news("2026-11-27")).toEqual([]);
  await ring(amina.signUpId);
  await ring(samira.signUpId);
  expect([await news(), await list()]).toEqual([[], []]);
  await bringBackDate(db, VISITOR, which);
  await ring(samira.signUpId);
  expect(await news()).toEqual([["Amina", "date-back"]]);
});

test("whose date is moved, and who moves up, is rung about it at once and reminded when the day is near", async () => {
  const { db, list, news, ring, amina, samira, which } = await town();
  await moveDate(db, VISITOR, which, { date: "2026-11-27", startTime: "16:30", endTime: "18:30" });
  expect([await news(), await list("2026-11-27")]).toEqual([
    [
      ["Amina", "date-moved"],
      ["Samira", "date-moved"],
    ],
    [],
  ]);
  await ring(samira.signUpId);
  await cancelSignUp(db, VISITOR, { secret: amina.secret }, false);
  expect(await news()).toEqual([["Samira", "moved-up"]]);
  await ring(samira.signUpId);
  expect([await news(), await list("2026-11-27")]).toEqual([[], [["Samira", false]]]);
  await changeHouse(
    db,
    VISITOR,
    { houseId: which.houseIds[0] as string, houseIds: which.houseIds },
    { name: "Huset", address: "Jagtvej 9", area: "2200", place: null, ...REST },
  );
  await ring(samira.signUpId, which.houseIds, later("2026-11-26T09:00:00Z"));
  expect([await news(), await list("2026-11-27")]).toEqual([[], [["Samira", true]]]);
});

test("a closed period puts all its people without mail on the list, and nobody waits in the outbox for a text", async () => {
  const { db, news, houseId } = await town();
  await remindSignedUp(db, new Date("2026-11-25T09:00:00Z"));
  await closeHouse(db, VISITOR, { houseId, firstDay: TODAY, lastDay: "2027-01-03", reason: "" });
  expect(await news()).toHaveLength(2);
  const written = await db.read.select().from(outbox);
  expect(written.map(({ channel, recipient, message }) => [channel, recipient, message])).toEqual([
    ["mail", "olha@example.org", "sign-up-waiting"],
    ["mail", "olha@example.org", "date-cancelled"],
  ]);
});
