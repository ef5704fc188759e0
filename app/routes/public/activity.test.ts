import { expect, test } from "vitest";
import { occurrences, signUps } from "~db/schema/activities.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { action, loader, meta } from "./activity";
import { action as actOnComing, loader as lookAtComing } from "./coming";

const FAMILY = { adults: 2, children: 3, name: "Samira", phone: "", email: "" };

async function town(wishes: { places?: number | null; state?: "published" | "draft" } = {}) {
  const house = testHouse();
  const make = factories({ now: NOW });
  const place = make.house({ id: "noerrebro", addressPublic: false });
  const activity = make.activity({
    houseId: place.id,
    dates: ["2026-11-26T16:30", "2026-12-03T16:30"],
    places: 20,
    texts: { da: { title: "Sprogcafé", description: "Vi **snakker**." } },
    ...wishes,
  });
  await settle(house.db, place, activity);
  const id = activity.occurrenceId;
  const path = `/ar/activities/${id}`;
  const params = { lang: "ar", id };
  return {
    house,
    id,
    look: () => loader(getting(house, path, { params })),
    lookAt: (now: Date) => {
      house.clock.moveTo(now);
      return loader(getting(house, path, { params }));
    },
    send: (fields: Record<string, string | number>) => action(posting(house, path, fields, { params })),
    secretOf: (answer: Response) => /coming\/([\w-]{43})\?/.exec(answer.headers.get("location") ?? "")?.[1] ?? "",
  };
}

const comingAt = (secret: string) => ({ path: `/ar/coming/${secret}`, params: { lang: "ar", secret } });

test("a date's page falls back to the language there is, says so, and keeps an address that is not public to itself", async () => {
  const { look } = await town();
  const { activity } = await look();
  expect(activity.text).toMatchObject({ title: "Sprogcafé", lang: "da", dir: "ltr" });
  expect(activity.text.note).not.toBeNull();
  expect(activity.place).toMatchObject({ address: "2200 København N", mapHref: null });
  expect(activity.eventData).not.toContain("Nørrebrogade");
  expect(JSON.parse(activity.eventData)).toMatchObject({
    startDate: "2026-11-26T16:30:00+01:00",
    description: "Vi snakker.",
  });
  expect(activity.otherDates).toHaveLength(1);
});

test("the head of a date's page says to search engines and in messages what it is, and where it is only as far as all may know", async () => {
  const { look, id, house } = await town();
  const tags = meta({ data: await look() } as Parameters<typeof meta>[0]) as Record<string, unknown>[];
  const og = (name: string) => tags.find(({ property }) => property === `og:${name}`)?.content;
  expect(og("title")).toContain("Sprogcafé");
  expect(og("description")).toBe(tags.find(({ name }) => name === "description")?.content);
  expect(og("url")).toBe(`${house.env.origin}/ar/activities/${id}`);
  expect([og("type"), og("locale"), og("image")]).toEqual(["website", "ar", `${house.env.origin}/preview.png`]);
  expect(tags.filter(({ rel, hrefLang }) => rel === "alternate" && hrefLang === "uk")).toMatchObject([
    { href: `${house.env.origin}/uk/activities/${id}` },
  ]);
  const [event] = tags.flatMap((tag) => (tag["script:ld+json"] ? [tag["script:ld+json"]] : []));
  expect(event).toMatchObject({
    "@type": "Event",
    name: "Sprogcafé",
    startDate: "2026-11-26T16:30:00+01:00",
    endDate: "2026-11-26T18:30:00+01:00",
    url: `${house.env.origin}/ar/activities/${id}`,
    location: { address: { postalCode: "2200" } },
  });
  expect(JSON.stringify(tags)).not.toContain("Nørrebrogade");
});

test("a draft and an unknown date are not there", async () => {
  const draft = await town({ state: "draft" });
  expect((await responseOf(draft.look())).status).toBe(404);
  expect((await responseOf(draft.send(FAMILY))).status).toBe(404);
});

test("a family of five signs up without an account and comes to a private page that can say no", async () => {
  const { house, send, secretOf, look } = await town();
  const secret = secretOf(await responseOf(send(FAMILY)));
  expect((await look()).activity).toMatchObject({ free: 15, places: 20 });
  const { path, params } = comingAt(secret);
  const page = await lookAtComing(getting(house, path, { params }));
  expect(page.signUp).toMatchObject({ state: "coming", start: { name: "Samira", adults: "2", children: "3" } });
  const no = await responseOf(actOnComing(posting(house, path, { do: "cancel" }, { params })));
  expect(no.headers.get("location")).toBe(`${path}?done=cancelled`);
  expect((await look()).activity.free).toBe(20);
});

test("an unknown private link is nothing", async () => {
  const { house } = await town();
  const { path, params } = comingAt("x".repeat(43));
  expect((await responseOf(lookAtComing(getting(house, path, { params })))).status).toBe(404);
  expect((await responseOf(actOnComing(posting(house, path, { do: "cancel" }, { params })))).status).toBe(404);
});

test("a button pressed twice signs up once and leads to the same page", async () => {
  const { house, send } = await town();
  const answers = [await responseOf(send(FAMILY)), await responseOf(send(FAMILY))];
  expect(answers[0]?.headers.get("location")).toBe(answers[1]?.headers.get("location"));
  expect(await house.db.read.select().from(signUps)).toHaveLength(1);
});

