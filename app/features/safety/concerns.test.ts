import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { minutes } from "~/foundation/clock";
import { loader as listLoader } from "~/routes/coordinator/concerns";
import { action as newAction } from "~/routes/coordinator/concerns-new";
import { action as oneAction, loader as oneLoader } from "~/routes/coordinator/concerns-one";
import { action, loader } from "~/routes/session/concern";
import { loader as receivedLoader } from "~/routes/session/concern-received";
import { SOON_DUE } from "~/server/background";
import { auditRows } from "~db/schema/audit.server";
import { concerns } from "~db/schema/follow-up.server";
import { outbox } from "~db/schema/outbox.server";
import { families } from "~db/schema/people.server";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf } from "~tests/support/house";
import { type TownWithDesk, townWithDesk } from "~tests/support/safety";
import { passOnConcerns } from "./pass-on-concerns.server";

type Somebody = { id: string };
const later = (min: number) => new Date(NOW.getTime() + minutes(min));

async function raise(town: TownWithDesk, who: Somebody, form: Record<string, string> = { door: "something-else" }) {
  const cookie = await cookieOf(town.house, who.id);
  const answer = await responseOf(action(posting(town.house, "/da/concern", form, { params: { lang: "da" }, cookie })));
  const received = answer.headers.get("location") ?? "";
  const [row] = await town.db.read.select().from(concerns);
  return { received, row: row as typeof concerns.$inferSelect };
}

async function openedBy(town: TownWithDesk, who: Somebody, id: string): Promise<number> {
  const asked = getting(town.house, `/desk/concerns/${id}`, {
    params: { id },
    cookie: await cookieOf(town.house, who.id),
  });
  const answer = await oneLoader(asked).catch((thrown: Response) => thrown);
  return answer instanceof Response ? answer.status : 200;
}

const listedFor = async (town: TownWithDesk, who: Somebody) =>
  (await listLoader(getting(town.house, "/desk/concerns", { cookie: await cookieOf(town.house, who.id) }))).open.length;

const now = async (town: TownWithDesk) =>
  (await town.db.read.select().from(concerns))[0] as typeof concerns.$inferSelect;

test("a volunteer's concern goes to the coordinator responsible, who is told by a mail without details", async () => {
  const town = await townWithDesk();
  const { received, row } = await raise(town, town.accounts.bente, { door: "child" });
  expect(row.door).toBe("child");
  expect(row.raisedBy).toBe(town.accounts.bente.id);
  // Nobody is responsible for Bente yet, so it goes to the lead.
  expect(row.ownerId).toBe(town.lone.id);
  const [mail] = (await town.db.read.select().from(outbox)).filter(({ message }) => message === "concern-waits");
  expect(mail?.recipient).toBe(town.lone.email);
  expect(Object.keys(mail?.facts ?? {}).sort()).toEqual(["link", "name", "when"]);
  expect(JSON.stringify(mail)).not.toContain("Bente");
  const cookie = await cookieOf(town.house, town.accounts.bente.id);
  const params = { lang: "da", id: row.id };
  const shown = await receivedLoader(getting(town.house, received, { params, cookie }));
  expect(shown.received).toMatchObject({ owner: "Lone", organisation: "Røde Kors", seen: null });
});

test("what somebody has raised is shown to nobody else, not even the other side", async () => {
  const town = await townWithDesk();
  const { row, received } = await raise(town, town.accounts.bente);
  const cookie = await cookieOf(town.house, town.accounts.samira.id);
  const params = { lang: "da", id: row.id };
  expect((await responseOf(receivedLoader(getting(town.house, received, { params, cookie })))).status).toBe(404);
});

test("unseen for two hours it goes to the deputy, then to the lead, and then the lead is written to again", async () => {
  const town = await townWithDesk();
  await own(town, town.karin.id);
  await raise(town, town.accounts.samira);
  expect((await now(town)).ownerId).toBe(town.karin.id);
  const origin = "http://localhost:3000";
  expect(await passOnConcerns(town.db, later(119), origin)).toEqual({ "passed-on": 0, reminded: 0 });
  expect(await passOnConcerns(town.db, later(120), origin)).toEqual({ "passed-on": 1, reminded: 0 });
  expect((await now(town)).ownerId).toBe(town.ali.id);
  // The same minute twice does nothing twice.
  expect(await passOnConcerns(town.db, later(120), origin)).toEqual({ "passed-on": 0, reminded: 0 });
  await passOnConcerns(town.db, later(241), origin);
  expect((await now(town)).ownerId).toBe(town.lone.id);
  expect(await passOnConcerns(town.db, later(362), origin)).toEqual({ "passed-on": 0, reminded: 1 });
  const mails = (await town.db.read.select().from(outbox)).filter(({ message }) => message === "concern-waits");
  expect(mails.map(({ recipient }) => recipient)).toEqual([
    town.karin.email,
    town.ali.email,
    town.lone.email,
    town.lone.email,
  ]);
});

