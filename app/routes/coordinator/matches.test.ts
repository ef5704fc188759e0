import { expect, test } from "vitest";
import { checkIns } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, posting, responseOf } from "~tests/support/house";
import { lastLink, proposedIn, type SmallTown, smallTown } from "~tests/support/matching";
import { action as answer, loader as showAnswer } from "../public/answer";
import { loader as listMatches } from "./matches";
import { action as change, loader as showMatch } from "./matches-show";
import { loader as listRequests } from "./requests";
import { action as propose, loader as showSuggestions } from "./requests-suggestions";

type Loaded = { data?: unknown };
const dataOf = async <T>(run: Promise<unknown>): Promise<T> => {
  const found = (await run) as Loaded;
  return ("data" in found ? found.data : found) as T;
};
const asKarin = async (town: SmallTown, params: Record<string, string> = {}) => ({
  params,
  cookie: await cookieOf(town.house, town.karin.id),
});

test("the suggestions of a family show Bente with her five parts and reasons; proposing leads to the match", async () => {
  const town = await smallTown();
  const params = { id: town.family.requestId };
  const path = `/desk/requests/${params.id}`;
  const at = await asKarin(town, params);
  const { view } = await dataOf<{ view: { suggestions: { name: string; shares: unknown[]; reasons: unknown[] }[] } }>(
    showSuggestions(getting(town.house, path, at)),
  );
  expect(view.suggestions.map(({ name }) => name)).toEqual(["Bente Holm"]);
  expect(view.suggestions[0]?.shares).toHaveLength(5);
  const form = { intent: "propose", volunteerId: town.bente.id, once: "x".repeat(40) };
  const sent = await responseOf(propose(posting(town.house, path, form, at)));
  const [match] = await town.db.read.select().from(matches);
  expect(sent.status).toBe(303);
  expect(sent.headers.get("location")).toBe(`/desk/matches/${match?.id}?done=proposed`);
  const again = await responseOf(propose(posting(town.house, path, form, at)));
  expect(again.headers.get("location")).toBe(sent.headers.get("location"));
  expect(await town.db.read.select().from(matches)).toHaveLength(1);
});

test("who comes second with another form reads that it has changed", async () => {
  const town = await smallTown();
  await proposedIn(town);
  const params = { id: town.family.requestId };
  const form = { intent: "propose", volunteerId: town.bente.id };
  const at = await asKarin(town, params);
  const late = (await propose(posting(town.house, `/desk/requests/${params.id}`, form, at))) as {
    data: unknown;
    init: { status: number };
  };
  expect(late.init.status).toBe(409);
  expect(late.data).toEqual({ refused: { reason: "changed-since", gate: undefined } });
});

test("a second organisation's coordinator sees none of it", async () => {
  const town = await smallTown();
  const match = await proposedIn(town);
  const other = town.make.organisation({ name: "En anden" });
  const ole = town.make.account.coordinator({ organisationId: other.id, name: "Ole" });
  await settle(town.db, other, ole);
  const cookie = await cookieOf(town.house, ole.id);
  const asked = (id: string) => ({ params: { id }, cookie });
  const request = asked(town.family.requestId);
  const pair = asked(match.id);
  const form = { intent: "take-back", version: match.version };
  const refusals = [
    showSuggestions(getting(town.house, "/desk/requests/x", request)),
    propose(posting(town.house, "/desk/requests/x", { intent: "propose", volunteerId: town.bente.id }, request)),
    showMatch(getting(town.house, "/desk/matches/x", pair)),
    change(posting(town.house, "/desk/matches/x", form, pair)),
  ];
  for (const refusal of refusals) expect((await responseOf(refusal)).status).toBe(404);
  const lists = [
    listMatches(getting(town.house, "/desk/matches", { cookie })),
    listRequests(getting(town.house, "/desk/requests", { cookie })),
  ];
  for (const list of lists) expect((await dataOf<{ view: { rows: unknown[] } }>(list)).view.rows).toEqual([]);
});

