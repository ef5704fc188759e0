import { expect, test } from "vitest";
import { action as record } from "~/routes/coordinator/intake";
import { consents, families, familyAdults } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { loader as page, action as refer } from "./refer";

const SAMIRA = {
  name: "Samira Haddad",
  postcode: "2200",
  speaks: "ar",
  language: "ar",
  reach: "call",
  phone: "20 12 34 56",
  organisationId: "any",
  consentHow: "interpreter",
  consent: "on",
};
const PATH = "/municipality/refer";

async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const karin = make.account.coordinator({ organisationId: organisation.id });
  const rita = make.account.referrer({ municipalityCode: "0101", name: "Rita" });
  const other = make.account.referrer({ municipalityCode: "0101" });
  await settle(house.db, organisation, karin, rita, other);
  const cookie = await cookieOf(house, rita.id);
  const send = (fields: Record<string, string>) => refer(posting(house, PATH, fields, { cookie }));
  return { house, organisation, karin, rita, other, cookie, send };
}

test("a referral goes into the queue with a yes to be referred, and not to be matched", async () => {
  const { house, organisation, karin, rita, send } = await town();
  expect((await responseOf(send(SAMIRA))).headers.get("location")).toBe(`${PATH}?done=received`);
  expect((await house.db.read.select().from(families))[0]).toMatchObject({
    organisationId: organisation.id,
    state: "registered",
    name: "Samira Haddad",
    household: null,
    referredBy: rita.id,
    ownerId: karin.id,
    intakeSince: NOW,
    firstContactAt: null,
  });
  expect((await house.db.read.select().from(consents))[0]).toMatchObject({
    purpose: "referral",
    how: "interpreter",
    language: "ar",
    organisationId: null,
    recordedBy: rita.id,
  });
});

test("the referrer sees a date and received, then in contact, and not a word more", async () => {
  const { house, karin, cookie, send } = await town();
  await responseOf(send(SAMIRA));
  const listed = async () => (await page(getting(house, PATH, { cookie }))).referrals;
  expect(await listed()).toEqual([{ when: expect.any(String), inContact: false }]);
  const [family] = await house.db.read.select().from(families);
  const form = { do: "contact", kind: "family", id: family?.id as string };
  await responseOf(record(posting(house, "/desk/intake", form, { cookie: await cookieOf(house, karin.id) })));
  expect(await listed()).toEqual([{ when: expect.any(String), inContact: true }]);
});

test("nobody sees another worker's referrals, and a coordinator has no such page", async () => {
  const { house, karin, other, send } = await town();
  await responseOf(send(SAMIRA));
  const theirs = await page(getting(house, PATH, { cookie: await cookieOf(house, other.id) }));
  expect(theirs).toMatchObject({ referrals: [], total: 0 });
  const desk = await cookieOf(house, karin.id);
  expect((await responseOf(page(getting(house, PATH, { cookie: desk })))).status).toBe(404);
});

test("without a yes, a way to be reached or a known partner it comes back with 422 and nothing is kept", async () => {
  const { house, send } = await town();
  const { consent: _, ...withoutYes } = SAMIRA;
  for (const typed of [withoutYes, { ...SAMIRA, phone: "" }, { ...SAMIRA, organisationId: "unknown" }]) {
    expect(await send(typed)).toMatchObject({ init: { status: 422 }, data: { result: { status: "error" } } });
  }
  expect(await house.db.read.select().from(familyAdults)).toEqual([]);
});

test("a named organisation gets it, and it is not handed on", async () => {
  const { house, organisation, send } = await town();
  await responseOf(send({ ...SAMIRA, organisationId: organisation.id }));
  const [family] = await house.db.read.select().from(families);
  expect(family).toMatchObject({ organisationId: organisation.id, intakeSince: null });
});
