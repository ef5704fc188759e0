import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { TakenBefore } from "~/access/once.server";
import { occurrences, signUps } from "~db/schema/activities.server";
import { houses } from "~db/schema/houses.server";
import { outbox } from "~db/schema/outbox.server";
import { settle } from "~tests/factories/rows";
import { houseWithActivity, later, VISITOR, wish } from "~tests/support/calendar/one-date";
import { cancelDate } from "./cancel-date.server";
import { cancelSignUp } from "./cancel-sign-up.server";
import { changeSignUp } from "./change-sign-up.server";
import { signUp } from "./sign-up.server";
import { findSignUp, numbersWaiting } from "./sign-up-queries.server";

async function come(town: Awaited<ReturnType<typeof houseWithActivity>>, more: Parameters<typeof wish>[1] = {}) {
  const done = await signUp(town.db, VISITOR, wish(town.occurrenceId, more));
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

test("of a thousand who sign up at once for twenty places twenty come, and the rest wait in order", async () => {
  const town = await houseWithActivity();
  const all = await Promise.all(
    Array.from({ length: 1000 }, (_, i) => signUp(town.db, VISITOR, wish(town.occurrenceId, { name: `Nr. ${i}` }))),
  );
  const states = all.map((one) => (one.ok ? one.value.dates[0]?.state : one.reason));
  expect(states.filter((state) => state === "coming").length).toBe(20);
  const waiting = all.flatMap((one) => (one.ok ? (one.value.dates[0]?.queueNumber ?? []) : []));
  expect(waiting).toEqual(Array.from({ length: 980 }, (_, i) => i + 1));
  const [date] = await town.db.read.select().from(occurrences).where(eq(occurrences.id, town.occurrenceId));
  expect(date?.taken).toBe(20);
}, 60_000);

test("whoever cancels frees places, who waits moves up in order, and a group too large lets a smaller one pass", async () => {
  const town = await houseWithActivity({ places: 4 });
  const first = await come(town, { adults: 2 });
  await come(town, { adults: 2 });
  const five = await signUp(town.db, VISITOR, wish(town.occurrenceId, { adults: 5 }));
  expect(five).toEqual({ ok: false, reason: "too-many" });
  const large = await come(town, { adults: 2, children: 1, email: "three@example.org" });
  const small = await come(town, { email: "one@example.org", language: "en" });
  const late = await come(town, { phone: "+4520123456" });
  expect([large, small, late].map(({ dates }) => dates[0]?.queueNumber)).toEqual([1, 2, 3]);
  expect(await cancelSignUp(town.db, VISITOR, { secret: first.secret }, false)).toEqual({
    ok: true,
    value: { cancelled: 1 },
  });
  const rows = await town.db.read.select().from(signUps).orderBy(asc(signUps.queueNumber));
  expect(rows.filter(({ queueNumber }) => queueNumber).map(({ state }) => state)).toEqual([
    "waiting",
    "coming",
    "coming",
  ]);
  const letters = await town.db.read.select().from(outbox).where(eq(outbox.message, "sign-up-moved-up"));
  expect(letters.map(({ channel, recipient }) => [channel, recipient])).toEqual([["mail", "one@example.org"]]);
  expect(letters[0]?.facts).toMatchObject({ title: "Language café", when: "Thursday 26 November at 16:30–18:30" });
  const waits = await findSignUp(town.db.read, { secret: large.secret });
  expect(waits && [...(await numbersWaiting(town.db.read, [waits])).values()]).toEqual([1]);
});

test("cancelling twice changes nothing the second time", async () => {
  const town = await houseWithActivity({ places: 2 });
  const mine = await come(town, { adults: 2 });
  await cancelSignUp(town.db, VISITOR, { secret: mine.secret }, false);
  expect(await cancelSignUp(town.db, VISITOR, { secret: mine.secret }, false)).toEqual({
    ok: true,
    value: { cancelled: 0 },
  });
  const [date] = await town.db.read.select().from(occurrences);
  expect(date?.taken).toBe(0);
});

test("a form sent twice signs up once", async () => {
  const town = await houseWithActivity();
  const doing = { ...VISITOR, once: "a".repeat(64) };
  await signUp(town.db, doing, wish(town.occurrenceId));
  await expect(signUp(town.db, doing, wish(town.occurrenceId))).rejects.toThrow(TakenBefore);
  expect((await town.db.read.select().from(signUps)).length).toBe(1);
});

test("what cannot be signed up for is refused by a word of its own", async () => {
  const town = await houseWithActivity({ places: 3 });
  const refusal = async (more: Parameters<typeof wish>[1], doing = VISITOR) => {
    const done = await signUp(town.db, doing, wish(town.occurrenceId, more));
    return done.ok ? "signed up" : done.reason;
  };
  expect(await refusal({ name: "Ali\u202egnp" })).toBe("name-turns-direction");
  expect(await refusal({ name: " \u0007 " })).toBe("name-missing");
  expect(await refusal({ adults: 0 })).toBe("nobody");
  expect(await refusal({ adults: 4 })).toBe("too-many");
  expect(await refusal({ occurrenceId: "unknown" })).toBe("not-found");
  expect(await refusal({}, later("2026-11-26T15:31:00Z"))).toBe("past");
  await town.db.transact((tx) =>
    tx.update(occurrences).set({ state: "cancelled" }).where(eq(occurrences.id, town.occurrenceId)).returning(),
  );
  expect(await refusal({})).toBe("cancelled");
  const dropIn = await houseWithActivity({ places: null });
  expect(await signUp(dropIn.db, VISITOR, wish(dropIn.occurrenceId))).toEqual({ ok: false, reason: "just-come" });
  const draft = await houseWithActivity({ state: "draft" });
  expect(await signUp(draft.db, VISITOR, wish(draft.occurrenceId))).toEqual({ ok: false, reason: "not-found" });
});

test("a whole series is one sign-up with one link; each date has its own places", async () => {
  const dates = ["2026-11-26T16:30", "2026-12-03T16:30", "2026-12-10T16:30"];
  const town = await houseWithActivity({ dates, places: 2 });
  await come(town, { adults: 2 });
  const series = await come(town, { wholeSeries: true, email: "amina@example.org" });
  expect(series.dates.map(({ state }) => state)).toEqual(["waiting", "coming", "coming"]);
  const letters = await town.db.read.select().from(outbox);
  expect(letters.map(({ message }) => message)).toEqual(["sign-up-coming"]);
  expect(String(letters[0]?.facts.when).split("\n")).toEqual([
    expect.stringMatching(/26.* · أنتم في قائمة الانتظار$/),
    expect.stringMatching(/3.* · ستحضرون$/),
    expect.stringMatching(/10.* · ستحضرون$/),
  ]);
  expect(letters[0]?.facts.link).toBe(`http://localhost:3000/ar/coming/${series.secret}`);
  const more = { name: "Amina", adults: 2, children: 0, phone: null, email: "amina@example.org" };
  expect(await changeSignUp(town.db, VISITOR, { secret: series.secret }, more, true)).toEqual({
    ok: true,
    value: { changed: 3 },
  });
  expect(await cancelSignUp(town.db, VISITOR, { secret: series.secret }, true)).toEqual({
    ok: true,
    value: { cancelled: 3 },
  });
  expect((await town.db.read.select().from(occurrences)).map(({ taken }) => taken)).toEqual([2, 0, 0]);
});

test("more people than there is room for changes nothing, and fewer let somebody move up", async () => {
  const town = await houseWithActivity({ places: 4 });
  const mine = await come(town, { adults: 3 });
  await come(town);
  const waits = await come(town, { name: "Yusuf" });
  const change = (adults: number) => ({ name: "Amina", adults, children: 0, phone: null, email: null });
  const whose = { secret: mine.secret };
  expect(await changeSignUp(town.db, VISITOR, whose, change(4), false)).toEqual({ ok: false, reason: "no-room" });
  expect(await changeSignUp(town.db, VISITOR, whose, change(9), false)).toEqual({ ok: false, reason: "too-many" });
  expect((await findSignUp(town.db.read, whose))?.signUp.adults).toBe(3);
  expect(await changeSignUp(town.db, VISITOR, whose, change(2), false)).toEqual({ ok: true, value: { changed: 1 } });
  expect((await findSignUp(town.db.read, { secret: waits.secret }))?.signUp.state).toBe("coming");
  expect(await changeSignUp(town.db, VISITOR, { secret: "wrong" }, change(1), false)).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("a family changes its number on a whole series: a date that is called off is left out, and keeps up with its telephone", async () => {
  const town = await houseWithActivity({
    dates: ["2026-11-26T16:30", "2026-12-03T16:30", "2026-12-10T16:30"],
    rule: "FREQ=WEEKLY",
  });
  const mine = await come(town, { adults: 2, wholeSeries: true });
  const dates = await town.db.read.select().from(occurrences).orderBy(asc(occurrences.startsAt));
  const off = { occurrenceId: dates[1]?.id as string, houseIds: [town.houseId] };
  await cancelDate(town.db, VISITOR, off, "");
  const whose = { secret: mine.secret };
  const change = (adults: number) => ({ name: "Amina", adults, children: 0, phone: "+4520123456", email: null });
  const now = async () =>
    (await town.db.read.select().from(signUps).innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId)))
      .toSorted((a, b) => a.occurrences.startsAt.localeCompare(b.occurrences.startsAt))
      .map((one) => [one.sign_ups.adults, one.sign_ups.phone, one.occurrences.taken]);
  const phone = "+4520123456";
  expect((await changeSignUp(town.db, VISITOR, whose, change(5), true)).ok).toBe(true);
  expect(await now()).toEqual([
    [5, phone, 5],
    [2, phone, 2],
    [5, phone, 5],
  ]);
  expect((await changeSignUp(town.db, VISITOR, whose, change(1), true)).ok).toBe(true);
  expect(await now()).toEqual([
    [1, phone, 1],
    [2, phone, 2],
    [1, phone, 1],
  ]);
  const onSecond = (await town.db.read.select().from(signUps)).find((one) => one.occurrenceId === off.occurrenceId);
  const alone = { signUpId: onSecond?.id as string, houseIds: [town.houseId] };
  expect(await changeSignUp(town.db, VISITOR, alone, change(4), false)).toEqual({ ok: false, reason: "cancelled" });
  expect((await changeSignUp(town.db, VISITOR, alone, change(2), false)).ok).toBe(true);
  const afterFirst = later("2026-11-27T09:00:00Z");
  expect(await changeSignUp(town.db, afterFirst, whose, change(3), true)).toEqual({ ok: true, value: { changed: 2 } });
  expect((await now()).map(([adults]) => adults)).toEqual([1, 2, 3]);
});

test("a sign-up says at commit, and never before, that the calendar of its house is another", async () => {
  const town = await houseWithActivity();
  const heard: string[] = [];
  const stop = town.db.hear((word) => void heard.push(word));
  await signUp(town.db, VISITOR, wish(town.occurrenceId, { adults: 99 }));
  expect(heard).toEqual([]);
  await come(town);
  expect(heard).toEqual([`calendar:${town.houseId}`]);
  stop();
});

test("a message tells an address that is public, and of one that is not only the part of town and whom to ring", async () => {
  const town = await houseWithActivity();
  const where = async () => (await town.db.read.select().from(outbox)).map(({ facts }) => String(facts.where));
  await come(town, { email: "amina@example.org", language: "en" });
  expect(await where()).toEqual(["Welcome House Nørrebro, Nørrebrogade 1, 2200 København N"]);
  await town.db.transact((tx) => tx.update(houses).set({ addressPublic: false }).returning());
  await come(town, { email: "olha@example.org", language: "en" });
  expect((await where())[1]).toBe(
    "Welcome House Nørrebro, 2200 København N\nThe address is not public. Call the house, and we tell you the way. 00 00 00 00",
  );
});

test("a series of one state tells every date of it, without saying the same of each", async () => {
  const town = await houseWithActivity({ dates: ["2026-11-26T16:30", "2026-12-03T16:30"], places: 1 });
  const told = async () =>
    (await town.db.read.select().from(outbox)).map(({ message, facts }) => [message, String(facts.when).split("\n")]);
  const days = ["Thursday 26 November at 16:30–18:30", "Thursday 3 December at 16:30–18:30"];
  await come(town, { wholeSeries: true, email: "amina@example.org", language: "en" });
  await come(town, { wholeSeries: true, email: "samira@example.org", language: "en" });
  expect(await told()).toEqual([
    ["sign-up-coming", days],
    ["sign-up-waiting", days],
  ]);
});

test("a house signs the same people up once within hours; others by that name, and those who reach us another way, may come too", async () => {
  const town = await houseWithActivity({ dates: ["2026-11-26T16:30", "2026-12-03T16:30"] });
  const host = town.make.account.host({ houseId: town.houseId });
  await settle(town.db, host);
  const ali = { name: "Ali", adults: 2, phone: "20 12 34 56" };
  const again = (more: Parameters<typeof wish>[1], at = "2026-11-22T10:00:00Z") =>
    signUp(town.db, { ...later(at), accountId: host.id }, wish(town.occurrenceId, { ...ali, ...more }));
  const first = await come(town, ali);
  expect(await again({})).toEqual({ ok: false, reason: "already" });
  const series = await again({ wholeSeries: true });
  expect(series.ok && series.value.dates.map(({ startsAt }) => startsAt)).toEqual(["2026-12-03T16:30"]);
  const others = [{ phone: null }, { phone: null }, { phone: "20 12 34 57" }, { adults: 3 }, { name: "Aliya" }];
  for (const other of others) expect((await again(other)).ok).toBe(true);
  await cancelSignUp(town.db, VISITOR, { secret: first.secret }, false);
  expect((await again({})).ok).toBe(true);
  expect((await again({}, "2026-11-22T17:00:00Z")).ok).toBe(true);
});

test("whoever knows a name, a number and how many they are does not learn whether those people come", async () => {
  const town = await houseWithActivity({ dates: ["2026-11-26T16:30", "2026-12-03T16:30"] });
  const [ali, bahar] = [
    { name: "Ali", phone: "20 12 34 56" },
    { name: "Bahar", email: "bahar@example.org" },
  ];
  for (const people of [ali, bahar]) await come(town, people);
  const shape = async (people: object) => {
    const { dates } = await come(town, { ...people, wholeSeries: true });
    return dates.map(({ startsAt, state }) => [startsAt, state]);
  };
  const stranger = await shape({ name: "Nobody", phone: "20 12 34 57" });
  expect(stranger).toHaveLength(2);
  expect(await shape(ali)).toEqual(stranger);
  expect(await shape(bahar)).toEqual(stranger);
});

test("whoever is signed in is told of their own sign-up, and of nobody else's", async () => {
  const town = await houseWithActivity();
  const own = town.make.account.host({ houseId: town.houseId });
  const other = town.make.account.host({ houseId: town.houseId });
  await settle(town.db, own, other);
  const ali = { name: "Ali", phone: "20 12 34 56", accountId: own.id };
  await come(town, ali);
  const again = (accountId: string) => signUp(town.db, VISITOR, wish(town.occurrenceId, { ...ali, accountId }));
  expect(await again(own.id)).toEqual({ ok: false, reason: "already" });
  expect((await again(other.id)).ok).toBe(true);
});
