import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listNextFacts } from "~/features/desk/next-queries.server";
import { eraseOldSheets } from "~/features/sheets/erase-old-sheets.server";
import { days } from "~/foundation/clock";
import { accounts } from "~db/schema/access.server";
import { consents } from "~db/schema/consent.server";
import { checkIns } from "~db/schema/follow-up.server";
import { matches, requests } from "~db/schema/matching.server";
import { outbox } from "~db/schema/outbox.server";
import { families, familyAdults, volunteerAdults, volunteers } from "~db/schema/people.server";
import { sheetRows, sheets } from "~db/schema/sheets.server";
import { NOW, responseOf } from "~tests/support/house";
import { csvOf, FAMILIES, sheetDesk } from "~tests/support/sheets";
import { action as importIt, loader as preview } from "./sheets-preview";
import { action as complete } from "./sheets-row";

test("a sheet is read, shown and imported: good rows go in whole, the rest wait with what is missing", async () => {
  const desk = await sheetDesk();
  const id = await desk.upload(csvOf(FAMILIES), "familier.csv");
  const [draft] = await desk.house.db.read.select().from(sheets);
  expect(draft).toMatchObject({ kind: "families", leftOut: [{ heading: "CPR", why: "cpr" }], rowCount: 3 });
  expect(draft?.content).not.toContain("010190");
  const shown = await preview(desk.getting(`/desk/sheets/${id}/preview`, { id }));
  expect(shown).toMatchObject({ counts: { good: 2, complete: 1, known: 0 }, shown: "good" });
  expect(await desk.house.db.read.select().from(families)).toEqual([]);

  await desk.importIt(id);
  const files = await desk.house.db.read.select().from(families).orderBy(families.name);
  expect(files).toMatchObject([
    { name: "Oleh Bondar", state: "registered", ownerId: desk.karin.id, nextOn: "2026-11-24" },
    { name: "Samira Haddad", state: "consented", childrenBirthYears: [2015, 2018], area: "2200" },
  ]);
  expect(await desk.house.db.read.select().from(consents)).toMatchObject([
    { how: "interpreter", givenAt: new Date("2026-11-03T11:00:00Z"), organisationId: desk.organisation.id },
  ]);
  expect(await desk.house.db.read.select().from(requests)).toMatchObject([{ state: "waiting" }, { state: "waiting" }]);
  const [waiting] = await desk.house.db.read.select().from(sheetRows);
  expect(waiting).toMatchObject({ number: 4, state: "waiting" });
  expect(waiting?.problems.map(({ field, why }) => `${field}:${why}`)).toEqual([
    "postcode:postcode",
    "phone:reach-missing",
  ]);
  const [done] = await desk.house.db.read.select().from(sheets);
  expect(done).toMatchObject({ state: "imported", content: "", takenIn: 2 });
  expect(await desk.house.db.read.select().from(outbox)).toEqual([]);
  const at = { organisationId: desk.organisation.id, accountId: desk.karin.id, now: NOW };
  const lines = (await listNextFacts(desk.house.db.read, at)).filter(({ kind }) => kind === "sheet-rows");
  expect(lines).toMatchObject([{ name: "familier", href: `/desk/sheets/${id}/left` }]);
}, 60_000);

test("the same file uploaded again doubles nothing, also what waits on the list and what was completed there", async () => {
  const desk = await sheetDesk();
  await desk.importIt(await desk.upload(csvOf(FAMILIES), "familier.csv"));
  const again = await desk.upload(csvOf(FAMILIES), "familier.csv");
  expect(await preview(desk.getting(`/desk/sheets/${again}/preview`, { id: again }))).toMatchObject({
    counts: { good: 0, complete: 0, known: 3 },
  });
  const [waiting] = await desk.house.db.read.select().from(sheetRows);
  const fields = {
    name: "Ali Noor",
    phone: "20123458",
    postcode: "2400",
    languages: "somali",
    household: "mand",
    do: "complete",
  };
  const path = `/desk/sheets/rows/${waiting?.id}`;
  const wrong = (await complete(
    desk.posting(path, { ...fields, postcode: "9999" }, { id: waiting?.id as string }),
  )) as {
    init: ResponseInit;
    data: { form: { fields: { field: string; errors: string[] }[] } };
  };
  expect(wrong.init.status).toBe(422);
  expect(wrong.data.form.fields.filter((one) => one.errors.length > 0).map(({ field }) => field)).toEqual(["postcode"]);
  const done = await responseOf(complete(desk.posting(path, fields, { id: waiting?.id as string })));
  expect(done.headers.get("location")).toBe(`/desk/sheets/${waiting?.sheetId}/left?done=completed`);
  const [emptied] = await desk.house.db.read.select().from(sheetRows);
  expect(emptied).toMatchObject({ state: "done", cells: [], problems: [] });
  expect(await desk.house.db.read.select().from(families)).toHaveLength(3);

  await desk.importIt(again);
  expect(await desk.house.db.read.select().from(families)).toHaveLength(3);
  expect(await desk.house.db.read.select().from(sheetRows).where(eq(sheetRows.state, "waiting"))).toEqual([]);
}, 60_000);

