import { expect, test } from "vitest";
import { cancelDate } from "~/features/activities/cancel-date.server";
import { withdrawActivity } from "~/features/activities/publish-activity.server";
import { signUp } from "~/features/activities/sign-up.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { wish } from "~tests/support/calendar/one-date";
import { cookieOf, getting, NOW, responseOf, testHouse } from "~tests/support/house";
import { loader } from "./day-list";

async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  const foreign = make.account.host({ houseId: "valby" });
  const at = (time: string, more: object = {}) =>
    make.activity({ houseId: "noerrebro", dates: [time], places: 3, ...more });
  const cafe = at("2026-11-26T16:30");
  const sport = at("2026-11-26T10:00", { kind: "sport", places: null, texts: { da: { title: "Idræt" } } });
  const others = [at("2026-11-27T10:00"), at("2026-11-26T12:00", { state: "draft" })];
  const places = [make.house({ id: "noerrebro" }), make.house({ id: "valby" })];
  await settle(house.db, ...places, host, foreign, cafe, sport, ...others);
  const doing = { accountId: null, now: NOW, origin: house.env.origin, once: null };
  const look = async (accountId = host.id, question = "?day=2026-11-26") => {
    const cookie = await cookieOf(house, accountId);
    return loader(getting(house, `/house/day-list${question}`, { cookie }));
  };
  return { house, host, foreign, cafe, doing, look };
}

test("the day's list has every published activity in order, who is expected, who waits, and no way to reach them", async () => {
  const { house, cafe, doing, look } = await town();
  await signUp(
    house.db,
    doing,
    wish(cafe.occurrenceId, { name: "Samira", adults: 2, children: 1, phone: "20 12 34 56" }),
  );
  await signUp(house.db, doing, wish(cafe.occurrenceId, { name: "Amina", email: "amina@example.org" }));
  const { dates, lead } = await look();
  expect(lead).toContain("26. november");
  expect(dates.map(({ title, time, dropIn }) => [title, time, dropIn])).toEqual([
    ["Idræt", "10.00–12.00", true],
    ["Sprogcafé", "16.30–18.30", false],
  ]);
  expect(dates[1]?.coming.map(({ name, people }) => [name, people])).toEqual([["Samira", "2 voksne, 1 barn"]]);
  expect(dates[1]?.waiting).toBe(1);
  expect(JSON.stringify(dates)).not.toMatch(/20 12 34 56|amina@/);
});

test("what is cancelled is marked, what is withdrawn is gone, and another house's host finds nothing", async () => {
  const { house, cafe, foreign, doing, look } = await town();
  await cancelDate(house.db, doing, { occurrenceId: cafe.occurrenceId, houseIds: ["noerrebro"] }, null);
  expect((await look()).dates.map(({ cancelled }) => cancelled)).toEqual([false, true]);
  await withdrawActivity(house.db, doing, { activityId: cafe.id, houseIds: ["noerrebro"] });
  expect((await look()).dates).toHaveLength(1);
  expect((await look(foreign.id)).dates).toEqual([]);
  expect((await responseOf(look(foreign.id, "?house=noerrebro&day=2026-11-26"))).status).toBe(404);
});
