import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateFiles } from "../generate/write-files";
import { parseCommand } from "./arguments";
import { pairLines } from "./pairs";
import { rankLines } from "./rank";
import { readPool } from "./read-pool";
import { roundLines } from "./round";

const folder = mkdtempSync(join(tmpdir(), "nyven-match-"));
const volunteers = join(folder, "volunteers.csv");
const families = join(folder, "families.csv");
const files = ["--volunteers", volunteers, "--families", families, "--as-of", "2026-11-22"];

/** A command in this process: the lines it would print, or what it would complain of. */
function lines(...words: string[]): string[] | string {
  const parsed = parseCommand([...words, ...files]);
  if (!parsed.ok || parsed.command.command === "generate") throw new Error("not a command on files");
  const read = readPool(parsed.command);
  if (!read.ok) return read.complaint;
  if (parsed.command.command === "pairs") return [...pairLines(read)];
  return [
    ...(parsed.command.command === "round"
      ? roundLines(parsed.command, read)
      : (rankLines(parsed.command, read) ?? [])),
  ];
}

beforeAll(() => generateFiles({ volunteers: 40, families: 30, seed: 3, towns: 1, out: folder }));
afterAll(() => rmSync(folder, { recursive: true }));

test("pairs are every family with every volunteer in the order of the files", () => {
  const printed = lines("pairs");
  expect(printed).toHaveLength(1 + 30 * 40);
  expect(printed[0]).toBe(
    "family,volunteer,distance_km,points,language,location,interests,availability,purpose,gates\n",
  );
  expect(printed[41]).toMatch(/^F1,V0,\d+\.\d\d,\d+,\d+,\d+,\d+,\d+,\d+,/);
});

test("a round in JSON has equal gain and bound, and its pairs are those of the CSV", () => {
  const round = JSON.parse((lines("round", "--format", "json") as string[]).join(""));
  expect(round.totals.gain).toBe(round.totals.bound);
  expect(Object.keys(round.prices.volunteers)).toHaveLength(40);
  expect(round.pairs.length + round.unmatched.families.length).toBe(30);
  const csv = lines("round", "--format", "csv") as string[];
  expect(csv.slice(1).map((line) => line.split(",").slice(0, 4))).toEqual(
    round.pairs.map((pair: Record<string, unknown>) => [
      pair.family,
      pair.volunteer,
      String(pair.points),
      String(pair.gain),
    ]),
  );
});

test("a ranking in JSON and CSV has the same order, and near misses are not cut", () => {
  const ranking = JSON.parse((lines("rank", "--family", "F1", "--top", "2", "--format", "json") as string[]).join(""));
  const csv = lines("rank", "--family", "F1", "--top", "2", "--format", "csv") as string[];
  expect(csv.slice(1).map((line) => line.split(",")[1])).toEqual(
    ranking.candidates.map((one: { volunteer: string }) => one.volunteer),
  );
  expect(ranking.candidates.length).toBeLessThanOrEqual(2);
  expect(ranking.nearMisses.length).toBeGreaterThan(2);
});

test("wrong words are said in a sentence", () => {
  const sentence = (...words: string[]) => {
    const parsed = parseCommand(words);
    return parsed.ok ? null : parsed.sentence;
  };
  expect(sentence()).toContain("rank, round, pairs or generate");
  expect(sentence("round", "--volunteers", volunteers)).toBe("--families is missing.");
  expect(sentence("pairs", ...files, "--as-of", "2026-02-30")).toContain("YYYY-MM-DD");
  expect(sentence("rank", ...files, "--family", "F1", "--top", "0")).toContain("whole number from 1");
  expect(sentence("round", ...files, "--objective", "best")).toContain("longest-waiting-first");
  expect(sentence("round", ...files, "--colour", "red")).toContain("--colour");
});

test("bad rows end the command with status 2 and nothing computed, every bad row named", () => {
  const bad = join(folder, "bad.csv");
  const [header, first, second] = readFileSync(volunteers, "utf8").split("\n");
  writeFileSync(
    bad,
    [header, first!.replace(/,\d{4},/, ",0001,"), first, second!.replace(/^V1/, 'V"1'), ""].join("\n"),
  );
  const command = ["app/commands/match.ts", "pairs", ...files, "--volunteers", bad];
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", ...command], { encoding: "utf8" });
  expect(stderr.trimEnd().split("\n")).toEqual([
    `${bad}: line 2: column postcode: expected a known postcode of four digits`,
    `${bad}: line 3: column id: expected an id that no earlier row has`,
    `${bad}: line 4: column id: expected a quote to be closed, and quotes only round whole fields`,
  ]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
}, 60_000);
