import { expect, test } from "vitest";
import { approveVolunteer } from "~/features/people/volunteers/approve-volunteer.server";
import { auditRows, certificates, outbox, volunteerAdults, volunteers } from "~db/schema/all.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, type TestHouse, testHouse } from "~tests/support/house";
import { action, loader as show } from "./volunteer-file";
import { loader as list } from "./volunteers";

const TODAY = "2026-11-22";
const READY = { talkHeldAt: NOW, declarationVersion: 1, declaredAt: NOW };

async function desk() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const [own, other] = [make.organisation(), make.organisation({ name: "Bydelsmødre" })];
  const karin = make.account.coordinator({ organisationId: own.id, name: "Karin" });
  const stranger = make.account.coordinator({ organisationId: other.id });
  await settle(house.db, own, other, karin, stranger);
  return {
    house,
    make,
    own,
    karin,
    cookie: await cookieOf(house, karin.id),
    foreign: await cookieOf(house, stranger.id),
  };
}

const path = (id: string) => `/desk/volunteers/${id}`;
const send = (house: TestHouse, cookie: string, id: string, fields: Record<string, string | number>) =>
  action(posting(house, path(id), fields, { params: { id }, cookie }));
const unitIn = async (house: TestHouse) => (await house.db.read.select().from(volunteers))[0];

test("a coordinator writes down talk, declarations and certificates, and the unit is approved", async () => {
  const { house, make, own, karin, cookie } = await desk();
  const bente = make.volunteer.applied({ organisationId: own.id });
  await settle(house.db, bente);
  const screening = {
    do: "screen",
    adultId: bente.adultId,
    version: 1,
    talkHeld: "on",
    declared: "on",
    references: 0,
    recordStatus: "valid",
    recordUntil: "2027-03-14",
  };
  const saved = await responseOf(send(house, cookie, bente.id, screening));
  expect(saved.headers.get("location")).toBe(`${path(bente.id)}?done=saved`);
  expect(await unitIn(house)).toMatchObject({ state: "in-screening", version: 2 });
  expect(await house.db.read.select().from(certificates)).toMatchObject([
    { kind: "criminal-record", status: "valid", validUntil: "2027-03-14", seenOn: TODAY, checkedBy: karin.id },
  ]);
  const approved = await responseOf(send(house, cookie, bente.id, { do: "approve", version: 2 }));
  expect(approved.headers.get("location")).toBe(`${path(bente.id)}?done=approve`);
  expect(await unitIn(house)).toMatchObject({ state: "approved", approvedBy: karin.id, version: 3 });
  expect((await house.db.read.select().from(outbox)).map(({ message }) => message)).toEqual(["volunteer-approved"]);
});

test("a unit of which one adult is not ready is not approved, and the page says what is missing", async () => {
  const { house, make, own, cookie } = await desk();
  const couple = make.volunteer.inScreening({
    organisationId: own.id,
    adults: [READY, {}],
    certificateUntil: "2027-03-14",
  });
  await settle(house.db, couple);
  const refusal = await send(house, cookie, couple.id, { do: "approve", version: 1 });
  expect(refusal).toMatchObject({ data: { problem: "not-ready" }, init: { status: 422 } });
  const { file } = await show(getting(house, path(couple.id), { params: { id: couple.id }, cookie }));
  expect(file.adults.map(({ missing }) => missing)).toEqual([[], ["talk", "declarations"]]);
});

test("of fifty approvals at once one wins, and the others read that it was changed", async () => {
  const { house, make, own, karin } = await desk();
  const bente = make.volunteer.inScreening({ organisationId: own.id, adults: [READY], certificateUntil: "2027-03-14" });
  await settle(house.db, bente);
  const seen = { id: bente.id, organisationId: own.id, version: 1 };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => approveVolunteer(house.db, { accountId: karin.id, now: NOW }, seen, null)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((one) => !one.ok && one.reason === "stale")).toHaveLength(49);
  const approvals = (await house.db.read.select().from(auditRows)).filter(
    ({ action: word }) => word === "volunteer.approved",
  );
  expect(approvals).toHaveLength(1);
});

