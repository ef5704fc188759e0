import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditRows } from "~db/schema/audit.server";
import { roundPairs, rounds } from "~db/schema/rounds.server";
import type { Crowd } from "~tests/support/crowd";
import { cookieOf, getting, posting, responseOf } from "~tests/support/house";
import { askedIn, crowdedTown, roundsIn, runnerFor } from "~tests/support/rounds";
import { action, loader as show } from "./rounds-show";

/** A town with a finished round; `see` is its page, or another round's, `send` what its forms send. */
async function townWithRound(size: Pick<Crowd, "families" | "volunteers">) {
  const town = await crowdedTown(size);
  const runner = await runnerFor(town);
  const cookie = await cookieOf(town.house, town.karin.id);
  const id = await askedIn(town);
  await runner.idle();
  const see = async (which = id) =>
    (await show(getting(town.house, `/desk/rounds/${which}`, { params: { id: which }, cookie }))).view;
  const send = (fields: Record<string, string | number>) =>
    action(posting(town.house, `/desk/rounds/${id}`, fields, { params: { id }, cookie }));
  return { ...town, runner, id, see, send };
}

test("a knob turned on the page of a round makes a new round with it, and the first one stays", async () => {
  const { send, see, runner, id, db, wish } = await townWithRound({ families: 30, volunteers: 20 });
  const knobs = {
    language: 5,
    location: 20,
    interests: 90,
    availability: 20,
    purpose: 15,
    floor: 20,
    waitingBonus: 15,
  };
  const turned = { intent: "start", matchTypeId: wish.matchTypeId, objective: "total", ...knobs };
  const answer = await responseOf(send({ ...turned, once: "0123456789abcdef" }));
  await runner.idle();
  const [first, second] = await roundsIn({ db });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`/desk/rounds/${second?.id}`);
  expect(first).toMatchObject({ id, state: "done", objective: "balanced", policy: wish.policy });
  expect(second).toMatchObject({
    number: 2,
    state: "done",
    objective: "total",
    policy: { ...wish.policy, floor: 20, weights: { ...wish.policy.weights, language: 5, interests: 90 } },
  });
  expect(second?.resultHash).not.toBe(first?.resultHash);
  const view = await see(second?.id);
  expect(view.knobs.policy).toEqual(second?.policy);
  expect(view.about).toContain("Andre vægte end organisationens");
  const weights = view.result?.pairs[0]?.shares.map(({ part, max }) => [part, max]);
  expect(weights).toContainEqual(["interests", 60]);
  expect((await see()).about).toContain("Vægte: udgave 1");
}, 60_000);

test("a round is stopped from its page: nothing of it is kept, the page says so, and stopping twice does no harm", async () => {
  const town = await crowdedTown({ families: 30, volunteers: 20 });
  const cookie = await cookieOf(town.house, town.karin.id);
  const runner = await runnerFor(town);
  const params = { id: await askedIn(town) };
  const at = `/desk/rounds/${params.id}`;
  const stop = () => responseOf(action(posting(town.house, at, { intent: "cancel" }, { params, cookie })));
  for (const answer of [await stop(), await stop()]) {
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${at}?done=cancelled`);
  }
  await runner.idle();
  expect(await roundsIn(town)).toMatchObject([{ state: "cancelled", summary: null }]);
  expect(await town.db.read.select().from(roundPairs)).toEqual([]);
  const { view, done } = await show(getting(town.house, `${at}?done=cancelled`, { params, cookie }));
  expect(done).toBe("cancelled");
  expect(view).toMatchObject({ progress: null, result: null, ended: expect.stringContaining("Runden blev stoppet.") });
  const written = await town.db.read.select().from(auditRows).where(eq(auditRows.action, "round.cancel"));
  expect(written).toHaveLength(1);
}, 60_000);

test("families who wait where nobody helps yet get a round without pairs that says why", async () => {
  const { see, db } = await townWithRound({ families: 7, volunteers: 0 });
  expect(await roundsIn({ db })).toMatchObject([{ state: "done", failure: null }]);
  expect(await db.read.select().from(roundPairs)).toEqual([]);
  const { result, ended } = await see();
  expect(ended).toBeNull();
  expect(result?.stats.map(({ value }) => value)).toEqual(["0", "7", "0", "–"]);
  expect(result?.proof).toContain("0,000 point i alt. Øvre grænse 0,000, afstand 0. 0 par");
  expect(result?.pairs).toEqual([]);
  expect(result?.compare.map(({ share }) => share)).toEqual([0, 0]);
  expect(result?.left.family.all).toBe(7);
  expect(new Set(result?.left.family.lines.map(({ why }) => why))).toEqual(
    new Set(["Der er ingen frivillige i puljen."]),
  );
  expect(result?.left.volunteer).toEqual({ all: 0, lines: [] });
  expect(result?.fairness.all).toContain("0 af 7 familier får et par (0 %).");
  expect(result?.fairness.waiting).toBe("Median for alle: 195 dage før. De, der stadig venter, har ventet 195 dage.");
}, 60_000);

test("a pool too large to count everything twice says so beside the proof, and no other does", async () => {
  const { see, db, id } = await townWithRound({ families: 8, volunteers: 6 });
  const [round] = await roundsIn({ db });
  expect(round?.summary).toMatchObject({ countsChecked: true });
  expect((await see()).result?.notCounted).toBeNull();
  // More than a million pairs would take long to make: the stored answer alone is another.
  const summary = { ...(round?.summary as object), countsChecked: false };
  await db.transact((tx) => tx.update(rounds).set({ summary }).where(eq(rounds.id, id)).returning());
  expect((await see()).result?.notCounted).toContain("ikke er talt efter en ekstra gang");
}, 60_000);
