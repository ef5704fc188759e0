import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditRows } from "~db/schema/audit.server";
import { matches } from "~db/schema/matching.server";
import { families, volunteers } from "~db/schema/people.server";
import { roundPairs } from "~db/schema/rounds.server";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, posting, responseOf } from "~tests/support/house";
import { askedIn, type CrowdedTown, crowdedTown, roundsIn, runnerFor } from "~tests/support/rounds";
import { loader as list, action as start } from "./rounds";
import { loader as csv } from "./rounds-csv";
import { loader as left } from "./rounds-left";
import { action as decide, loader as pairOf } from "./rounds-pair";
import { action, loader as show } from "./rounds-show";

const KNOBS = { language: 30, location: 20, interests: 15, availability: 20, purpose: 15, floor: 35, waitingBonus: 15 };

/** A town with a finished round, and Karin's and a stranger's cookies. */
async function townWithRound(size = { families: 30, volunteers: 20 }) {
  const town = await crowdedTown(size);
  const runner = await runnerFor(town);
  const other = town.make.organisation({ name: "Bydelsmødre" });
  const stranger = town.make.account.coordinator({ organisationId: other.id });
  await settle(town.db, other, stranger);
  const [cookie, foreign] = [await cookieOf(town.house, town.karin.id), await cookieOf(town.house, stranger.id)];
  const id = await askedIn(town);
  await runner.idle();
  const at = `/desk/rounds/${id}`;
  const see = async (params = "") =>
    (await show(getting(town.house, `${at}${params}`, { params: { id }, cookie }))).view;
  const send = (fields: Record<string, string | number | string[]>) =>
    action(posting(town.house, at, fields, { params: { id }, cookie }));
  const pairs = await town.db.read.select().from(roundPairs).orderBy(roundPairs.position);
  return { ...town, runner, cookie, foreign, id, at, see, send, pairs };
}

const startForm = ({ wish }: CrowdedTown, changes: Record<string, string | number> = {}) => ({
  intent: "start",
  matchTypeId: wish.matchTypeId,
  objective: "balanced",
  ...KNOBS,
  ...changes,
});

test("a round is started from the form, and what is out of bounds is said at its field with the rest as typed", async () => {
  const town = await crowdedTown({ families: 3, volunteers: 2 });
  const cookie = await cookieOf(town.house, town.karin.id);
  const send = (changes: Record<string, string | number>) =>
    start(posting(town.house, "/desk/rounds", startForm(town, changes), { cookie }));
  const wrong = async (changes: Record<string, string | number>) =>
    (await send(changes)) as unknown as { data: { problems: unknown[]; typed: object }; init: { status: number } };
  expect(await wrong({ floor: 101, objective: "total" })).toMatchObject({
    data: {
      problems: [{ field: "floor", text: "Skriv et helt tal mellem 0 og 100." }],
      typed: { floor: "101", objective: "total" },
    },
    init: { status: 422 },
  });
  expect(await wrong({ language: 0, location: 0, interests: 0, availability: 0, purpose: 0 })).toMatchObject({
    data: { problems: [{ field: "language", text: "Alle vægte er 0. Mindst én skal være over 0." }] },
  });
  expect(await wrong({ matchTypeId: "another" })).toMatchObject({ data: { problems: [{ field: "matchTypeId" }] } });
  const mentor = town.organisation.rows.matchTypes?.[1]?.id as string;
  expect(await wrong({ matchTypeId: mentor })).toMatchObject({
    data: { problems: [{ text: expect.stringContaining("Ingen familier venter på det") }] },
  });
  expect(await roundsIn(town)).toEqual([]);
  const once = "0123456789abcdef";
  const first = await responseOf(send({ once, language: 50 }));
  const [round] = await roundsIn(town);
  expect(first.headers.get("location")).toBe(`/desk/rounds/${round?.id}`);
  expect(round).toMatchObject({ state: "running", policy: { weights: { language: 50 } }, startedBy: town.karin.id });
  const twice = await responseOf(send({ once, language: 50 }));
  expect(twice.headers.get("location")).toBe(first.headers.get("location"));
  expect((await wrong({})).init.status).toBe(409);
  const { view } = await list(getting(town.house, "/desk/rounds", { cookie }));
  expect(view.lines).toMatchObject([{ title: "Runde 1", type: "ny ven", state: "running", by: "Karin Lund" }]);
  expect(view.runningId).toBe(round?.id);
}, 60_000);

