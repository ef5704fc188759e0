import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { solveRound } from "~/features/matching/engine/round";
import { verifyRound } from "~/features/matching/engine/verify";
import { OBJECTIVES } from "~db/vocabulary";
import { readPool } from "./read-pool";

const POOLS = "../shared/data/pools";

test("the pools that lie beside the project are read, and their rounds prove themselves", (context) => {
  if (!existsSync(POOLS)) return context.skip(`no ${POOLS} on this machine: these pools not read`);
  const folders = readdirSync(POOLS, { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(folders).not.toEqual([]);
  for (const { name } of folders) {
    const file = (kind: string) => join(POOLS, name, `${kind}.csv`);
    const read = readPool({
      volunteers: file("volunteers"),
      families: file("families"),
      policy: null,
      asOf: "2026-11-22",
    });
    if (!read.ok) throw new Error(read.complaint);
    for (const objective of OBJECTIVES) {
      const input = { ...read.pool, policy: read.policy, objective };
      const verdict = solveRound(input);
      if (!verdict.ok) throw new Error(verdict.reason);
      expect(verdict.round.totals.pairs).toBeGreaterThan(0);
      expect(verifyRound(verdict.round, input)).toMatchObject({ ok: true, countsChecked: true });
    }
  }
}, 120_000);
