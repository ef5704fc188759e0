import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listCalls } from "~/features/notifications/call-list.server";
import { sendDue } from "~/features/notifications/sender.server";
import { activities, hostings, occurrences } from "~db/schema/activities.server";
import { outbox } from "~db/schema/outbox.server";
import { activityTexts } from "~db/schema/texts.server";
import { settle } from "~tests/factories/rows";
import { houseWithActivity, later, VISITOR } from "~tests/support/calendar/one-date";
import { confirmHosting } from "./answer-host.server";
import { askHosts } from "./ask-hosts.server";
import { askReader, findReaderPage, writeReaderText } from "./ask-reader.server";
import { cancelDate } from "./cancel-date.server";
import { offerToHost, withdrawHosting } from "./host-date.server";
import { importCalendar } from "./import-calendar.server";
import { showDatesOfVolunteer } from "./show-dates-to-host.server";
import { writeTexts } from "./words-of-activity.server";

async function townWithVolunteers(wishes: Parameters<typeof houseWithActivity>[0] = {}) {
  const town = await houseWithActivity({ hostsNeeded: 1, ...wishes });
  const organisation = town.make.organisation();
  const where = { organisationId: organisation.id };
  const { volunteer } = town.make;
  const reader = { languages: [{ tag: "ar" as const, speaking: 4 as const, reading: 4 as const }] };
  const units = {
    woman: volunteer.approved({ ...where, adults: [{ ...reader, gender: "woman", email: "bente@example.org" }] }),
    man: volunteer.approved({ ...where, adults: [{ gender: "man", name: "Per" }] }),
    ended: volunteer.certificateEnded({ ...where, adults: [{ gender: "woman" }] }),
    applied: volunteer.applied({ ...where, adults: [{ ...reader, gender: "woman" }] }),
  };
  await settle(town.db, organisation, ...Object.values(units));
  const which = { occurrenceId: town.occurrenceId, houseIds: [town.houseId] };
  return { ...town, organisationId: organisation.id, units, which };
}

test("a volunteer offers, the house says yes, and by the rules nobody else gets so far", async () => {
  const town = await townWithVolunteers({ womenOnly: true, forChildren: true });
  const offer = (volunteerId: string) =>
    offerToHost(town.db, VISITOR, { occurrenceId: town.occurrenceId, volunteerId });
  expect(await offer(town.units.man.id)).toEqual({ ok: false, reason: "may-not", reasons: ["women-only"] });
  expect(await offer(town.units.ended.id)).toEqual({ ok: false, reason: "may-not", reasons: ["child-certificate"] });
  expect(await offer(town.units.applied.id)).toEqual({ ok: false, reason: "may-not", reasons: ["not-approved"] });
  const volunteerId = town.units.woman.id;
  expect((await offer(volunteerId)).ok).toBe(true);
  const [{ id: hostingId } = { id: "" }] = await town.db.read.select().from(hostings);
  const elsewhere = { ...town.which, houseIds: ["another"], hostingId };
  expect(await confirmHosting(town.db, VISITOR, elsewhere)).toEqual({ ok: false, reason: "not-found" });
  expect((await confirmHosting(town.db, VISITOR, { ...town.which, hostingId })).ok).toBe(true);
  expect((await offer(volunteerId)).ok).toBe(true);
  expect((await town.db.read.select().from(hostings)).map(({ state }) => state)).toEqual(["hosting"]);
  await withdrawHosting(town.db, VISITOR, { occurrenceId: town.occurrenceId, volunteerId });
  expect((await town.db.read.select().from(hostings)).map(({ state }) => state)).toEqual(["withdrawn"]);
});

test("those who could are asked, and nobody twice for the same date", async () => {
  const town = await townWithVolunteers();
  expect(await askHosts(town.db, VISITOR, town.which)).toEqual({ ok: true, value: { asked: 3 } });
  expect(await askHosts(town.db, VISITOR, town.which)).toEqual({ ok: false, reason: "nobody" });
  const letters = await town.db.read.select().from(outbox).where(eq(outbox.message, "hosting-asked"));
  expect(letters.length).toBe(3);
  expect(letters[0]?.facts.link).toBe("http://localhost:3000/da/volunteer/hosting");
});

