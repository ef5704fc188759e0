import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listReminderCalls } from "~/features/activities/call-queries.server";
import { cancelDate } from "~/features/activities/cancel-date.server";
import { listOwnSignUps } from "~/features/activities/own-dates-queries.server";
import { listSignUps } from "~/features/activities/plan-queries.server";
import { remindSignedUp } from "~/features/activities/remind-signed-up.server";
import { type SignUpWish, signUp } from "~/features/activities/sign-up.server";
import { occurrences, signUps } from "~db/schema/activities.server";
import { outbox } from "~db/schema/outbox.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { VISITOR, wish } from "~tests/support/calendar/one-date";
import { getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { action, loader } from "./coming";

const THREE = ["2026-11-26T16:30", "2026-12-03T16:30", "2026-12-10T16:30"];

/** A café on three Thursdays, and what a family does behind its private link. */
async function town(places = 4, dates: string[] = THREE) {
  const house = testHouse();
  const make = factories({ now: NOW });
  const place = make.house({ id: "noerrebro" });
  const cafe = make.activity({ houseId: place.id, dates, places });
  await settle(house.db, place, cafe);
  const { db } = house;
  const days = () => db.read.select().from(occurrences).orderBy(asc(occurrences.startsAt));
  const come = async (more: Partial<SignUpWish> = {}) => {
    const done = await signUp(db, { ...VISITOR, now: NOW }, wish(cafe.occurrenceId, { wholeSeries: true, ...more }));
    if (!done.ok) throw new Error(done.reason);
    return { secret: done.value.secret, ids: done.value.dates.map(({ signUpId }) => signUpId) };
  };
  const at = (secret: string) => ({ path: `/en/coming/${secret}`, params: { lang: "en", secret } });
  const look = async (secret: string) =>
    (await loader(getting(house, at(secret).path, { params: at(secret).params }))).signUp;
  const send = (secret: string, fields: Record<string, string | number>) =>
    responseOf(action(posting(house, at(secret).path, fields, { params: at(secret).params })));
  const say = (secret: string, said: string, date: string | undefined, more = {}) =>
    send(secret, { do: said, date: date ?? "", ...more });
  const taken = async () => (await days()).map((date) => date.taken);
  /** What a page that is older than the truth says instead. */
  const refusal = async (secret: string, said: string, date: string | undefined) => {
    const { path, params } = at(secret);
    const answer = await action(posting(house, path, { do: said, date: date ?? "" }, { params }));
    expect(answer).toMatchObject({ init: { status: 422 } });
    return /errors:sign-up\.([a-z-]+)/.exec(JSON.stringify(answer))?.[1];
  };
  const states = async (secret: string) => (await look(secret)).dates.map(({ state }) => state);
  return { house, db, days, come, look, send, say, refusal, taken, states };
}
const saidOf = (answer: Response) => /\?done=(.*)$/.exec(answer.headers.get("location") ?? "")?.[1];

test("one date of a series is given up alone: its places are free, who waits for it moves up and is told, and the link leads on", async () => {
  const { db, come, look, say, taken, states } = await town();
  const mine = await come({ adults: 3 });
  const waits = await come({ adults: 2, name: "Olha", email: "olha@example.org", language: "en" });
  await come({ adults: 2, name: "Yusuf", phone: "20 12 34 56" });
  expect(saidOf(await say(mine.secret, "not-day", mine.ids[1]))).toBe("not-day");
  expect(await taken()).toEqual([3, 4, 3]);
  expect((await look(mine.secret)).dates.map(({ state, say }) => [state, say])).toEqual([
    ["coming", "not-day"],
    ["cancelled", "day-back"],
    ["coming", "not-day"],
  ]);
  expect((await look(waits.secret)).dates.map(({ state, number }) => [state, number])).toEqual([
    ["waiting", 1],
    ["coming", null],
    ["waiting", 1],
  ]);
  const letters = await db.read.select().from(outbox).where(eq(outbox.message, "sign-up-moved-up"));
  expect(letters.map(({ recipient, facts }) => [recipient, facts.when])).toEqual([
    ["olha@example.org", expect.stringContaining("3 December")],
  ]);
  expect(await states(mine.secret)).toEqual(["coming", "cancelled", "coming"]);
});

test("a date given up comes back with its places where there is room, and at the end of the waiting list where there is none", async () => {
  const { come, look, say, taken } = await town();
  const mine = await come({ adults: 3 });
  await say(mine.secret, "not-day", mine.ids[1]);
  expect(saidOf(await say(mine.secret, "day-back", mine.ids[1]))).toBe("day-back");
  expect(await taken()).toEqual([3, 3, 3]);
  await say(mine.secret, "not-day", mine.ids[2]);
  await come({ adults: 4, name: "Olha" });
  expect(saidOf(await say(mine.secret, "day-back", mine.ids[2]))).toBe("day-waits");
  expect(await taken()).toEqual([3, 3, 4]);
  expect((await look(mine.secret)).dates[2]).toMatchObject({ state: "waiting", number: 1, say: "not-day" });
});

test("where the first date is given up the page tells the next, and its forms mean all that are left", async () => {
  const { come, look, say } = await town();
  const mine = await come({ adults: 2 });
  await say(mine.secret, "not-day", mine.ids[0]);
  expect(await look(mine.secret)).toMatchObject({
    when: expect.stringContaining("3 December"),
    state: "coming",
    open: true,
    othersLeft: true,
  });
});

test("another number of people and a no to the whole series leave a date given up, and it comes back with the number said last", async () => {
  const { come, send, say, taken, states } = await town();
  const mine = await come({ adults: 2, email: "amina@example.org" });
  await say(mine.secret, "not-day", mine.ids[1]);
  const more = { do: "change", name: "Amina", adults: 3, children: 1, phone: "", email: "", series: "yes" };
  expect(saidOf(await send(mine.secret, more))).toBe("changed");
  expect(await taken()).toEqual([4, 0, 4]);
  expect(await states(mine.secret)).toEqual(["coming", "cancelled", "coming"]);
  await say(mine.secret, "day-back", mine.ids[1]);
  expect(await taken()).toEqual([4, 4, 4]);
  await say(mine.secret, "not-day", mine.ids[1]);
  await send(mine.secret, { do: "cancel", series: "yes" });
  expect(await taken()).toEqual([0, 0, 0]);
  expect(await states(mine.secret)).toEqual(["cancelled", "cancelled", "cancelled"]);
});

test.each(["not-day", "day-back"])(
  "a page grown old says so where %s is pressed, and nothing happens twice",
  async (said) => {
    const { house, db, come, days, say, refusal, look, taken } = await town();
    const mine = await come({ adults: 2 });
    const [, second] = await days();
    if (said === "day-back") for (const id of mine.ids) await say(mine.secret, "not-day", id);
    await cancelDate(db, { ...VISITOR, now: NOW }, { occurrenceId: second?.id as string, houseIds: ["noerrebro"] }, "");
    await say(mine.secret, said, mine.ids[2]);
    const before = [await taken(), await db.read.select().from(signUps)];
    house.clock.moveTo(new Date("2026-11-26T15:30:00Z"));
    const refusals = [];
    for (const id of mine.ids) refusals.push(await refusal(mine.secret, said, id));
    expect(refusals).toEqual(["past", "cancelled", said === "not-day" ? "day-already-off" : "day-already-on"]);
    expect([await taken(), await db.read.select().from(signUps)]).toEqual(before);
    const { dates, pastDates } = await look(mine.secret);
    expect(pastDates).toMatchObject([{ say: null }]);
    expect(dates[0]).toMatchObject({ state: "called", say: null });
  },
);

test("a button pressed twice leads to the same page, and frees the places once", async () => {
  const { come, say, taken } = await town();
  const mine = await come({ adults: 2 });
  await come({ adults: 1, name: "Olha" });
  const once = { once: "0".repeat(36) };
  const answers = [];
  for (let i = 0; i < 2; i++) answers.push(saidOf(await say(mine.secret, "not-day", mine.ids[0], once)));
  expect(answers).toEqual(["not-day", "not-day"]);
  expect(await taken()).toEqual([1, 3, 3]);
});

test("more people than a date has places for by now are told so, and are not put on a list they never leave", async () => {
  const { db, come, say, refusal, states } = await town();
  const mine = await come({ adults: 4 });
  await say(mine.secret, "not-day", mine.ids[2]);
  await db.transact((tx) => tx.update(occurrences).set({ places: 3 }).where(eq(occurrences.taken, 0)).returning());
  expect(await refusal(mine.secret, "day-back", mine.ids[2])).toBe("too-many");
  expect(await states(mine.secret)).toEqual(["coming", "coming", "cancelled"]);
});

test("a wrong secret, an unknown date, and another family's date behind one's own link are nothing", async () => {
  const { come, say, taken } = await town();
  const mine = await come({ adults: 1 });
  const theirs = await come({ adults: 1, name: "Olha" });
  const single = await come({ adults: 1, name: "Yusuf", wholeSeries: false });
  for (const said of ["not-day", "day-back"]) {
    expect((await say("x".repeat(43), said, mine.ids[0])).status).toBe(404);
    expect((await say(mine.secret, said, "unknown")).status).toBe(404);
    expect((await say(mine.secret, said, theirs.ids[0])).status).toBe(404);
    expect((await say(single.secret, said, mine.ids[0])).status).toBe(404);
  }
  expect(await taken()).toEqual([3, 2, 2]);
});

test("who has given a date up is on no list of it: not reminded, not rung, not expected, not in their own calendar", async () => {
  const { db, come, days, say } = await town();
  const mailed = await come({ email: "amina@example.org", accountId: "amina" });
  const rung = await come({ name: "Olha", phone: "20 12 34 56" });
  for (const { secret, ids } of [mailed, rung]) await say(secret, "not-day", ids[0]);
  const [first] = await days();
  expect(await remindSignedUp(db, new Date("2026-11-25T12:00:00Z"))).toEqual({ reminded: 0 });
  expect(await listReminderCalls(db.read, ["noerrebro"], "2026-11-26")).toEqual([]);
  expect(await listSignUps(db.read, first?.id as string)).toEqual({ coming: [], waiting: [] });
  const own = await listOwnSignUps(db.read, "amina", "2026-11-22");
  expect(own.map(({ occurrence }) => occurrence.startsAt).sort()).toEqual(THREE.slice(1));
  await say(mailed.secret, "day-back", mailed.ids[0]);
  await say(rung.secret, "day-back", rung.ids[0]);
  expect(await remindSignedUp(db, new Date("2026-11-25T12:00:00Z"))).toEqual({ reminded: 1 });
  expect(await listReminderCalls(db.read, ["noerrebro"], "2026-11-26")).toHaveLength(1);
});

test("a year of Thursdays stands on the page, each with its own button", async () => {
  const year = Array.from({ length: 53 }, (_, week) =>
    new Date(Date.UTC(2026, 10, 26 + 7 * week)).toISOString().slice(0, 10).concat("T16:30"),
  );
  const { come, look } = await town(4, year);
  const { secret } = await come();
  const { dates } = await look(secret);
  expect([dates.length, new Set(dates.map(({ id }) => id)).size, dates.every(({ say }) => say === "not-day")]).toEqual([
    53,
    53,
    true,
  ]);
});
