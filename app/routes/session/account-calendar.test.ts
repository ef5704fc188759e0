import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { cancelDate } from "~/features/activities/cancel-date.server";
import { listOwnMeetings } from "~/features/matching/own-meetings-queries.server";
import { accounts, tokens } from "~db/schema/access.server";
import { hostings } from "~db/schema/activities.server";
import { houses } from "~db/schema/houses.server";
import { matches } from "~db/schema/matching.server";
import { families } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { proposedIn, smallTown } from "~tests/support/matching";
import { action as signUp } from "../public/activity";
import { loader as feed } from "../public/own-calendar-ics";
import { action, loader } from "./account-calendar";

async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const unit = make.volunteer.approved({ organisationId: organisation.id });
  const amina = make.account.volunteer({ volunteerId: unit.id, name: "Amina Hassan" });
  const place = make.house({ id: "noerrebro" });
  const cafe = make.activity({ houseId: place.id, dates: ["2026-11-26T16:30"], places: 20 });
  const walk = make.activity({ houseId: place.id, kind: "city-tour", dates: ["2026-11-28T10:00"], texts: {} });
  await settle(house.db, organisation, place, unit, amina, cafe, walk);
  const hosting = {
    id: "h",
    occurrenceId: walk.occurrenceId,
    volunteerId: unit.id,
    state: "hosting" as const,
    at: NOW,
  };
  await house.db.transact((tx) => tx.insert(hostings).values(hosting).returning());
  const cookie = await cookieOf(house, amina.id);
  const params = { lang: "en" };
  const path = "/en/account/calendar";
  const send = (intent: string) => responseOf(action(posting(house, path, { intent }, { params, cookie })));
  const look = () => loader(getting(house, path, { params, cookie }));
  const fetchAt = (secret: string) =>
    responseOf(feed(getting(house, `/en/own-calendar/${secret}/nyven.ics`, { params: { ...params, secret } })));
  const come = () => {
    const at = { params: { lang: "en", id: cafe.occurrenceId }, cookie };
    return signUp(posting(house, `/en/activities/${cafe.occurrenceId}`, { adults: 1, children: 0, name: "Amina" }, at));
  };
  return { house, make, amina, cafe, send, look, fetchAt, come };
}

const secretIn = (address: string | null) => /own-calendar\/([\w-]{43})\//.exec(address ?? "")?.[1] ?? "";
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((event) => [String(event.getFirstPropertyValue("summary")), String(event.getFirstPropertyValue("status"))])
    .sort();

test("what somebody has signed up for and what they host is in their own calendar, and nobody's name is", async () => {
  const { house, cafe, send, look, fetchAt, come } = await town();
  expect((await look()).address).toBeNull();
  await come();
  await send("make");
  const secret = secretIn((await look()).address);
  const answer = await fetchAt(secret);
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  const text = await answer.text();
  expect(eventsIn(text)).toEqual([
    ["Host: City walk", "CONFIRMED"],
    ["Language café", "CONFIRMED"],
  ]);
  expect(text).not.toContain("Amina");
  const doing = { accountId: null, now: NOW, origin: house.env.origin, once: null };
  await cancelDate(house.db, doing, { occurrenceId: cafe.occurrenceId, houseIds: ["noerrebro"] }, null);
  expect(eventsIn(await (await fetchAt(secret)).text())[1]).toEqual(["Language café", "CANCELLED"]);
});

