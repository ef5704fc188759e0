import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consents } from "~db/schema/consent.server";
import { requests } from "~db/schema/matching.server";
import { families, familyAdults } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { action, loader } from "./families-new";

const PATH = "/desk/families/new";

async function desk() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const other = make.organisation({ name: "Nabo" });
  const karin = make.account.coordinator({ organisationId: organisation.id });
  await settle(house.db, organisation, other, karin);
  const cookie = await cookieOf(house, karin.id);
  const send = (fields: Record<string, string | readonly string[]>) => action(posting(house, PATH, fields, { cookie }));
  return { house, organisation, other, karin, cookie, send };
}

const SAMIRA = {
  "adults[0].name": "Samira Haddad",
  "adults[0].languages[0].tag": "ar",
  "adults[0].languages[0].speaking": "4",
  "adults[0].languages[0].reading": "3",
  "adults[0].languages[1].tag": "",
  "adults[0].language": "ar",
  "adults[0].reach": "call",
  "adults[0].reachParts": ["weekdays-evening"],
  "adults[0].phone": "20 12 34 56",
  "adults[0].consentHow": "phone",
  "adults[0].consentTo": "own",
  household: "woman",
  postcode: "2200",
  languageWish: "either",
} as const;

test("a family is registered with its consent and its requests on one page", async () => {
  const { house, organisation, karin, send } = await desk();
  const answer = await responseOf(
    send({
      ...SAMIRA,
      matchTypeIds: [organisation.matchTypeId],
      childrenBirthYears: "2015, 2018",
      times: ["wed-evening"],
    }),
  );
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toMatch(/^\/desk\/families\/[\w-]+\?done=consented$/);
  const [family] = await house.db.read.select().from(families);
  expect(family).toMatchObject({
    state: "consented",
    organisationId: organisation.id,
    area: "2200",
    childrenBirthYears: [2015, 2018],
    ownerId: karin.id,
    nextOn: "2026-11-29",
    name: "Samira Haddad",
  });
  const [adult] = await house.db.read.select().from(familyAdults);
  expect(adult).toMatchObject({ phone: "+4520123456", languages: [{ tag: "ar", speaking: 4, reading: 3 }] });
  expect(adult?.reachTimes).toHaveLength(5);
  const [consent] = await house.db.read.select().from(consents);
  expect(consent).toMatchObject({
    purpose: "contact-and-match",
    organisationId: organisation.id,
    language: "ar",
    how: "phone",
    recordedBy: karin.id,
  });
  const [request] = await house.db.read.select().from(requests);
  expect(request).toMatchObject({ familyId: family?.id, state: "waiting", waitingSince: "2026-11-22" });
});

test("without a yes of every adult the household is registered and stands on the call list", async () => {
  const { house, send } = await desk();
  const second = Object.fromEntries(
    Object.entries(SAMIRA)
      .filter(([name]) => name.startsWith("adults[0]"))
      .map(([name, value]) => [name.replace("adults[0]", "adults[1]"), value]),
  );
  const answer = await responseOf(send({ ...SAMIRA, ...second, "adults[1].consentHow": "not-yet" }));
  expect(answer.headers.get("location")).toContain("done=registered");
  const [family] = await house.db.read.select().from(families);
  expect(family).toMatchObject({ state: "registered", nextOn: "2026-11-24" });
  expect(await house.db.read.select().from(consents)).toHaveLength(1);
});

test("any partner is a consent without an organisation", async () => {
  const { house, send } = await desk();
  await send({ ...SAMIRA, "adults[0].consentTo": "any" });
  const [consent] = await house.db.read.select().from(consents);
  expect(consent?.organisationId).toBe(null);
});

test("a form with mistakes comes back with 422, each mistake at its field, and saves nothing", async () => {
  const { house, send } = await desk();
  const answer = await send({
    ...SAMIRA,
    "adults[0].phone": "",
    "adults[0].languages[0].speaking": "",
    postcode: "9999",
    childrenBirthYears: "snart",
    household: "",
  });
  const { data, init } = answer as { data: { result: { error: Record<string, string[]> } }; init: ResponseInit };
  expect(init.status).toBe(422);
  expect(Object.keys(data.result.error).sort()).toEqual([
    "adults[0].languages[0].speaking",
    "adults[0].phone",
    "childrenBirthYears",
    "household",
    "postcode",
  ]);
  expect(await house.db.read.select().from(families)).toEqual([]);
});

test("«add an adult» keeps everything typed and saves nothing", async () => {
  const { house, send } = await desk();
  const intent = JSON.stringify({ type: "insert", payload: { name: "adults", defaultValue: {} } });
  const answer = (await send({ ...SAMIRA, __intent__: intent })) as unknown as {
    data: { result: { initialValue: { adults: { name?: string }[]; postcode: string } } };
    init: ResponseInit;
  };
  expect(answer.init.status).toBe(200);
  const { adults, postcode } = answer.data.result.initialValue;
  expect(adults).toHaveLength(2);
  expect(adults[0]?.name).toBe("Samira Haddad");
  expect(postcode).toBe("2200");
  expect(await house.db.read.select().from(families)).toEqual([]);
});

test("the same form sent twice makes one family and leads to the same file", async () => {
  const { house, send } = await desk();
  const once = "11111111-2222-4333-8444-555555555555";
  const first = await responseOf(send({ ...SAMIRA, once }));
  const again = await responseOf(send({ ...SAMIRA, once }));
  expect(again.headers.get("location")).toBe(first.headers.get("location"));
  expect(await house.db.read.select().from(families)).toHaveLength(1);
});

test("a match type of another organisation is no choice", async () => {
  const { house, other, send } = await desk();
  const answer = (await send({ ...SAMIRA, matchTypeIds: [other.matchTypeId] })) as { init: ResponseInit };
  expect(answer.init.status).toBe(422);
  expect(await house.db.read.select().from(requests).where(eq(requests.matchTypeId, other.matchTypeId))).toEqual([]);
});

test("a visitor goes to log in; a volunteer finds nothing", async () => {
  const { house } = await desk();
  expect((await responseOf(loader(getting(house, PATH)))).status).toBe(303);
  const make = factories({ now: NOW, seed: 9 });
  const bente = make.account.volunteer({ volunteerId: "v" });
  await settle(house.db, bente);
  const cookie = await cookieOf(house, bente.id);
  expect((await responseOf(loader(getting(house, PATH, { cookie })))).status).toBe(404);
});
