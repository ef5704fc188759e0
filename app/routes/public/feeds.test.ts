import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import * as z from "zod";
import { occurrences } from "~db/schema/activities.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { readWithIcal } from "~tests/support/calendar/other-readers";
import { getting, NOW, responseOf, testHouse } from "~tests/support/house";
import { loader as api } from "../machine/api-activities";
import { loader as description } from "../machine/api-description";
import { loader as oneDate } from "./activity-ics";
import { loader as calendar } from "./calendar-ics";
import { loader as rss } from "./calendar-rss";
import { loader as posterLoader } from "./poster";

async function town() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const place = make.house({ id: "noerrebro", addressPublic: false });
  const dates = ["2026-11-26T16:30", "2026-12-03T16:30", "2026-12-10T16:30"];
  const cafe = make.activity({ houseId: "noerrebro", dates, rule: "FREQ=WEEKLY" });
  const sport = make.activity({
    houseId: "noerrebro",
    kind: "sport",
    dates: ["2026-11-27T10:00"],
    heldIn: ["so"],
    texts: {},
  });
  const draft = make.activity({ houseId: "noerrebro", dates, state: "draft", texts: { da: { title: "Hemmelig" } } });
  await settle(house.db, place, cafe, sport, draft);
  const [, second, third] = cafe.occurrences;
  await house.db.transact(async (tx) => {
    await tx
      .update(occurrences)
      .set({ state: "cancelled", sequence: 1 })
      .where(eq(occurrences.id, second?.id as string))
      .returning();
    await tx
      .update(occurrences)
      .set({ startsAt: "2026-12-11T17:00", sequence: 1 })
      .where(eq(occurrences.id, third?.id as string))
      .returning();
  });
  const ask = async (run: typeof calendar, path: string, params: Record<string, string> = { lang: "da" }) => {
    const answer = await responseOf(run(getting(house, path, { params })));
    return { answer, text: await answer.text() };
  };
  return { house, cafe, sport, ask };
}

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

test("the calendar of all houses holds each series, what was moved and what was cancelled, and no draft", async () => {
  const { ask, cafe } = await town();
  const { answer, text } = await ask(calendar, "/da/calendar.ics");
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("public, no-cache");
  expect(text).not.toContain("Hemmelig");
  expect(text).not.toContain("Nørrebrogade");
  const ofCafe = eventsIn(text).filter(({ uid }) => uid.startsWith(cafe.id));
  const changed = ofCafe.filter((event) => event.isRecurrenceException());
  expect(
    changed.map((event) => [event.recurrenceId.toString(), event.component.getFirstPropertyValue("status")]),
  ).toEqual([
    ["2026-12-03T16:30:00", "CANCELLED"],
    ["2026-12-10T16:30:00", "CONFIRMED"],
  ]);
  expect(changed[1]?.startDate.toString()).toBe("2026-12-11T17:00:00");
});

test.each([
  ["?kind=sport", 1],
  ["?held-in=so", 1],
  ["?house=noerrebro&kind=language-cafe", 3],
  ["?house=nowhere", 0],
])("a calendar of %s holds %i events", async (question, count) => {
  const { ask } = await town();
  expect(eventsIn((await ask(calendar, `/da/calendar.ics${question}`)).text)).toHaveLength(count);
});

test("a calendar in another language says the kind where nobody wrote a text, and rings only when asked", async () => {
  const { ask } = await town();
  const quiet = (await ask(calendar, "/en/calendar.ics?kind=sport", { lang: "en" })).text;
  expect(eventsIn(quiet)[0]?.summary).toBe("Sport");
  expect(quiet).not.toContain("VALARM");
  expect((await ask(calendar, "/en/calendar.ics?kind=sport&remind=24", { lang: "en" })).text).toContain(
    "TRIGGER:-PT1440M",
  );
});

