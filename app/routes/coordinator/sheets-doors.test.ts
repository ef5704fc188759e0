import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { decodeText } from "~/features/sheets/file/read-csv";
import { readXlsx } from "~/features/sheets/file/read-xlsx";
import { writeXlsx } from "~/features/sheets/file/write-tables";
import { auditRows } from "~db/schema/audit.server";
import { sheetRows, sheets } from "~db/schema/sheets.server";
import { cookieOf, getting, posting, responseOf } from "~tests/support/house";
import { csvOf, FAMILIES, sheetDesk } from "~tests/support/sheets";
import { loader as columns } from "./sheets-columns";
import { loader as errors } from "./sheets-errors";
import { action as exportAll } from "./sheets-export";
import { loader as left } from "./sheets-left";
import { action as importIt, loader as preview } from "./sheets-preview";
import { action as complete, loader as row } from "./sheets-row";
import { loader as template } from "./sheets-template";

test("files that cannot be read come back with a sentence, and a large body is refused before it is read", async () => {
  const desk = await sheetDesk();
  const refused = async (bytes: Uint8Array, name: string) => {
    const answer = (await desk.sendFile(bytes, name)) as { data: { refused: string }; init: ResponseInit };
    return [answer.init.status, answer.data.refused];
  };
  expect(await refused(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0), "x.pdf")).toEqual([422, "wrong-type"]);
  expect(await refused(new Uint8Array(2 * 1024 * 1024 + 1), "x.xlsx")).toEqual([422, "too-large"]);
  const bomb = Buffer.from(await writeXlsx([{ name: "Familier", rows: FAMILIES }]));
  bomb.writeUInt32LE(0xf0000000, bomb.indexOf(Uint8Array.of(0x50, 0x4b, 1, 2)) + 24);
  expect(await refused(bomb, "x.xlsx")).toEqual([422, "bomb"]);
  const huge = await responseOf(desk.sendFile(new Uint8Array(6 * 1024 * 1024), "x.xlsx"));
  expect(huge.status).toBe(413);
  expect(await desk.house.db.read.select().from(sheets)).toEqual([]);
}, 60_000);

test("another organisation's sheets and rows do not exist here, and a volunteer finds no desk", async () => {
  const desk = await sheetDesk();
  const id = await desk.upload(csvOf(FAMILIES), "familier.csv");
  await desk.importIt(id);
  const draft = await desk.upload(csvOf([...FAMILIES, ["Ny", "30000009", "2200", "dansk", "mand"]]), "familier.csv");
  const [waiting] = await desk.house.db.read.select().from(sheetRows);
  const rowId = waiting?.id as string;
  for (const cookie of [await cookieOf(desk.house, desk.nabo.id), await cookieOf(desk.house, desk.volunteer.id)]) {
    const get = (sheetId: string, more = {}) =>
      getting(desk.house, "/desk/sheets/x", { params: { id: sheetId, ...more }, cookie });
    const post = (fields: Record<string, string>, params: Record<string, string>) =>
      posting(desk.house, "/desk/sheets/x", fields, { params, cookie });
    const runs = [
      () => columns(get(draft)),
      () => preview(get(draft)),
      () => left(get(id)),
      () => errors(get(id, { as: "csv" })),
      () => row(get(rowId)),
      () => complete(post({ do: "discard" }, { id: rowId })),
      () => importIt(post({ version: "1" }, { id: draft })),
    ];
    for (const run of runs) expect((await responseOf(run() as Promise<unknown>)).status).toBe(404);
  }
}, 60_000);

test("everything is taken along but protected families and other organisations', and it is written down", async () => {
  const desk = await sheetDesk({ people: true });
  const answer = (await exportAll(desk.posting("/desk/sheets/export/xlsx", {}, { as: "xlsx" }))) as Response;
  const tables = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  expect(tables.map(({ name }) => name)).toEqual([
    "Familier",
    "Frivillige",
    "Ønsker",
    "Match",
    "Opfølgning",
    "Samtykker",
    "Møder",
  ]);
  const all = JSON.stringify(tables);
  expect(all).toContain("Familien Haddad");
  expect(all).not.toContain("Beskyttet");
  expect(all).not.toContain("Naboens");
  const [written] = await desk.house.db.read
    .select()
    .from(auditRows)
    .where(eq(auditRows.action, "organisation.export"));
  expect(written).toMatchObject({ actorId: desk.karin.id, organisationId: desk.organisation.id });
  const none = exportAll(desk.posting("/desk/sheets/export/csv", { table: "accounts" }, { as: "csv" }));
  expect((await responseOf(none as Promise<unknown>)).status).toBe(404);
}, 60_000);

test("what was taken along as CSV comes back as people we know, every row understood", async () => {
  const desk = await sheetDesk({ people: true });
  for (const table of ["families", "volunteers"]) {
    const answer = (await exportAll(desk.posting("/desk/sheets/export/csv", { table }, { as: "csv" }))) as Response;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(decodeText(bytes)).not.toMatch(/(^|;)"?[=+@-]/m);
    const id = await desk.upload(bytes, `${table === "families" ? "familier" : "frivillige"}.csv`);
    const shown = await preview(desk.getting(`/desk/sheets/${id}/preview`, { id }));
    expect(shown.counts).toMatchObject({ good: 0, complete: 0 });
    expect(shown.counts.known).toBeGreaterThan(2);
    const elsewhere = await desk.uploadAs(
      desk.nabo.id,
      bytes,
      `${table === "families" ? "familier" : "frivillige"}.csv`,
    );
    const there = await preview(
      await desk.gettingAs(desk.nabo.id, `/desk/sheets/${elsewhere}/preview`, { id: elsewhere }),
    );
    expect(there).toMatchObject({ counts: { complete: 0, known: 0 } });
    expect(there.rows.flatMap(({ unread }) => unread)).toEqual([]);
  }
}, 60_000);

test("the empty sheets are read as they are: every heading known, every example good", async () => {
  const desk = await sheetDesk();
  for (const kind of ["families", "volunteers"] as const) {
    const answer = await template(desk.getting(`/desk/sheets/template/${kind}/xlsx`, { kind, as: "xlsx" }));
    const id = await desk.upload(new Uint8Array(await answer.arrayBuffer()), "x.xlsx", kind);
    const [sheet] = await desk.house.db.read.select().from(sheets).where(eq(sheets.id, id));
    expect(sheet?.fields).not.toContain(null);
    const shown = await preview(desk.getting(`/desk/sheets/${id}/preview`, { id }));
    expect(shown.counts).toEqual({ good: 2, complete: 0, known: 0 });
    expect(shown.rows.flatMap(({ unread }) => unread)).toEqual([]);
  }
}, 60_000);
