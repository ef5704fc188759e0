import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { hasSession } from "~/access/session.server";
import { listKnown } from "~/features/accounts/contact-queries.server";
import { findLink } from "~/features/matching/answer-page-queries.server";
import { action as divideAction } from "~/routes/coordinator/families-divide";
import { loader as fileLoader } from "~/routes/coordinator/families-file";
import { roles } from "~db/schema/access.server";
import { consents } from "~db/schema/consent.server";
import { barredPairs, matches, requests } from "~db/schema/matching.server";
import { families, familyAdults } from "~db/schema/people.server";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting } from "~tests/support/house";
import { lastLink, proposedIn } from "~tests/support/matching";
import { townWithDesk } from "~tests/support/safety";
import { withoutOnce } from "./without-once";

/** A couple with two children who share a telephone; both have an account. */
async function household() {
  const town = await townWithDesk();
  const { make, where, organisation, db } = town;
  const family = make.family.waiting({
    ...where,
    matchTypeIds: organisation.matchTypes.map(({ id }) => id),
    childrenBirthYears: [2015, 2018, 2018],
    waitingSince: "2026-09-01",
    adults: [
      { name: "Amal", phone: "+4520000001", sharedPhone: true },
      { name: "Omar", phone: "+4520000001", sharedPhone: true, trustedName: "Amal", trustedPhone: "+4520000001" },
    ],
  });
  const amal = make.account.familyAdult({ familyId: family.id, name: "Amal", email: null });
  const omar = make.account.familyAdult({ familyId: family.id, name: "Omar", email: null });
  await settle(db, family, amal, omar);
  const [first, second] = family.adults as { id: string }[] as [{ id: string }, { id: string }];
  await db.transact(async (tx) => {
    for (const [adult, account] of [
      [first, amal],
      [second, omar],
    ] as const)
      await tx.update(familyAdults).set({ accountId: account.id }).where(eq(familyAdults.id, adult.id)).returning();
  });
  const divide = async (more: Record<string, string | string[]> = {}) => {
    const form = {
      ...{ version: "1", why: "lives-apart", name: "Amal Saleh", household: "family", householdLeft: "man" },
      ...{ adult: [first.id], child: ["2018-1"], phone: "20 00 00 09" },
      ...more,
    };
    const params = { id: family.id };
    const cookie = await cookieOf(town.house, town.karin.id);
    return divideAction(posting(town.house, `/desk/families/${family.id}/divide`, form, { params, cookie }));
  };
  const halves = async () => {
    const rows = await db.read.select().from(families);
    const moved = rows.find(({ dividedFrom }) => dividedFrom === family.id);
    const left = rows.find(({ id }) => id === family.id);
    if (!moved || !left) throw new Error("not divided");
    return { moved, left };
  };
  return { ...town, couple: family, amal, omar, first, second, divide, halves };
}

test("who moves gets a new file with an id of its own, one child of two of a year, and the consent they gave", async () => {
  const town = await household();
  expect((await town.divide()) as Response).toMatchObject({ status: 303 });
  const { moved, left } = await town.halves();
  expect(moved).toMatchObject({
    name: "Amal Saleh",
    childrenBirthYears: [2018],
    state: "consented",
    household: "family",
  });
  expect(left).toMatchObject({ childrenBirthYears: [2015, 2018], state: "consented", household: "man" });
  const adults = await town.db.read.select().from(familyAdults).where(eq(familyAdults.familyId, moved.id));
  expect(adults).toMatchObject([{ name: "Amal", phone: "+4520000009", sharedPhone: false, position: 0 }]);
  expect(await town.db.read.select().from(consents).where(eq(consents.familyAdultId, town.first.id))).toHaveLength(1);
});

test("the half that moves is signed out, its old links open nothing, and its account opens the new file alone", async () => {
  const town = await household();
  await cookieOf(town.house, town.amal.id);
  await cookieOf(town.house, town.omar.id);
  await town.divide();
  expect(await hasSession(town.db, town.amal.id, NOW)).toBe(false);
  expect(await hasSession(town.db, town.omar.id, NOW)).toBe(true);
  const { moved } = await town.halves();
  const held = await town.db.read.select().from(roles).where(eq(roles.accountId, town.amal.id));
  expect(held.map(({ familyId }) => familyId)).toEqual([moved.id]);
});

test("a number that the others use too never leads to the new file, nor does an account that both used", async () => {
  const town = await household();
  await town.db.transact((tx) =>
    tx.update(familyAdults).set({ accountId: town.omar.id }).where(eq(familyAdults.id, town.first.id)).returning(),
  );
  await town.divide({ phone: "" });
  const { moved } = await town.halves();
  const known = await listKnown(town.db.read, "+4520000001");
  expect(known.map(({ fileId }) => fileId)).toEqual([town.couple.id]);
  const [adult] = await town.db.read.select().from(familyAdults).where(eq(familyAdults.familyId, moved.id));
  expect(adult).toMatchObject({ phone: null, accountId: null, reach: "call" });
  // And the old half is no longer reached through the one who moved.
  const [omar] = await town.db.read.select().from(familyAdults).where(eq(familyAdults.id, town.second.id));
  expect(omar).toMatchObject({ trustedName: null, trustedPhone: null });
});