test("each text in a calendar is marked with the language it is in, also where it fell back to another", async () => {
  const { ask, cafe } = await town();
  const marks = (text: string, uid: string) =>
    eventsIn(text)
      .filter((event) => event.uid.startsWith(uid))
      .map(({ component }) => component.getFirstProperty("summary")?.getFirstParameter("language"));
  const arabic = (await ask(calendar, "/ar/calendar.ics", { lang: "ar" })).text;
  expect(new Set(marks(arabic, cafe.id))).toEqual(new Set(["en"]));
  const english = (await ask(calendar, "/en/calendar.ics?kind=language-cafe", { lang: "en" })).text;
  expect(new Set(marks(english, cafe.id))).toEqual(new Set(["en"]));
  // Nobody wrote a text: the word of its kind is the reader's own.
  const kind = (await ask(calendar, "/ar/calendar.ics?kind=sport", { lang: "ar" })).text;
  expect(marks(kind, "")).toEqual(["ar"]);
  const id = cafe.occurrenceId;
  const one = (await ask(oneDate, `/ar/activities/${id}/calendar.ics`, { lang: "ar", id })).text;
  expect(marks(one, cafe.id)).toEqual(["en"]);
});

test("one date can be taken along; an unknown one is not there", async () => {
  const { ask, cafe } = await town();
  const id = cafe.occurrenceId;
  const { text } = await ask(oneDate, `/da/activities/${id}/calendar.ics`, { lang: "da", id });
  expect(eventsIn(text)[0]?.startDate.toString()).toBe("2026-11-26T16:30:00");
  expect((await ask(oneDate, "/da/activities/x/calendar.ics", { lang: "da", id: "x" })).answer.status).toBe(404);
});

test("a date taken along is the event that the calendar of everything has: under its name, at its date, with its count of changes", async () => {
  const { ask, cafe } = await town();
  const feed = (await ask(calendar, "/da/calendar.ics")).text;
  const inFeed = readWithIcal(feed);
  const told = (text: string) =>
    eventsIn(text)
      .filter(({ uid }) => uid.startsWith(cafe.id))
      .map((event) => ({
        uid: event.uid,
        sequence: event.sequence,
        at: event.isRecurrenceException() ? event.recurrenceId.toString() : null,
        status: event.component.getFirstPropertyValue("status"),
        start: event.startDate.toString(),
        end: event.endDate.toString(),
      }));
  const [main, ...changed] = told(feed);
  const singles = await Promise.all(
    cafe.occurrences.map(
      async ({ id }) => (await ask(oneDate, `/da/activities/${id}/calendar.ics`, { lang: "da", id })).text,
    ),
  );
  const [first, ...others] = singles.map((text) => told(text)[0]);
  expect(first).toEqual({ ...main, at: "2026-11-26T16:30:00" });
  expect(others).toEqual(changed);
  for (const single of singles) {
    const event = single.slice(single.indexOf("BEGIN:VEVENT"), single.indexOf("END:VCALENDAR"));
    const both = feed.replace("END:VCALENDAR", () => `${event}END:VCALENDAR`);
    expect(readWithIcal(both)).toEqual(inFeed);
  }
});

