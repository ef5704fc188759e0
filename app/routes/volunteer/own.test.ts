import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { matches } from "~db/schema/matching.server";
import { volunteerAdults, volunteers } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { proposedIn, smallTown } from "~tests/support/matching";
import { action as correct } from "./own-correct";
import { loader as download } from "./own-data";
import { action as move, loader as show } from "./own-home";
import { action as speak, loader as speaksPage } from "./own-languages";

const params = { lang: "da" };

/** A couple, one of whom is signed in. */
async function signedIn() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const couple = make.volunteer.couple({
    organisationId: organisation.id,
    adults: [{ name: "Bente Holm" }, { name: "=Per Holm", phone: "+4500000009" }],
  });
  const bente = make.account.volunteer({ volunteerId: couple.id, name: "Bente Holm" });
  const first = couple.rows.volunteerAdults?.[0];
  if (first) first.accountId = bente.id;
  await settle(house.db, organisation, bente, couple);
  return { house, make, couple, cookie: await cookieOf(house, bente.id) };
}

const unitIn = async (house: ReturnType<typeof testHouse>) => (await house.db.read.select().from(volunteers))[0];

test("a volunteer sees where they are and their own certificates, and of the other adult only the first name", async () => {
  const { house, cookie } = await signedIn();
  const { own } = await show(getting(house, "/da/volunteer", { params, cookie }));
  expect(own).toMatchObject({ name: "Bente", with: "=Per", state: "approved", approved: true });
  expect(own.papers.map(({ state }) => state)).toEqual(["valid", "valid"]);
  expect(JSON.stringify(own)).not.toContain("+4500000009");
});

test("a volunteer takes a break, comes back, and stops", async () => {
  const { house, cookie } = await signedIn();
  const send = (word: string, version: number) =>
    responseOf(move(posting(house, "/da/volunteer", { do: word, version }, { params, cookie })));
  for (const [word, version, state] of [
    ["pause", 1, "paused"],
    ["resume", 2, "approved"],
    ["leave", 3, "left"],
  ] as const) {
    expect((await send(word, version)).headers.get("location")).toBe(`/da/volunteer?done=${word}`);
    expect(await unitIn(house)).toMatchObject({ state });
  }
});

test("a break asked for on an old page is refused, and a coordinator's moves are no volunteer's", async () => {
  const { house, cookie } = await signedIn();
  const old = await move(posting(house, "/da/volunteer", { do: "pause", version: 7 }, { params, cookie }));
  expect(old).toMatchObject({ data: { stale: true }, init: { status: 409 } });
  const approve = await move(posting(house, "/da/volunteer", { do: "approve", version: 1 }, { params, cookie }));
  expect(approve).toMatchObject({ init: { status: 422 } });
  expect(await unitIn(house)).toMatchObject({ state: "approved", version: 1 });
});

test("wishes and the own number are corrected, the other adult's stays", async () => {
  const { house, cookie } = await signedIn();
  const typed = {
    version: 1,
    name: "Bente Lund",
    phone: "20 12 34 56",
    postcode: "2100",
    interests: ["chess"],
    times: ["mon-morning"],
    capacity: "2",
    childrenBirthYears: "2019",
  };
  const done = await responseOf(correct(posting(house, "/da/volunteer/correct", typed, { params, cookie })));
  expect(done.headers.get("location")).toBe("/da/volunteer?done=corrected");
  expect(await unitIn(house)).toMatchObject({
    area: "2100",
    interests: ["chess"],
    capacity: 2,
    maxKm: null,
    childrenBirthYears: [2019],
    version: 2,
  });
  const adults = await house.db.read.select().from(volunteerAdults);
  expect(adults.map(({ phone }) => phone)).toEqual(["+4520123456", "+4500000009"]);
  expect(adults.map(({ name }) => name)).toEqual(["Bente Lund", "=Per Holm"]);
});

test("a correction without any time comes back as typed and changes nothing", async () => {
  const { house, cookie } = await signedIn();
  const typed = { version: 1, name: "Bente", phone: "20 12 34 56", postcode: "2100", capacity: "2" };
  const refusal = await correct(posting(house, "/da/volunteer/correct", typed, { params, cookie }));
  expect(refusal).toMatchObject({ data: { result: { initialValue: { capacity: "2" } } }, init: { status: 422 } });
  expect(await unitIn(house)).toMatchObject({ capacity: 1, version: 1 });
});

