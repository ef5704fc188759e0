import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { activities, certificates, hostings, outbox, volunteerAdults, volunteers } from "~db/schema/all.server";
import { settle } from "~tests/factories/rows";
import { houseWithActivity, later, NOW, VISITOR } from "~tests/support/calendar/one-date";
import { confirmHosting, declineHosting } from "./answer-host.server";
import { cancelDate } from "./cancel-date.server";
import { offerToHost } from "./host-date.server";
import { countHosts, listHosts } from "./hosts-of-date-queries.server";
import { moveDate } from "./move-date.server";
import { listWarnings } from "./publish-activity.server";
import { showHosts } from "./show-hosts.server";

type Wishes = Parameters<typeof houseWithActivity>[0];
type Volunteer = Parameters<Awaited<ReturnType<typeof houseWithActivity>>["make"]["volunteer"]["approved"]>[0];

/** A house with a date that needs one host, and a unit that has a yes. */
async function townWithHost(wishes: Wishes = {}, volunteer: Volunteer = {}) {
  const town = await houseWithActivity({ hostsNeeded: 1, ...wishes });
  const { db, make, occurrenceId } = town;
  const organisation = make.organisation();
  const unit = make.volunteer.approved({
    organisationId: organisation.id,
    adults: [{ name: "Bente Holm", gender: "man", email: "bente@example.org" }],
    ...volunteer,
  });
  await settle(db, organisation, unit);
  await offerToHost(db, VISITOR, { occurrenceId, volunteerId: unit.id });
  const which = { occurrenceId, houseIds: [town.houseId] };
  const [offered] = await listHosts(db.read, occurrenceId);
  const own = { ...which, hostingId: offered?.hostingId ?? "" };
  expect((await confirmHosting(db, VISITOR, own)).ok).toBe(true);
  const setUnit = (to: Partial<typeof volunteers.$inferInsert>) =>
    db.transact((tx) => tx.update(volunteers).set(to).where(eq(volunteers.id, unit.id)).returning());
  const setActivity = (to: Partial<typeof activities.$inferInsert>) =>
    db.transact((tx) => tx.update(activities).set(to).returning());
  const told = async () =>
    (await db.read.select().from(outbox)).map(({ message, recipient }) => `${message} ${recipient}`);
  return { ...town, unit, which, own, setUnit, setActivity, told };
}
type Town = Awaited<ReturnType<typeof townWithHost>>;

const counted = async (town: Town) => (await countHosts(town.db.read, [town.occurrenceId])).get(town.occurrenceId);
const lacksHosts = async (town: Town) =>
  (await listWarnings(town.db.read, town.activityId, NOW)).some(({ word }) => word === "hosts");

const FALLEN: [string, (town: Town) => Promise<unknown>, string][] = [
  ["who pauses", (town) => town.setUnit({ state: "paused" }), "is on a pause"],
  ["who leaves", (town) => town.setUnit({ state: "left" }), "is no longer a volunteer"],
  ["who is declined", (town) => town.setUnit({ state: "declined" }), "is not approved as a volunteer"],
  ["of an activity now for women", (town) => town.setActivity({ womenOnly: true }), "only women come here"],
  [
    "whose certificate ends before the day of an activity now for children",
    async (town) => {
      await town.setActivity({ forChildren: true });
      await town.db.transact((tx) => tx.update(certificates).set({ validUntil: "2026-11-25" }).returning());
    },
    "the child certificate counts only until 25 November 2026",
  ],
  [
    "without a certificate, of an activity now with child care",
    async (town) => {
      await town.setActivity({ childCareFrom: 2 });
      await town.db.transact((tx) => tx.delete(certificates).returning());
    },
    "has no child certificate",
  ],
];

test.each(FALLEN)(
  "a volunteer %s counts no more, stays in the list with the reason, and is taken off by the house",
  async (_, fall, why) => {
    const town = await townWithHost();
    expect([await counted(town), await lacksHosts(town)]).toEqual([{ volunteers: 1, households: 0, offers: 0 }, false]);
    await fall(town);
    expect([await counted(town), await lacksHosts(town)]).toEqual([undefined, true]);
    expect(await showHosts(town.db.read, "en", town.occurrenceId)).toMatchObject([
      { names: "Bente Holm", state: "hosting", why: [why] },
    ]);
    expect((await confirmHosting(town.db, VISITOR, town.own)).ok).toBe(false);
    expect((await declineHosting(town.db, later("2026-11-22T10:00:00Z"), town.own)).ok).toBe(true);
    expect(await showHosts(town.db.read, "en", town.occurrenceId)).toMatchObject([{ state: "declined" }]);
  },
);

test("a date moved behind the end of the certificate has no host; the one moved back has", async () => {
  const town = await townWithHost({ forChildren: true }, { certificateUntil: "2026-11-26" });
  const to = (date: string) => moveDate(town.db, VISITOR, town.which, { date, startTime: "17:00", endTime: "19:00" });
  expect((await to("2026-11-27")).ok).toBe(true);
  expect(await counted(town)).toBeUndefined();
  await to("2026-11-26");
  expect(await counted(town)).toMatchObject({ volunteers: 1 });
});

test("an offer of somebody who may not host any more waits for no answer", async () => {
  const town = await townWithHost();
  await town.db.transact((tx) => tx.update(hostings).set({ state: "offered" }).returning());
  expect(await counted(town)).toMatchObject({ offers: 1 });
  await town.setUnit({ state: "paused" });
  expect(await counted(town)).toBeUndefined();
});

test("of a couple that hosts where only women come, the woman is named and written to, and nobody else", async () => {
  const adults = [
    { name: "Bente", gender: "woman", email: "bente@example.org" } as const,
    { name: "Peter", gender: "man", email: "peter@example.org" } as const,
  ];
  const town = await townWithHost({ womenOnly: true }, { adults });
  expect(await listHosts(town.db.read, town.occurrenceId)).toMatchObject([{ names: "Bente", why: [] }]);
  await cancelDate(town.db, VISITOR, town.which, null);
  expect(await town.told()).toEqual(["hosting-yes bente@example.org", "hosting-date-cancelled bente@example.org"]);
});

test("who is on a pause still hears that the date is cancelled; who has left is not written to", async () => {
  const paused = await townWithHost();
  await paused.setUnit({ state: "paused" });
  await cancelDate(paused.db, VISITOR, paused.which, null);
  expect(await paused.told()).toContain("hosting-date-cancelled bente@example.org");
  const gone = await townWithHost();
  await gone.setUnit({ state: "left" });
  await cancelDate(gone.db, VISITOR, gone.which, null);
  expect(await gone.told()).toEqual(["hosting-yes bente@example.org"]);
});

test("one adult of a unit who goes leaves the other to host, if they may themselves", async () => {
  const adults = [{ name: "Bente", gender: "woman" } as const, { name: "Peter", gender: "man" } as const];
  const town = await townWithHost({ womenOnly: true }, { adults });
  await town.db.transact((tx) =>
    tx.update(volunteerAdults).set({ leftAt: NOW }).where(eq(volunteerAdults.name, "Bente")).returning(),
  );
  expect(await showHosts(town.db.read, "da", town.occurrenceId)).toMatchObject([
    { names: "Peter", why: ["her kommer kun kvinder"] },
  ]);
});
