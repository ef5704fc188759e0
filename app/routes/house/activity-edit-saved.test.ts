import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { moveDate } from "~/features/activities/move-date.server";
import { signUp } from "~/features/activities/sign-up.server";
import { occurrences } from "~db/schema/activities.server";
import { outbox } from "~db/schema/outbox.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { wish } from "~tests/support/calendar/one-date";
import { cookieOf, getting, NOW, posting, testHouse } from "~tests/support/house";
import { action, loader } from "./activity-edit";

type Wishes = Omit<Parameters<ReturnType<typeof factories>["activity"]>[0], "houseId">;
const THURSDAYS = ["2026-11-26T16:30", "2026-12-03T16:30", "2026-12-10T16:30"];

/** A house with one activity of 20 places; its host opens the form, changes something and saves. */
async function town(wishes: Wishes) {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const activity = make.activity({ houseId: "noerrebro", places: 20, ...wishes });
  await settle(house.db, make.house({ id: "noerrebro" }), host, activity);
  const cookie = await cookieOf(house, host.id);
  const params = { activity: activity.id };
  const ids = activity.occurrences.map(({ id }) => id);
  const doing = () => ({ accountId: null, now: house.clock.now(), origin: house.env.origin, once: null });
  const which = (nth: number) => ({ occurrenceId: ids[nth] as string, houseIds: ["noerrebro"] });
  const open = (from = "") =>
    loader(getting(house, `/house/activities/${activity.id}/edit${from}`, { cookie, params }));
  const save = async (changes: Record<string, string | string[]>, from = "") => {
    const { start, ...form } = await open(from);
    const { at, version, scope } = form;
    const typed = Object.entries({ ...start, at, version: String(version), scope, ...changes });
    const fields = Object.fromEntries(typed.filter(([, value]) => value !== "")) as Record<string, string>;
    const answer = await action(posting(house, `/house/activities/${activity.id}/edit`, fields, { cookie, params }));
    return answer instanceof Response ? answer.headers.get("location") : JSON.stringify(answer);
  };
  return {
    open,
    save,
    nowIs: (at: string) => house.clock.moveTo(new Date(at)),
    come: (nth: number) =>
      signUp(house.db, doing(), wish(ids[nth] as string, { email: "amina@example.org", language: "en" })),
    move: (nth: number, date: string, startTime: string, endTime: string) =>
      moveDate(house.db, doing(), which(nth), { date, startTime, endTime }),
    dates: async () => {
      const rows = await house.db.read.select().from(occurrences).orderBy(asc(occurrences.startsAt));
      return rows.map(({ startsAt, state, taken }) => [startsAt, state, taken].join(" "));
    },
    rowOf: async (nth: number) => {
      const [row] = await house.db.read
        .select()
        .from(occurrences)
        .where(eq(occurrences.id, ids[nth] as string));
      return row;
    },
    told: async () => (await house.db.read.select().from(outbox)).map(({ message }) => message),
  };
}

const SAVED = expect.stringMatching(/done=saved$/);

test("when the first date of a course is over, a corrected title leaves the others as they are", async () => {
  const course = await town({ dates: ["2026-11-19T16:30", ...THURSDAYS] });
  await course.come(1);
  expect(await course.open()).toMatchObject({
    at: THURSDAYS[0],
    start: { date: "2026-11-26", repeat: "dates", extraDates: "2026-12-03\n2026-12-10" },
  });
  expect(await course.save({ title: "Sprogkursus" })).toEqual(SAVED);
  expect(await course.dates()).toEqual([
    "2026-11-19T16:30 planned 0",
    "2026-11-26T16:30 planned 1",
    "2026-12-03T16:30 planned 0",
    "2026-12-10T16:30 planned 0",
  ]);
  expect(await course.told()).toEqual(["sign-up-coming"]);
  expect((await course.open()).start).toMatchObject({ title: "Sprogkursus", repeat: "dates" });
});

test("from the middle of a course: another hour is one for all to come, and a line that goes is a date that goes", async () => {
  const course = await town({ dates: ["2026-11-19T16:30", ...THURSDAYS] });
  await course.come(2);
  expect(await course.save({ startTime: "17:00", extraDates: "2026-12-03\n2026-12-12 11:00" })).toEqual(SAVED);
  expect(await course.dates()).toEqual([
    "2026-11-19T16:30 planned 0",
    "2026-11-26T17:00 planned 0",
    "2026-12-03T17:00 planned 1",
    "2026-12-12T11:00 planned 0",
  ]);
  expect(await course.told()).toEqual(["sign-up-coming", "date-moved"]);
});

test("from a later date of a course on, the dates before it are neither lost nor doubled", async () => {
  const course = await town({ dates: THURSDAYS });
  const { id } = (await course.rowOf(1)) as { id: string };
  expect(await course.save({ startTime: "17:00" }, `?date=${id}`)).toEqual(SAVED);
  expect(await course.dates()).toEqual([
    "2026-11-26T16:30 planned 0",
    "2026-12-03T17:00 planned 0",
    "2026-12-10T17:00 planned 0",
  ]);
});

