import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { loader as done } from "~/routes/family/join-done";
import { action as answer, loader as show } from "~/routes/family/join-step";
import { accounts, consents, drafts, families, familyAdults, outbox, requests, roles } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { getting, NOW, posting, responseOf, type TestHouse, testHouse } from "~tests/support/house";

type Fields = Record<string, string | readonly string[]>;

const ARABIC = {
  "adults[0].languages[0].tag": "ar",
  "adults[0].languages[0].speaking": "4",
  "adults[0].languages[0].reading": "",
};
const BY_TEXT = { "adults[0].language": "ar", "adults[0].reach": "text", "adults[0].phone": "20 12 34 56" };
const ALONE: [string, Fields][] = [
  ["who", { name: "Samira", ageBand: "25-34", others: "0" }],
  ["home", { household: "woman", postcode: "2200" }],
  ["languages", ARABIC],
  ["reach", { ...BY_TEXT, "adults[0].reachParts": ["weekdays-morning"] }],
  ["likes", { interests: ["cooking"], canShow: ["sewing"] }],
  ["when", { times: ["wed-evening"] }],
  ["hopes", { purposes: ["a"], kinds: ["friend"], languageWish: "own", contactWish: "woman", notOwnLanguage: "on" }],
  ["organisation", { organisationId: "any" }],
];
const TOGETHER: [string, Fields][] = [
  ["who", { name: "Samira", others: "1" }],
  ["with", { "others[0].name": "Yusuf", "others[0].ageBand": "35-49" }],
  ["home", { household: "family", postcode: "2200", childrenBirthYears: "2015, 2018" }],
  ["languages", { ...ARABIC, "adults[1].languages[0].tag": "ar", "adults[1].languages[0].speaking": "4" }],
  [
    "reach",
    { ...BY_TEXT, "adults[1].language": "ar", "adults[1].reach": "mail", "adults[1].email": "yusuf@example.org" },
  ],
  ...ALONE.slice(4),
];

const path = (step: string) => `/ar/family/join/${step}`;
const params = (step: string) => ({ lang: "ar", step });
const send = (house: TestHouse, step: string, fields: Fields, cookie?: string) =>
  answer(posting(house, path(step), fields, { params: params(step), cookie }));

/** Fills in every step but the last; returns the cookie of the draft. */
async function fillIn(house: TestHouse, steps: [string, Fields][]): Promise<string> {
  let cookie: string | undefined;
  for (const [step, fields] of steps) {
    const response = await responseOf(send(house, step, fields, cookie));
    expect([step, response.status]).toEqual([step, 303]);
    cookie ??= response.headers.get("set-cookie")?.split(";")[0];
  }
  return cookie as string;
}

async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const karin = make.account.coordinator({ organisationId: organisation.id, name: "Karin" });
  await settle(house.db, organisation, karin);
  return { house, make, organisation, karin };
}

test("somebody living alone registers, says yes, and waits in the organisation whose area holds the postcode", async () => {
  const { house, organisation, karin } = await town();
  const cookie = await fillIn(house, ALONE);
  const sent = await responseOf(send(house, "yes", { "adults[0].yes": "yes" }, cookie));
  expect(sent.headers.get("location")).toBe("/ar/family/join/done");
  const [family] = await house.db.read.select().from(families);
  expect(family).toMatchObject({
    organisationId: organisation.id,
    state: "consented",
    name: "Samira",
    household: "woman",
    area: "2200",
    interests: ["cooking"],
    canShow: ["sewing"],
    languageWish: "own",
    contactWish: "woman",
    notOwnLanguage: true,
    registeredBy: null,
    firstContactAt: null,
    ownerId: karin.id,
    nextOn: "2026-11-24",
    intakeSince: NOW,
  });
  const [consent] = await house.db.read.select().from(consents);
  expect(consent).toMatchObject({ how: "online", language: "ar", organisationId: null, recordedBy: null });
  const waits = await house.db.read.select().from(requests);
  expect(waits.map(({ matchTypeId, state }) => [matchTypeId, state])).toEqual([[organisation.matchTypeId, "waiting"]]);
  const [message] = await house.db.read.select().from(outbox);
  expect(message).toMatchObject({ message: "household-registered", recipient: "+4520123456", language: "ar" });
  const page = await done(getting(house, "/ar/family/join/done", { params: { lang: "ar" }, cookie }));
  expect(page).toMatchObject({ waitingFor: null });
  expect(page.lead).toContain("Karin");
});

