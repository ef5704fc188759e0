import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkIns, meetings } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import { NOW } from "~tests/support/house";
import { proposedIn, type SmallTown, smallTown } from "~tests/support/matching";
import { planCheckIns } from "./check-in-plan.server";
import { showFollowUp } from "./follow-up.server";
import { logMeeting } from "./log-meeting.server";
import { noteCheckInCall, recordCheckIn } from "./record-check-in.server";

const SAID = { answer: "good", helpedWith: ["a"], interpreter: true } as const;
const TWO_WEEKS_ON = new Date("2026-12-07T09:00:00Z");

/** A match that became active today, with its check-ins, and where the first of the family's stands. */
async function activeTown() {
  const town = await smallTown();
  const { id } = await proposedIn(town);
  await town.db.transact(async (tx) => {
    const active = { state: "active", activeAt: NOW, metAt: NOW } as const;
    const [match] = await tx.update(matches).set(active).where(eq(matches.id, id)).returning();
    if (match) await planCheckIns(tx, match, "2026-11-22");
  });
  const rows = await town.db.read.select().from(checkIns);
  const first = rows.find(({ side, stage }) => side === "family" && stage === "2-weeks");
  const at = { organisationId: town.organisation.id, matchId: id, checkInId: first?.id as string };
  return { ...town, at, later: { ...town.doing, now: TWO_WEEKS_ON } };
}
const checkInIn = async ({ db }: SmallTown, id: string) =>
  (await db.read.select().from(checkIns).where(eq(checkIns.id, id)))[0];

test("a coordinator writes down what was said on the phone, once, with what it helped with", async () => {
  const town = await activeTown();
  expect((await recordCheckIn(town.db, town.later, town.at, { ...SAID, helpedWith: ["a"] })).ok).toBe(true);
  expect(await checkInIn(town, town.at.checkInId)).toMatchObject({
    answer: "good",
    helpedWith: ["a"],
    recordedBy: town.karin.id,
  });
  const again = await recordCheckIn(town.db, town.later, town.at, { ...SAID, answer: "call-me", helpedWith: [] });
  expect(again).toEqual({ ok: false, reason: "already-said" });
});

test("nothing is written down before it is due, in another organisation, or after the end", async () => {
  const town = await activeTown();
  const said = { ...SAID, helpedWith: [] };
  const verdicts = [
    await recordCheckIn(town.db, town.doing, town.at, said),
    await recordCheckIn(town.db, town.later, { ...town.at, organisationId: "another" }, said),
  ];
  await town.db.transact((tx) => tx.update(matches).set({ state: "ended" }).returning());
  verdicts.push(await recordCheckIn(town.db, town.later, town.at, said));
  expect(verdicts.map((verdict) => verdict.ok || verdict.reason)).toEqual(["too-early", "not-found", "closed"]);
  expect((await checkInIn(town, town.at.checkInId))?.answeredAt).toBeNull();
});

test("who asked to be rung stays on the list until somebody has rung", async () => {
  const town = await activeTown();
  await town.db.transact(async (tx) => {
    await tx
      .update(checkIns)
      .set({ answer: "call-me", answeredAt: TWO_WEEKS_ON })
      .where(eq(checkIns.id, town.at.checkInId))
      .returning();
    await tx.update(matches).set({ talkWanted: "family", nextOn: "2026-12-07" }).returning();
  });
  expect((await noteCheckInCall(town.db, town.later, town.at)).ok).toBe(true);
  expect((await noteCheckInCall(town.db, town.later, town.at)).ok).toBe(false);
  expect((await town.db.read.select().from(matches))[0]).toMatchObject({ talkWanted: null, nextOn: null });
});

test("a meeting is a day and what it was good for; a day to come, before they met or twice is refused", async () => {
  const town = await activeTown();
  const by = { accountId: town.karin.id, now: TWO_WEEKS_ON, once: null };
  const scope = { organisationId: town.organisation.id };
  const log = (heldOn: string, within: Parameters<typeof logMeeting>[2] = scope) =>
    logMeeting(town.db, by, within, { matchId: town.at.matchId, heldOn, theme: "a" });
  const verdicts = [
    await log("2026-12-01"),
    await log("2026-12-01"),
    await log("2026-12-08"),
    await log("2026-11-21"),
    await log("2026-12-02", { volunteerId: "another" }),
    await log("2026-12-02", { volunteerId: town.bente.id }),
  ];
  expect(verdicts.map((verdict) => verdict.ok || verdict.reason)).toEqual([
    true,
    "already-said",
    "past-only",
    "before-match",
    "not-found",
    true,
  ]);
  expect(await town.db.read.select().from(meetings)).toHaveLength(2);
});

test("the page of a match offers the phone only for what is due, and names what it helped with", async () => {
  const town = await activeTown();
  await recordCheckIn(town.db, town.later, town.at, { ...SAID, helpedWith: ["a"] });
  const [match] = await town.db.read.select().from(matches);
  if (!match) throw new Error("no match");
  const { checkIns: lines } = await showFollowUp(town.db.read, match, "da", TWO_WEEKS_ON);
  expect(lines.filter(({ open }) => open).map(({ asked }) => asked)).toEqual(["Efter 14 dage, den frivillige"]);
  expect(lines.find(({ id }) => id === town.at.checkInId)?.helped).toContain("at tale dansk");
});