test("the form of a weekly activity stands on a date of its rule, also where the next date is one besides it", async () => {
  const weekly = await town({
    rule: "FREQ=WEEKLY;COUNT=3",
    dates: ["2026-11-24T10:00", ...THURSDAYS],
    startsAt: "2026-11-26T16:30",
    extraDates: ["2026-11-24T10:00"],
  });
  await weekly.come(0);
  const before = await weekly.dates();
  const { id } = (await weekly.rowOf(0)) as { id: string };
  for (const from of ["", `?date=${id}`]) {
    expect(await weekly.open(from)).toMatchObject({ at: THURSDAYS[0], start: { extraDates: "2026-11-24 10:00" } });
    expect(await weekly.save({ title: "Sprogcafé for alle" }, from)).toEqual(SAVED);
    expect(await weekly.dates()).toEqual(before);
  }
  expect(await weekly.save({ date: "2026-11-27", days: ["fri"] })).toEqual(SAVED);
  expect((await weekly.dates()).slice(0, 3)).toEqual([
    "2026-11-24T10:00 planned 1",
    "2026-11-27T16:30 planned 0",
    "2026-12-04T16:30 planned 0",
  ]);
  expect(await weekly.told()).toEqual(["sign-up-coming"]);
});

test("a single date that was moved, and is moved again in the form, is one date, with those signed up for it", async () => {
  const outing = await town({ dates: ["2026-11-26T10:00"] });
  await outing.come(0);
  await outing.move(0, "2026-12-04", "12:00", "13:00");
  outing.nowIs("2026-11-30T09:00:00Z");
  expect((await outing.open()).start).toMatchObject({ date: "2026-12-04", startTime: "12:00", endTime: "13:00" });
  expect(await outing.save({ title: "Udflugt" })).toEqual(SAVED);
  expect(await outing.dates()).toEqual(["2026-12-04T12:00 planned 1"]);
  expect(await outing.told()).toEqual(["sign-up-coming", "date-moved"]);
  expect(await outing.save({ date: "2026-12-05" })).toEqual(SAVED);
  expect(await outing.dates()).toEqual(["2026-12-05T12:00 planned 1"]);
  expect(await outing.rowOf(0)).toMatchObject({ originalStart: "2026-12-05T12:00", durationMinutes: 60 });
  expect(await outing.told()).toEqual(["sign-up-coming", "date-moved", "date-moved"]);
  expect(await outing.save({ date: "2026-11-29" })).toContain("plan:done.past");
});

test("a date of a list stays where it was moved to, for as long as its line stands in the form", async () => {
  const course = await town({ dates: THURSDAYS });
  await course.come(1);
  await course.move(1, "2026-12-04", "16:30", "17:30");
  expect((await course.open()).start).toMatchObject({ extraDates: "2026-12-04\n2026-12-10" });
  expect(await course.save({ title: "Sprogkursus" })).toEqual(SAVED);
  const moved = ["2026-11-26T16:30 planned 0", "2026-12-04T16:30 planned 1", "2026-12-10T16:30 planned 0"];
  expect(await course.dates()).toEqual(moved);
  expect(await course.rowOf(1)).toMatchObject({ durationMinutes: 60 });
  expect(await course.told()).toEqual(["sign-up-coming", "date-moved"]);
  expect(await course.save({ extraDates: "2026-12-03\n2026-12-10" })).toEqual(SAVED);
  expect(await course.dates()).toEqual([
    moved[0],
    "2026-12-03T16:30 planned 0",
    "2026-12-04T16:30 cancelled 1",
    moved[2],
  ]);
});

test("of a weekly activity a moved date keeps its day when the hour of all is another, and has the day that is typed for it", async () => {
  const weekly = await town({ rule: "FREQ=WEEKLY;COUNT=3", dates: THURSDAYS });
  await weekly.come(0);
  await weekly.move(0, "2026-11-27", "16:30", "18:30");
  const { id } = (await weekly.rowOf(0)) as { id: string };
  expect(await weekly.open()).toMatchObject({ at: THURSDAYS[1] });
  expect(await weekly.save({ startTime: "17:00", scope: "all" }, `?date=${id}`)).toEqual(SAVED);
  expect(await weekly.dates()).toEqual([
    "2026-11-27T16:30 planned 1",
    "2026-12-03T17:00 planned 0",
    "2026-12-10T17:00 planned 0",
  ]);
  expect(await weekly.save({ date: "2026-11-28", days: ["sat"], scope: "all" }, `?date=${id}`)).toEqual(SAVED);
  expect(await weekly.dates()).toEqual([
    "2026-11-28T17:00 planned 1",
    "2026-12-05T17:00 planned 0",
    "2026-12-12T17:00 planned 0",
  ]);
});

