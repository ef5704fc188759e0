import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { days } from "~/foundation/clock";
import { action as press, loader as queue } from "~/routes/coordinator/intake";
import { runDue } from "~/server/background";
import { families, outbox, requests, volunteerAdults, volunteers } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { nextOrganisation } from "./next-organisation.server";
import { listIntakeOrganisations } from "./queries.server";

const later = (n: number) => new Date(NOW.getTime() + days(n));

/** Two organisations in the same part of town; the first has somebody who left the choice to us. */
async function twoOrganisations() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const [first, second] = [
    make.organisation({ id: "org-a", name: "Røde Kors", kinds: ["friend", "homework-help"] }),
    make.organisation({ id: "org-b", name: "Nabo", phone: "11 11 11 11", kinds: ["network-family", "homework-help"] }),
  ];
  const anna = make.account.coordinator({ organisationId: first.id, name: "Anna" });
  const bo = make.account.coordinator({ organisationId: second.id, name: "Bo" });
  const family = make.family.waiting({
    organisationId: first.id,
    matchTypeIds: first.matchTypes.map(({ id }) => id),
    consentTo: null,
    intakeSince: NOW,
    firstContactAt: null,
    ownerId: anna.id,
    adults: [{ name: "Samira", phone: "+4520123456" }],
  });
  await settle(house.db, first, second, anna, bo, family);
  return { house, make, first, second, anna, bo, family };
}

type House = Awaited<ReturnType<typeof twoOrganisations>>["house"];
const fileOf = async ({ db }: House) => (await db.read.select().from(families))[0];

test("after five days without contact a household goes to the next organisation, and is told in its own language", async () => {
  const { house, second, bo, family } = await twoOrganisations();
  await runDue(house, new Date(later(5).getTime() - 1));
  expect(await fileOf(house)).toMatchObject({ organisationId: "org-a" });
  await runDue(house, later(5));
  expect(await fileOf(house)).toMatchObject({
    organisationId: "org-b",
    passedOver: ["org-a"],
    intakeSince: later(5),
    ownerId: bo.id,
    nextOn: "2026-11-29",
  });
  const [message] = await house.db.read.select().from(outbox);
  expect(message).toMatchObject({ message: "handed-on", language: "ar", recipient: "+4520123456" });
  expect(message?.facts).toMatchObject({ organisation: "Nabo", phone: "11 11 11 11" });
  // What it waited for there it waits for here where that is offered, and since the same day.
  const waits = await house.db.read.select().from(requests).where(eq(requests.familyId, family.id));
  const waiting = waits.filter(({ state }) => state === "waiting");
  expect(waiting.map((one) => [one.organisationId, one.matchTypeId, one.waitingSince])).toEqual([
    ["org-b", second.matchTypes[1]?.id, "2026-10-23"],
  ]);
  await runDue(house, later(5));
  expect(await house.db.read.select().from(outbox)).toHaveLength(1);
});

test("who records a contact keeps the household, and the clock stands still", async () => {
  const { house, anna, family } = await twoOrganisations();
  const cookie = await cookieOf(house, anna.id);
  const shown = await queue(getting(house, "/desk/intake", { cookie }));
  expect(shown.families.map(({ id, contact }) => [id, contact])).toEqual([[family.id, "+4520123456"]]);
  const form = { do: "contact", kind: "family", id: family.id };
  const done = await responseOf(press(posting(house, "/desk/intake", form, { cookie })));
  expect(done.headers.get("location")).toBe("/desk/intake?done=contact");
  await runDue(house, later(30));
  expect(await fileOf(house)).toMatchObject({ organisationId: "org-a", intakeSince: null, firstContactAt: NOW });
  const again = await cookieOf(house, anna.id);
  expect((await queue(getting(house, "/desk/intake", { cookie: again }))).families).toEqual([]);
});

test("a coordinator without room passes on at once, and sees the household no longer", async () => {
  const { house, anna, bo, family } = await twoOrganisations();
  const cookie = await cookieOf(house, anna.id);
  const form = { do: "pass", kind: "family", id: family.id };
  await responseOf(press(posting(house, "/desk/intake", form, { cookie })));
  expect(await fileOf(house)).toMatchObject({ organisationId: "org-b" });
  expect((await responseOf(press(posting(house, "/desk/intake", form, { cookie })))).status).toBe(404);
  const theirs = await queue(getting(house, "/desk/intake", { cookie: await cookieOf(house, bo.id) }));
  expect(theirs.families.map(({ id }) => id)).toEqual([family.id]);
});