test("of seven who could, five are asked: those never asked first, then those asked longest ago", async () => {
  const dates = ["2026-11-26T16:30", "2026-12-03T16:30", "2026-12-10T16:30"];
  const town = await houseWithActivity({ hostsNeeded: 1, dates });
  const units = Array.from({ length: 7 }, () => town.make.volunteer.approved());
  await settle(town.db, ...units);
  const asked = async (startsAt: string, at: string) => {
    const [date] = await town.db.read.select().from(occurrences).where(eq(occurrences.startsAt, startsAt));
    const which = { occurrenceId: date?.id as string, houseIds: [town.houseId] };
    expect(await askHosts(town.db, later(at), which)).toEqual({ ok: true, value: { asked: 5 } });
    const rows = await town.db.read.select().from(hostings).where(eq(hostings.occurrenceId, which.occurrenceId));
    return rows.map(({ volunteerId }) => volunteerId);
  };
  const first = await asked("2026-11-26T16:30", "2026-11-22T09:00:00Z");
  const never = units.map(({ id }) => id).filter((id) => !first.includes(id));
  const second = await asked("2026-12-03T16:30", "2026-11-23T09:00:00Z");
  expect(second).toEqual(expect.arrayContaining(never));
  const longestAgo = first.filter((id) => !second.includes(id));
  expect(longestAgo).toHaveLength(2);
  expect(await asked("2026-12-10T16:30", "2026-11-24T09:00:00Z")).toEqual(expect.arrayContaining(longestAgo));
});

test("who has no mail address is told by text, and the texts stand on the call list of the volunteer's organisation", async () => {
  const town = await townWithVolunteers();
  const volunteerId = town.units.man.id;
  await askHosts(town.db, VISITOR, town.which);
  await offerToHost(town.db, VISITOR, { occurrenceId: town.occurrenceId, volunteerId });
  await cancelDate(town.db, VISITOR, town.which, null);
  const quiet = town.make.volunteer.approved({
    organisationId: town.organisationId,
    adults: [{ languages: [{ tag: "ti", speaking: 4, reading: 4 }] }],
  });
  await settle(town.db, quiet);
  await askReader(town.db, VISITOR, { activityId: town.activityId, houseIds: [town.houseId] }, "ti");
  const listOf = async (organisationId: string) => {
    const { rows } = await listCalls(town.db.read, { organisationId, accountId: "nobody" }, VISITOR.now, 1);
    return [...new Set(rows.map(({ channel, message }) => `${channel} ${message}`))].sort();
  };
  const texts = ["text hosting-asked", "text hosting-date-cancelled", "text reader-asked"];
  expect(await listOf(town.organisationId)).toEqual(texts);
  expect(await listOf("another")).toEqual([]);
  const { now } = later("2026-11-24T09:00:00Z");
  await sendDue(town.db, async () => undefined, VISITOR.origin, now);
  expect(await listOf(town.organisationId)).toEqual(texts);
});

test("what one was asked for, offered or hosts is there behind twenty earlier dates of others, until one says no", async () => {
  const town = await townWithVolunteers({ dates: ["2026-12-30T16:30"] });
  const dates = Array.from({ length: 25 }, (_, i) => `2026-12-${String(i + 1).padStart(2, "0")}T10:00`);
  await settle(town.db, town.make.activity({ houseId: town.houseId, hostsNeeded: 1, dates }));
  const volunteerId = town.units.man.id;
  const seen = async () =>
    (await showDatesOfVolunteer(town.db.read, "da", VISITOR.now, volunteerId)).map(({ row }) => row.id);
  expect(await seen()).toHaveLength(20);
  expect(await seen()).not.toContain(town.occurrenceId);
  await askHosts(town.db, VISITOR, town.which);
  expect((await seen()).at(-1)).toBe(town.occurrenceId);
  await offerToHost(town.db, VISITOR, { occurrenceId: town.occurrenceId, volunteerId });
  expect((await seen()).at(-1)).toBe(town.occurrenceId);
  await withdrawHosting(town.db, VISITOR, { occurrenceId: town.occurrenceId, volunteerId });
  expect(await seen()).not.toContain(town.occurrenceId);
});