test("two who import the same draft at once import it once", async () => {
  const desk = await sheetDesk();
  const id = await desk.upload(csvOf(FAMILIES), "familier.csv");
  const send = () => importIt(desk.posting(`/desk/sheets/${id}/preview`, { version: 1 }, { id }));
  const answers = await Promise.all([send(), send()]);
  expect(answers.map((one) => (one instanceof Response ? 303 : 409)).toSorted()).toEqual([303, 409]);
  expect(await desk.house.db.read.select().from(families)).toHaveLength(2);
}, 60_000);

test("volunteers are approved only where talk, declarations and certificate are there", async () => {
  const desk = await sheetDesk();
  const csv = csvOf([
    ["Navn", "Telefon", "Postnr", "Sprog", "E-mail", "Samtale dato", "Erklæringer", "Straffeattest", "Børneattest"],
    ["Bente Holm", "30000001", "2100", "dansk", "bente@example.org", "5-8-2026", "5-8-2026", "1-9-2027", "1-9-2027"],
    ["Jonas Lund", "30000002", "2100", "dansk", "", "5-8-2026", "", "1-9-2027", ""],
    ["Eva Juhl", "30000003", "2100", "dansk", "", "", "", "", ""],
    ["Per Lang", "30000004", "2100", "dansk", "", "5-8-2026", "5-8-2026", "1-9-2025", ""],
  ]);
  await desk.importIt(await desk.upload(csv, "frivillige.csv"));
  const rows = await desk.house.db.read
    .select({ name: volunteerAdults.name, state: volunteers.state })
    .from(volunteers)
    .innerJoin(volunteerAdults, eq(volunteerAdults.volunteerId, volunteers.id));
  expect(Object.fromEntries(rows.map(({ name, state }) => [name, state]))).toEqual({
    "Bente Holm": "approved",
    "Jonas Lund": "in-screening",
    "Eva Juhl": "applied",
    "Per Lang": "in-screening",
  });
  const [account] = await desk.house.db.read.select().from(accounts).where(eq(accounts.email, "bente@example.org"));
  expect(account?.passwordHash).toBe(null);
  expect(await desk.house.db.read.select().from(outbox)).toEqual([]);
}, 60_000);

test("running matches become active with check-ins from today; who is not found, ready or certified waits on the list", async () => {
  const desk = await sheetDesk({ people: true });
  const csv = csvOf([
    ["Frivillig", "Familie", "Siden", "Matchtype"],
    ["Bente Holm", "Familien Haddad", "1-10-2026", "ny ven"],
    ["Bente Holm", "Familien Ukendt", "1-10-2026", "ny ven"],
    ["Uden Attest", "Familien Spæd", "1-10-2026", "ny ven"],
    ["Ny Tilmeldt", "Familien Haddad", "1-10-2026", "ny ven"],
    ["Bente Holm", "Familien Uden Ja", "1-10-2026", "ny ven"],
  ]);
  const id = await desk.upload(csv, "match.csv");
  await desk.importIt(id);
  const [match, ...more] = await desk.house.db.read.select().from(matches);
  expect(more).toEqual([]);
  expect(match).toMatchObject({
    state: "active",
    activeAt: new Date("2026-10-01T11:00:00Z"),
    plannedEndOn: "2027-04-01",
  });
  const due = await desk.house.db.read
    .select()
    .from(checkIns)
    .where(eq(checkIns.matchId, match?.id as string));
  expect(new Set(due.map(({ dueOn }) => dueOn))).toEqual(new Set(["2026-12-06", "2026-12-22", "2027-02-22"]));
  expect(due).toHaveLength(6);
  const [request] = await desk.house.db.read
    .select()
    .from(requests)
    .where(eq(requests.id, match?.requestId as string));
  expect(request?.state).toBe("matched");
  const waiting = await desk.house.db.read.select().from(sheetRows).orderBy(sheetRows.number);
  expect(waiting.map(({ number, problems }) => [number, problems.map(({ why }) => why).join(" ")])).toEqual([
    [3, "unknown-family"],
    [4, "certificate"],
    [5, "not-approved"],
    [6, "no-consent"],
  ]);
  const open = await desk.house.db.read.select().from(requests).where(eq(requests.state, "proposed"));
  expect(open).toEqual([]);
  await desk.importIt(await desk.upload(csv, "match.csv"));
  expect(await desk.house.db.read.select().from(matches)).toHaveLength(1);
}, 60_000);

test("a draft is erased after seven days, an imported sheet with its rows after sixty", async () => {
  const desk = await sheetDesk();
  await desk.upload(csvOf(FAMILIES), "familier.csv");
  await desk.importIt(await desk.upload(csvOf(FAMILIES), "familier.csv"));
  const now = desk.house.clock.now().getTime();
  expect(await eraseOldSheets(desk.house.db, new Date(now + days(6)))).toEqual({ sheets: 0, rows: 0 });
  expect(await eraseOldSheets(desk.house.db, new Date(now + days(7)))).toEqual({ sheets: 1, rows: 0 });
  expect(await eraseOldSheets(desk.house.db, new Date(now + days(60)))).toEqual({ sheets: 1, rows: 1 });
  expect(await desk.house.db.read.select().from(familyAdults)).toHaveLength(2);
}, 60_000);
