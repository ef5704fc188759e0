import { and, asc, eq } from "drizzle-orm";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { bringBackDate, cancelDate } from "~/features/activities/cancel-date.server";
import { closeHouse } from "~/features/activities/close-house.server";
import { createActivity } from "~/features/activities/create-activity.server";
import { editActivity } from "~/features/activities/edit-activity.server";
import { moveDate } from "~/features/activities/move-date.server";
import { withdrawActivity } from "~/features/activities/publish-activity.server";
import { singleDate } from "~/features/activities/recurrence/series";
import { days, minutes } from "~/foundation/clock";
import { activities, activityTexts, houses, occurrences, signUps } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { publishCafe, WEEKLY_CAFE } from "~tests/support/calendar/weekly-cafe";
import { getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { loader as activity, action as signUp } from "./activity";
import { loader as oneDate } from "./activity-ics";
import { loader as calendar } from "./calendar-ics";

async function town() {
  const house = testHouse();
  await settle(house.db, factories({ now: NOW }).house({ id: "noerrebro" }));
  const doing = () => ({ accountId: null, now: house.clock.now(), origin: house.env.origin, once: null });
  const id = await publishCafe(house.db, doing(), "noerrebro");
  const which = { activityId: id, houseIds: ["noerrebro"] };
  const events = async () => {
    const answer = await responseOf(calendar(getting(house, "/da/calendar.ics", { params: { lang: "da" } })));
    const text = await answer.text();
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  };
  /** What a calendar program sees of the series: its number, and its own state. */
  const seen = async (uid = id) => {
    const series = (await events()).find((event) => event.uid.startsWith(uid) && !event.isRecurrenceException());
    return series && { sequence: series.sequence, status: String(series.component.getFirstPropertyValue("status")) };
  };
  const dates = () =>
    house.db.read.select().from(occurrences).where(eq(occurrences.activityId, id)).orderBy(asc(occurrences.startsAt));
  const edit = async (scope: "all" | "following", at: string, start: string, interval = 1) => {
    const [row] = await house.db.read.select().from(activities).where(eq(activities.id, id));
    const series = {
      ...WEEKLY_CAFE.times.series,
      start,
      rule: { ...WEEKLY_CAFE.times.series.rule, interval },
    } as never;
    const plan = { ...WEEKLY_CAFE, times: { series, follows: null }, version: row?.version as number, scope, at };
    return editActivity(house.db, doing(), which, plan);
  };
  return { house, id, which, doing, events, seen, dates, edit };
}

const NEW_TIME = { date: "2026-12-04", startTime: "15:00", endTime: "16:30" };

test("whatever a host changes, the number that calendar programs look at goes up, and at last the series is off", async () => {
  const { house, which, doing, seen, dates, edit } = await town();
  const [first, second, third] = await dates();
  const date = (row: typeof first) => ({ occurrenceId: row?.id as string, houseIds: ["noerrebro"] });
  const changes: [string, () => Promise<{ ok: boolean }>][] = [
    ["a date is moved", () => moveDate(house.db, doing(), date(second), NEW_TIME)],
    ["another is moved", () => moveDate(house.db, doing(), date(third), { ...NEW_TIME, date: "2026-12-11" })],
    ["a date is cancelled", () => cancelDate(house.db, doing(), date(first), "Storm")],
    ["it comes back", () => bringBackDate(house.db, doing(), date(first))],
    [
      "every other week, so that moved dates are left out",
      () => edit("all", "2026-11-26T16:30", "2026-11-26T16:30", 2),
    ],
    ["later dates go to a series of their own", () => edit("following", "2026-12-10T16:30", "2026-12-10T17:00", 2)],
    [
      "the house is closed",
      () =>
        closeHouse(house.db, doing(), {
          houseId: "noerrebro",
          firstDay: "2026-11-26",
          lastDay: "2026-11-27",
          reason: "Flyt",
        }),
    ],
    ["the series is withdrawn", () => withdrawActivity(house.db, doing(), which)],
  ];
  let before = (await seen())?.sequence as number;
  for (const [what, change] of changes) {
    house.clock.moveTo(new Date(house.clock.now().getTime() + minutes(1)));
    expect([what, (await change()).ok]).toEqual([what, true]);
    const now = (await seen())?.sequence as number;
    expect([what, now > before]).toEqual([what, true]);
    before = now;
  }
  expect((await seen())?.status).toBe("CANCELLED");
  house.clock.moveTo(new Date(house.clock.now().getTime() + days(61)));
  expect(await seen()).toBeUndefined();
});

test("a draft that is withdrawn was never in the calendar, and so is not told of", async () => {
  const { house, doing, events } = await town();
  const made = await createActivity(house.db, doing(), "noerrebro", WEEKLY_CAFE);
  if (!made.ok) throw new Error(made.reason);
  await withdrawActivity(house.db, doing(), { activityId: made.value.activityId, houseIds: ["noerrebro"] });
  expect((await events()).filter(({ uid }) => uid.startsWith(made.value.activityId))).toEqual([]);
});

test("a chained activity has a new number when the dates it follows change", async () => {
  const { house, id, doing, seen, edit } = await town();
  const times = {
    series: singleDate("2026-11-28T10:00", 90),
    follows: { activityId: id, day: "sat" as const, nth: 1 },
  };
  const tour = await publishCafe(house.db, doing(), "noerrebro", { ...WEEKLY_CAFE, times });
  const before = (await seen(tour))?.sequence as number;
  house.clock.moveTo(new Date(house.clock.now().getTime() + minutes(1)));
  await edit("all", "2026-11-26T16:30", "2026-11-26T16:30", 2);
  expect((await seen(tour))?.sequence).toBeGreaterThan(before);
});

test("a single date that was taken along hears of a new time by a higher number", async () => {
  const { house, doing, dates } = await town();
  const [first] = await dates();
  const id = first?.id as string;
  const read = async () => {
    const answer = await responseOf(
      oneDate(getting(house, `/da/activities/${id}/calendar.ics`, { params: { lang: "da", id } })),
    );
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(await answer.text())).getFirstSubcomponent("vevent") ?? undefined,
    );
    return { sequence: event.sequence, start: event.startDate.toString() };
  };
  const before = await read();
  house.clock.moveTo(new Date(house.clock.now().getTime() + minutes(1)));
  await moveDate(house.db, doing(), { occurrenceId: id, houseIds: ["noerrebro"] }, { ...NEW_TIME, date: "2026-11-27" });
  const now = await read();
  expect([now.sequence > before.sequence, now.start]).toEqual([true, "2026-11-27T15:00:00"]);
});

