import { expect, test } from "vitest";
import { action as forget } from "~/routes/volunteer/join-forget";
import { action as answer, loader as show } from "~/routes/volunteer/join-step";
import { accounts, drafts, outbox, roles, volunteerAdults, volunteers } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { getting, NOW, posting, responseOf, type TestHouse, testHouse } from "~tests/support/house";

type Fields = Record<string, string | readonly string[]>;

const YOU = {
  name: "Mette",
  phone: "20 12 34 56",
  email: "mette@example.org",
  adult: "yes",
  postcode: "2200",
  gender: "woman",
  others: "0",
};
const DANISH = {
  "adults[0].languages[0].tag": "da",
  "adults[0].languages[0].speaking": "4",
  "adults[0].languages[0].reading": "4",
};
const STEPS: [string, Fields][] = [
  ["commitment", { commitment: "one-family" }],
  ["you", YOU],
  ["languages", DANISH],
  ["likes", { interests: ["cooking", "walking"], avoids: "chess" }],
  ["when", { times: ["wed-evening"], maxKm: "5", places: "house" }],
  ["whom", { purposes: ["a"], capacity: "1", childrenBirthYears: "2015, 2018" }],
  ["organisation", { organisationId: "any", confidentiality: "on", duty: "on", conduct: "on" }],
];

const params = (step: string) => ({ lang: "da", step });
const path = (step: string) => `/da/volunteer/join/${step}`;
const cookieIn = (response: Response) => response.headers.get("set-cookie")?.split(";")[0];

async function send(house: TestHouse, step: string, fields: Fields, cookie?: string) {
  return answer(posting(house, path(step), fields, { params: params(step), cookie }));
}

/** Fills in every step before the talk; returns the cookie of the draft. */
async function fillIn(house: TestHouse, steps = STEPS): Promise<string> {
  let cookie: string | undefined;
  for (const [step, fields] of steps) {
    const response = await responseOf(send(house, step, fields, cookie));
    expect([step, response.status]).toEqual([step, 303]);
    cookie ??= cookieIn(response);
  }
  return cookie as string;
}

async function houseWithCoordinator() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const karin = make.account.coordinator({
    organisationId: organisation.id,
    areaId: organisation.areas[0]?.id,
    name: "Karin",
  });
  await settle(house.db, organisation, karin);
  return { house, make, organisation, karin };
}

const TALK = "2026-11-23T10:00";

test("a volunteer who leaves the choice to us is a file in the organisation whose area holds the postcode, with a talk booked", async () => {
  const { house, organisation, karin } = await houseWithCoordinator();
  const cookie = await fillIn(house);
  const response = await responseOf(send(house, "talk", { talkAt: TALK, callerId: karin.id }, cookie));
  expect(response.headers.get("location")).toBe("/da/volunteer/join/done");
  const [unit] = await house.db.read.select().from(volunteers);
  expect(unit).toMatchObject({
    organisationId: organisation.id,
    state: "applied",
    area: "2200",
    maxKm: 5,
    interests: ["cooking", "walking"],
    avoids: ["chess"],
    childrenBirthYears: [2015, 2018],
    callerId: karin.id,
    talkAt: TALK,
    handedOnAt: NOW,
  });
  const [adult] = await house.db.read.select().from(volunteerAdults);
  expect(adult).toMatchObject({
    name: "Mette",
    phone: "+4520123456",
    declarationVersion: 1,
    languages: [{ tag: "da", speaking: 4, reading: 4 }],
  });
});

test("the person gets an account without a password, the role of this file, and a message that names the time", async () => {
  const { house, karin } = await houseWithCoordinator();
  const cookie = await fillIn(house);
  await send(house, "talk", { talkAt: TALK, callerId: karin.id }, cookie);
  const [unit] = await house.db.read.select().from(volunteers);
  const account = (await house.db.read.select().from(accounts)).find(({ email }) => email === "mette@example.org");
  expect(account).toMatchObject({ passwordHash: null });
  const held = (await house.db.read.select().from(roles)).find(({ accountId }) => accountId === account?.id);
  expect(held).toMatchObject({ role: "volunteer", volunteerId: unit?.id });
  const [message] = await house.db.read.select().from(outbox);
  expect(message).toMatchObject({ recipient: "mette@example.org", message: "volunteer-applied" });
  expect(message?.facts.when).toContain("10.00");
});

test("a last step sent twice makes one file and leads to the same page", async () => {
  const { house, karin } = await houseWithCoordinator();
  const cookie = await fillIn(house);
  const [first, second] = await Promise.all([
    responseOf(send(house, "talk", { talkAt: TALK, callerId: karin.id }, cookie)),
    responseOf(send(house, "talk", { talkAt: TALK, callerId: karin.id }, cookie)),
  ]);
  const third = await responseOf(send(house, "talk", { talkAt: TALK, callerId: karin.id }, cookie));
  expect([first, second, third].map((one) => one.headers.get("location"))).toEqual(
    Array(3).fill("/da/volunteer/join/done"),
  );
  expect(await house.db.read.select().from(volunteers)).toHaveLength(1);
});

