import { expect, test } from "vitest";
import { houseWithActivity, VISITOR, wish } from "~tests/support/calendar/one-date";
import { recordCall } from "./attendance.server";
import { bringBackDate, cancelDate } from "./cancel-date.server";
import { cancelSignUp } from "./cancel-sign-up.server";
import { moveDate } from "./move-date.server";
import { listCallList } from "./plan-queries.server";
import { signUp } from "./sign-up.server";

const DAY = "2026-11-26";

/** A date with one place: Amina comes and Samira waits, both by phone; Olha has a mail address. */
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
    (await listCallList(house.db.read, houseIds, day)).map(({ signUp: { name, calledAt } }) => [
      name,
      calledAt !== null,
    ]);
  const ring = (signUpId: string, by = houseIds) => recordCall(house.db, VISITOR, { signUpId, houseIds: by });
  return { ...house, amina, samira, list, ring, which: { occurrenceId: house.occurrenceId, houseIds } };
}

test("the call list has who comes on the day and has no mail; who is rung is marked, by their own house alone", async () => {
  const { list, ring, amina, db } = await town();
  expect(await list()).toEqual([["Amina", false]]);
  expect(await list("2026-11-27")).toEqual([]);
  expect(await ring(amina.signUpId, ["another"])).toEqual({ ok: false, reason: "not-found" });
  expect(await list()).toEqual([["Amina", false]]);
  expect(await ring(amina.signUpId)).toEqual({ ok: true, value: null });
  expect(await list()).toEqual([["Amina", true]]);
  expect(await listCallList(db.read, ["another"], DAY)).toEqual([]);
});

test("of a cancelled date those who wait are rung too, and who was reminded by phone is rung again", async () => {
  const { db, list, ring, amina, samira, which } = await town();
  await ring(amina.signUpId);
  await cancelDate(db, VISITOR, which, null);
  expect(await list()).toEqual([
    ["Amina", false],
    ["Samira", false],
  ]);
  await ring(amina.signUpId);
  await ring(samira.signUpId);
  await bringBackDate(db, VISITOR, which);
  expect(await list()).toEqual([["Amina", false]]);
});

test("whose date is moved, and who moves up from the waiting list, is rung again", async () => {
  const { db, list, ring, amina, samira, which } = await town();
  await ring(amina.signUpId);
  await moveDate(db, VISITOR, which, { date: "2026-11-27", startTime: "16:30", endTime: "18:30" });
  expect([await list(), await list("2026-11-27")]).toEqual([[], [["Amina", false]]]);
  await ring(samira.signUpId);
  await cancelSignUp(db, VISITOR, { secret: amina.secret }, false);
  expect(await list("2026-11-27")).toEqual([["Samira", false]]);
});
