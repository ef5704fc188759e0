import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { accountOfContact } from "~/features/accounts/account-of-contact.server";
import { listNextFacts } from "~/features/desk/next-queries.server";
import { addDays, dayOf } from "~/foundation/clock";
import { roles } from "~db/schema/access.server";
import { auditRows } from "~db/schema/audit.server";
import { consents } from "~db/schema/consent.server";
import { groupParticipants, groups } from "~db/schema/groups.server";
import { families, familyAdults, volunteers } from "~db/schema/people.server";
import { settle } from "~tests/factories/rows";
import { NOW } from "~tests/support/house";
import { nameHawa, quarter, rolesOfHawa } from "~tests/support/quarter";
import { addParticipant } from "./add-participant.server";
import { createGroup } from "./create-group.server";
import { endGroup } from "./end-group.server";
import { listLedGroups } from "./led-queries.server";
import { logMeeting } from "./log-meeting.server";
import { nameLeader } from "./name-leader.server";
import { getGroup, listParticipants } from "./queries.server";
import { removeParticipant } from "./remove-participant.server";
import { removeVolunteer } from "./remove-volunteer.server";
import { saveGroup } from "./save-group.server";
import { showLedGroup } from "./show-led-group.server";

test("a group ends after its match type's term, and a woman who joins waits no more", async () => {
  const at = await quarter();
  const { group } = await getGroup(at.db.read, at.organisation.id, at.groupId);
  expect(group).toMatchObject({ plannedEndOn: "2027-05-01", ownerId: at.karin.id, leaderId: null });
  expect(await at.join(at.samira)).toEqual({ ok: true, value: null });
  expect(await at.stateOf(at.samira)).toBe("matched");
  expect(await at.join(at.samira)).toEqual({ ok: false, reason: "not-waiting" });
  const ledger = (await at.db.read.select().from(auditRows)).filter(({ subject }) => subject === "group");
  expect(JSON.stringify(ledger.map(({ action, detail }) => [action, detail]))).not.toContain("Samira");
});

test("only a match type of the form group, open and one's own, has groups", async () => {
  const at = await quarter();
  const other = at.organisation.matchTypes.find(({ form }) => form === "pair")?.id as string;
  const wish = { name: "x", place: "y", withChildren: false, startsOn: "2026-11-01", plannedEndOn: null };
  for (const [organisationId, matchTypeId] of [
    [at.organisation.id, other],
    ["another", at.organisation.matchTypeId],
  ] as const) {
    const made = createGroup(at.db, at.by, { organisationId, once: null }, { ...wish, matchTypeId });
    await expect(made).rejects.toMatchObject({ status: 404 });
  }
});

test("nobody joins without a consent of their own that stands and covers the organisation, and a refusal leaves nothing", async () => {
  const at = await quarter();
  const withdraw = (change: Partial<typeof consents.$inferInsert>) =>
    at.db.transact((tx) =>
      tx.update(consents).set(change).where(eq(consents.familyAdultId, at.samira.adultId)).returning(),
    );
  const other = at.make.organisation({ name: "Nabo" });
  await settle(at.db, other);
  const before = await at.seen();
  await withdraw({ organisationId: other.id });
  expect(await at.join(at.samira)).toEqual({ ok: false, reason: "no-consent" });
  await withdraw({ organisationId: null, withdrawnAt: NOW });
  expect(await at.join(at.samira)).toEqual({ ok: false, reason: "no-consent" });
  expect([await at.stateOf(at.samira), await at.seen()]).toEqual(["waiting", before]);
  await withdraw({ withdrawnAt: null });
  expect((await at.join(at.samira)).ok).toBe(true);
});

test("of two groups that take the same woman at once, one gets her", async () => {
  const at = await quarter();
  const wish = { matchTypeId: at.organisation.matchTypeId, name: "To", place: "Huset", withChildren: false };
  const second = await createGroup(
    at.db,
    at.by,
    { ...at.where, once: null },
    { ...wish, startsOn: "2026-11-01", plannedEndOn: null },
  );
  const woman = { requestId: at.samira.requestId, adultId: at.samira.adultId, once: null };
  const both = await Promise.all([
    addParticipant(at.db, at.by, await at.seen(), woman),
    addParticipant(at.db, at.by, { ...at.where, groupId: second, version: 1 }, woman),
  ]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await at.db.read.select().from(groupParticipants)).toHaveLength(1);
});

