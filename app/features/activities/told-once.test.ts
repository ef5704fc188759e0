import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { formatDate, formatDateTime } from "~/language/format.server";
import { signUps } from "~db/schema/activities.server";
import { closures } from "~db/schema/houses.server";
import { outbox } from "~db/schema/outbox.server";
import { NOW, VISITOR, wish } from "~tests/support/calendar/one-date";
import { datesOf, plannedCafe, WEEKLY } from "~tests/support/calendar/planned-cafe";
import { WEEKLY_CAFE } from "~tests/support/calendar/weekly-cafe";
import { recordCall } from "./attendance.server";
import { countNewsCalls } from "./call-queries.server";
import { closeHouse, openHouse } from "./close-house.server";
import { editActivity } from "./edit-activity.server";
import { withdrawActivity } from "./publish-activity.server";
import { showCalls } from "./show-calls.server";
import { signUp } from "./sign-up.server";

const TODAY = "2026-11-22";
const WHERE = ["Welcome House Nørrebro, Nørrebrogade 1, 2200 København N", "Room: Stuen"];
const dayOfCafe = (day: string) => `Thursday ${day} at 16:30–18:30`;
const FIRST = dayOfCafe("26 November");

/** A weekly café; a family by mail and one by phone come to all its dates. */
async function town() {
  const cafe = await plannedCafe();
  const dates = await datesOf(cafe, cafe.activityId);
  const come = async (more: object) => {
    const whole = wish(dates[0]?.id as string, { wholeSeries: true, language: "en", ...more });
    expect((await signUp(cafe.db, VISITOR, whole)).ok).toBe(true);
  };
  await come({ name: "Amina", email: "amina@example.org" });
  await come({ name: "Samira", phone: "20 12 34 56" });
  const told = async () =>
    (await cafe.db.read.select().from(outbox))
      .filter(({ message }) => /^dates?-/.test(message))
      .map(({ recipient, message, facts }) => [recipient, message, String(facts.dates ?? facts.when).split("\n")]);
  const houseIds = [cafe.houseId];
  const calls = async () => (await showCalls(cafe.db.read, "en", houseIds, { day: "2026-11-26", now: NOW })).news;
  const count = (occurrenceId: string | null = null) => countNewsCalls(cafe.db.read, houseIds, TODAY, occurrenceId);
  const edit = (rule: object, version: number) =>
    editActivity(cafe.db, VISITOR, cafe.which, {
      ...WEEKLY_CAFE,
      ...{ version, scope: "all", at: "2026-11-26T16:30" },
      times: { series: { ...WEEKLY_CAFE.times.series, rule: { ...WEEKLY, ...rule } as never }, follows: null },
    });
  return { ...cafe, dates, told, calls, count, houseIds, edit };
}

test("whoever comes to a whole series hears in one message that it is taken down, and is rung about it once", async () => {
  const { db, dates, told, calls, count, houseIds, which } = await town();
  await withdrawActivity(db, VISITOR, which);
  const last = dates.at(-1)?.startsAt as string;
  const all = `All your dates from ${FIRST} to ${formatDate("en", last, { year: true })}`;
  expect(await told()).toEqual([["amina@example.org", "dates-cancelled", ["Language café", all, ...WHERE]]]);
  const [from, to] = [dates[0]?.startsAt as string, last].map((start) => formatDateTime("en", start));
  expect(await calls()).toMatchObject([
    { name: "Samira", news: "date-cancelled", what: expect.stringContaining(`53 dates from ${from} to ${to}`) },
  ]);
  expect([await count(), await count(dates[3]?.id)]).toEqual([1, 1]);
  const signUpIds = (await calls())[0]?.ids.split(" ") as string[];
  expect(await recordCall(db, VISITOR, { signUpIds, houseIds: ["another"] })).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await count()).toBe(1);
  await recordCall(db, VISITOR, { signUpIds, houseIds });
  expect([await calls(), await count()]).toEqual([[], 0]);
});

test("a house that closes for weeks and opens again writes once of each, with why and with the dates by name", async () => {
  const { db, told, calls, houseId, houseIds } = await town();
  await closeHouse(db, VISITOR, { houseId, firstDay: "2026-12-20", lastDay: "2027-01-03", reason: "Ferie" });
  const days = [dayOfCafe("24 December"), dayOfCafe("31 December")];
  const [cancelled] = await told();
  expect(cancelled?.slice(0, 2)).toEqual(["amina@example.org", "dates-cancelled"]);
  expect(cancelled?.[2]).toEqual(["Language café", ...days, ...WHERE, expect.stringContaining("Ferie")]);
  expect(await calls()).toHaveLength(1);
  const [closure] = await db.read.select().from(closures);
  await openHouse(db, VISITOR, { closureId: closure?.id as string, houseIds });
  expect((await told()).slice(1)).toEqual([["amina@example.org", "dates-back", ["Language café", ...days, ...WHERE]]]);
  expect(await calls()).toMatchObject([{ news: "date-back" }]);
});

test("where every second date falls away each of those is named, for the others still take place", async () => {
  const { told, dates, edit } = await town();
  expect((await edit({ interval: 2 }, 2)).ok).toBe(true);
  const [cancelled, ...more] = await told();
  expect(more).toEqual([]);
  const gone = dates.filter((_, at) => at % 2 === 1);
  expect(cancelled?.[2]).toHaveLength(gone.length + 1 + WHERE.length);
  expect(cancelled?.[2]).toContain(dayOfCafe("3 December"));
  expect(cancelled?.[2]).not.toContain(FIRST);
});

test("a date that an edit took out of its series while the house was closed stays away when it opens", async () => {
  const { db, edit, told, houseId, houseIds, activityId, ...cafe } = await town();
  await closeHouse(db, VISITOR, { houseId, firstDay: "2026-12-01", lastDay: "2026-12-04", reason: "" });
  const [closure] = await db.read.select().from(closures);
  expect((await edit({ interval: 2 }, 2)).ok).toBe(true);
  await openHouse(db, VISITOR, { closureId: closure?.id as string, houseIds });
  const third = (await datesOf({ db, houseId, activityId, ...cafe }, activityId)).find(({ startsAt }) =>
    startsAt.startsWith("2026-12-03"),
  );
  expect(third).toMatchObject({ state: "cancelled", closureId: null });
  const people = await db.read
    .select()
    .from(signUps)
    .where(eq(signUps.occurrenceId, third?.id as string));
  expect(people.map(({ callAbout }) => callAbout).filter(Boolean)).toEqual(["date-cancelled"]);
  expect((await told()).filter(([, message]) => String(message).endsWith("-back"))).toEqual([]);
});
