import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkIns } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import { outbox } from "~db/schema/outbox.server";
import { NOW } from "~tests/support/house";
import { lastLink, proposedIn, type SmallTown, smallTown } from "~tests/support/matching";
import { answerCheckIn } from "./answer-check-in.server";
import { planCheckIns } from "./check-in-plan.server";
import { sendCheckIns } from "./send-check-ins.server";

const ORIGIN = "http://localhost:3000";
const TWO_WEEKS_ON = new Date("2026-12-06T09:00:00Z");

/** A match that became active today. */
async function activeTown(): Promise<SmallTown> {
  const town = await smallTown();
  const match = await proposedIn(town);
  await town.db.transact(async (tx) => {
    await tx.update(matches).set({ state: "active", activeAt: NOW }).where(eq(matches.id, match.id)).returning();
    await planCheckIns(tx, match, "2026-11-22");
  });
  return town;
}
const sentIn = async ({ db }: SmallTown) =>
  (await db.read.select().from(outbox)).filter(({ message }) => message === "check-in");

test("both sides are asked after two weeks, once, each in their own language", async () => {
  const town = await activeTown();
  expect(await sendCheckIns(town.db, new Date("2026-12-05T09:00:00Z"), ORIGIN)).toEqual({ "check-ins": 0 });
  expect(await sendCheckIns(town.db, TWO_WEEKS_ON, ORIGIN)).toEqual({ "check-ins": 2 });
  expect(await sendCheckIns(town.db, TWO_WEEKS_ON, ORIGIN)).toEqual({ "check-ins": 0 });
  expect((await sentIn(town)).map(({ language }) => language).sort()).toEqual(["ar", "da"]);
});

test("'call me' is on the coordinator's list the same day; an answer counts once", async () => {
  const town = await activeTown();
  await sendCheckIns(town.db, TWO_WEEKS_ON, ORIGIN);
  const secret = await lastLink(town, "check-in", "ar");
  const doing = { ...town.doing, accountId: null, now: TWO_WEEKS_ON };
  const said = { answer: "call-me", helpedWith: [] } as const;
  expect((await answerCheckIn(town.db, doing, secret, { ...said, helpedWith: [] })).ok).toBe(true);
  expect((await town.db.read.select().from(matches))[0]).toMatchObject({ talkWanted: "family", nextOn: "2026-12-06" });
  expect(await answerCheckIn(town.db, doing, secret, { answer: "good", helpedWith: [] })).toEqual({
    ok: false,
    reason: "already-said",
  });
  const answered = (await town.db.read.select().from(checkIns)).filter(({ answeredAt }) => answeredAt !== null);
  expect(answered.map(({ answer, side }) => [answer, side])).toEqual([["call-me", "family"]]);
});