test("volunteers are approved; where children come along every adult has a certificate that counts", async () => {
  const at = await quarter({ withChildren: true });
  const screened = at.make.volunteer.inScreening(at.where);
  const ended = at.make.volunteer.certificateEnded(at.where);
  const nabo = at.make.volunteer.approved({});
  await settle(at.db, screened, ended, nabo);
  expect(await at.takeIn(screened)).toEqual({ ok: false, reason: "not-approved" });
  expect(await at.takeIn(nabo)).toEqual({ ok: false, reason: "not-approved" });
  expect(await at.takeIn(ended)).toEqual({ ok: false, reason: "certificate" });
  expect((await at.takeIn(at.hawa)).ok).toBe(true);
  expect(await at.takeIn(at.hawa)).toEqual({ ok: false, reason: "already-in" });
  const facts = { name: "Onsdag", place: "Huset", plannedEndOn: "2027-05-01", once: null };
  expect((await saveGroup(at.db, at.by, await at.seen(), { ...facts, withChildren: false })).ok).toBe(true);
  expect((await at.takeIn(ended)).ok).toBe(true);
  expect(await saveGroup(at.db, at.by, await at.seen(), { ...facts, withChildren: true })).toEqual({
    ok: false,
    reason: "certificate",
  });
});

test("a leader sees the first names and the meetings of their own group, and nothing to reach anybody by", async () => {
  const at = await quarter();
  await at.join(at.samira);
  await at.join(at.hodan);
  expect(await nameHawa(at)).toEqual({ ok: false, reason: "not-in-group" });
  await at.takeIn(at.hawa);
  expect((await nameHawa(at)).ok).toBe(true);
  expect(await rolesOfHawa(at)).toEqual(["group-leader", "volunteer"]);
  const [led] = await listLedGroups(at.db.read, at.leads);
  if (!led) throw new Error("no group");
  const shown = await showLedGroup(at.db.read, led, "da");
  expect(shown).toMatchObject({ participants: [{ name: "Hodan" }, { name: "Samira" }], volunteers: ["Hawa"] });
  expect(JSON.stringify(shown)).not.toMatch(/Haddad|Osman|\+45/);
  expect(await listLedGroups(at.db.read, { accountId: at.karin.id, volunteerIds: ["hawa"] })).toEqual([]);
});

test("whose consent is withdrawn, who is protected or pauses is no longer named, whoever did it", async () => {
  const at = await quarter();
  await at.join(at.samira);
  await at.join(at.hodan);
  const named = async () =>
    (await listParticipants(at.db.read, { id: at.groupId, ...at.where })).map(({ name }) => name);
  const change = (values: Partial<typeof families.$inferInsert>, id: string) =>
    at.db.transact((tx) => tx.update(families).set(values).where(eq(families.id, id)).returning());
  await change({ protectedFor: [at.karin.id] }, at.samira.id);
  expect(await named()).toEqual(["Hodan Ali"]);
  await change({ state: "withdrawn" }, at.hodan.id);
  expect(await named()).toEqual([]);
  await change({ protectedFor: null }, at.samira.id);
  await at.db.transact((tx) =>
    tx.update(consents).set({ withdrawnAt: NOW }).where(eq(consents.familyAdultId, at.samira.adultId)).returning(),
  );
  expect(await named()).toEqual([]);
});

test("who was divided from the household they joined with is named by their own file: protected, they are not", async () => {
  const at = await quarter();
  await at.join(at.samira);
  const alone = at.make.family.singleWoman({ ...at.where, protectedFor: [at.karin.id] });
  await settle(at.db, { rows: { families: alone.rows.families ?? [] } });
  await at.db.transact((tx) =>
    tx.update(familyAdults).set({ familyId: alone.id }).where(eq(familyAdults.id, at.samira.adultId)).returning(),
  );
  expect(await listParticipants(at.db.read, { id: at.groupId, ...at.where })).toEqual([]);
});