test("a first meeting is there with its place and nobody's name, and the volunteer sees nothing of a protected family", async () => {
  const small = await smallTown();
  const { house, make, family, bente } = small;
  await proposedIn(small);
  const people = [make.account.volunteer({ volunteerId: bente.id }), make.account.familyAdult({ familyId: family.id })];
  await settle(house.db, ...people);
  const booked = { state: "meeting-booked" as const, meetingAt: "2026-11-30T15:00", meetingPlace: "Café Ven" };
  await house.db.transact((tx) => tx.update(matches).set(booked).where(eq(matches.familyId, family.id)).returning());
  const summaries = async (accountId: string) => {
    const cookie = await cookieOf(house, accountId);
    const at = { params: { lang: "en" }, cookie };
    await action(posting(house, "/en/account/calendar", { intent: "make" }, at));
    const { address } = await loader(getting(house, "/en/account/calendar", at));
    const params = { lang: "en", secret: secretIn(address) };
    const text = await (
      await responseOf(feed(getting(house, `/en/own-calendar/${params.secret}/nyven.ics`, { params })))
    ).text();
    expect(text).not.toMatch(/Bente|Holm/);
    return eventsIn(text).map(([summary]) => [summary, text.includes("LOCATION:Café Ven")]);
  };
  const [volunteer, adult] = people.map(({ id }) => id) as [string, string];
  expect(await summaries(volunteer)).toEqual([["Meeting", true]]);
  expect(await summaries(adult)).toEqual([["Meeting", true]]);
  await house.db.transact((tx) =>
    tx
      .update(families)
      .set({ protectedFor: [volunteer] })
      .where(eq(families.id, family.id))
      .returning(),
  );
  expect(await summaries(volunteer)).toEqual([]);
  expect(await summaries(adult)).toEqual([["Meeting", true]]);
});

test("the address is stored as a hash alone, is shown again to its owner, and is dead once it is deleted", async () => {
  const { house, send, look, fetchAt } = await town();
  await send("make");
  await send("make");
  const secret = secretIn((await look()).address);
  const rows = await house.db.read.select().from(tokens).where(eq(tokens.purpose, "feed"));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(secret);
  await send("revoke");
  expect((await look()).address).toBeNull();
  expect((await fetchAt(secret)).status).toBe(404);
  await send("make");
  expect(secretIn((await look()).address)).not.toBe(secret);
  expect((await fetchAt(secret)).status).toBe(404);
});

test.each(["wrong", "", "A".repeat(43)])("the secret «%s» opens nothing", async (secret) => {
  const { send, fetchAt } = await town();
  await send("make");
  expect((await fetchAt(secret)).status).toBe(404);
});

test("who is blocked has no calendar either", async () => {
  const { house, amina, send, look, fetchAt } = await town();
  await send("make");
  const secret = secretIn((await look()).address);
  await house.db.transact((tx) =>
    tx.update(accounts).set({ blockedAt: NOW }).where(eq(accounts.id, amina.id)).returning(),
  );
  expect((await fetchAt(secret)).status).toBe(404);
});

test("a visitor is led to log in, and what another account signed up for is not mine", async () => {
  const { house, come, make, fetchAt } = await town();
  await come();
  const other = make.account.coordinator({});
  await settle(house.db, other);
  const cookie = await cookieOf(house, other.id);
  const params = { lang: "en" };
  await action(posting(house, "/en/account/calendar", { intent: "make" }, { params, cookie })).catch(() => {});
  const { address } = await loader(getting(house, "/en/account/calendar", { params, cookie }));
  expect(eventsIn(await (await fetchAt(secretIn(address))).text())).toEqual([]);
  const visitor = await responseOf(loader(getting(house, "/en/account/calendar", { params })));
  expect(visitor.headers.get("location")).toBe("/en/log-in?next=%2Fen%2Faccount%2Fcalendar");
});

test("a first meeting at a house whose address is not public is in the calendar with the house's name alone", async () => {
  const small = await smallTown();
  const { house, make, family } = small;
  await proposedIn(small);
  const adult = make.account.familyAdult({ familyId: family.id });
  await settle(house.db, adult, make.house({ id: "noerrebro" }));
  const booked = { state: "meeting-booked" as const, meetingAt: "2026-11-30T15:00", meetingHouseId: "noerrebro" };
  await house.db.transact((tx) => tx.update(matches).set(booked).where(eq(matches.familyId, family.id)).returning());
  const where = async () => (await listOwnMeetings(house.db.read, adult.id, "2026-11-22")).map((one) => one.where);
  expect(await where()).toEqual(["Welcome House Nørrebro, Nørrebrogade 1"]);
  await house.db.transact((tx) => tx.update(houses).set({ addressPublic: false }).returning());
  expect(await where()).toEqual(["Welcome House Nørrebro"]);
});