test("a reader is asked by a link that works once, and what they write reaches everybody", async () => {
  const town = await townWithVolunteers();
  const which = { activityId: town.activityId, houseIds: [town.houseId] };
  expect((await askReader(town.db, VISITOR, which, "ar")).ok).toBe(true);
  expect(await askReader(town.db, VISITOR, which, "ar")).toEqual({ ok: false, reason: "nobody" });
  expect(await askReader(town.db, VISITOR, which, "ti")).toEqual({ ok: false, reason: "nobody" });
  const [letter] = await town.db.read.select().from(outbox).where(eq(outbox.message, "reader-asked"));
  const secret = String(letter?.facts.link).split("/").at(-1) as string;
  expect(await findReaderPage(town.db.read, secret, VISITOR.now)).toMatchObject({
    source: { language: "da", title: "Sprogcafé" },
    start: { title: "", description: "" },
  });
  const words = { title: "مقهى اللغة\u202e", description: "أهلا", seen: null };
  expect((await writeReaderText(town.db, VISITOR, secret, words)).ok).toBe(true);
  expect(await writeReaderText(town.db, VISITOR, secret, words)).toEqual({ ok: false, reason: "link-old" });
  const [text] = await town.db.read
    .select()
    .from(activityTexts)
    .where(and(eq(activityTexts.activityId, town.activityId), eq(activityTexts.language, "ar")));
  expect(text).toMatchObject({ title: "مقهى اللغة", description: "أهلا", source: "reader", further: null });
  await town.db.transact((tx) =>
    writeTexts(tx, VISITOR.now, { id: town.activityId, kind: "cafe", readyMade: ["coffee"] }),
  );
  const [later] = await town.db.read
    .select()
    .from(activityTexts)
    .where(and(eq(activityTexts.activityId, town.activityId), eq(activityTexts.language, "ar")));
  expect(later).toMatchObject({ title: "مقهى اللغة", source: "reader" });
  expect(later?.description).toMatch(/^أهلا\n\n\S/);
});

test("of those who read a language well one who reads the original too is asked first, and told which language that is", async () => {
  const texts = { uk: { title: "Кафе", description: "Розмовляємо." } };
  const town = await houseWithActivity({ texts });
  const { approved } = town.make.volunteer;
  const tags = (...all: ("ar" | "uk" | "da")[]) =>
    all.map((tag) => ({ tag, speaking: 4 as const, reading: 4 as const }));
  const units = [tags("ar", "da"), tags("ar"), tags("ar", "uk")].map((languages, at) =>
    approved({ adults: [{ languages, email: `reader-${at}@example.org` }] }),
  );
  await settle(town.db, ...units);
  const which = { activityId: town.activityId, houseIds: [town.houseId] };
  expect((await askReader(town.db, VISITOR, which, "ar")).ok).toBe(true);
  const [letter] = await town.db.read.select().from(outbox).where(eq(outbox.message, "reader-asked"));
  expect(letter).toMatchObject({
    recipient: "reader-2@example.org",
    facts: { language: "arabisk", source: "ukrainsk" },
  });
  expect((await askReader(town.db, VISITOR, which, "ar")).ok).toBe(true);
});

const FILE = (more = "") =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//other//EN",
    "BEGIN:VEVENT",
    "UID:one@other",
    "DTSTART;TZID=Europe/Copenhagen:20261203T160000",
    "DTEND;TZID=Europe/Copenhagen:20261203T180000",
    "RRULE:FREQ=WEEKLY;COUNT=3",
    "SUMMARY:Syklub",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:two@other",
    "DTSTART;TZID=Europe/Copenhagen:20261203T160000",
    "DTEND;TZID=Europe/Copenhagen:20261203T160500",
    "RRULE:FREQ=SECONDLY",
    "SUMMARY:Bombe",
    "END:VEVENT",
    more,
    "END:VCALENDAR",
  ]
    .filter((line) => line !== "")
    .join("\r\n");

test("a calendar file becomes drafts, once; what cannot be read is named, and a bomb is refused", async () => {
  const town = await houseWithActivity();
  const read = (file: string) => importCalendar(town.db, VISITOR, town.houseId, file);
  const first = await read(FILE());
  expect(first).toMatchObject({
    ok: true,
    value: { drafts: 1, known: 0, skipped: [{ title: "Bombe", reason: "frequency" }] },
  });
  expect(await read(FILE())).toMatchObject({ ok: true, value: { drafts: 0, known: 1 } });
  const [draft] = await town.db.read.select().from(activities).where(eq(activities.state, "draft"));
  const dates = await town.db.read
    .select()
    .from(occurrences)
    .where(eq(occurrences.activityId, draft?.id as string));
  expect(dates.map(({ startsAt }) => startsAt)).toEqual(["2026-12-03T16:00", "2026-12-10T16:00", "2026-12-17T16:00"]);
  expect(await read("hello")).toEqual({ ok: false, reason: "not-a-calendar" });
  expect(await read("x".repeat(1_100_000))).toEqual({ ok: false, reason: "too-large" });
});
