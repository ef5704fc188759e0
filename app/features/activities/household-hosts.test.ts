import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  accounts,
  consents,
  families,
  familyAdults,
  hostings,
  occurrences,
  outbox,
  volunteers,
} from "~db/schema/all.server";
import { settle } from "~tests/factories/rows";
import { houseWithActivity, later, NOW, VISITOR } from "~tests/support/calendar/one-date";
import { datesOf } from "~tests/support/calendar/planned-cafe";
import { confirmHosting, declineHosting } from "./answer-host.server";
import { askHosts } from "./ask-hosts.server";
import { bringBackDate, cancelDate } from "./cancel-date.server";
import { offerToHost, withdrawHosting } from "./host-date.server";
import { countHosts, listHosts } from "./hosts-of-date-queries.server";
import { moveDate } from "./move-date.server";
import { listOwnHostings } from "./own-dates-queries.server";
import { withdrawActivity } from "./publish-activity.server";
import { showDatesOfAdult } from "./show-dates-to-host.server";

type Wishes = Parameters<typeof houseWithActivity>[0];
type Adult = Partial<typeof familyAdults.$inferInsert>;

/** A house with a date that needs hosts, and Amina, who lives in a household and has been talked with. */
async function townWithAmina(wishes: Wishes = {}, adult: Adult = {}) {
  const town = await houseWithActivity({ hostsNeeded: 2, ...wishes });
  const organisation = town.make.organisation();
  const { db, make } = town;
  const household = (more: Adult) =>
    make.family.waiting({ organisationId: organisation.id, firstContactAt: NOW, adults: [more] });
  const amina = { name: "Amina Warsame", language: "so", email: "amina@example.org", reach: "mail" as const };
  const family = household({ ...amina, phone: "+4520000009", ...adult });
  const account = make.account.familyAdult({ familyId: family.id, name: "Amina Warsame", email: null });
  for (const row of family.rows.familyAdults ?? []) row.accountId = account.id;
  await settle(db, organisation, account, family);
  const which = { occurrenceId: town.occurrenceId, houseIds: [town.houseId] };
  const familyAdultId = family.adultId as string;
  const offer = () => offerToHost(db, VISITOR, { occurrenceId: town.occurrenceId, familyAdultId });
  const hosts = () => listHosts(db.read, town.occurrenceId);
  const hostingId = async () => (await hosts())[0]?.hostingId ?? "";
  const told = async () =>
    (await db.read.select().from(outbox)).map(({ message, language, channel }) => `${channel} ${language} ${message}`);
  return { ...town, organisation, household, family, account, which, familyAdultId, offer, hosts, hostingId, told };
}
type Town = Awaited<ReturnType<typeof townWithAmina>>;
const wishes = (town: Town, ...ids: (string | undefined)[]) =>
  town.db.transact(async (tx) => {
    for (const id of ids)
      await tx
        .update(familyAdults)
        .set({ askToHostSince: NOW })
        .where(eq(familyAdults.id, id ?? ""))
        .returning();
  });

test("a refugee offers, the house sees the first name alone, answers, and she is told in her own language", async () => {
  const town = await townWithAmina();
  expect(await town.offer()).toEqual({ ok: true, value: null });
  expect(await town.offer()).toEqual({ ok: true, value: null });
  expect(await town.hosts()).toMatchObject([{ names: "Amina", coHost: true, state: "offered" }]);
  const own = { ...town.which, hostingId: await town.hostingId() };
  expect(await confirmHosting(town.db, VISITOR, { ...own, houseIds: ["another"] })).toMatchObject({ ok: false });
  expect((await confirmHosting(town.db, VISITOR, own)).ok).toBe(true);
  expect((await confirmHosting(town.db, later("2026-11-22T09:01:00Z"), own)).ok).toBe(true);
  expect((await countHosts(town.db.read, [town.occurrenceId])).get(town.occurrenceId)).toMatchObject({ households: 1 });
  expect(await listOwnHostings(town.db.read, town.account.id, "2026-11-22")).toMatchObject([{ as: "hosting" }]);
  expect(await declineHosting(town.db, later("2026-11-23T09:00:00Z"), own)).toEqual({ ok: true, value: null });
  expect(await town.hosts()).toMatchObject([{ state: "declined" }]);
  expect(await town.offer()).toEqual({ ok: false, reason: "answered" });
  expect((await confirmHosting(town.db, later("2026-11-23T10:00:00Z"), own)).ok).toBe(true);
  expect(await town.told()).toEqual(["mail so hosting-yes", "mail so hosting-taken-back", "mail so hosting-yes"]);
  const [letter] = await town.db.read.select().from(outbox);
  expect(letter?.facts.link).toBe("http://localhost:3000/so/family/own/hosting");
  expect(letter?.facts.when).toContain("16:30");
});

