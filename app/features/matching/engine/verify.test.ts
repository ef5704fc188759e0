import fc from "fast-check";
import { expect, test } from "vitest";
import { OBJECTIVES } from "~db/vocabulary";
import { anyPolicy, anyPool } from "~tests/support/pools";
import type { Reasons, Round, RoundInput } from "./results";
import { solveRound } from "./round";
import { verifyRound } from "./verify";

type Change = { path: string; round: Round };

/** Every round that differs from a right one in one field: each number by one, each id by another, each list by one less. */
function* mutations(round: Round): Iterable<Change> {
  const changed = (path: string, change: (copy: Round) => void): Change => {
    const copy = structuredClone(round);
    change(copy);
    return { path, round: copy };
  };
  for (const at of round.pairs.keys()) {
    const pair = (copy: Round) =>
      copy.pairs[at] as { -readonly [Key in keyof Round["pairs"][0]]: Round["pairs"][0][Key] };
    yield changed(`pairs ${at} points`, (copy) => {
      pair(copy).points += 1;
    });
    yield changed(`pairs ${at} gain`, (copy) => {
      pair(copy).gain -= 1;
    });
    yield changed(`pairs ${at} family`, (copy) => {
      pair(copy).family = "f99";
    });
    yield changed(`pairs ${at} volunteer`, (copy) => {
      pair(copy).volunteer = "v99";
    });
    yield changed(`pairs ${at} pinned`, (copy) => {
      pair(copy).pinned = true;
    });
    yield changed(`pairs ${at} parts`, (copy) => {
      (pair(copy).parts[0] as { points: number }).points += 1;
    });
    yield changed(`pairs ${at} gone`, (copy) => {
      (copy.pairs as unknown[]).splice(at, 1);
    });
  }
  for (const key of ["pairs", "points", "gain", "bound"] as const) {
    yield changed(`totals ${key}`, (copy) => {
      copy.totals[key] += 1;
    });
    yield changed(`totals ${key}`, (copy) => {
      copy.totals[key] -= 1;
    });
  }
  for (const side of ["families", "volunteers"] as const) {
    const prices = (copy: Round) => copy.prices[side] as Record<string, number>;
    for (const id of Object.keys(round.prices[side])) {
      yield changed(`price ${id}`, (copy) => {
        prices(copy)[id]! += 1;
      });
      yield changed(`price ${id}`, (copy) => {
        prices(copy)[id]! -= 1;
      });
      yield changed(`price ${id}`, (copy) => {
        delete prices(copy)[id];
      });
    }
    for (const at of round.unmatched[side].keys()) {
      yield changed(`unmatched ${side} ${at}`, (copy) => {
        (copy.unmatched[side] as unknown[]).splice(at, 1);
      });
      const reasons = (copy: Round) => copy.unmatched[side][at]!.reasons;
      for (const reason of Object.keys(reasons(round)) as (keyof Reasons)[]) {
        yield changed(`unmatched ${side} ${at} ${reason}`, (copy) => {
          reasons(copy)[reason]! += 1;
        });
        yield changed(`unmatched ${side} ${at} without ${reason}`, (copy) => {
          delete reasons(copy)[reason];
        });
      }
    }
  }
  for (const key of ["pairs", "gain"] as const) {
    yield changed(`one by one ${key}`, (copy) => {
      copy.comparison.oneByOne[key] += 1;
    });
  }
  yield changed("objective", (copy) => {
    copy.objective = OBJECTIVES[(OBJECTIVES.indexOf(copy.objective) + 1) % 3]!;
  });
  yield changed("as of", (copy) => {
    copy.asOf = "2026-11-21";
  });
}

test("a right round passes, and every change of a single field is found", () => {
  fc.assert(
    fc.property(anyPool(6, 5), anyPolicy, fc.constantFrom(...OBJECTIVES), (pool, policy, objective) => {
      const input: RoundInput = { ...pool, policy, objective };
      const verdict = solveRound(input);
      if (!verdict.ok) throw new Error(verdict.reason);
      expect(verifyRound(verdict.round, input)).toMatchObject({ ok: true });
      const missed = [...mutations(verdict.round)].filter(({ round }) => verifyRound(round, input).ok);
      expect(missed.map(({ path }) => path)).toEqual([]);
    }),
    { numRuns: process.env.NIGHTLY === "1" ? 3000 : 60 },
  );
}, 3_600_000);