test("each half waits for what the household waited for, as long as it had waited", async () => {
  const town = await household();
  await town.divide();
  const { moved, left } = await town.halves();
  for (const { id } of [moved, left]) {
    const waiting = await town.db.read.select().from(requests).where(eq(requests.familyId, id));
    expect(waiting.map(({ state, waitingSince }) => [state, waitingSince])).toEqual([
      ["waiting", "2026-09-01"],
      ["waiting", "2026-09-01"],
    ]);
  }
});

test.each([
  ["stays", false],
  ["moves", true],
])("an open match %s with the half the coordinator chose, with its request; the other half waits", async (_, moves) => {
  const town = await household();
  const match = await proposedIn({ ...town, family: { ...town.family, requestId: town.couple.requestId } });
  await town.divide(moves ? { match: [match.id] } : {});
  const { moved, left } = await town.halves();
  const [row] = await town.db.read.select().from(matches);
  const [with_, without] = moves ? [moved, left] : [left, moved];
  expect(row?.familyId).toBe(with_.id);
  const openOf = (familyId: string) =>
    town.db.read
      .select()
      .from(requests)
      .where(and(eq(requests.familyId, familyId), eq(requests.matchTypeId, match.matchTypeId)));
  expect(await openOf(with_.id)).toMatchObject([{ id: row?.requestId, state: "proposed" }]);
  expect(await openOf(without.id)).toMatchObject([{ state: "waiting" }]);
});

test("a private link of the one who moved opens nothing of the match that stays", async () => {
  const town = await household();
  const match = await proposedIn({ ...town, family: { ...town.family, requestId: town.couple.requestId } });
  const { tellSide } = await import("~/features/matching/answer-links.server");
  await town.db.transact(async (tx) => {
    await tx
      .update(familyAdults)
      .set({ reach: "text", sharedPhone: false })
      .where(eq(familyAdults.id, town.first.id))
      .returning();
    await tellSide(tx, town.doing, match, "family", "proposal-family");
  });
  const secret = await lastLink(town, "proposal-family");
  expect(await findLink(town.db.read, secret, NOW)).not.toBeNull();
  await town.divide();
  expect(await findLink(town.db.read, secret, NOW)).toBeNull();
});

test("who was barred stays barred for both, and a volunteer of the household is never proposed to either half", async () => {
  const town = await household();
  const unit = town.make.volunteer.approved({ ...town.where, adults: [{ name: "Omar", accountId: town.omar.id }] });
  const blocked = { id: "bar", familyId: town.couple.id, volunteerId: town.bente.id, why: "blocked" as const, at: NOW };
  await settle(town.db, unit, { rows: { barredPairs: [blocked] } });
  await town.divide();
  const { moved, left } = await town.halves();
  const bars = await town.db.read.select().from(barredPairs).where(isNull(barredPairs.liftedAt));
  const of = (id: string) =>
    bars.filter(({ familyId }) => familyId === id).map(({ volunteerId, why }) => `${volunteerId} ${why}`);
  const both = [`${town.bente.id} blocked`, `${unit.id} one-household`].toSorted();
  expect(of(moved.id).toSorted()).toEqual(both);
  expect(of(left.id).toSorted()).toEqual(both);
});

test("neither file shows the other: no id, no name, no hint of where it came from", async () => {
  const town = await household();
  await town.divide();
  const { moved, left } = await town.halves();
  const cookie = await cookieOf(town.house, town.karin.id);
  const show = async (id: string) =>
    JSON.stringify(await fileLoader(getting(town.house, `/desk/families/${id}`, { params: { id }, cookie })));
  const [ofMoved, ofLeft] = [await show(moved.id), await show(left.id)];
  expect(ofMoved).not.toContain(left.id);
  expect(ofMoved).not.toContain("Omar");
  expect(ofLeft).not.toContain(moved.id);
  expect(ofLeft).not.toContain("Amal");
});

test("somebody moves and somebody stays; and a file that was changed meanwhile is not divided", async () => {
  const town = await household();
  const all = [town.first.id, town.second.id];
  expect(await town.divide({ adult: all })).toMatchObject({ data: { typed: { errors: { adult: ["adults"] } } } });
  expect(await town.divide({ adult: [] })).toMatchObject({ data: { typed: { errors: { adult: ["adults"] } } } });
  expect(await town.divide({ version: "7" })).toMatchObject({ data: { stale: true } });
  expect((await town.db.read.select().from(families)).every(({ dividedFrom }) => dividedFrom === null)).toBe(true);
});

test("each child is taken away once", () => {
  expect(withoutOnce([2018, 2018, 2015], [2018])).toEqual([2018, 2015]);
  expect(withoutOnce([2018], [2018, 2018])).toEqual([]);
});