test("who hosts several dates that are taken down hears of them all in one message", async () => {
  const town = await townWithAmina({ dates: ["2026-11-26T16:30", "2026-12-03T16:30"] }, { language: "en" });
  for (const { id: occurrenceId } of await datesOf(town, town.activityId))
    await offerToHost(town.db, VISITOR, { occurrenceId, familyAdultId: town.familyAdultId });
  await withdrawActivity(town.db, VISITOR, { activityId: town.activityId, houseIds: [town.houseId] });
  expect(await town.told()).toEqual(["mail en hosting-dates-cancelled"]);
  const [letter] = await town.db.read.select().from(outbox);
  expect(String(letter?.facts.dates).split("\n").slice(1, 3)).toEqual([
    "Thursday 26 November at 16:30–18:30",
    "Thursday 3 December at 16:30–18:30",
  ]);
});

test("a no to an offer is told with thanks, and who takes an offer back is asked nothing", async () => {
  const town = await townWithAmina();
  await town.offer();
  await declineHosting(town.db, VISITOR, { ...town.which, hostingId: await town.hostingId() });
  expect(await town.told()).toEqual(["mail so hosting-no"]);
  const other = await townWithAmina();
  await other.offer();
  const mine = { occurrenceId: other.occurrenceId, familyAdultId: other.familyAdultId };
  expect((await withdrawHosting(other.db, VISITOR, mine)).ok).toBe(true);
  expect(await other.hosts()).toEqual([]);
  expect(await other.told()).toEqual([]);
  expect((await other.offer()).ok).toBe(true);
});

test("where others use the telephone too, the message says only that there is news; who is rung stands on the call list", async () => {
  for (const [adult, said] of [
    [{ email: null, reach: "text", sharedPhone: true }, "text so news"],
    [{ email: null, reach: "call" }, "call so hosting-yes"],
  ] as const) {
    const town = await townWithAmina({}, adult);
    await town.offer();
    await confirmHosting(town.db, VISITOR, { ...town.which, hostingId: await town.hostingId() });
    expect(await town.told()).toEqual([said]);
  }
});

test("with children a refugee never hosts, and where only women come it takes that she says she is a woman", async () => {
  const children = await townWithAmina({ forChildren: true });
  expect(await children.offer()).toEqual({ ok: false, reason: "may-not", reasons: ["child-certificate"] });
  expect((await showDatesOfAdult(children.db.read, "so", NOW, children.familyAdultId)).dates).toEqual([]);
  const women = await townWithAmina({ womenOnly: true });
  expect(await women.offer()).toEqual({ ok: false, reason: "may-not", reasons: ["women-only"] });
  const { dates } = await showDatesOfAdult(women.db.read, "so", NOW, women.familyAdultId);
  expect(dates.map(({ reasons }) => reasons)).toEqual([["women-only"]]);
  const woman = await townWithAmina({ womenOnly: true }, { hostsAsWoman: true });
  expect((await woman.offer()).ok).toBe(true);
});

test("a draft, a past and a cancelled date take no offer", async () => {
  expect(await (await townWithAmina({ state: "draft" })).offer()).toEqual({ ok: false, reason: "not-found" });
  expect(await (await townWithAmina({ dates: ["2026-11-20T16:30"] })).offer()).toEqual({ ok: false, reason: "past" });
  const town = await townWithAmina();
  await cancelDate(town.db, VISITOR, town.which, null);
  expect(await town.offer()).toEqual({ ok: false, reason: "cancelled" });
});

