import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays } from "~/foundation/clock";
import { activities, activityTexts, closures, signUps } from "~db/schema/all.server";
import { houseWithActivity, later, NOW, VISITOR } from "~tests/support/calendar/one-date";
import { come, datesOf, messagesOf, plannedCafe, WEEKLY } from "~tests/support/calendar/planned-cafe";
import { WEEKLY_CAFE } from "~tests/support/calendar/weekly-cafe";
import { horizonOf } from "./calendar-period";
import { bringBackDate, cancelDate } from "./cancel-date.server";
import { closeHouse, openHouse } from "./close-house.server";
import { copyWeek } from "./copy-week.server";
import { type ActivityPlan, createActivity } from "./create-activity.server";
import { editActivity } from "./edit-activity.server";
import { materialiseDates, rollDatesOn } from "./materialise-dates.server";
import { moveDate } from "./move-date.server";
import { publishActivity, withdrawActivity } from "./publish-activity.server";
import { publishDrafts } from "./publish-drafts.server";
import { singleDate } from "./recurrence/series";
import { remindSignedUp } from "./remind-signed-up.server";

test("a weekly activity has dates for a year, words in twelve languages, and the tick puts in the week to come", async () => {
  const town = await plannedCafe();
  const dates = await datesOf(town, town.activityId);
  expect([dates.length, dates[0]?.startsAt, dates.at(-1)?.startsAt]).toEqual([
    53,
    "2026-11-26T16:30",
    "2027-11-25T16:30",
  ]);
  const texts = await town.db.read.select().from(activityTexts).where(eq(activityTexts.activityId, town.activityId));
  expect(texts.length).toBe(12);
  expect(texts.find(({ language }) => language === "en")).toMatchObject({
    title: "Language café",
    description: "We speak Danish together, at an easy pace. There is coffee, tea and water.",
    source: "ready-made",
  });
  expect(await rollDatesOn(town.db, NOW, VISITOR.origin)).toEqual({ changed: 0 });
  expect(await rollDatesOn(town.db, new Date("2026-11-29T09:00:00Z"), VISITOR.origin)).toEqual({ changed: 1 });
  expect((await datesOf(town, town.activityId)).length).toBe(54);
});

test("a cancelled date stays to be seen, those signed up are told once, and it can come back", async () => {
  const town = await plannedCafe();
  const [first] = await datesOf(town, town.activityId);
  const which = { occurrenceId: first?.id as string, houseIds: [town.houseId] };
  await come(town, which.occurrenceId);
  expect(await cancelDate(town.db, VISITOR, which, "Storm")).toEqual({ ok: true, value: { told: true } });
  expect(await cancelDate(town.db, VISITOR, which, null)).toEqual({ ok: true, value: { told: false } });
  const [now] = await datesOf(town, town.activityId);
  expect(now).toMatchObject({ state: "cancelled", sequence: 1, cancelReason: "Storm" });
  expect(await messagesOf(town)).toEqual(["sign-up-coming", "date-cancelled"]);
  await town.db.transact((tx) => materialiseDates(tx, VISITOR, town.activityId));
  expect((await datesOf(town, town.activityId))[0]?.state).toBe("cancelled");
  await bringBackDate(town.db, VISITOR, which);
  expect((await datesOf(town, town.activityId))[0]).toMatchObject({ state: "planned", sequence: 2, taken: 1 });
  expect(await cancelDate(town.db, VISITOR, { ...which, houseIds: ["another"] }, null)).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await cancelDate(town.db, later("2026-11-28T09:00:00Z"), which, null)).toEqual({ ok: false, reason: "past" });
});

