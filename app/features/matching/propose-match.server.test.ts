import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditRows } from "~db/schema/audit.server";
import { barredPairs, matches, requests } from "~db/schema/matching.server";
import { outbox } from "~db/schema/outbox.server";
import { volunteers } from "~db/schema/people.server";
import { settle } from "~tests/factories/rows";
import { NOW } from "~tests/support/house";
import { type SmallTown, smallTown } from "~tests/support/matching";
import { proposeMatch } from "./propose-match.server";

const wishIn = ({ organisation, family, bente }: SmallTown) => ({
  organisationId: organisation.id,
  requestId: family.requestId,
  volunteerId: bente.id,
  overrideReason: null,
  roundId: null,
});

test("a proposal freezes score and parts, asks the volunteer by a link of her own, and the request waits no more", async () => {
  const town = await smallTown();
  const proposed = await proposeMatch(town.db, town.doing, wishIn(town));
  expect(proposed.ok).toBe(true);
  const [match] = await town.db.read.select().from(matches);
  expect(match?.state).toBe("proposed");
  expect(match?.points).toBe(
    ((match?.parts ?? []) as { points: number }[]).reduce((sum, part) => sum + part.points, 0),
  );
  expect(match?.answerBy).toEqual(new Date("2026-11-25T09:00:00Z"));
  const [request] = await town.db.read.select().from(requests);
  expect(request?.state).toBe("proposed");
  const [letter] = await town.db.read.select().from(outbox);
  expect(letter).toMatchObject({ channel: "mail", recipient: "bente@example.org", message: "proposal-volunteer" });
  expect(letter?.facts.link).toMatch(/^http:\/\/localhost:3000\/da\/answer\/[\w-]{43}$/);
  const written = await town.db.read
    .select()
    .from(auditRows)
    .where(eq(auditRows.subjectId, match?.id as string));
  expect(written.map(({ action }) => action)).toEqual(["match.propose"]);
});

test("of 50 proposals for one family at once, one wins and the others read that somebody was first", async () => {
  const town = await smallTown();
  const others = Array.from({ length: 49 }, () => town.make.volunteer.approved(town.where));
  await settle(town.db, ...others);
  const answers = await Promise.all(
    [town.bente, ...others].map(({ id }) => proposeMatch(town.db, town.doing, { ...wishIn(town), volunteerId: id })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((one) => !one.ok && one.reason === "changed-since")).toHaveLength(49);
  expect(await town.db.read.select().from(matches)).toHaveLength(1);
});

test("a volunteer with room for one is proposed to one of many families at once", async () => {
  const town = await smallTown();
  const families = Array.from({ length: 9 }, () =>
    town.make.family.waiting({ ...town.where, matchTypeIds: [town.organisation.matchTypeId] }),
  );
  await settle(town.db, ...families);
  const answers = await Promise.all(
    [town.family, ...families].map(({ requestId }) =>
      proposeMatch(town.db, town.doing, { ...wishIn(town), requestId }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const waiting = (await town.db.read.select().from(requests)).filter(({ state }) => state === "waiting");
  expect(waiting).toHaveLength(9);
});

test("a gate that shut since the page was opened stops the proposal, and the family keeps waiting", async () => {
  const town = await smallTown();
  await town.db.transact((tx) =>
    tx.update(volunteers).set({ state: "paused" }).where(eq(volunteers.id, town.bente.id)).returning(),
  );
  const proposed = await proposeMatch(town.db, town.doing, { ...wishIn(town), overrideReason: "practical" });
  expect(proposed).toEqual({ ok: false, reason: "gate-shut", gates: ["not-approved"] });
  expect((await town.db.read.select().from(requests))[0]?.state).toBe("waiting");
  expect(await town.db.read.select().from(outbox)).toEqual([]);
});

test("a declined pair needs a coordinator's reason; a blocked pair is never proposed", async () => {
  const town = await smallTown();
  const bar = (why: "declined" | "blocked") => ({
    rows: { barredPairs: [{ id: why, familyId: town.family.id, volunteerId: town.bente.id, why, at: NOW }] },
  });
  await settle(town.db, bar("declined"));
  const without = await proposeMatch(town.db, town.doing, wishIn(town));
  expect(without).toEqual({ ok: false, reason: "reason-needed", gates: ["earlier-pair"] });
  await settle(town.db, bar("blocked"));
  const blocked = await proposeMatch(town.db, town.doing, { ...wishIn(town), overrideReason: "family-asked" });
  expect(blocked.ok).toBe(false);
  await town.db.transact((tx) => tx.delete(barredPairs).where(eq(barredPairs.id, "blocked")).returning());
  const withReason = await proposeMatch(town.db, town.doing, { ...wishIn(town), overrideReason: "family-asked" });
  expect(withReason.ok).toBe(true);
  expect((await town.db.read.select().from(barredPairs))[0]?.liftedBy).toBe(town.karin.id);
});

test("another organisation's volunteer or request is not found", async () => {
  const town = await smallTown();
  const other = town.make.organisation({ name: "Andre" });
  const stranger = town.make.volunteer.approved({ organisationId: other.id });
  await settle(town.db, other, stranger);
  const foreign = await proposeMatch(town.db, town.doing, { ...wishIn(town), volunteerId: stranger.id });
  expect(foreign).toEqual({ ok: false, reason: "not-found" });
  const theirs = await proposeMatch(town.db, town.doing, { ...wishIn(town), organisationId: other.id });
  expect(theirs).toEqual({ ok: false, reason: "not-found" });
  expect((await town.db.read.select().from(requests))[0]?.state).toBe("waiting");
});

test("a form sent twice proposes once", async () => {
  const town = await smallTown();
  const doing = { ...town.doing, once: "key-of-this-form" };
  await proposeMatch(town.db, doing, wishIn(town));
  const again = await proposeMatch(town.db, doing, wishIn(town));
  expect(again).toEqual({ ok: false, reason: "changed-since" });
  expect(await town.db.read.select().from(outbox)).toHaveLength(1);
});