test("a round reads with its proof, its comparison, why others are left out, and who is helped", async () => {
  const { see, pairs, house, cookie, id } = await townWithRound();
  const view = await see();
  expect(view).toMatchObject({ title: "Runde 1", progress: null, ended: null });
  expect(view.about).toContain("Vægte: udgave 1");
  const { result } = view;
  expect(result?.stats[0]).toMatchObject({ value: String(pairs.length) });
  const total = pairs.reduce((sum, { gain }) => sum + gain, 0) / 1000;
  const said = new Intl.NumberFormat("da", { minimumFractionDigits: 3 }).format(total);
  expect(result?.proof).toContain(`${said} point i alt. Øvre grænse ${said}, afstand 0.`);
  expect(result?.compare).toHaveLength(2);
  expect(result?.longest).toContain("Længst ventende først");
  expect(result?.left.family.lines.every(({ why }) => /^\d+ .+\.$/.test(why))).toBe(true);
  expect(result?.fairness.all).toMatch(/^\d+ af \d+ familier får et par \(\d+ %\)\.$/);
  const { view: rest } = await left(
    getting(house, `/desk/rounds/${id}/left/volunteers`, { params: { id, side: "volunteers" }, cookie }),
  );
  expect(rest.lines.length).toBe(result?.left.volunteer.all);
}, 60_000);

test("pairs ticked are proposed together, each once; one that has become impossible is named and stops no other", async () => {
  const { see, send, pairs, db, id, make, organisation } = await townWithRound();
  const [first, second, third] = pairs as [(typeof pairs)[0], (typeof pairs)[0], (typeof pairs)[0]];
  await db.transact((tx) =>
    tx.update(volunteers).set({ state: "paused" }).where(eq(volunteers.id, second.volunteerId)).returning(),
  );
  const fields = { intent: "approve", pair: ["0", "1", "2"], once: "0123456789abcdef" };
  const [done] = await Promise.all([responseOf(send(fields)), responseOf(send(fields))]);
  expect(done.headers.get("location")).toBe(`/desk/rounds/${id}?done=approved`);
  const made = await db.read.select().from(matches);
  expect(new Set(made.map(({ requestId }) => requestId))).toEqual(new Set([first.requestId, third.requestId]));
  expect(made.every(({ roundId, state }) => roundId === id && state === "proposed")).toBe(true);
  expect(made).toHaveLength(2);
  const { result } = await see("?done=approved");
  expect(result?.pairs.slice(0, 3).map(({ state }) => state)).toEqual(["proposed", "refused", "proposed"]);
  expect(result?.refused.lines).toHaveLength(1);
  expect(result?.refused.lines[0]).toContain("den frivillige er ikke godkendt endnu");
  // The same pairs from another form: those proposed are left as they are.
  await responseOf(send({ ...fields, once: "fedcba9876543210" }));
  expect(await db.read.select().from(matches)).toHaveLength(2);
  const written = await db.read.select().from(auditRows).where(eq(auditRows.subjectId, id));
  expect(written.map(({ action: word }) => word)).toContain("round.approve");
  const none = await send({ intent: "approve" });
  expect(none).toMatchObject({
    data: { problems: [{ field: "pair", text: "Sæt kryds ved mindst ét par." }] },
    init: { status: 422 },
  });
  expect(make && organisation).toBeTruthy();
}, 60_000);

test("the round is overridden for one family, with a reason; without one it is asked for at the field", async () => {
  const { house, cookie, id, db, pairs, see } = await townWithRound();
  const params = { id, position: "0" };
  const path = `/desk/rounds/${id}/pairs/0`;
  const { view } = await pairOf(getting(house, path, { params, cookie }));
  const other = view.alternatives.find(({ mayPin }) => mayPin);
  if (!other) throw new Error("nobody else fits");
  const send = (fields: Record<string, string>) => decide(posting(house, path, fields, { params, cookie }));
  const instead = { intent: "instead", volunteerId: other.volunteerId };
  expect(await send(instead)).toMatchObject({
    data: { problems: [{ field: "because", text: "Vælg en grund." }] },
    init: { status: 422 },
  });
  const done = await responseOf(send({ ...instead, because: "family-asked" }));
  expect(done.headers.get("location")).toBe(`/desk/rounds/${id}?done=proposed`);
  expect(await db.read.select().from(matches)).toMatchObject([
    {
      requestId: pairs[0]?.requestId,
      volunteerId: other.volunteerId,
      roundId: id,
      overrideReason: "family-asked",
    },
  ]);
  const row = (await see()).result?.pairs[0];
  expect(row).toMatchObject({ state: "proposed", stateText: `Foreslået ${other.name} i stedet` });
}, 60_000);