test("a moved date keeps its sign-ups and tells them; times that cannot be are refused by field", async () => {
  const town = await plannedCafe();
  const [first] = await datesOf(town, town.activityId);
  const which = { occurrenceId: first?.id as string, houseIds: [town.houseId] };
  await come(town, which.occurrenceId);
  const to = (date: string, startTime: string, endTime: string) =>
    moveDate(town.db, VISITOR, which, { date, startTime, endTime });
  expect(await to("2026-02-30", "10:00", "12:00")).toMatchObject({
    reason: "times",
    problems: [{ reason: "no-such-date" }],
  });
  expect(await to("2026-11-27", "12:00", "10:00")).toMatchObject({ problems: [{ reason: "end-before-start" }] });
  expect(await to("2027-03-28", "02:30", "04:00")).toMatchObject({ problems: [{ reason: "in-clock-gap" }] });
  expect(await to("2026-11-20", "10:00", "12:00")).toEqual({ ok: false, reason: "past" });
  expect(await to("2026-11-27", "15:00", "16:30")).toEqual({ ok: true, value: null });
  const [row] = (await datesOf(town, town.activityId)).filter(({ id }) => id === which.occurrenceId);
  expect(row).toMatchObject({
    startsAt: "2026-11-27T15:00",
    originalStart: "2026-11-26T16:30",
    durationMinutes: 90,
    taken: 1,
  });
  expect(await messagesOf(town)).toEqual(["sign-up-coming", "date-moved"]);
  await town.db.transact((tx) => materialiseDates(tx, VISITOR, town.activityId));
  expect((await datesOf(town, town.activityId)).length).toBe(53);
});

test("a closed period cancels its dates and those that come into it later; opening brings them back", async () => {
  const town = await plannedCafe();
  const christmas = { houseId: town.houseId, firstDay: "2026-12-21", lastDay: "2027-01-03", reason: "Jul" };
  expect(await closeHouse(town.db, VISITOR, { ...christmas, lastDay: "2026-12-20" })).toEqual({
    ok: false,
    reason: "end-before-start",
  });
  expect(await closeHouse(town.db, VISITOR, christmas)).toEqual({ ok: true, value: { cancelled: 2 } });
  const summer = { ...christmas, firstDay: "2027-05-24", lastDay: "2027-06-06" };
  await closeHouse(town.db, VISITOR, summer);
  await rollDatesOn(town.db, new Date("2026-12-05T09:00:00Z"), VISITOR.origin);
  const states = async () => (await datesOf(town, town.activityId)).filter(({ state }) => state === "cancelled");
  expect((await states()).map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
    "2026-12-24",
    "2026-12-31",
    "2027-05-27",
    "2027-06-03",
  ]);
  const [closure] = await town.db.read.select().from(closures).where(eq(closures.firstDay, "2026-12-21"));
  const which = { closureId: closure?.id as string, houseIds: [town.houseId] };
  expect(await openHouse(town.db, VISITOR, which)).toEqual({ ok: true, value: { back: 2, kept: 0 } });
  expect((await states()).length).toBe(2);
});

test("this and later becomes a second activity; sign-ups go along and hear of the new time", async () => {
  const town = await plannedCafe();
  const [, second, third] = await datesOf(town, town.activityId);
  await come(town, third?.id as string);
  const edit = {
    ...WEEKLY_CAFE,
    facts: { ...WEEKLY_CAFE.facts, places: 10 },
    times: { series: { ...WEEKLY_CAFE.times.series, start: "2026-12-03T17:00", minutes: 90 }, follows: null },
    version: 2,
    scope: "following" as const,
    at: second?.originalStart as string,
  };
  expect(await editActivity(town.db, VISITOR, town.which, { ...edit, version: 1 })).toEqual({
    ok: false,
    reason: "stale",
  });
  const done = await editActivity(town.db, VISITOR, town.which, edit);
  if (!done.ok) throw new Error(done.reason);
  expect(done.value.activityId).not.toBe(town.activityId);
  expect((await datesOf(town, town.activityId)).map(({ startsAt }) => startsAt)).toEqual(["2026-11-26T16:30"]);
  const moved = await datesOf(town, done.value.activityId);
  expect([moved.length, moved[0]?.startsAt, moved[0]?.id, moved[0]?.places]).toEqual([
    52,
    "2026-12-03T17:00",
    second?.id,
    10,
  ]);
  expect((await town.db.read.select().from(signUps))[0]?.occurrenceId).toBe(moved[1]?.id);
  expect(await messagesOf(town)).toEqual(["sign-up-coming", "date-moved"]);
});