const SHUT: Record<string, (town: Town) => Promise<unknown>> = {
  "on a pause": (town) => town.db.transact((tx) => tx.update(families).set({ state: "paused" }).returning()),
  protected: (town) =>
    town.db.transact((tx) =>
      tx
        .update(families)
        .set({ protectedFor: ["one"] })
        .returning(),
    ),
  "without a yes": (town) => town.db.transact((tx) => tx.update(consents).set({ withdrawnAt: NOW }).returning()),
  "not talked with": (town) => town.db.transact((tx) => tx.update(families).set({ firstContactAt: null }).returning()),
  blocked: (town) => town.db.transact((tx) => tx.update(accounts).set({ blockedAt: NOW }).returning()),
  gone: (town) => town.db.transact((tx) => tx.update(familyAdults).set({ leftAt: NOW }).returning()),
  "declined as a volunteer": (town) =>
    settle(town.db, town.make.volunteer.declined({ adults: [{ email: "amina@example.org" }] })),
};

test.each(Object.keys(SHUT))(
  "who is %s is not shown, counted, answered, asked or told, whatever stands written",
  async (why) => {
    const town = await townWithAmina();
    await town.offer();
    const own = { ...town.which, hostingId: await town.hostingId() };
    await confirmHosting(town.db, VISITOR, own);
    await wishes(town, town.familyAdultId);
    const before = await town.told();
    await SHUT[why]?.(town);
    expect(await town.hosts()).toEqual([]);
    expect(await countHosts(town.db.read, [town.occurrenceId])).toEqual(new Map());
    expect(await confirmHosting(town.db, VISITOR, own)).toMatchObject({ reasons: ["not-open"] });
    expect(await town.offer()).toMatchObject({ reasons: ["not-open"] });
    await town.db.transact((tx) =>
      tx.delete(hostings).where(eq(hostings.familyAdultId, town.familyAdultId)).returning(),
    );
    expect(await askHosts(town.db, VISITOR, town.which)).toEqual({ ok: false, reason: "nobody" });
    await cancelDate(town.db, VISITOR, town.which, null);
    expect(await town.told()).toEqual(before);
  },
);

test("those who would like to be asked are asked with the volunteers, least recently asked first, and nobody else", async () => {
  const dates = ["2026-11-26T16:30", "2026-12-03T16:30"];
  const town = await townWithAmina({ dates });
  const quiet = town.household({ name: "Fatima" });
  const others = Array.from({ length: 4 }, (_, i) => town.household({ name: `Hodan ${i}`, phone: `+452000010${i}` }));
  const units = Array.from({ length: 2 }, () => town.make.volunteer.approved());
  await settle(town.db, quiet, ...others, ...units);
  await wishes(town, town.familyAdultId, ...others.map(({ adultId }) => adultId));
  const asked = async (occurrenceId: string, at: string) => {
    expect(await askHosts(town.db, later(at), { ...town.which, occurrenceId })).toMatchObject({ value: { asked: 5 } });
    const rows = await town.db.read.select().from(hostings).where(eq(hostings.occurrenceId, occurrenceId));
    return rows.map(({ volunteerId, familyAdultId }) => volunteerId ?? familyAdultId);
  };
  const [first, second] = (await town.db.read.select().from(occurrences).orderBy(occurrences.startsAt)).map(
    ({ id }) => id,
  );
  const able = [town.familyAdultId, ...others.map(({ adultId }) => adultId), ...units.map(({ id }) => id)];
  const once = await asked(first ?? "", "2026-11-22T09:00:00Z");
  expect(able).toEqual(expect.arrayContaining(once));
  const never = able.filter((id) => !once.includes(id as string));
  expect(never).toHaveLength(2);
  expect(await asked(second ?? "", "2026-11-23T09:00:00Z")).toEqual(expect.arrayContaining(never));
});

