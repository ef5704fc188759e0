import { expect, test } from "vitest";
import { formatDate } from "~/language/format.server";
import { outbox } from "~db/schema/outbox.server";
import { VISITOR, wish } from "~tests/support/calendar/one-date";
import { come, datesOf, messagesOf, plannedCafe, WEEKLY } from "~tests/support/calendar/planned-cafe";
import { WEEKLY_CAFE } from "~tests/support/calendar/weekly-cafe";
import { changeHouse } from "./change-house.server";
import { closeHouse } from "./close-house.server";
import { editActivity } from "./edit-activity.server";
import { moveDate } from "./move-date.server";
import { signUp } from "./sign-up.server";

const HOUSE = {
  area: "2200",
  place: null,
  addressPublic: true,
  phone: "00 00 00 00",
  rooms: [],
  stepFree: true,
  hours: [],
};
const editOf = (town: Awaited<ReturnType<typeof plannedCafe>>, more: object) =>
  editActivity(town.db, VISITOR, town.which, {
    ...WEEKLY_CAFE,
    version: 2,
    scope: "all",
    at: "2026-11-26T16:30",
    ...more,
  });

test("no date is moved onto a day on which the house is closed, by hand or by another weekday", async () => {
  const town = await plannedCafe();
  const [first, second] = await datesOf(town, town.activityId);
  await come(town, second?.id as string);
  await closeHouse(town.db, VISITOR, {
    houseId: town.houseId,
    firstDay: "2026-12-04",
    lastDay: "2026-12-04",
    reason: "",
  });
  const which = { occurrenceId: first?.id as string, houseIds: [town.houseId] };
  const to = { date: "2026-12-04", startTime: "16:30", endTime: "18:30" };
  expect(await moveDate(town.db, VISITOR, which, to)).toEqual({ ok: false, reason: "closed" });
  const days = (start: string, day: "thu" | "fri") => ({
    times: { series: { ...WEEKLY_CAFE.times.series, start, rule: { ...WEEKLY, days: [{ day }] } }, follows: null },
  });
  const states = async () =>
    (await datesOf(town, town.activityId)).slice(0, 3).map(({ startsAt, state }) => [startsAt.slice(0, 10), state]);
  expect((await editOf(town, days("2026-11-27T16:30", "fri"))).ok).toBe(true);
  expect(await states()).toEqual([
    ["2026-11-27", "planned"],
    ["2026-12-04", "cancelled"],
    ["2026-12-11", "planned"],
  ]);
  expect(await messagesOf(town)).toEqual(["sign-up-coming", "date-cancelled"]);
  const back = { ...days("2026-11-26T16:30", "thu"), version: 3, at: "2026-11-27T16:30" };
  expect((await editOf(town, back)).ok).toBe(true);
  expect((await states())[1]).toEqual(["2026-12-03", "planned"]);
  expect(await messagesOf(town)).toEqual(["sign-up-coming", "date-cancelled", "date-back"]);
});

test("another room, another end and another address of the house are told once each, with the new words", async () => {
  const town = await plannedCafe();
  const [first] = await datesOf(town, town.activityId);
  await come(town, first?.id as string);
  const facts = { ...WEEKLY_CAFE.facts, room: "Salen" };
  const later = { series: { ...WEEKLY_CAFE.times.series, minutes: 150 }, follows: null };
  await editOf(town, { facts });
  await editOf(town, { facts, times: later, version: 3 });
  await editOf(town, { facts, times: later, version: 4 });
  const which = { houseId: town.houseId, houseIds: [town.houseId] };
  const house = { ...HOUSE, name: "Welcome House Nørrebro", address: "Jagtvej 9" };
  await changeHouse(town.db, VISITOR, which, house);
  await changeHouse(town.db, VISITOR, which, { ...house, stepFree: false });
  const told = (await town.db.read.select().from(outbox)).filter(({ message }) => message === "date-moved");
  expect(told.map(({ facts: { when, where } }) => [when, String(where).split("\n")])).toEqual([
    [
      "Thursday 26 November at 16:30–18:30",
      ["Welcome House Nørrebro, Nørrebrogade 1, 2200 København N", "Room: Salen"],
    ],
    [
      "Thursday 26 November at 16:30–19:00",
      ["Welcome House Nørrebro, Nørrebrogade 1, 2200 København N", "Room: Salen"],
    ],
    ["Thursday 26 November at 16:30–19:00", ["Welcome House Nørrebro, Jagtvej 9, 2200 København N", "Room: Salen"]],
  ]);
});

test("who comes to several dates of a series hears once that all are in another room, and once of another address", async () => {
  const town = await plannedCafe();
  const [first, second, third] = await datesOf(town, town.activityId);
  const family = { email: "amina@example.org", language: "en" as const };
  const once = async (id: string, more: object = {}) =>
    expect((await signUp(town.db, VISITOR, wish(id, { ...family, ...more }))).ok).toBe(true);
  await once(first?.id as string);
  await once(second?.id as string);
  await once(second?.id as string, { name: "Olha", email: "olha@example.org" });
  await once(third?.id as string, { name: "Series", email: "series@example.org", wholeSeries: true });
  await once(town.occurrenceId);
  await editOf(town, { facts: { ...WEEKLY_CAFE.facts, room: "Salen" } });
  const told = async () =>
    (await town.db.read.select().from(outbox))
      .filter(({ message }) => message.endsWith("-moved"))
      .toSorted((a, b) => a.recipient.localeCompare(b.recipient))
      .map(({ recipient, message, facts }) => [recipient, message, String(facts.dates ?? facts.when).split("\n")]);
  const room = ["Welcome House Nørrebro, Nørrebrogade 1, 2200 København N", "Room: Salen"];
  const amina = ["Thursday 26 November at 16:30–18:30", "Thursday 3 December at 16:30–18:30"];
  const last = formatDate("en", (await datesOf(town, town.activityId)).at(-1)?.startsAt as string, { year: true });
  const all = `All your dates from ${amina[0]} to ${last}`;
  expect(await told()).toEqual([
    ["amina@example.org", "dates-moved", ["Language café", ...amina, ...room]],
    ["olha@example.org", "date-moved", [amina[1]]],
    ["series@example.org", "dates-moved", ["Language café", all, ...room]],
  ]);
  const house = { ...HOUSE, name: "Welcome House Nørrebro", address: "Jagtvej 9" };
  await changeHouse(town.db, VISITOR, { houseId: town.houseId, houseIds: [town.houseId] }, house);
  const street = ["Welcome House Nørrebro, Jagtvej 9, 2200 København N", "Room: Salen"];
  // The second message of each.
  expect((await told()).filter((_, at) => at % 2 === 1)).toEqual([
    [
      "amina@example.org",
      "dates-moved",
      ["Language café", "Monday 23 November at 10:00–12:00", street[0], "", "Language café", ...amina, ...street],
    ],
    ["olha@example.org", "date-moved", [amina[1]]],
    ["series@example.org", "dates-moved", ["Language café", all, ...street]],
  ]);
});