test("all dates change in place; a date moved by hand stays, one without people goes, one with people is cancelled", async () => {
  const town = await plannedCafe();
  const [first, second] = await datesOf(town, town.activityId);
  await come(town, second?.id as string);
  await moveDate(
    town.db,
    VISITOR,
    { occurrenceId: first?.id as string, houseIds: [town.houseId] },
    {
      date: "2026-11-25",
      startTime: "12:00",
      endTime: "13:00",
    },
  );
  const everyOther = { ...WEEKLY_CAFE.times.series, rule: { ...WEEKLY, interval: 2 } };
  const edit = { ...WEEKLY_CAFE, times: { series: everyOther, follows: null }, version: 2, scope: "all" as const };
  const done = await editActivity(town.db, VISITOR, town.which, { ...edit, at: "2026-11-26T16:30" });
  expect(done.ok).toBe(true);
  const now = await datesOf(town, town.activityId);
  expect(now.slice(0, 3).map(({ startsAt, state }) => [startsAt, state])).toEqual([
    ["2026-11-25T12:00", "planned"],
    ["2026-12-03T16:30", "cancelled"],
    ["2026-12-10T16:30", "planned"],
  ]);
  expect(now.length).toBe(28);
});

test("a chained activity follows the dates of another, also when they change", async () => {
  const town = await plannedCafe();
  const tour: ActivityPlan = {
    ...WEEKLY_CAFE,
    facts: { ...WEEKLY_CAFE.facts, kind: "city-tour" },
    times: { series: singleDate("2026-11-28T10:00", 90), follows: { activityId: town.activityId, day: "sat", nth: 1 } },
  };
  const made = await createActivity(town.db, VISITOR, town.houseId, tour);
  if (!made.ok) throw new Error(made.reason);
  const starts = async () => (await datesOf(town, made.value.activityId)).slice(0, 2).map(({ startsAt }) => startsAt);
  expect(await starts()).toEqual(["2026-11-28T10:00", "2026-12-05T10:00"]);
  const friday = {
    ...WEEKLY_CAFE.times.series,
    start: "2026-11-28T16:30",
    rule: { ...WEEKLY, days: [{ day: "sat" as const }] },
  };
  const edit = { ...WEEKLY_CAFE, times: { series: friday, follows: null }, version: 2, at: "2026-11-26T16:30" };
  expect(await editActivity(town.db, VISITOR, town.which, { ...edit, scope: "following" })).toEqual({
    ok: false,
    reason: "has-followers",
  });
  expect((await editActivity(town.db, VISITOR, town.which, { ...edit, scope: "all" })).ok).toBe(true);
  expect(await starts()).toEqual(["2026-12-05T10:00", "2026-12-12T10:00"]);
});

test("an activity without dates to come is not published; a withdrawn one tells those signed up", async () => {
  const past = { ...WEEKLY_CAFE, times: { series: singleDate("2026-11-20T10:00", 60), follows: null } };
  const town = await houseWithActivity();
  const made = await createActivity(town.db, VISITOR, town.houseId, past);
  if (!made.ok) throw new Error(made.reason);
  const which = { activityId: made.value.activityId, houseIds: [town.houseId] };
  expect(await publishActivity(town.db, VISITOR, which)).toEqual({ ok: false, reason: "incomplete" });
  const [row] = await town.db.read.select().from(activities).where(eq(activities.id, which.activityId));
  expect(row?.state).toBe("draft");
  await come(town, town.occurrenceId);
  await withdrawActivity(town.db, VISITOR, { activityId: town.activityId, houseIds: [town.houseId] });
  expect(await messagesOf(town)).toEqual(["sign-up-coming", "date-cancelled"]);
});

