import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { occurrences, signUps } from "~db/schema/activities.server";
import { VISITOR, wish } from "~tests/support/calendar/one-date";
import { datesOf, plannedCafe } from "~tests/support/calendar/planned-cafe";
import { WEEKLY_CAFE } from "~tests/support/calendar/weekly-cafe";
import { cancelSignUp } from "./cancel-sign-up.server";
import { changeSignUp } from "./change-sign-up.server";
import { editActivity } from "./edit-activity.server";
import { signUp } from "./sign-up.server";

/** A café of four places, all taken by these groups, with two more who wait; then a host gives it two places. */
async function fourInARoomForTwo(groups: readonly number[]) {
  const facts = (places: number) => ({ ...WEEKLY_CAFE.facts, places });
  const town = await plannedCafe({ ...WEEKLY_CAFE, facts: facts(4) });
  const [date] = await datesOf(town, town.activityId);
  const id = date?.id as string;
  const secrets: string[] = [];
  for (const adults of [...groups, 1, 1]) {
    const done = await signUp(town.db, VISITOR, wish(id, { adults }));
    if (!done.ok) throw new Error(done.reason);
    secrets.push(done.value.secret);
  }
  const fewer = { ...WEEKLY_CAFE, facts: facts(2), version: 2, scope: "all" as const, at: "2026-11-26T16:30" };
  expect((await editActivity(town.db, VISITOR, town.which, fewer)).ok).toBe(true);
  const now = async () => {
    const [row] = await town.db.read.select().from(occurrences).where(eq(occurrences.id, id));
    const people = await town.db.read.select().from(signUps).where(eq(signUps.occurrenceId, id));
    const count = (state: string) => people.filter((one) => one.state === state).length;
    return { places: row?.places, taken: row?.taken, coming: count("coming"), waiting: count("waiting") };
  };
  return { ...town, id, secrets, now };
}

test("where more places are taken than there are now, each that becomes free goes, until there are as many as were meant", async () => {
  const town = await fourInARoomForTwo([1, 1, 1, 1]);
  expect(await town.now()).toEqual({ places: 4, taken: 4, coming: 4, waiting: 2 });
  const cancel = (nth: number) => cancelSignUp(town.db, VISITOR, { secret: town.secrets[nth] as string }, false);
  await cancel(0);
  expect(await town.now()).toEqual({ places: 3, taken: 3, coming: 3, waiting: 2 });
  await cancel(1);
  expect(await town.now()).toEqual({ places: 2, taken: 2, coming: 2, waiting: 2 });
  await cancel(2);
  expect(await town.now()).toEqual({ places: 2, taken: 2, coming: 2, waiting: 1 });
});

test("a group that becomes smaller keeps what it has, gives up the rest, and cannot have it back", async () => {
  const town = await fourInARoomForTwo([4]);
  const come = (adults: number) => {
    const change = { name: "Amina", adults, children: 0, phone: null, email: null };
    return changeSignUp(town.db, VISITOR, { secret: town.secrets[0] as string }, change, false);
  };
  expect((await come(3)).ok).toBe(true);
  expect(await town.now()).toEqual({ places: 3, taken: 3, coming: 1, waiting: 2 });
  expect(await come(4)).toEqual({ ok: false, reason: "too-many" });
  expect((await come(1)).ok).toBe(true);
  expect(await town.now()).toEqual({ places: 2, taken: 2, coming: 2, waiting: 1 });
});