test("of two people who choose the same time one gets it, the other is asked again with nothing half-saved", async () => {
  const { house, karin } = await houseWithCoordinator();
  const cookies = [await fillIn(house), await fillIn(house)];
  const answers = await Promise.all(
    cookies.map((cookie) => send(house, "talk", { talkAt: TALK, callerId: karin.id }, cookie)),
  );
  expect(answers.filter((one) => one instanceof Response)).toHaveLength(1);
  expect(await house.db.read.select().from(volunteers)).toHaveLength(1);
  expect(await house.db.read.select().from(volunteerAdults)).toHaveLength(1);
});

test("a couple is one unit of two adults, and only the one who wrote has declared anything", async () => {
  const { house, karin } = await houseWithCoordinator();
  const couple: [string, Fields][] = STEPS.flatMap(([step, fields]): [string, Fields][] => {
    if (step === "languages") {
      const his = Object.fromEntries(
        Object.entries(DANISH).map(([name, value]) => [name.replace("[0]", "[1]"), value]),
      );
      return [[step, { ...DANISH, ...his }]];
    }
    if (step !== "you") return [[step, fields]];
    const jonas = { name: "Jonas", phone: "20 12 34 57", email: "", gender: "man", adult: "yes" };
    const others = Object.fromEntries(Object.entries(jonas).map(([name, value]) => [`others[0].${name}`, value]));
    return [
      [step, { ...YOU, others: "1" }],
      ["with", others],
    ];
  });
  const cookie = await fillIn(house, couple);
  await send(house, "talk", { talkAt: TALK, callerId: karin.id }, cookie);
  const adults = await house.db.read.select().from(volunteerAdults);
  expect(adults.map(({ name, declarationVersion }) => [name, declarationVersion])).toEqual([
    ["Mette", 1],
    ["Jonas", null],
  ]);
  expect(new Set(adults.map(({ volunteerId }) => volunteerId)).size).toBe(1);
});

test.each([
  ["you", { ...YOU, adult: "no" }, "adult"],
  ["you", { ...YOU, phone: "ring" }, "phone"],
  ["you", { ...YOU, postcode: "0001" }, "postcode"],
  ["you", { ...YOU, email: "mette" }, "email"],
  ["commitment", { commitment: "one-family", until: "2020-01-01" }, "until"],
  ["likes", { interests: "chess", avoids: "chess" }, "avoids"],
  ["when", {}, "times"],
  ["whom", { capacity: "9" }, "capacity"],
  [
    "organisation",
    { organisationId: "of-somebody-else", confidentiality: "on", duty: "on", conduct: "on" },
    "organisationId",
  ],
  ["organisation", { organisationId: "any" }, "duty"],
  ["languages", { "adults[0].languages[0].tag": "ar" }, "adults[0].languages[0].speaking"],
])("the step %s comes back as typed when %o is wrong in %s", async (step, fields, wrong) => {
  const house = testHouse();
  const refusal = await send(house, step, fields);
  expect(refusal).toMatchObject({ init: { status: 422 } });
  const { result } = (refusal as { data: { result: { error: Record<string, unknown>; initialValue: unknown } } }).data;
  expect(Object.keys(result.error)).toContain(wrong);
  expect(await house.db.read.select().from(drafts)).toEqual([]);
});

test("nobody skips a step: the page leads back to the first one that is open", async () => {
  const house = testHouse();
  const response = await responseOf(show(getting(house, path("when"), { params: params("when") })));
  expect(response.headers.get("location")).toBe("/da/volunteer/join/commitment");
});

test("a language is added and taken off by buttons alone, and what was typed stays", async () => {
  const house = testHouse();
  const upToLanguages = STEPS.slice(0, 2);
  const cookie = await fillIn(house, upToLanguages);
  await send(house, "languages", { ...DANISH, "new-0": "ar", do: "add-0" }, cookie);
  const shown = await show(getting(house, path("languages"), { params: params("languages"), cookie }));
  expect(shown.page.start).toEqual({
    adults: [
      {
        languages: [
          { tag: "da", speaking: "4", reading: "4" },
          { tag: "ar", speaking: "", reading: "" },
        ],
      },
    ],
  });
});

test("the draft holds no plain secret, is gone after seven days, and at once when it is forgotten", async () => {
  const house = testHouse();
  const cookie = await fillIn(house, STEPS.slice(0, 2));
  const secret = cookie.split("=")[1] as string;
  expect(JSON.stringify(await house.db.read.select().from(drafts))).not.toContain(secret);
  const later = (days: number) => house.clock.moveTo(new Date(NOW.getTime() + days * 86_400_000));
  later(6.9);
  const shown = await show(getting(house, path("you"), { params: params("you"), cookie }));
  expect(shown.page.start).toMatchObject({ name: "Mette" });
  later(7.1);
  const old = await responseOf(show(getting(house, path("you"), { params: params("you"), cookie })));
  expect(old.headers.get("location")).toBe("/da/volunteer/join/commitment");
  later(1);
  const gone = await responseOf(forget(posting(house, path("forget"), {}, { params: { lang: "da" }, cookie })));
  expect(gone.headers.get("set-cookie")).toContain("Max-Age=0");
  expect(await house.db.read.select().from(drafts)).toEqual([]);
});

test("a form from another site is not taken", async () => {
  const house = testHouse();
  const foreign = posting(
    house,
    path("commitment"),
    { commitment: "one-family" },
    { params: params("commitment"), origin: "https://example.com" },
  );
  expect((await responseOf(answer(foreign))).status).toBe(403);
});