test("a private link shows a letter without name or contact, takes the answer once, and then tells how far it is", async () => {
  const town = await smallTown();
  await proposedIn(town);
  const secret = await lastLink(town, "proposal-volunteer");
  const path = `/da/answer/${secret}`;
  const params = { lang: "da", secret };
  const shown = JSON.stringify(await dataOf(showAnswer(getting(town.house, path, { params }))));
  expect(shown).toContain("I taler begge arabisk");
  expect(shown).toContain("København N");
  for (const secretOf of ["Samira", "Haddad", "+4500000001", "points"]) expect(shown).not.toContain(secretOf);
  const first = await responseOf(answer(posting(town.house, path, { answer: "yes" }, { params })));
  expect([first.status, first.headers.get("location")]).toEqual([303, path]);
  const { view } = await dataOf<{ view: { letter: unknown; status: string } }>(
    showAnswer(getting(town.house, path, { params })),
  );
  expect([view.letter, view.status]).toEqual([null, "ask-other"]);
  const family = await lastLink(town, "proposal-family");
  const letter = JSON.stringify(
    await dataOf(showAnswer(getting(town.house, `/ar/answer/${family}`, { params: { lang: "ar", secret: family } }))),
  );
  for (const secretOf of ["Bente", "bente@example.org"]) expect(letter).not.toContain(secretOf);
});

test("an unknown link is told kindly with 404", async () => {
  const town = await smallTown();
  const shown = (await showAnswer(getting(town.house, "/da/answer/nothing", { params: { secret: "nothing" } }))) as {
    init: { status: number };
    data: { view: unknown };
  };
  expect([shown.init.status, shown.data.view]).toEqual([404, null]);
});

test("the first meeting needs a place and a day to come, and the form comes back as typed", async () => {
  const town = await smallTown();
  const match = await proposedIn(town);
  const at = await asKarin(town, { id: match.id });
  const say = async (who: string, version: number) =>
    responseOf(
      change(
        posting(town.house, "/desk/matches/x", { intent: "answer", version, who, answer: "yes", channel: "phone" }, at),
      ),
    );
  expect((await say(`volunteer:${town.bente.adultId}`, 1)).status).toBe(303);
  expect((await say(`family:${town.family.adultId}`, 2)).status).toBe(303);
  const form = { intent: "book-meeting", version: 3, place: "", houseId: "", date: "2026-11-01", time: "16:00" };
  type Refused = {
    init: { status: number };
    data: { sent: { values: object; errors: Record<string, readonly string[]> } };
  };
  const wrong = (await change(posting(town.house, "/desk/matches/x", form, at))) as Refused;
  expect(wrong.init.status).toBe(422);
  expect(wrong.data.sent.errors.place).toEqual(["place-needed"]);
  expect(wrong.data.sent.values).toMatchObject({ date: "2026-11-01" });
  const past = (await change(posting(town.house, "/desk/matches/x", { ...form, place: "Biblioteket" }, at))) as Refused;
  expect(past.data.sent.errors).toEqual({ date: ["past"] });
  const good = { ...form, place: "Biblioteket", date: "2026-11-30" };
  expect((await responseOf(change(posting(town.house, "/desk/matches/x", good, at)))).status).toBe(303);
  const { view } = await dataOf<{ view: { meeting: string; history: unknown[] } }>(
    showMatch(getting(town.house, "/desk/matches/x", at)),
  );
  expect(view.meeting).toBe("mandag 30. november kl. 16.00, Biblioteket");
  expect(view.history).toHaveLength(4);
});

test("what should have happened by now has a list of its own: a late answer, a late step, a check-in nobody answered", async () => {
  const town = await smallTown();
  const match = await proposedIn(town);
  const at = await asKarin(town);
  const shown = async () => {
    const { view } = await dataOf<{ view: { counts: Record<string, number>; rows: unknown[] } }>(
      listMatches(getting(town.house, "/desk/matches?show=overdue", at)),
    );
    return [view.counts.overdue, view.rows.length];
  };
  const change = (values: Partial<typeof matches.$inferInsert>) =>
    town.db.transact((tx) => tx.update(matches).set(values).returning());
  expect(await shown()).toEqual([0, 0]);
  await change({ answerBy: new Date("2026-11-22T08:59:00Z") });
  expect(await shown()).toEqual([1, 1]);
  await change({ state: "agreed", answerBy: null, nextOn: "2026-11-22" });
  expect(await shown()).toEqual([0, 0]);
  await change({ nextOn: "2026-11-21" });
  expect(await shown()).toEqual([1, 1]);
  await change({ state: "active", nextOn: null });
  const checkIn = { matchId: match.id, side: "family", stage: "2-weeks", dueOn: "2026-11-21" } as const;
  await town.db.transact((tx) =>
    tx
      .insert(checkIns)
      .values({ id: "late", ...checkIn })
      .returning(),
  );
  expect(await shown()).toEqual([1, 1]);
  await change({ state: "ended" });
  expect(await shown()).toEqual([0, 0]);
});