test("nobody records or passes on a household of another organisation", async () => {
  const { house, bo, family } = await twoOrganisations();
  const cookie = await cookieOf(house, bo.id);
  for (const pressed of ["contact", "pass"]) {
    const form = { do: pressed, kind: "family", id: family.id };
    expect((await responseOf(press(posting(house, "/desk/intake", form, { cookie })))).status).toBe(404);
  }
  expect(await fileOf(house)).toMatchObject({ organisationId: "org-a", firstContactAt: null });
});

test("when all have passed it stays with the one that has least to do, with its lead, and is not handed on again", async () => {
  const { house, make } = await twoOrganisations();
  const lead = make.account.lead({ organisationId: "org-a" });
  const free = make.volunteer.approved({ organisationId: "org-a" });
  await settle(house.db, lead, free);
  await runDue(house, later(5));
  await runDue(house, later(10));
  expect(await fileOf(house)).toMatchObject({
    organisationId: "org-a",
    passedOver: ["org-a", "org-b"],
    intakeSince: null,
    ownerId: lead.id,
    nextOn: "2026-12-02",
  });
  await runDue(house, later(40));
  expect(await fileOf(house)).toMatchObject({ organisationId: "org-a" });
});

test("where there is only one organisation it stays there and nobody is told of a change", async () => {
  const house = testHouse();
  const make = factories({ now: NOW });
  const only = make.organisation();
  const lead = make.account.lead({ organisationId: only.id });
  const family = make.family.waiting({ organisationId: only.id, intakeSince: NOW, ownerId: null });
  await settle(house.db, only, lead, family);
  await runDue(house, later(5));
  expect(await fileOf(house)).toMatchObject({ organisationId: only.id, intakeSince: null, ownerId: lead.id });
  expect(await house.db.read.select().from(outbox)).toEqual([]);
});

test("a protected household and one that is paused stay where they are", async () => {
  const { house, anna } = await twoOrganisations();
  for (const change of [{ protectedFor: [anna.id] }, { protectedFor: null, state: "paused" as const }]) {
    await house.db.transact((tx) =>
      tx.update(families).set(change).where(eq(families.name, "Familien Haddad")).returning(),
    );
    await runDue(house, later(9));
    expect(await fileOf(house)).toMatchObject({ organisationId: "org-a" });
  }
});

test("volunteers who left the choice to us go on too, unless a talk is booked or was held", async () => {
  const { house, make, bo } = await twoOrganisations();
  const left = { organisationId: "org-a", handedOnAt: NOW, appliedAt: NOW };
  const quiet = make.volunteer.applied({ ...left, talkAt: null });
  const booked = make.volunteer.applied({ ...left, talkAt: "2026-12-01T10:00" });
  await settle(house.db, quiet, booked);
  await runDue(house, later(5));
  const units = await house.db.read.select().from(volunteers);
  const unit = (id: string) => units.find((one) => one.id === id);
  expect(unit(quiet.id)).toMatchObject({ organisationId: "org-b", callerId: bo.id, passedOver: ["org-a"] });
  expect(unit(booked.id)).toMatchObject({ organisationId: "org-a" });
  const adults = await house.db.read.select().from(volunteerAdults).where(eq(volunteerAdults.volunteerId, quiet.id));
  expect(adults.map(({ declarationVersion }) => declarationVersion)).toEqual(adults.map(() => null));
});

test("free volunteers are those with room left: a full one does not draw more households to an organisation", async () => {
  const { house, make } = await twoOrganisations();
  const paused = make.volunteer.paused({ organisationId: "org-b" });
  await settle(house.db, make.volunteer.approved({ organisationId: "org-b", capacity: 1 }), paused);
  const loads = await listIntakeOrganisations(house.db.read, "2200");
  expect(loads).toEqual([
    { id: "org-b", near: true, waitingRequests: 0, freeVolunteers: 1 },
    { id: "org-a", near: true, waitingRequests: 2, freeVolunteers: 0 },
  ]);
  const nobodyYet = { organisationId: null, passedOver: [], area: "2200" };
  expect(await nextOrganisation(house.db.read, nobodyYet, NOW)).toMatchObject({ id: "org-b", stays: false });
});