test("the own languages are corrected, read as well as spoken where nothing else was said; the other adult's stay", async () => {
  const { house, cookie, couple } = await signedIn();
  const [bente, per] = couple.adults.map(({ id }) => id) as [string, string];
  const page = await speaksPage(getting(house, "/da/volunteer/languages", { params, cookie }));
  expect(page.start.adults.map(({ name }) => name)).toEqual(["Bente Holm"]);
  const send = (adultId: string) => {
    const typed = { adultId, name: "Bente Holm", "languages[0].tag": "so", "languages[0].speaking": "3" };
    const fields = Object.fromEntries(Object.entries(typed).map(([name, value]) => [`adults[0].${name}`, value]));
    return responseOf(speak(posting(house, "/da/volunteer/languages", fields, { params, cookie })));
  };
  expect((await send(per)).status).toBe(404);
  expect((await send(bente)).headers.get("location")).toBe("/da/volunteer?done=corrected");
  const adults = await house.db.read.select().from(volunteerAdults);
  const speaksOf = (id: string) => adults.find((adult) => adult.id === id)?.languages;
  expect(speaksOf(bente)).toEqual([{ tag: "so", speaking: 3, reading: 3 }]);
  expect(speaksOf(per)).toEqual(couple.rows.volunteerAdults?.[1]?.languages);
});

test("everything kept can be taken along, as JSON or as a sheet whose cells are no formulas", async () => {
  const { house, cookie, make, couple } = await signedIn();
  const cafe = make.activity({ houseId: "noerrebro" });
  const hosts = {
    id: "one",
    occurrenceId: cafe.occurrenceId,
    volunteerId: couple.id,
    state: "hosting" as const,
    at: NOW,
  };
  await settle(house.db, make.house({ id: "noerrebro" }), cafe, { rows: { hostings: [hosts] } });
  const file = async (as: string) =>
    responseOf(download(getting(house, `/da/volunteer/data/${as}`, { params: { ...params, as }, cookie })));
  const json = await (await file("json")).json();
  expect(json).toMatchObject({ you: { name: "Bente Holm" }, together: { with: ["=Per"], area: "2200" } });
  expect(json.together.hosting).toMatchObject([{ startsAt: "2026-11-26T16:30", state: "hosting" }]);
  expect(await (await file("csv")).text()).toContain("phone,'+4500000000");
  expect((await file("xml")).status).toBe(404);
});

test("without the role of a volunteer the page does not exist, and a visitor is led to log in", async () => {
  const { house, make } = await signedIn();
  const host = make.account.host({ houseId: "house-1" });
  await settle(house.db, host);
  const cookie = await cookieOf(house, host.id);
  expect((await responseOf(show(getting(house, "/da/volunteer", { params, cookie })))).status).toBe(404);
  const visitor = await responseOf(show(getting(house, "/da/volunteer", { params })));
  expect(visitor.headers.get("location")).toBe("/da/log-in?next=%2Fda%2Fvolunteer");
});

test("a volunteer answers what is asked on the page of a private link, and writes a meeting down in one line", async () => {
  const town = await smallTown();
  const bente = town.make.account.volunteer({ volunteerId: town.bente.id, name: "Bente Holm" });
  await settle(town.db, bente);
  const ours = eq(volunteerAdults.volunteerId, town.bente.id);
  await town.db.transact((tx) => tx.update(volunteerAdults).set({ accountId: bente.id }).where(ours).returning());
  const match = await proposedIn(town);
  const at = { params, cookie: await cookieOf(town.house, bente.id) };
  const send = (form: Record<string, string>) => responseOf(move(posting(town.house, "/da/volunteer", form, at)));
  expect((await send({ do: "answer", match: match.id })).headers.get("location")).toMatch(/^\/da\/answer\/[\w-]{43}$/);
  expect((await send({ do: "answer", match: "another" })).status).toBe(404);
  await town.db.transact((tx) => tx.update(matches).set({ state: "active", metAt: NOW }).returning());
  const met = await send({ do: "met", match: match.id, heldOn: "2026-11-22", theme: "a" });
  expect(met.headers.get("location")).toBe("/da/volunteer?done=met");
  const twice = await move(
    posting(town.house, "/da/volunteer", { do: "met", match: match.id, heldOn: "2026-11-22" }, at),
  );
  expect(twice).toMatchObject({ data: { wrongMeeting: true }, init: { status: 422 } });
});
