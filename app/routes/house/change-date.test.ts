import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { cancelSignUp } from "~/features/activities/cancel-sign-up.server";
import { editActivity } from "~/features/activities/edit-activity.server";
import { showCalls } from "~/features/activities/show-calls.server";
import { signUp } from "~/features/activities/sign-up.server";
import { occurrences, outbox, signUps } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { wish } from "~tests/support/calendar/one-date";
import { publishCafe, WEEKLY_CAFE } from "~tests/support/calendar/weekly-cafe";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { loader as activityPage } from "../public/activity";
import { loader as oneDate } from "../public/activity-ics";
import { loader as calendar } from "../public/calendar-ics";
import { loader as posterPage } from "../public/poster";
import { action, loader } from "./date";

const FACTS = { ...WEEKLY_CAFE.facts, room: "Stuen", places: 2 };

/** A weekly café with two places in Stuen; Amina comes on its first date, Bahar waits. */
async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  await settle(house.db, make.house({ id: "noerrebro" }), host);
  const doing = { accountId: null, now: NOW, origin: house.env.origin, once: null };
  const activityId = await publishCafe(house.db, doing, "noerrebro", { ...WEEKLY_CAFE, facts: FACTS });
  const [first, second] = await house.db.read
    .select()
    .from(occurrences)
    .where(eq(occurrences.activityId, activityId))
    .orderBy(occurrences.startsAt);
  if (!first || !second) throw new Error("The café has no dates");
  const coming = wish(first.id, { adults: 2, email: "amina@example.org", language: "en" });
  const waiting = wish(first.id, { name: "Bahar", adults: 2, email: "bahar@example.org", language: "en" });
  for (const one of [coming, waiting]) await signUp(house.db, doing, one);
  const at = { cookie: await cookieOf(house, host.id), params: { lang: "da", date: first.id } };
  const path = `/house/dates/${first.id}`;
  return {
    house,
    doing,
    activityId,
    first,
    second,
    change: (room: string, places: string) =>
      action(posting(house, path, { intent: "change", room, places }, at)) as Promise<unknown>,
    look: () => loader(getting(house, path, at)),
    row: async () => (await house.db.read.select().from(occurrences).where(eq(occurrences.id, first.id)))[0],
    events: async (run: typeof calendar, where: string, params: Record<string, string>) => {
      const text = await (await responseOf(run(getting(house, where, { params })))).text();
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
      return events.map((event) => [
        event.getFirstPropertyValue("recurrence-id")?.toString() ?? null,
        event.getFirstPropertyValue("location"),
        event.getFirstPropertyValue("sequence"),
      ]);
    },
    told: async () =>
      (await house.db.read.select().from(outbox))
        .filter(({ message }) => message === "date-moved")
        .map(({ recipient, facts }) => [recipient, String(facts.where).split("\n")[1]]),
  };
}

const HERE = "Welcome House Nørrebro, Nørrebrogade 1, 2200 København N";

