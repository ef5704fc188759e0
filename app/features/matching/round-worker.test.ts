import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPool, family, poolOf, volunteer } from "~tests/support/pools";
import { DEFAULT_POLICY } from "./engine/policy";
import type { RoundInput } from "./engine/results";
import { solveRound } from "./engine/round";
import { runPrices, runRound } from "./round-worker-run.server";

const inputs = (numRuns: number): RoundInput[] =>
  fc
    .sample(anyPool(30, 20), { numRuns, seed: 7 })
    .map((pool) => ({ ...pool, policy: DEFAULT_POLICY, objective: "balanced" as const }));

test("a round computed in a thread is the same, with its stages, its check and a hash that order does not change", async () => {
  const [input] = inputs(1) as [RoundInput];
  const stages: string[] = [];
  const computed = await runRound(input, (stage) => stages.push(stage)).result;
  const here = solveRound(input);
  expect(computed).toMatchObject({ ...here, inputHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(new Set(stages)).toContain("assigning");
  expect(stages.slice(-2)).toEqual(["checking", "comparing"]);
  const turned = { ...input, families: [...input.families].reverse(), volunteers: [...input.volunteers].reverse() };
  const again = await runRound(turned).result;
  const other = await runRound({ ...input, date: "2026-11-23" }).result;
  if (!computed.ok || !again.ok || !other.ok) throw new Error("refused");
  expect(again.inputHash).toBe(computed.inputHash);
  expect(other.inputHash).not.toBe(computed.inputHash);
}, 60_000);

test("a cancelled round is no round, and a refused one says why", async () => {
  const people = Array.from({ length: 400 }, (_, at) => ({ id: String(at) }));
  const pool = poolOf(people.map(family), people.map(volunteer));
  const input: RoundInput = { ...pool, policy: DEFAULT_POLICY, objective: "balanced" };
  const running = runRound(input);
  running.cancel();
  expect(await running.result).toEqual({ ok: false, reason: "cancelled" });
  const refused = await runRound({ ...input, pins: [{ family: "0", volunteer: "nobody" }] }).result;
  expect(refused).toMatchObject({ ok: false, reason: "pin-unknown" });
}, 60_000);

test("a thread that crashes leaves no round, and hands on what broke with its code", async () => {
  const knobs = { policy: DEFAULT_POLICY, objective: "balanced" as const };
  const broken = poolOf([family({ area: "no such area" })], [volunteer()]);
  expect(await runRound({ ...broken, ...knobs }).result).toEqual({
    ok: false,
    reason: "crashed",
    error: expect.objectContaining({ name: "RangeError", message: expect.stringContaining("no such area") }),
  });
  const matchType = { id: "friend", kind: "friend" as const };
  const order = { ...knobs, organisationId: "none", matchType, date: "2026-11-22", pins: [], forbids: [] };
  const unread = { file: "/nowhere/nyven.db", order };
  for (const running of [runRound(unread), runPrices(unread)])
    expect(await running.result).toMatchObject({ reason: "crashed", error: expect.any(Error) });
}, 60_000);
