import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { proposeMatch } from "~/features/matching/propose-match.server";
import { consents, families, familyAdults, matches, outbox } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { action as correct, loader as correctPage } from "./own-correct";
import { loader as download } from "./own-data";
import { action as press, loader as show } from "./own-home";
import { action as speak } from "./own-languages";
import { action as reach } from "./own-reach";

const params = { lang: "ar" };

/** Two adults of one household, one of whom is signed in and has said yes; a volunteer next door. */
async function signedIn(wishes: { bothYes?: boolean } = {}) {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const karin = make.account.coordinator({ organisationId: organisation.id });
  const family = make.family.waiting({
    organisationId: organisation.id,
    matchTypeIds: [organisation.matchTypeId],
    adults: [
      { name: "Samira Haddad", phone: "+4520123456" },
      { name: "Yusuf Haddad", phone: "+4520123457", trustedName: "Omar", trustedPhone: "+4520000000" },
    ],
  });
  const volunteer = make.volunteer.approved({ organisationId: organisation.id, area: "2200", maxKm: 5 });
  const samira = make.account.familyAdult({ familyId: family.id, name: "Samira Haddad" });
  const [first] = family.rows.familyAdults ?? [];
  if (first) first.accountId = samira.id;
  if (!wishes.bothYes) {
    family.rows.consents?.pop();
    for (const row of family.rows.families ?? []) row.state = "registered";
  }
  await settle(house.db, organisation, karin, family, volunteer, samira);
  const cookie = await cookieOf(house, samira.id);
  const send = (fields: Record<string, string>) =>
    responseOf(press(posting(house, "/ar/family/own", fields, { params, cookie })));
  return { house, make, organisation, karin, family, volunteer, samira, cookie, send };
}

type House = Awaited<ReturnType<typeof signedIn>>["house"];
const fileIn = async (house: House) => (await house.db.read.select().from(families))[0];

test("an adult sees where they are, and of the others only the first name and whether they said yes", async () => {
  const { house, cookie } = await signedIn();
  const page = await show(getting(house, "/ar/family/own", { params, cookie }));
  expect(page.own).toMatchObject({
    name: "Samira",
    state: "registered",
    others: [{ name: "Yusuf", yes: false, mayLink: true }],
  });
  expect(JSON.stringify(page)).not.toMatch(/20123457|Omar|20000000/);
});

test("nobody says yes for another, but sends them a link of their own, at most one a day", async () => {
  const { house, family, send } = await signedIn();
  const yusuf = family.adults[1]?.id as string;
  expect((await send({ do: "yes", adultId: yusuf })).status).toBe(404);
  expect((await send({ do: "leave", adultId: yusuf })).status).toBe(404);
  expect((await send({ do: "link", adultId: yusuf })).headers.get("location")).toBe("/ar/family/own?done=link");
  await send({ do: "link", adultId: yusuf });
  const messages = await house.db.read.select().from(outbox);
  expect(messages.map(({ message, recipient }) => [message, recipient])).toEqual([
    ["household-your-yes", "+4520123457"],
  ]);
  const [adult] = await house.db.read.select().from(familyAdults).where(eq(familyAdults.id, yusuf));
  const his = await cookieOf(house, adult?.accountId as string);
  await responseOf(press(posting(house, "/ar/family/own", { do: "yes" }, { params, cookie: his })));
  expect(await fileIn(house)).toMatchObject({ state: "consented" });
  const given = await house.db.read.select().from(consents).where(eq(consents.familyAdultId, yusuf));
  expect(given).toMatchObject([{ how: "online", language: "ar", recordedBy: adult?.accountId }]);
});

test("a pause, the end of it, and taking one's yes back work at once", async () => {
  const { house, send } = await signedIn({ bothYes: true });
  await send({ do: "pause" });
  expect(await fileIn(house)).toMatchObject({ state: "paused" });
  await send({ do: "resume" });
  expect(await fileIn(house)).toMatchObject({ state: "consented" });
  await send({ do: "leave" });
  expect(await fileIn(house)).toMatchObject({ state: "registered" });
  expect((await send({ do: "approve" })).status).toBe(404);
});