test("a button pressed again when the minute has turned signs up once and leads to the same page", async () => {
  const { house, send } = await town();
  const locations = [];
  for (const at of ["2026-11-22T12:00:59Z", "2026-11-22T12:01:01Z"]) {
    house.clock.moveTo(new Date(at));
    locations.push((await responseOf(send(FAMILY))).headers.get("location"));
  }
  expect(locations[0]).toMatch(/coming/);
  expect(locations[1]).toBe(locations[0]);
  expect(await house.db.read.select().from(signUps)).toHaveLength(1);
});

test("whoever says no and at once signs up again comes, and on a page of their own", async () => {
  const { house, send, secretOf, look } = await town();
  const first = secretOf(await responseOf(send(FAMILY)));
  const { path, params } = comingAt(first);
  await responseOf(actOnComing(posting(house, path, { do: "cancel" }, { params })));
  const again = [secretOf(await responseOf(send(FAMILY))), secretOf(await responseOf(send(FAMILY)))];
  expect(again[0]).not.toBe(first);
  expect(again[1]).toBe(again[0]);
  expect((await look()).activity.free).toBe(15);
});

test("the form sent again an hour later leads to a page of its own, whether or not the same people come", async () => {
  const { house, send, secretOf } = await town();
  const known = { ...FAMILY, phone: "20 12 34 56" };
  const first = secretOf(await responseOf(send(known)));
  house.clock.moveTo(new Date(NOW.getTime() + 3_600_000));
  const second = secretOf(await responseOf(send({ ...known, name: "samira", phone: "+45 20123456" })));
  expect(second).toMatch(/^[\w-]{43}$/);
  expect(second).not.toBe(first);
  expect(await house.db.read.select().from(signUps)).toHaveLength(2);
});

test.each([
  ["no name", { name: " " }],
  ["nobody", { adults: 0, children: 0 }],
  ["a telephone number of letters", { phone: "ring til mig" }],
  ["a name that turns the line round", { name: "Sam\u202eira" }],
  ["more people than places", { adults: 6, children: 8 }],
])("%s sends the form back as it was typed, and nobody is signed up", async (_, wrong) => {
  const { house, send } = await town({ places: 10 });
  const answer = (await send({ ...FAMILY, ...wrong })) as unknown as {
    init: ResponseInit;
    data: { initialValue: object };
  };
  expect(answer.init.status).toBe(422);
  expect(answer.data.initialValue).toMatchObject({ children: String({ ...FAMILY, ...wrong }.children) });
  expect(await house.db.read.select().from(signUps)).toHaveLength(0);
});

test("where it is full the family waits, and is told its number", async () => {
  const { house, send, secretOf } = await town({ places: 5 });
  await send(FAMILY);
  const secret = secretOf(await responseOf(send({ ...FAMILY, name: "Olha" })));
  const { path, params } = comingAt(secret);
  const { signUp } = await lookAtComing(getting(house, path, { params }));
  expect(signUp).toMatchObject({ state: "waiting", number: 1 });
});

test("a whole series is signed up for at once", async () => {
  const { house, send } = await town();
  await send({ ...FAMILY, series: "yes" });
  expect((await house.db.read.select().from(signUps)).map(({ state }) => state)).toEqual(["coming", "coming"]);
});

test("a date that has begun says so and offers no form, as signing up is refused from then on", async () => {
  const { lookAt, send } = await town();
  expect((await lookAt(new Date("2026-11-26T15:29:00Z"))).activity.state).toBe("places");
  expect((await lookAt(new Date("2026-11-26T15:30:00Z"))).activity.state).toBe("begun");
  expect(await send(FAMILY)).toMatchObject({ init: { status: 422 } });
  expect((await lookAt(new Date("2026-11-26T17:30:00Z"))).activity.state).toBe("over");
});

test("the link of a whole series stays alive after its first date: the rest can be changed and said no to", async () => {
  const { house, send, secretOf } = await town();
  const secret = secretOf(await responseOf(send({ ...FAMILY, series: "yes" })));
  const { path, params } = comingAt(secret);
  const look = async () => (await lookAtComing(getting(house, path, { params }))).signUp;
  const taken = async () => (await house.db.read.select().from(occurrences)).map((date) => date.taken);
  expect(await look()).toMatchObject({ open: true, othersLeft: false, start: { series: "" } });
  house.clock.moveTo(new Date("2026-11-27T09:00:00Z"));
  const left = await look();
  expect(left).toMatchObject({ open: true, othersLeft: true, over: false, start: { series: "yes" } });
  expect(left.when).toContain("3 ديسمبر");
  expect(left.dates).toMatchObject([{ text: expect.stringContaining("3 ديسمبر"), state: "coming", say: "not-day" }]);
  expect(left.pastDates).toMatchObject([{ text: expect.stringContaining("26"), state: "over", say: null }]);
  const fewer = { do: "change", ...FAMILY, children: 1, series: "yes" };
  await responseOf(actOnComing(posting(house, path, fewer, { params })));
  expect(await taken()).toEqual([5, 3]);
  expect((await look()).start).toMatchObject({ adults: "2", children: "1" });
  await responseOf(actOnComing(posting(house, path, { do: "cancel", series: "yes" }, { params })));
  expect(await taken()).toEqual([5, 0]);
  expect(await look()).toMatchObject({ open: false, othersLeft: false });
});