test("another room on one date: page, poster, calendars and mails say it, and the other dates stay where they are", async () => {
  const { house, doing, change, look, events, told, first, second } = await town();
  const feed = () => events(calendar, "/da/calendar.ics", { lang: "da" });
  await signUp(house.db, doing, wish(first.id, { name: "Chidi", phone: "20123456" }));
  const [before] = await feed();
  expect(before?.slice(0, 2)).toEqual([null, HERE]);
  expect(await responseOf(change("Værkstedet", ""))).toMatchObject({ status: 303 });
  expect((await look()).date).toMatchObject({
    room: "Værkstedet",
    own: { room: "Værkstedet" },
    usual: { room: "Stuen" },
  });
  const page = async (id: string) =>
    (await activityPage(getting(house, `/da/activities/${id}`, { params: { lang: "da", id: id } }))).activity.room;
  expect([await page(first.id), await page(second.id)]).toEqual(["Lokale: Værkstedet", "Lokale: Stuen"]);
  const params = { lang: "da", house: "noerrebro" };
  const { poster } = await posterPage(
    getting(house, "/da/houses/noerrebro/poster?week=2026-11-23&other=ar", { params }),
  );
  expect(JSON.stringify(poster)).toContain("Værkstedet");
  const [series, own, ...more] = await feed();
  expect([series?.slice(0, 2), own?.slice(0, 2), more]).toEqual([
    [null, HERE],
    ["2026-11-26T16:30:00", `Værkstedet, ${HERE}`],
    [],
  ]);
  expect(Number(own?.[2])).toBeGreaterThanOrEqual(Number(before?.[2]));
  const alone = await events(oneDate, `/da/activities/${first.id}/calendar.ics`, { lang: "da", id: first.id });
  expect(alone.map(([, where]) => where)).toEqual([`Værkstedet, ${HERE}`]);
  expect(await told()).toEqual([
    ["amina@example.org", "Room: Værkstedet"],
    ["bahar@example.org", "Room: Værkstedet"],
  ]);
  const { news } = await showCalls(house.db.read, "da", ["noerrebro"], { day: "2026-11-26", now: NOW });
  expect(news).toMatchObject([{ name: "Chidi", what: expect.stringMatching(/ · Værkstedet$/), news: "date-moved" }]);
});

test("back to the usual room is told again, the same again is not, and another room of the series leaves the date alone", async () => {
  const { house, doing, activityId, change, told, row, events } = await town();
  await change("Værkstedet", "");
  await change("Værkstedet", "");
  expect(await told()).toHaveLength(2);
  const edit = { version: 2, scope: "all", at: "2026-11-26T16:30" } as const;
  const which = { activityId, houseIds: ["noerrebro"] };
  const moved = { ...WEEKLY_CAFE, ...edit, facts: { ...FACTS, room: "Salen" } };
  expect(await editActivity(house.db, doing, which, moved)).toMatchObject({ ok: true });
  expect(await told()).toHaveLength(2);
  await change("", "");
  expect((await told()).slice(2)).toEqual([
    ["amina@example.org", "Room: Salen"],
    ["bahar@example.org", "Room: Salen"],
  ]);
  expect(await row()).toMatchObject({ room: null, sequence: 2 });
  expect(await events(calendar, "/da/calendar.ics", { lang: "da" })).toHaveLength(1);
});

test("more places on one date let who waits move up without word of a move, and they stay when others say no", async () => {
  const { house, doing, change, row, told } = await town();
  await change("", "4");
  expect(await row()).toMatchObject({ places: 4, ownPlaces: 4, taken: 4 });
  expect(await told()).toEqual([]);
  const rows = await house.db.read.select().from(signUps);
  expect(rows.map(({ state }) => state)).toEqual(["coming", "coming"]);
  await cancelSignUp(house.db, doing, { signUpId: rows[0]?.id as string, houseIds: ["noerrebro"] }, false);
  expect(await row()).toMatchObject({ places: 4, taken: 2 });
  await change("", "1");
  expect(await row()).toMatchObject({ places: 2, ownPlaces: 1, taken: 2 });
  await change("", "");
  expect(await row()).toMatchObject({ places: 2, ownPlaces: null });
});

test("places that are no number come back with words at the field; a date that is off or another house's is not changed", async () => {
  const { house, change, row, first } = await town();
  expect(await change("", "mange")).toMatchObject({
    init: { status: 422 },
    data: { form: "change", reply: { error: { places: expect.any(Array) } } },
  });
  await house.db.transact((tx) =>
    tx.update(occurrences).set({ state: "cancelled" }).where(eq(occurrences.id, first.id)).returning(),
  );
  expect(await change("Salen", "")).toMatchObject({ init: { status: 422 } });
  expect(await row()).toMatchObject({ room: null });
  await house.db.transact((tx) =>
    tx
      .update(occurrences)
      .set({ state: "planned", startsAt: "2026-11-20T10:00" })
      .where(eq(occurrences.id, first.id))
      .returning(),
  );
  expect(await change("Salen", "")).toMatchObject({ init: { status: 422 } });
});