test("a page opened before somebody else changed the file is told so, and nothing is changed", async () => {
  const { house, make, own, cookie } = await desk();
  const bente = make.volunteer.approved({ organisationId: own.id, version: 4 });
  await settle(house.db, bente);
  const refusal = await send(house, cookie, bente.id, { do: "pause", version: 3 });
  expect(refusal).toMatchObject({ data: { problem: "stale" }, init: { status: 409 } });
  expect(await unitIn(house)).toMatchObject({ state: "approved", version: 4 });
});

test("a form sent twice counts once and leads to the same page", async () => {
  const { house, make, own, cookie } = await desk();
  const bente = make.volunteer.approved({ organisationId: own.id });
  await settle(house.db, bente);
  const fields = { do: "pause", version: 1, once: "0123456789abcdef" };
  const first = await responseOf(send(house, cookie, bente.id, fields));
  const second = await responseOf(send(house, cookie, bente.id, fields));
  expect(second.headers.get("location")).toBe(first.headers.get("location"));
  expect(await unitIn(house)).toMatchObject({ state: "paused", version: 2 });
});

test("another organisation's coordinator finds neither the file nor its form, and no row in the list", async () => {
  const { house, make, own, foreign } = await desk();
  const bente = make.volunteer.inScreening({ organisationId: own.id, adults: [READY], certificateUntil: "2027-03-14" });
  await settle(house.db, bente);
  const asked = show(getting(house, path(bente.id), { params: { id: bente.id }, cookie: foreign }));
  expect((await responseOf(asked)).status).toBe(404);
  const acted = send(house, foreign, bente.id, { do: "approve", version: 1 });
  expect((await responseOf(acted)).status).toBe(404);
  expect((await list(getting(house, "/desk/volunteers", { cookie: foreign }))).rows).toEqual([]);
  expect(await unitIn(house)).toMatchObject({ state: "in-screening" });
});

test("a decline needs a reason, and frees the time of the talk", async () => {
  const { house, make, own, karin, cookie } = await desk();
  const bente = make.volunteer.applied({ organisationId: own.id, callerId: karin.id, talkAt: "2026-11-23T10:00" });
  await settle(house.db, bente);
  expect(await send(house, cookie, bente.id, { do: "decline", version: 1 })).toMatchObject({ init: { status: 422 } });
  await send(house, cookie, bente.id, { do: "decline", version: 1, reason: "withdrew" });
  expect(await unitIn(house)).toMatchObject({
    state: "declined",
    declineReason: "withdrew",
    talkAt: null,
    endedAt: NOW,
  });
});

test("a certificate that counts needs its last day, and the form comes back as typed", async () => {
  const { house, make, own, cookie } = await desk();
  const bente = make.volunteer.applied({ organisationId: own.id });
  await settle(house.db, bente);
  const refusal = await send(house, cookie, bente.id, {
    do: "screen",
    adultId: bente.adultId,
    version: 1,
    talkHeld: "on",
    recordStatus: "valid",
  });
  expect(refusal).toMatchObject({
    data: { adultId: bente.adultId, result: { initialValue: { talkHeld: "on", recordStatus: "valid" } } },
    init: { status: 422 },
  });
  expect((await house.db.read.select().from(volunteerAdults))[0]).toMatchObject({ talkHeldAt: null });
});

test("the list shows who waits, late ones marked, fifty a page", async () => {
  const { house, make, own, cookie } = await desk();
  const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
  const many = Array.from({ length: 51 }, () => make.volunteer.applied({ organisationId: own.id }));
  const late = make.volunteer.applied({ organisationId: own.id, appliedAt: daysAgo(8) });
  const later = make.volunteer.awaitingCertificate({ organisationId: own.id, appliedAt: daysAgo(22) });
  const approved = make.volunteer.approved({ organisationId: own.id });
  await settle(house.db, late, later, approved, ...many);
  const first = await list(getting(house, "/desk/volunteers", { cookie }));
  expect(first.rows).toHaveLength(50);
  expect(first.rows.slice(0, 3).map((row) => [row.id, row.late])).toEqual([
    [later.id, "approval"],
    [late.id, "talk"],
    [first.rows[2]?.id, null],
  ]);
  const second = await list(getting(house, "/desk/volunteers?page=2", { cookie }));
  expect([second.rows.length, second.pages]).toEqual([3, 2]);
  const onlyApproved = await list(getting(house, "/desk/volunteers?state=approved", { cookie }));
  expect(onlyApproved.rows.map(({ id }) => id)).toEqual([approved.id]);
});