test("who is volunteer and lives in a household is asked once, offers as a volunteer, and hosts once", async () => {
  const town = await townWithAmina();
  const unit = town.make.volunteer.applied({ adults: [{ name: "Amina", email: "amina@example.org" }] });
  await settle(town.db, unit);
  expect((await town.offer()).ok).toBe(true);
  await town.db.transact((tx) =>
    tx.update(volunteers).set({ state: "approved" }).where(eq(volunteers.id, unit.id)).returning(),
  );
  await wishes(town, town.familyAdultId);
  // She has answered for this date already, if from the other file.
  expect(await askHosts(town.db, VISITOR, town.which)).toEqual({ ok: false, reason: "nobody" });
  expect(await town.offer()).toEqual({ ok: false, reason: "as-volunteer" });
  expect(await showDatesOfAdult(town.db.read, "so", NOW, town.familyAdultId)).toMatchObject({ approved: true });
  await offerToHost(town.db, VISITOR, { occurrenceId: town.occurrenceId, volunteerId: unit.id });
  expect(await town.hosts()).toMatchObject([{ coHost: false, state: "offered" }]);
  const fresh = town.make.activity({ houseId: town.houseId, hostsNeeded: 1 });
  await settle(town.db, fresh);
  const asked = await askHosts(town.db, VISITOR, { ...town.which, occurrenceId: fresh.occurrenceId });
  expect(asked).toEqual({ ok: true, value: { asked: 1 } });
});

test("who had the house's yes from a household keeps it when they offer as a volunteer", async () => {
  const town = await townWithAmina();
  const unit = town.make.volunteer.applied({ adults: [{ name: "Amina", email: "amina@example.org" }] });
  await settle(town.db, unit);
  await town.offer();
  await confirmHosting(town.db, VISITOR, { ...town.which, hostingId: await town.hostingId() });
  await town.db.transact((tx) =>
    tx.update(volunteers).set({ state: "approved" }).where(eq(volunteers.id, unit.id)).returning(),
  );
  await offerToHost(town.db, VISITOR, { occurrenceId: town.occurrenceId, volunteerId: unit.id });
  expect(await town.hosts()).toMatchObject([{ coHost: false, state: "hosting" }]);
});

test("who was only asked is not shown to the house: their first name is seen when they offer", async () => {
  const town = await townWithAmina();
  await wishes(town, town.familyAdultId);
  expect(await askHosts(town.db, VISITOR, town.which)).toMatchObject({ value: { asked: 1 } });
  expect(await town.hosts()).toEqual([]);
  await town.offer();
  expect(await town.hosts()).toMatchObject([{ coHost: true, state: "offered" }]);
});

test("twenty dates that have their hosts do not hide the later ones that have none", async () => {
  const dates = Array.from({ length: 25 }, (_, at) => `2026-12-${String(at + 1).padStart(2, "0")}T10:00`);
  const town = await townWithAmina({ dates, hostsNeeded: 1 });
  const unit = town.make.volunteer.approved();
  const all = await town.db.read.select().from(occurrences).orderBy(asc(occurrences.startsAt));
  await settle(town.db, unit, {
    rows: {
      hostings: all.slice(0, 21).map(({ id }, at) => ({
        ...{ id: `full-${at}`, occurrenceId: id, volunteerId: unit.id, state: "hosting" as const, at: NOW },
      })),
    },
  });
  expect((await showDatesOfAdult(town.db.read, "so", NOW, town.familyAdultId)).dates).toHaveLength(4);
});

test("hosts are told when their date is cancelled, comes back, or moves", async () => {
  const town = await townWithAmina();
  const unit = town.make.volunteer.approved({ adults: [{ email: "bente@example.org" }] });
  await settle(town.db, unit);
  await town.offer();
  await offerToHost(town.db, VISITOR, { occurrenceId: town.occurrenceId, volunteerId: unit.id });
  await cancelDate(town.db, VISITOR, town.which, null);
  await bringBackDate(town.db, VISITOR, town.which);
  await moveDate(town.db, VISITOR, town.which, { date: "2026-11-27", startTime: "17:00", endTime: "19:00" });
  const of = (word: string) => [`mail da hosting-date-${word}`, `mail so hosting-date-${word}`];
  expect((await town.told()).toSorted()).toEqual([...of("back"), ...of("cancelled"), ...of("moved")].toSorted());
});

test("a hosting is a volunteer's or a household's, never both and never nobody's", async () => {
  const town = await townWithAmina();
  const unit = town.make.volunteer.approved();
  await settle(town.db, unit);
  const row = { occurrenceId: town.occurrenceId, state: "offered" as const, at: NOW };
  const both = { ...row, id: "both", volunteerId: unit.id, familyAdultId: town.familyAdultId };
  for (const wrong of [both, { ...row, id: "nobody" }])
    await expect(town.db.transact((tx) => tx.insert(hostings).values(wrong).returning())).rejects.toThrow();
});