const HOUSEHOLD = { household: "family", postcode: "2200", childrenBirthYears: "2017, 2020", languageWish: "either" };

/** A proposal the volunteer has not answered yet. */
async function proposed() {
  const town = await signedIn({ bothYes: true });
  const { house, organisation, family, volunteer, karin } = town;
  const doing = { accountId: karin.id, now: NOW, origin: house.env.origin, once: null };
  const wish = {
    organisationId: organisation.id,
    requestId: family.requestId,
    volunteerId: volunteer.id,
    roundId: null,
  };
  const done = await proposeMatch(house.db, doing, { ...wish, overrideReason: "practical" });
  expect(done).toMatchObject({ ok: true });
  const save = (fields: Record<string, string>) =>
    responseOf(
      correct(posting(house, "/ar/family/own/correct", { version: "1", ...fields }, { params, cookie: town.cookie })),
    );
  return { ...town, save };
}

test("a move takes back a proposal that is too far away now, and the household waits on", async () => {
  const { house, save } = await proposed();
  expect((await save({ ...HOUSEHOLD, postcode: "9000" })).headers.get("location")).toBe("/ar/family/own?done=again");
  expect((await house.db.read.select().from(matches))[0]).toMatchObject({ state: "taken-back" });
  expect(await fileIn(house)).toMatchObject({ area: "9000", nextOn: "2026-11-22" });
});

test("a birth changes nothing for volunteers with a child certificate: the proposal stands, somebody looks tomorrow", async () => {
  const { house, save } = await proposed();
  await save({ ...HOUSEHOLD, childrenBirthYears: "2017, 2020, 2026" });
  expect((await house.db.read.select().from(matches))[0]).toMatchObject({ state: "proposed" });
  expect(await fileIn(house)).toMatchObject({ childrenBirthYears: [2017, 2020, 2026], nextOn: "2026-11-23" });
});

test("a correction that is wrong comes back as typed with 422, an old page with 409, and neither changes anything", async () => {
  const { house, cookie } = await signedIn({ bothYes: true });
  expect(await correctPage(getting(house, "/ar/family/own/correct", { params, cookie }))).toMatchObject({ version: 1 });
  const send = (fields: Record<string, string>) =>
    correct(posting(house, "/ar/family/own/correct", fields, { params, cookie }));
  expect(await send({ ...HOUSEHOLD, version: "1", childrenBirthYears: "1950" })).toMatchObject({
    init: { status: 422 },
  });
  expect(await send({ ...HOUSEHOLD, version: "7" })).toMatchObject({ init: { status: 409 } });
  expect(await fileIn(house)).toMatchObject({ version: 1, area: "2200" });
});

test("one's own way of being reached is corrected, the other adult's stays", async () => {
  const { house, cookie, family } = await signedIn();
  const typed = { language: "ar", reach: "through-person", trustedName: "Amal", trustedPhone: "20 12 34 99" };
  const send = (fields: Record<string, string>) =>
    reach(posting(house, "/ar/family/own/reach", fields, { params, cookie }));
  expect(await send({ language: "ar", reach: "text" })).toMatchObject({ init: { status: 422 } });
  expect((await responseOf(send(typed))).headers.get("location")).toBe("/ar/family/own?done=corrected");
  const adults = await house.db.read.select().from(familyAdults).where(eq(familyAdults.familyId, family.id));
  expect(adults.map(({ name, trustedName }) => [name, trustedName]).toSorted()).toEqual([
    ["Samira Haddad", "Amal"],
    ["Yusuf Haddad", "Omar"],
  ]);
});

