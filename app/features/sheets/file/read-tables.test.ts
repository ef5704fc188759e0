import { expect, test } from "vitest";
import { rawWorkbook } from "~tests/support/stored-zip";
import { looksLikeCpr } from "../read/personal-numbers";
import { readFileInThread } from "../run-in-thread.server";
import { FileRefused } from "./file-refusal";
import { decodeText, readCsv } from "./read-csv";
import { readTables } from "./read-tables";
import { writeCsv, writeXlsx } from "./write-tables";

const HEADINGS = ["Navn", "Telefon", "Postnr", "Sprog", "Børn (fødselsår)"];
const ROW = ["Samira Høj", "20 12 34 56", "2200", "arabisk, lidt engelsk", "2015, 2018"];
const bytesOf = (text: string) => new TextEncoder().encode(text);
/** Windows-1252 as far as Danish letters go: one byte each. */
const oldBytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const refusalOf = (run: Promise<unknown>) =>
  run.then(
    () => "read",
    (error: unknown) => (error instanceof FileRefused ? error.reason : error),
  );

test("CSV is read as Danish Excel writes it: semicolons, Windows-1252 or UTF-8 with or without a mark", async () => {
  const csv = `${HEADINGS.join(";")}\r\n${ROW.join(";")}\r\n`;
  for (const bytes of [bytesOf(csv), bytesOf(`\ufeff${csv}`), oldBytes(csv), bytesOf(`sep=;\r\n${csv}`)]) {
    const [table] = await readTables(bytes, "familier.csv", null);
    expect(table).toMatchObject({ kind: "families", headings: HEADINGS });
    expect(table?.fields).toEqual(["name", "phone", "postcode", "languages", "birthYears"]);
    expect(table?.rows[0]?.[1]).toEqual(ROW);
  }
  expect(readCsv(bytesOf(`Navn,Sprog\n"Bo","dansk; engelsk"\n`))).toContainEqual(["Bo", "dansk; engelsk"]);
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x4e, 0))).toBe("N");
});

test("a workbook is read table by table, with its title rows, dates and numbers", async () => {
  const bytes = await writeXlsx([
    { name: "Familier", rows: [["Vores familier"], [], HEADINGS, ROW] },
    {
      name: "Frivillige",
      rows: [
        ["Navn", "Telefon"],
        ["Bo", "30123456"],
      ],
    },
    { name: "Regnskab", rows: [["Kroner"], ["12"]] },
  ]);
  const tables = await readTables(bytes, "ark.xlsx", null);
  expect(tables.map(({ title, kind }) => [title, kind])).toEqual([
    ["Familier", "families"],
    ["Frivillige", "volunteers"],
  ]);
  expect(tables[0]?.rows).toEqual([[4, ROW]]);
});

test("what we never store is gone before anything is kept: whole columns, and numbers like a CPR number in any cell", async () => {
  const csv = [
    "Navn;CPR;Nationalitet;Land;Telefon;Sprog",
    "Ali;010190-1234;syrisk;Syrien;20123456;arabisk",
    "Sara 311299-4321;020290-1234;syrisk;Syrien;20123457;arabisk",
  ].join("\n");
  const [table] = await readTables(bytesOf(csv), "x.csv", "families");
  expect(table?.leftOut.map(({ heading, why }) => [heading, why])).toEqual([
    ["CPR", "cpr"],
    ["Nationalitet", "nationality"],
    ["Land", "nationality"],
  ]);
  expect(table?.rows.flatMap(([, cells]) => cells).some(looksLikeCpr)).toBe(false);
  expect(table?.rows[1]?.[1]).toEqual(["[CPR?]", "20123457", "arabisk"]);
});

test("files that are no spreadsheet are refused, each with its reason", async () => {
  const read = (bytes: Uint8Array) => refusalOf(readTables(bytes, "x.xlsx", "families"));
  expect(await read(new Uint8Array())).toBe("empty");
  expect(await read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).toBe("old-excel");
  expect(await read(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0))).toBe("wrong-type");
  expect(await read(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBe("damaged");
  expect(await read(bytesOf('Navn;Telefon\n"Bo;20123456\nEva;20123457\n'))).toBe("damaged");
  expect(await read(bytesOf("Navn;Telefon\n"))).toBe("no-headings");
  expect(await refusalOf(readTables(bytesOf("a;b\n1;2\n"), "x.csv", null))).toBe("unknown-kind");
  expect(await read(bytesOf(`Navn;Telefon\n${"Bo;20123456\n".repeat(5001)}`))).toBe("too-many-rows");
  expect(await read(bytesOf(`${"Navn;".repeat(61)}\n`))).toBe("too-many-columns");
});

test("a workbook that would unfold to gigabytes is refused before it is unfolded", async () => {
  const bytes = Buffer.from(await writeXlsx([{ name: "Familier", rows: [HEADINGS, ROW] }]));
  const part = bytes.indexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
  bytes.writeUInt32LE(0xf0000000, part + 24);
  expect(await refusalOf(readTables(bytes, "x.xlsx", null))).toBe("bomb");
});

test("a file is read in a thread, and a refusal comes back as a word", async () => {
  const csv = `${HEADINGS.join(";")}\n${ROW.join(";")}\n`;
  const read = await readFileInThread({ bytes: bytesOf(csv), fileName: "familier.csv", kind: null });
  expect(read).toMatchObject({ ok: true, value: [{ kind: "families", rowCount: 1 }] });
  const refused = await readFileInThread({ bytes: Uint8Array.of(0, 1), fileName: "x", kind: null });
  expect(refused).toEqual({ ok: false, reason: "wrong-type" });
}, 60_000);

test("one cell in the farthest corner ends the thread and not the server; the next file is read", async () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const start = `<row r="1">${cell("A1", "Navn")}${cell("B1", "Telefon")}</row><row r="2">${cell("A2", "Bo")}</row>`;
  const near = { bytes: rawWorkbook(start), fileName: "x.xlsx", kind: "families" as const };
  const far = { ...near, bytes: rawWorkbook(`${start}<row r="1048576">${cell("XFD1048576", "x")}</row>`) };
  expect(await readFileInThread(far)).toEqual({ ok: false, reason: "too-heavy" });
  expect(await readFileInThread(near)).toMatchObject({ ok: true, value: [{ rowCount: 1 }] });
}, 120_000);

test("written CSV has a mark before cells that a sheet would take for formulas, and reads back as it was", () => {
  const rows = [["Navn"], ["=1+1"], ["+4520123456"], ["-x"], ["@x"], ["\tx"], ["Bo"]];
  const written = writeCsv({ name: "x", rows });
  expect(written.split("\r\n").slice(1, 5)).toEqual(["'=1+1", "'+4520123456", "'-x", "'@x"]);
  expect(readCsv(bytesOf(written)).slice(0, 7)).toEqual(rows);
});