test("pairs left out or held go into a new round with the reason; a pin that cannot be is said at the pins", async () => {
  const { send, pairs, runner, id, db, wish, ...town } = await townWithRound();
  const [first, second] = pairs as [(typeof pairs)[0], (typeof pairs)[0]];
  expect(await send({ intent: "leave-out", pair: ["0"] })).toMatchObject({
    data: { problems: [{ field: "aside", text: "Vælg en grund." }] },
  });
  await responseOf(send({ intent: "leave-out", pair: ["0"], aside: "needs-talk" }));
  await runner.idle();
  const without = (await roundsIn({ db }))[1];
  expect(without).toMatchObject({
    state: "done",
    forbids: [{ familyId: first.familyId, volunteerId: first.volunteerId, reason: "needs-talk" }],
  });
  const again = await db.read
    .select()
    .from(roundPairs)
    .where(eq(roundPairs.roundId, without?.id as string));
  expect(again.some((one) => one.familyId === first.familyId && one.volunteerId === first.volunteerId)).toBe(false);
  await responseOf(send({ intent: "hold", pair: ["1"], because: "practical" }));
  await runner.idle();
  const held = (await roundsIn({ db }))[2];
  const pins = await db.read
    .select()
    .from(roundPairs)
    .where(eq(roundPairs.roundId, held?.id as string));
  expect(pins.filter(({ pinned }) => pinned)).toMatchObject([
    { familyId: second.familyId, volunteerId: second.volunteerId },
  ]);
  // Two families held to one place, and a pair that a gate forbids.
  const both = pairs.slice(0, 2).map(({ familyId }) => `${familyId} ${second.volunteerId} practical`);
  const start = { ...startForm({ ...town, db, wish }), once: "0123456789abcdef" };
  const refused = (await send({ ...start, pin: both })) as unknown as { data: { problems: { text: string }[] } };
  expect(refused).toMatchObject({ data: { problems: [{ field: "pin" }] }, init: { status: 422 } });
  expect(refused.data.problems[0]?.text).toContain("kan ikke holdes fast");
  await db.transact((tx) =>
    tx.update(volunteers).set({ state: "paused" }).where(eq(volunteers.id, second.volunteerId)).returning(),
  );
  expect(await send({ ...start, pin: both.slice(1) })).toMatchObject({
    data: { problems: [{ text: expect.stringContaining("den frivillige er ikke godkendt endnu") }] },
  });
  expect(await roundsIn({ db })).toHaveLength(3);
  expect(id).toBe(pairs[0]?.roundId);
}, 60_000);

test("the same input computed again is said to be the same; a changed pool is told by name", async () => {
  const { send, runner, db, house, cookie } = await townWithRound();
  const repeat = async () => {
    const answer = await responseOf(send({ intent: "repeat" }));
    await runner.idle();
    const id = String(answer.headers.get("location")).split("/").at(-1) as string;
    return (await show(getting(house, `/desk/rounds/${id}`, { params: { id }, cookie }))).view.result?.repeat;
  };
  expect(await repeat()).toMatchObject({
    isSame: true,
    text: "Puljen er den samme, og resultatet er det samme, par for par.",
    changes: [],
  });
  await db.transact((tx) =>
    tx
      .update(families)
      .set({ times: ["mon-morning"] })
      .where(eq(families.name, "Familie 3"))
      .returning(),
  );
  expect(await repeat()).toMatchObject({ isSame: false, changes: ["Familier. Ændret: Familie 3."] });
}, 60_000);

test("the pairs are a spreadsheet without formulas and without protected families, and that is written down", async () => {
  const { db, house, cookie, id, pairs, karin, see } = await townWithRound();
  const [first, second] = pairs as [(typeof pairs)[0], (typeof pairs)[0]];
  await db.transact(async (tx) => {
    await tx.update(families).set({ name: "=HYPERLINK(1)" }).where(eq(families.id, first.familyId)).returning();
    await tx
      .update(families)
      .set({ protectedFor: [karin.id] })
      .where(eq(families.id, second.familyId))
      .returning();
  });
  const answer = await responseOf(csv(getting(house, `/desk/rounds/${id}/pairs.csv`, { params: { id }, cookie })));
  expect(answer.headers.get("content-disposition")).toContain("runde-1.csv");
  const text = await answer.text();
  const lines = text.trim().split("\n");
  expect(lines[0]).toContain("familie;dage_ventet;frivillig;point;sprog;afstand;interesser;tid;formål;status");
  expect(lines).toHaveLength(pairs.length);
  expect(text).toContain("'=HYPERLINK(1)");
  expect((await see()).result?.pairs).toHaveLength(pairs.length - 1);
  const written = await db.read.select().from(auditRows).where(eq(auditRows.action, "round.export"));
  expect(written).toHaveLength(1);
}, 60_000);

test("for another organisation there is no such round, no pair, no spreadsheet, and nothing is proposed", async () => {
  const { house, foreign, id, db } = await townWithRound({ families: 8, volunteers: 6 });
  const ask = { params: { id, position: "0", side: "families" }, cookie: foreign };
  for (const door of [show, pairOf, left, csv]) {
    const answer = await responseOf(door(getting(house, `/desk/rounds/${id}`, ask)) as Promise<unknown>);
    expect(answer.status).toBe(404);
  }
  const approve = { intent: "approve", pair: ["0"] };
  for (const door of [action, decide]) {
    const answer = await responseOf(door(posting(house, `/desk/rounds/${id}`, approve, ask)) as Promise<unknown>);
    expect(answer.status).toBe(404);
  }
  expect(await db.read.select().from(matches)).toEqual([]);
  const { view } = await list(getting(house, "/desk/rounds", { cookie: foreign }));
  expect(view.lines).toEqual([]);
}, 60_000);