test.each([
  ["as planned", {}],
  ["moved", { startsAt: "2026-11-28T12:00", durationMinutes: 60, sequence: 1 }],
  ["called off", { state: "cancelled", sequence: 1 }],
] as const)("an activity of one date, %s, is one event with the same lines in both", async (_, change) => {
  const { house, sport, ask } = await town();
  const id = sport.occurrenceId;
  if (Object.keys(change).length > 0)
    await house.db.transact((tx) => tx.update(occurrences).set(change).where(eq(occurrences.id, id)).returning());
  const event = (text: string) =>
    text
      .slice(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VCALENDAR"))
      .replaceAll("\r\n ", "")
      .split("\r\n")
      .filter((line) => !line.startsWith("URL:"));
  const single = (await ask(oneDate, `/da/activities/${id}/calendar.ics`, { lang: "da", id })).text;
  expect(event(single)).toEqual(event((await ask(calendar, "/da/calendar.ics?kind=sport")).text));
  expect(eventsIn(single)).toHaveLength(1);
  expect(single).not.toContain("RECURRENCE-ID");
});

test("the news has an entry for each date of the next four weeks, and says what is cancelled", async () => {
  const { ask } = await town();
  const { text } = await ask(rss, "/en/calendar.rss");
  expect(text.match(/<item>/g)).toHaveLength(4);
  expect(text).toContain("Cancelled: Language café");
});

test("programs get the dates as they are described to them, without an address that is not public", async () => {
  const { ask } = await town();
  const { text } = await ask(api, "/api/activities?from=2026-11-26&to=2026-11-26&language=en", {});
  const { activities } = JSON.parse(text);
  expect(activities).toMatchObject([
    { title: "Language café", start: "2026-11-26T15:30:00.000Z", house: { address: null } },
  ]);
});

test("what programs get is what the description says, part by part", async () => {
  const { ask } = await town();
  const described = JSON.parse((await ask(description, "/api/openapi.json", {})).text);
  const { responses } = described.paths["/api/activities"].get;
  const answered = z.fromJSONSchema(responses[200].content["application/json"].schema);
  const { text } = await ask(api, "/api/activities?from=2026-11-23&to=2026-12-31&language=ar", {});
  const given = JSON.parse(text);
  expect(given.activities).toHaveLength(4);
  expect(answered.safeParse(given).error).toBeUndefined();
  const [first] = given.activities;
  for (const wrong of [{ ...first, price: "0" }, { ...first, kind: "party" }, { ...first, secret: 1 }, { id: "x" }])
    expect(answered.safeParse({ ...given, activities: [wrong] }).success).toBe(false);
});

test.each([
  ["from=2026-02-30", "from"],
  ["from=yesterday", "from"],
  ["to=2026-13-01", "to"],
  ["from=2026-12-01&to=2026-11-30", "to"],
])("a program that asks for %s hears which day is none", async (question, field) => {
  const { ask } = await town();
  const { answer, text } = await ask(api, `/api/activities?${question}`, {});
  expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json; charset=utf-8"]);
  expect(JSON.parse(text)).toMatchObject({ status: 400, field });
});

test("the poster holds the planned dates of its week in two languages, and leads to the house's page", async () => {
  const { house } = await town();
  const params = { lang: "ar", house: "noerrebro" };
  const { poster } = await posterLoader(getting(house, "/ar/houses/noerrebro/poster?week=2026-11-26", { params }));
  expect(poster.other).toMatchObject({ lang: "ar", dir: "rtl" });
  expect(poster.sheets[0]?.days.map(({ day, rows }) => [day, rows[0]?.danish.time, rows[0]?.other.time])).toEqual([
    ["2026-11-26", "16.30–18.30", "16:30–18:30"],
    ["2026-11-27", "10.00–12.00", "10:00–12:00"],
  ]);
  expect(poster.qr.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
});

test("a very full week is two posters, each with the house's address and the code, and no date is lost", async () => {
  const house = testHouse();
  const make = factories({ now: NOW });
  const dates = Array.from({ length: 14 }, (_, at) => `2026-11-${23 + (at % 7)}T${10 + Math.floor(at / 7)}:00`);
  const talk = make.activity({ houseId: "noerrebro", dates, interpreterFor: ["ar"] });
  await settle(house.db, make.house({ id: "noerrebro", address: "Lindegade 14" }), talk);
  const params = { lang: "ar", house: "noerrebro" };
  const { poster } = await posterLoader(getting(house, "/ar/houses/noerrebro/poster?week=2026-11-26", { params }));
  expect(poster.address).toBe("Lindegade 14, 2200 København N");
  const rows = poster.sheets.map(({ days }) => days.flatMap((day) => day.rows));
  expect(rows.map((sheet) => sheet.length)).toEqual([7, 7]);
  expect(new Set(rows.flat().map(({ id }) => id)).size).toBe(14);
  expect(rows[0]?.[0]?.danish.notes).toContain("Tolk er med");
});