test("new words and a new name of the house are in the feed at the next asking, and one edit leaves the other lines as they were", async () => {
  const { house, id, doing, events } = await town();
  const other = await publishCafe(house.db, doing(), "noerrebro");
  const told = async (uid: string) => {
    const event = (await events()).find((one) => one.uid.startsWith(uid));
    return { title: event?.summary, place: event?.location };
  };
  const [before, beside] = [await told(id), await told(other)];
  const own = and(eq(activityTexts.activityId, id), eq(activityTexts.language, "da"));
  await house.db.transact((tx) => tx.update(activityTexts).set({ title: "Kaffe og snak" }).where(own).returning());
  expect(await told(id)).toEqual({ ...before, title: "Kaffe og snak" });
  expect(await told(other)).toEqual(beside);
  await house.db.transact((tx) =>
    tx.update(houses).set({ name: "Det nye hus" }).where(eq(houses.id, "noerrebro")).returning(),
  );
  expect((await told(id)).place).toContain("Det nye hus");
  expect((await told(other)).place).toContain("Det nye hus");
});

test("what was over two months ago is left out of the feed, and so are changes of a year ago; what goes on stays", async () => {
  const { house, id, doing, events, dates } = await town();
  const single = { ...WEEKLY_CAFE, times: { series: singleDate("2026-11-28T10:00", 60), follows: null } };
  const outing = await publishCafe(house.db, doing(), "noerrebro", single);
  const [first] = await dates();
  await cancelDate(house.db, doing(), { occurrenceId: first?.id as string, houseIds: ["noerrebro"] }, "Storm");
  const told = async () => (await events()).map(({ uid }) => uid.split("@")[0]).sort();
  const at = async (instant: string) => {
    house.clock.moveTo(new Date(instant));
    return told();
  };
  const [all, withoutOuting] = [[id, id, outing].sort(), [id, id]];
  expect(await at("2027-01-20T10:00:00Z")).toEqual(all);
  expect(await at("2027-02-01T10:00:00Z")).toEqual(withoutOuting);
  expect(await at("2028-02-01T10:00:00Z")).toEqual([id]);
});

test("a summer closure planned in November is in the feed at once", async () => {
  const { house, doing, events } = await town();
  await closeHouse(house.db, doing(), {
    houseId: "noerrebro",
    firstDay: "2027-07-05",
    lastDay: "2027-07-30",
    reason: "Sommer",
  } as never);
  const off = (await events()).filter((event) => event.component.getFirstPropertyValue("status") === "CANCELLED");
  expect(off.map((event) => event.recurrenceId?.toString().slice(0, 10))).toEqual([
    "2027-07-08",
    "2027-07-15",
    "2027-07-22",
    "2027-07-29",
  ]);
});

test("whoever holds the link of a date that was taken out of the calendar reads that it is off", async () => {
  const { house, which, doing, dates } = await town();
  const id = (await dates())[0]?.id as string;
  const look = () => activity(getting(house, `/da/activities/${id}`, { params: { lang: "da", id } }));
  expect((await look()).activity.state).toBe("places");
  await withdrawActivity(house.db, doing(), which);
  const { activity: shown } = await look();
  expect([shown.state, JSON.parse(shown.eventData).eventStatus]).toEqual([
    "cancelled",
    "https://schema.org/EventCancelled",
  ]);
  const taken = await responseOf(
    oneDate(getting(house, `/da/activities/${id}/calendar.ics`, { params: { lang: "da", id } })),
  );
  expect(await taken.text()).toContain("STATUS:CANCELLED");
  const form = { name: "Ali", adults: 1, children: 0, phone: "", email: "" };
  const sent = await responseOf(signUp(posting(house, `/da/activities/${id}`, form, { params: { lang: "da", id } })));
  expect(sent.status).not.toBe(303);
  expect(await house.db.read.select().from(signUps)).toEqual([]);
});