test("who is not there has not said yes: the household waits, and they get a link of their own", async () => {
  const { house } = await town();
  const cookie = await fillIn(house, TOGETHER);
  await responseOf(send(house, "yes", { "adults[0].yes": "yes", "adults[1].yes": "link" }, cookie));
  const [family] = await house.db.read.select().from(families);
  expect(family).toMatchObject({ state: "registered", childrenBirthYears: [2015, 2018] });
  const messages = await house.db.read.select().from(outbox);
  expect(messages.map(({ message, recipient }) => [message, recipient]).toSorted()).toEqual([
    ["household-registered", "+4520123456"],
    ["household-your-yes", "yusuf@example.org"],
  ]);
  const [yusuf] = await house.db.read.select().from(accounts).where(eq(accounts.name, "Yusuf"));
  const held = await house.db.read
    .select()
    .from(roles)
    .where(eq(roles.accountId, yusuf?.id as string));
  expect(held).toMatchObject([{ role: "family-adult", familyId: family?.id }]);
});

test("no link goes to a telephone that others read: the form comes back and says so, and nothing is saved", async () => {
  const { house } = await town();
  const shared = TOGETHER.map(([step, fields]): [string, Fields] =>
    step === "reach"
      ? [
          step,
          {
            ...BY_TEXT,
            "adults[1].language": "ar",
            "adults[1].reach": "text",
            "adults[1].phone": "20 12 34 56",
            "adults[1].sharedPhone": "on",
          },
        ]
      : [step, fields],
  );
  const cookie = await fillIn(house, shared);
  const refused = await send(house, "yes", { "adults[0].yes": "yes", "adults[1].yes": "link" }, cookie);
  expect(refused).toMatchObject({ init: { status: 422 }, data: { result: { status: "error" } } });
  expect(JSON.stringify(refused)).toContain("adults[1].yes");
  expect(await house.db.read.select().from(families)).toEqual([]);
});

test("what is wrong in a step comes back with 422 at its field, and no step can be jumped over", async () => {
  const { house } = await town();
  const cookie = await fillIn(house, ALONE.slice(0, 1));
  const refused = await send(house, "home", { household: "woman", postcode: "0000" }, cookie);
  expect(refused).toMatchObject({
    init: { status: 422 },
    data: { result: { initialValue: { household: "woman" }, error: { postcode: [expect.any(String)] } } },
  });
  const jumped = await responseOf(show(getting(house, path("yes"), { params: params("yes"), cookie })));
  expect(jumped.headers.get("location")).toBe("/ar/family/join/home");
  const early = await responseOf(send(house, "yes", { "adults[0].yes": "yes" }, cookie));
  expect(early.headers.get("location")).toBe("/ar/family/join/home");
  expect(await house.db.read.select().from(familyAdults)).toEqual([]);
});

test("a form pressed twice makes one file, and leaves nothing of the draft but where it led", async () => {
  const { house } = await town();
  const cookie = await fillIn(house, ALONE);
  await Promise.all([
    responseOf(send(house, "yes", { "adults[0].yes": "yes" }, cookie)),
    responseOf(send(house, "yes", { "adults[0].yes": "yes" }, cookie)),
  ]);
  const files = await house.db.read.select().from(families);
  expect(files).toHaveLength(1);
  const kept = await house.db.read.select().from(drafts);
  expect(kept.map(({ form, answers }) => [form, answers])).toEqual([["family-sent", files[0]?.id]]);
});

test("who wants to talk first has said nothing yet and stands on the call list", async () => {
  const { house } = await town();
  const cookie = await fillIn(house, ALONE);
  await responseOf(send(house, "yes", { "adults[0].yes": "call" }, cookie));
  expect((await house.db.read.select().from(families))[0]).toMatchObject({ state: "registered" });
  expect(await house.db.read.select().from(consents)).toEqual([]);
  expect(await house.db.read.select().from(outbox)).toEqual([]);
});