test("what begins in a year is published today, with its first date to be seen", async () => {
  const later = { ...WEEKLY_CAFE.times.series, start: "2027-12-30T16:30" };
  const town = await plannedCafe({ ...WEEKLY_CAFE, times: { series: later as never, follows: null } });
  expect((await datesOf(town, town.activityId)).map(({ startsAt }) => startsAt)).toEqual(["2027-12-30T16:30"]);
});

test("a weekly activity has a date in each week that the calendar can be turned to", async () => {
  const town = await plannedCafe();
  const all = (await datesOf(town, town.activityId)).map(({ startsAt }) => startsAt.slice(0, 10));
  expect(all).toHaveLength(53);
  const monday = addDays(horizonOf("2026-11-22"), -7);
  expect(all.filter((day) => day >= monday && day < horizonOf("2026-11-22"))).toHaveLength(1);
});

test("what a colleague took down is not brought back by an older page that still offers to publish it", async () => {
  const town = await houseWithActivity();
  const made = await createActivity(town.db, VISITOR, town.houseId, WEEKLY_CAFE);
  if (!made.ok) throw new Error(made.reason);
  const { activityId } = made.value;
  const houseIds = [town.houseId];
  await withdrawActivity(town.db, VISITOR, { activityId, houseIds });
  expect(await publishDrafts(town.db, VISITOR, { activityIds: [activityId], houseIds })).toEqual({
    published: 0,
    incomplete: 0,
  });
  const [row] = await town.db.read.select().from(activities).where(eq(activities.id, activityId));
  expect(row?.state).toBe("withdrawn");
});

test("a copied week keeps its texts, doubles nothing that repeats, and copying again adds nothing", async () => {
  const town = await plannedCafe();
  const week = { houseId: town.houseId, from: "2026-11-23", to: "2026-11-30" };
  expect(await copyWeek(town.db, VISITOR, week)).toEqual({ copied: 1 });
  expect(await copyWeek(town.db, VISITOR, week)).toEqual({ copied: 0 });
  const [copy] = await town.db.read.select().from(activities).where(eq(activities.startsAt, "2026-11-30T10:00"));
  expect(copy).toMatchObject({ state: "draft", kind: "cafe" });
  const texts = await town.db.read
    .select()
    .from(activityTexts)
    .where(eq(activityTexts.activityId, copy?.id as string));
  expect(texts.map(({ language }) => language).sort()).toEqual(["da", "en"]);
});

test("who comes tomorrow is reminded once, from nine in the morning", async () => {
  const town = await plannedCafe();
  const [first] = await datesOf(town, town.activityId);
  await come(town, first?.id as string);
  const at = (instant: string) => remindSignedUp(town.db, new Date(instant));
  expect(await at("2026-11-24T12:00:00Z")).toEqual({ reminded: 0 });
  expect(await at("2026-11-25T07:30:00Z")).toEqual({ reminded: 0 });
  expect(await at("2026-11-25T08:30:00Z")).toEqual({ reminded: 1 });
  expect(await at("2026-11-25T09:30:00Z")).toEqual({ reminded: 0 });
});

test("who was reminded of a date is reminded again of the day it was moved to, and of the same day only once", async () => {
  const town = await plannedCafe();
  const [first] = await datesOf(town, town.activityId);
  await come(town, first?.id as string);
  const which = { occurrenceId: first?.id as string, houseIds: [town.houseId] };
  const at = (instant: string) => remindSignedUp(town.db, new Date(instant));
  const move = (instant: string, date: string, startTime: string) =>
    moveDate(town.db, later(instant), which, { date, startTime, endTime: "20:00" });
  const reminders = async () => (await messagesOf(town)).filter((message) => message === "date-reminder").length;
  await at("2026-11-25T08:30:00Z");
  await move("2026-11-25T10:00:00Z", "2026-11-26", "18:00");
  await at("2026-11-25T10:30:00Z");
  expect(await reminders()).toBe(1);
  await move("2026-11-25T11:00:00Z", "2026-12-02", "18:00");
  await at("2026-12-01T08:30:00Z");
  await at("2026-12-01T09:30:00Z");
  expect(await reminders()).toBe(2);
});
