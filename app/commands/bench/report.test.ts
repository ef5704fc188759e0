import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

function bench(...words: string[]): string {
  const command = ["--import", "tsx", "app/commands/bench.ts", ...words];
  const run = spawnSync(process.execPath, command, { encoding: "utf8" });
  expect([run.status, run.status === 0 ? "" : run.stderr]).toEqual([0, ""]);
  return run.stdout;
}

test("a part tells for machines who took how long, in how much memory, for which total, and how often as long as ours", () => {
  const { measurements } = JSON.parse(bench("part", "matrix", "40", "--json"));
  const regimes = ["uniform", "balanced", "slack", "scarce", "critical"].map((regime) => `matrix, ${regime}`);
  const ours = measurements.filter(({ who }: { who: string }) => who === "Nyven");
  expect(ours.map(({ what }: { what: string }) => what)).toEqual(regimes);
  for (const one of ours) {
    expect(one).toMatchObject({ size: 40, runs: 9, optimal: true, ratio: 1 });
    expect([one.ms > 0, one.total > 0, one.peakMB > 0]).toEqual([true, true, true]);
    const munkres = measurements.find((peer: typeof one) => peer.who === "munkres" && peer.what === one.what);
    expect([munkres.total, munkres.ratio > 0]).toEqual([one.total, true]);
  }
}, 60_000);

test("instances of a folder are told by name, with the least cost, as a table", () => {
  const folder = mkdtempSync(join(tmpdir(), "nyven-bench-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "assign3.txt"), "3\n1 2 9\n2 1 9\n1 1 1");
  const [head, line] = bench("orlib", folder).split("\n");
  expect(head).toMatch(/^what +who +size +ms +p99 +total +optimum +ratio +peak MB/);
  expect(line).toMatch(/^assign3 +Nyven +3 +[\d.]+ +3 /);
}, 60_000);