test("a leader who is paused leads nothing until they are approved again, and one who is taken out never more", async () => {
  const at = await quarter();
  await at.takeIn(at.hawa);
  await nameHawa(at);
  const set = (state: "paused" | "approved") =>
    at.db.transact((tx) => tx.update(volunteers).set({ state }).where(eq(volunteers.id, "hawa")).returning());
  await set("paused");
  expect(await listLedGroups(at.db.read, at.leads)).toEqual([]);
  await set("approved");
  expect(await listLedGroups(at.db.read, at.leads)).toHaveLength(1);
  await removeVolunteer(at.db, at.by, await at.seen(), { volunteerId: "hawa", once: null });
  expect([await listLedGroups(at.db.read, at.leads), await rolesOfHawa(at)]).toEqual([[], ["volunteer"]]);
});

test("who is named leader before the first sign-in gets the role with the account", async () => {
  const at = await quarter();
  const amal = at.make.volunteer.approved({ ...at.where, adults: [{ name: "Amal", email: "amal@example.org" }] });
  await settle(at.db, amal);
  await at.takeIn(amal);
  expect((await nameLeader(at.db, at.by, await at.seen(), { adultId: amal.adultId, once: null })).ok).toBe(true);
  const account = await at.db.transact((tx) => accountOfContact(tx, "amal@example.org", { language: "da", now: NOW }));
  const held = await at.db.read
    .select()
    .from(roles)
    .where(eq(roles.accountId, account?.id as string));
  expect(held.map(({ role, volunteerId }) => [role, volunteerId])).toEqual(
    expect.arrayContaining([
      ["volunteer", amal.id],
      ["group-leader", amal.id],
    ]),
  );
});

test("a meeting is one line a day, between the group's beginning and today", async () => {
  const at = await quarter();
  const met = (heldOn: string) =>
    logMeeting(
      at.db,
      at.by,
      { ...at.where, groupId: at.groupId, once: null },
      {
        heldOn,
        place: "Biblioteket",
        came: 4,
        themes: ["danish"],
      },
    );
  expect((await met("2026-11-18")).ok).toBe(true);
  expect(await met("2026-11-18")).toEqual({ ok: false, reason: "already-logged" });
  expect(await met("2026-11-23")).toEqual({ ok: false, reason: "to-come" });
  expect(await met("2026-10-31")).toEqual({ ok: false, reason: "before-start" });
  await endGroup(at.db, at.by, await at.seen(), { reason: "other", waitsAgain: false, once: null });
  expect(await met("2026-11-19")).toEqual({ ok: false, reason: "ended" });
});

test("a woman who leaves has stopped, or waits for another group; one who comes back is the same row", async () => {
  const at = await quarter();
  await at.join(at.samira);
  const row = async () => (await at.db.read.select().from(groupParticipants))[0]?.id as string;
  await removeParticipant(at.db, at.by, await at.seen(), { rowId: await row(), why: "waits-again", once: null });
  expect(await at.stateOf(at.samira)).toBe("waiting");
  await at.join(at.samira);
  expect(await at.db.read.select().from(groupParticipants)).toHaveLength(1);
  await removeParticipant(at.db, at.by, await at.seen(), { rowId: await row(), why: "stopped", once: null });
  expect(await at.stateOf(at.samira)).toBe("ended");
});

test("the planned ending is a line on the desk three weeks before; then everybody leaves, and the leader's page closes", async () => {
  const at = await quarter();
  await at.join(at.samira);
  await at.takeIn(at.hawa);
  await nameHawa(at);
  const plan = (plannedEndOn: string) =>
    at.db.transact((tx) => tx.update(groups).set({ plannedEndOn }).where(eq(groups.id, at.groupId)).returning());
  const lines = async () =>
    (await listNextFacts(at.db.read, { ...at.where, accountId: at.karin.id, now: NOW })).filter(
      ({ kind }) => kind === "group",
    );
  expect(await lines()).toEqual([]);
  await plan(addDays(dayOf(NOW), 20));
  expect(await lines()).toMatchObject([{ name: "Onsdag", href: `/desk/groups/${at.groupId}` }]);
  const old = await at.seen();
  expect((await endGroup(at.db, at.by, old, { reason: "term-reached", waitsAgain: false, once: null })).ok).toBe(true);
  expect(await at.stateOf(at.samira)).toBe("ended");
  expect([await listLedGroups(at.db.read, at.leads), await rolesOfHawa(at)]).toEqual([[], ["volunteer"]]);
  expect(await endGroup(at.db, at.by, old, { reason: "other", waitsAgain: false, once: null })).toEqual({
    ok: false,
    reason: "changed-since",
  });
  expect(await at.join(at.hodan)).toEqual({ ok: false, reason: "changed-since" });
});