test("it never goes to the one it is about, and that person neither sees nor counts it", async () => {
  const town = await townWithDesk();
  await own(town, town.karin.id);
  const { row } = await raise(town, town.accounts.samira, { door: "something-else", aboutId: town.ali.id });
  await passOnConcerns(town.db, later(121), "http://localhost:3000");
  expect((await now(town)).goneTo).toEqual([town.karin.id, town.lone.id]);
  expect(await openedBy(town, town.ali, row.id)).toBe(404);
  expect(await listedFor(town, town.ali)).toBe(0);
  expect(await openedBy(town, town.karin, row.id)).toBe(200);
});

test("owner, deputy and lead may open it; a coordinator who has nothing to do with it may not; openings are written down", async () => {
  const town = await townWithDesk();
  await own(town, town.karin.id);
  const per = town.make.account.coordinator({ ...town.where, name: "Per" });
  await settle(town.db, per);
  const { row } = await raise(town, town.accounts.samira);
  expect(await openedBy(town, per, row.id)).toBe(404);
  for (const one of [town.karin, town.ali, town.lone]) expect(await openedBy(town, one, row.id)).toBe(200);
  const opened = await town.db.read.select().from(auditRows).where(eq(auditRows.action, "concern.opened"));
  expect(opened.map(({ actorId }) => actorId)).toEqual([town.karin.id, town.ali.id, town.lone.id]);
});

test("whoever has seen it has it, and it goes no further; what came of it is one word", async () => {
  const town = await townWithDesk();
  await own(town, town.karin.id);
  const { row } = await raise(town, town.accounts.samira);
  const cookie = await cookieOf(town.house, town.ali.id);
  const send = (form: Record<string, string>) =>
    responseOf(oneAction(posting(town.house, `/desk/concerns/${row.id}`, form, { params: { id: row.id }, cookie })));
  expect((await send({ do: "see" })).status).toBe(303);
  expect(await now(town)).toMatchObject({ ownerId: town.ali.id, closedAt: null });
  await passOnConcerns(town.db, later(600), "http://localhost:3000");
  expect((await now(town)).ownerId).toBe(town.ali.id);
  await send({ do: "close", outcome: "talked" });
  expect(await now(town)).toMatchObject({ outcome: "talked" });
  expect(await listedFor(town, town.ali)).toBe(0);
});

test("somebody rings: a coordinator writes it down, and it goes to the one responsible", async () => {
  const town = await townWithDesk();
  await own(town, town.karin.id);
  const cookie = await cookieOf(town.house, town.ali.id);
  const path = `/desk/concerns/new?family=${town.family.id}`;
  const answer = await responseOf(newAction(posting(town.house, path, { door: "danger-now" }, { cookie })));
  expect(answer.status).toBe(303);
  expect(await now(town)).toMatchObject({
    door: "danger-now",
    ownerId: town.karin.id,
    raisedBy: null,
    recordedBy: town.ali.id,
    familyId: town.family.id,
  });
});

test("a coordinator cannot write one down for another organisation's family", async () => {
  const town = await townWithDesk();
  const other = town.make.organisation({ name: "Nabo" });
  const nabo = town.make.account.coordinator({ organisationId: other.id });
  await settle(town.db, other, nabo);
  const cookie = await cookieOf(town.house, nabo.id);
  const path = `/desk/concerns/new?family=${town.family.id}`;
  const answer = await responseOf(newAction(posting(town.house, path, { door: "child" }, { cookie })));
  expect(answer.status).toBe(404);
});

test("a coordinator's own concern goes to the lead, not back to the coordinator", async () => {
  const town = await townWithDesk();
  const { row } = await raise(town, town.karin);
  expect(row.ownerId).toBe(town.lone.id);
});

test("the doors ask nothing that tells a story, and a place that is not one's own is taken for none", async () => {
  const town = await townWithDesk();
  const cookie = await cookieOf(town.house, town.accounts.bente.id);
  const { doors } = await loader(getting(town.house, "/da/concern", { params: { lang: "da" }, cookie }));
  expect(doors.places.map(({ value }) => value)).toEqual([`volunteer:${town.bente.id}`]);
  expect(doors.child.number).toBe("33 17 33 33");
  const { row } = await raise(town, town.accounts.bente, { door: "child", place: `family:${town.family.id}` });
  expect(row.familyId).toBeNull();
  expect(row.volunteerId).toBe(town.bente.id);
});

test("concerns are looked at every few minutes, not every hour", () => {
  expect(SOON_DUE.map(({ name }) => name)).toContain("concerns");
});

const own = (town: TownWithDesk, ownerId: string) =>
  town.db.transact((tx) => tx.update(families).set({ ownerId }).where(eq(families.id, town.family.id)).returning());