test("a date moved from a day that is over to one to come goes along with its series, or is called off with it", async () => {
  const weekly = await town({ rule: "FREQ=WEEKLY;COUNT=3", dates: THURSDAYS });
  await weekly.come(0);
  await weekly.move(0, "2026-12-04", "16:30", "18:30");
  weekly.nowIs("2026-11-30T09:00:00Z");
  expect(await weekly.save({ startTime: "17:00" })).toEqual(SAVED);
  expect(await weekly.dates()).toEqual([
    "2026-12-03T17:00 planned 0",
    "2026-12-04T16:30 planned 1",
    "2026-12-10T17:00 planned 0",
  ]);
  expect(await weekly.rowOf(0)).toMatchObject({ originalStart: "2026-11-26T17:00" });
  expect(await weekly.save({ date: "2026-12-04", days: ["fri"] })).toEqual(SAVED);
  expect((await weekly.rowOf(0))?.originalStart).toBe("2026-11-27T17:00");
});

test("what is over today does not come back at the later hour that all to come are given", async () => {
  const weekly = await town({
    rule: "FREQ=WEEKLY;COUNT=3",
    dates: ["2026-11-22T08:00", "2026-11-29T08:00", "2026-12-06T08:00"],
  });
  const hours = ["2026-11-22T08:00 planned 0", "2026-11-29T16:00 planned 0", "2026-12-06T16:00 planned 0"];
  expect(await weekly.open()).toMatchObject({ at: "2026-11-29T08:00" });
  expect(await weekly.save({ startTime: "16:00", endTime: "18:00" })).toEqual(SAVED);
  expect(await weekly.dates()).toEqual(hours);
  const course = await town({ dates: ["2026-11-22T08:00", "2026-11-29T08:00", "2026-12-06T08:00"] });
  expect(await course.save({ startTime: "16:00", endTime: "18:00" })).toEqual(SAVED);
  expect(await course.dates()).toEqual(hours);
});

test("no date to come is carried to an hour that is over", async () => {
  const weekly = await town({ rule: "FREQ=WEEKLY;COUNT=2", dates: ["2026-11-22T16:00", "2026-11-29T16:00"] });
  await weekly.come(0);
  expect(await weekly.save({ startTime: "08:00", endTime: "10:00" })).toEqual(SAVED);
  expect(await weekly.dates()).toEqual(["2026-11-22T16:00 planned 1", "2026-11-29T08:00 planned 0"]);
});

test("a date that was called off by an edit is not in the way of one that is carried to its day", async () => {
  const weekly = await town({ rule: "FREQ=WEEKLY;COUNT=3", dates: THURSDAYS });
  await weekly.come(0);
  await weekly.come(1);
  expect(await weekly.save({ repeat: "dates", extraDates: "2026-12-10" })).toEqual(SAVED);
  expect(await weekly.save({ extraDates: "", repeat: "once", date: "2026-12-03" })).toEqual(SAVED);
  expect((await weekly.dates()).toSorted()).toEqual(["2026-12-03T16:30 cancelled 1", "2026-12-03T16:30 planned 1"]);
});

test("a rule that the form has no fields for stays as it is through a corrected title, a new hour and a division", async () => {
  const dates = ["2026-12-03T17:00", "2026-12-17T17:00", "2027-01-07T17:00", "2027-01-21T17:00"];
  const meeting = await town({ rule: "FREQ=MONTHLY;BYDAY=1TH,3TH;COUNT=4", dates });
  await meeting.come(1);
  expect(await meeting.open()).toMatchObject({
    start: { repeat: "as-is" },
    asItIs: "Hver måned: første torsdag og tredje torsdag, 4 gange",
  });
  const hours = (time: string, from = time) =>
    dates.map((date, i) => `${date.slice(0, 11)}${i > 1 ? time : from} planned ${i === 1 ? 1 : 0}`);
  expect(await meeting.save({ title: "Fællesmøde" })).toEqual(SAVED);
  expect(await meeting.dates()).toEqual(hours("17:00"));
  expect(await meeting.told()).toEqual(["sign-up-coming"]);
  expect(await meeting.save({ startTime: "16:30" })).toEqual(SAVED);
  expect(await meeting.dates()).toEqual(hours("16:30"));
  const { id } = (await meeting.rowOf(2)) as { id: string };
  expect(await meeting.save({ startTime: "16:00" }, `?date=${id}`)).toEqual(SAVED);
  expect(await meeting.dates()).toEqual(hours("16:00", "16:30"));
});

test("what goes on past midnight is saved as it is", async () => {
  const night = await town({ dates: ["2026-11-27T20:00"], durationMinutes: 360 });
  expect(await night.save({ title: "Filmnat" })).toEqual(SAVED);
  expect(await night.rowOf(0)).toMatchObject({ startsAt: "2026-11-27T20:00", durationMinutes: 360 });
  expect(await night.save({ endTime: "23:00" })).toEqual(SAVED);
  expect(await night.rowOf(0)).toMatchObject({ durationMinutes: 180 });
});
