import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { matches } from "~db/schema/matching.server";
import { outbox } from "~db/schema/outbox.server";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, posting, responseOf } from "~tests/support/house";
import { proposedIn, smallTown } from "~tests/support/matching";
import { action, loader } from "./cafe-hour";
import { loader as showMatch } from "./matches-show";

const PATH = "/desk/matches/cafe-hour";

/** Two pairs who have both said yes, and a house. */
async function agreedTown() {
  const town = await smallTown();
  const cafe = town.make.house({ name: "Velkomsthuset" });
  const family = town.make.family.waiting({ ...town.where, matchTypeIds: [town.organisation.matchTypeId] });
  const per = town.make.volunteer.approved({
    ...town.where,
    adults: [{ name: "Per Lind", email: "per@example.org", languages: [{ tag: "ar", speaking: 3, reading: 2 }] }],
  });
  await settle(town.db, cafe, family, per);
  await proposedIn(town);
  const other = { ...town, family };
  await proposedIn(other, per.id);
  await town.db.transact((tx) => tx.update(matches).set({ state: "agreed", agreedAt: town.doing.now }).returning());
  const at = { cookie: await cookieOf(town.house, town.karin.id) };
  const shown = (await loader(getting(town.house, PATH, at))) as Awaited<ReturnType<typeof loader>>;
  return { ...town, cafe, at, pairs: shown.pairs.map(({ id, version }) => `${id}:${version}`) };
}
type Town = Awaited<ReturnType<typeof agreedTown>>;

/** A form with several ticks of one name. */
function sending(town: Town, fields: Record<string, string>, pairs: string[]) {
  const args = posting(town.house, PATH, fields, town.at);
  const body = new URLSearchParams([
    ...Object.entries(fields),
    ...pairs.map((pair): [string, string] => ["pairs", pair]),
  ]);
  const headers = new Headers(args.request.headers);
  headers.set("content-type", "application/x-www-form-urlencoded");
  return { ...args, request: new Request(args.request.url, { method: "POST", headers, body }) };
}

test("two pairs meet in one café hour: each is booked, each is told on its own, and each page says that it is shared", async () => {
  const town = await agreedTown();
  const form = { houseId: town.cafe.id, date: "2026-12-01", time: "16:00" };
  const sent = await responseOf(action(sending(town, form, town.pairs)));
  expect(sent.headers.get("location")).toBe(`${PATH}?booked=2`);
  const booked = await town.db.read.select().from(matches);
  expect(booked.map(({ state, meetingAt }) => [state, meetingAt])).toEqual([
    ["meeting-booked", "2026-12-01T16:00"],
    ["meeting-booked", "2026-12-01T16:00"],
  ]);
  const told = (await town.db.read.select().from(outbox)).filter(({ message }) => message === "meeting-booked");
  expect(new Set(told.map(({ recipient, id }) => `${recipient} ${id}`)).size).toBe(4);
  const params = { id: String(booked[0]?.id) };
  const page = (await showMatch(getting(town.house, `/desk/matches/${params.id}`, { ...town.at, params }))) as {
    view: { sharing: number };
  };
  expect(page.view.sharing).toBe(1);
});

test("a pair that has changed meanwhile is named, and the other is booked all the same", async () => {
  const town = await agreedTown();
  const [first] = town.pairs;
  const firstId = String(first).split(":")[0] as string;
  await town.db.transact((tx) => tx.update(matches).set({ version: 99 }).where(eq(matches.id, firstId)).returning());
  const form = { houseId: town.cafe.id, date: "2026-12-01", time: "16:00" };
  const sent = await action(sending(town, form, town.pairs));
  expect(sent).toMatchObject({ data: { refused: [firstId] }, init: { status: 409 } });
  const states = (await town.db.read.select().from(matches)).map(({ state }) => state).sort();
  expect(states).toEqual(["agreed", "meeting-booked"]);
});

test("nobody chosen, no house, or a day that has been: each is said at its field, and nothing is booked", async () => {
  const town = await agreedTown();
  const none = await action(sending(town, { houseId: "", date: "2026-12-01", time: "25:00" }, []));
  expect(none).toMatchObject({ init: { status: 422 } });
  expect(Object.keys((none as { data: { errors: object } }).data.errors).sort()).toEqual(["houseId", "pairs", "time"]);
  const past = await action(sending(town, { houseId: town.cafe.id, date: "2026-11-01", time: "16:00" }, town.pairs));
  expect(past).toMatchObject({ data: { errors: { date: ["past"] } } });
  expect((await town.db.read.select().from(matches)).every(({ state }) => state === "agreed")).toBe(true);
});