test("one's own name and languages are corrected without script, row by row, and nobody else's", async () => {
  const { house, cookie, family } = await signedIn();
  const [samira, yusuf] = family.adults.map(({ id }) => id) as [string, string];
  const typed = (adultId: string, more: Record<string, string>) => ({
    "adults[0].adultId": adultId,
    "adults[0].name": "Samira Hadad",
    "adults[0].languages[0].tag": "ar",
    "adults[0].languages[0].speaking": "4",
    ...more,
  });
  const send = (fields: Record<string, string>) =>
    speak(posting(house, "/ar/family/own/languages", fields, { params, cookie }));
  const added = await send(typed(samira, { do: "add-0", "new-0": "ti" }));
  const [ar, ti] = [
    { tag: "ar", speaking: "4", reading: "" },
    { tag: "ti", speaking: "", reading: "" },
  ];
  const adults = [{ adultId: samira, name: "Samira Hadad", languages: [ar, ti] }];
  expect(added).toMatchObject({ data: { result: { initialValue: { adults } } }, init: { status: 200 } });
  expect(await send(typed(samira, { "adults[0].languages[1].tag": "ti" }))).toMatchObject({ init: { status: 422 } });
  expect((await responseOf(send(typed(yusuf, {})))).status).toBe(404);
  const done = await responseOf(send(typed(samira, { "adults[0].languages[0].reading": "0" })));
  expect(done.headers.get("location")).toBe("/ar/family/own?done=corrected");
  const rows = await house.db.read.select().from(familyAdults).where(eq(familyAdults.id, samira));
  expect(rows).toMatchObject([{ name: "Samira Hadad", languages: [{ tag: "ar", speaking: 4, reading: 0 }] }]);
});

test("who takes away their only language is still on the form, beside the other who shares the telephone", async () => {
  const { house, cookie } = await signedIn();
  const typed = {
    "adults[0].adultId": "one",
    "adults[0].name": "Samira",
    "adults[0].languages[0].tag": "ar",
    "adults[1].adultId": "two",
    "adults[1].name": "Yusuf",
  };
  const send = (fields: Record<string, string>) =>
    speak(posting(house, "/ar/family/own/languages", { ...typed, ...fields }, { params, cookie }));
  const [samira, yusuf] = [
    { adultId: "one", name: "Samira", languages: [] },
    { adultId: "two", name: "Yusuf", languages: [] },
  ];
  const removed = { initialValue: { adults: [samira, yusuf] } };
  expect(await send({ do: "remove-0-ar" })).toMatchObject({ data: { result: removed } });
  const row = { tag: "ar", speaking: "", reading: "" };
  const added = { initialValue: { adults: [{ ...samira, languages: [row] }, yusuf] } };
  expect(await send({ do: "add-0", "new-0": "ar" })).toMatchObject({ data: { result: added } });
});

test("everything kept can be taken along, without what belongs to the other adult", async () => {
  const { house, cookie } = await signedIn();
  const file = async (as: string) =>
    responseOf(download(getting(house, `/ar/family/own/data/${as}`, { params: { ...params, as }, cookie })));
  const text = await (await file("json")).text();
  expect(JSON.parse(text)).toMatchObject({ you: [{ name: "Samira Haddad" }], household: { livesWith: ["Yusuf"] } });
  expect(text).not.toContain("20123457");
  expect((await file("csv")).headers.get("content-type")).toContain("text/csv");
  expect((await file("xml")).status).toBe(404);
});

test("without the role the page does not exist, and a visitor is led to log in", async () => {
  const { house, karin } = await signedIn();
  const cookie = await cookieOf(house, karin.id);
  expect((await responseOf(show(getting(house, "/ar/family/own", { params, cookie })))).status).toBe(404);
  const visitor = await responseOf(show(getting(house, "/ar/family/own", { params })));
  expect(visitor.headers.get("location")).toBe("/ar/log-in?next=%2Far%2Ffamily%2Fown");
});
