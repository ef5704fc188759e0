import type { GainMatrix } from "~/features/matching/engine/assign/solve-matrix";
import { DEFAULT_POLICY } from "~/features/matching/engine/policy";
import { pairPoints } from "~/features/matching/engine/pool/pair-points";
import { poolOfRound } from "~/features/matching/engine/round";
import { townsOf } from "../generate/copenhagen";
import { seeded } from "../generate/random";
import { inventedPool } from "./invented-pool";

/** Five kinds of matrix: one may be easy for an algorithm and another a catastrophe. */
export const REGIMES = ["uniform", "balanced", "slack", "scarce", "critical"] as const;
export type Regime = (typeof REGIMES)[number];

/** Rows for 100 columns. Slack: a third of the columns stays free; critical: nearly all are needed. */
const ROWS: Record<Regime, number> = { uniform: 100, balanced: 100, slack: 67, scarce: 150, critical: 95 };

/** @param size columns. Uniform gains are chance; the others are points of invented people through the gates. */
export function regimeMatrix(regime: Regime, size: number, seed: number): GainMatrix {
  const rows = Math.round((size * ROWS[regime]) / 100);
  const gains = new Int32Array(rows * size);
  if (regime === "uniform") {
    const random = seeded(seed);
    for (let at = 0; at < gains.length; at++) gains[at] = 1 + Math.floor(random() * 100_000);
    return { rows, columns: size, gains };
  }
  const pool = inventedPool({
    families: Math.ceil(rows * 1.1) + 50,
    volunteers: Math.ceil(size * 1.15) + 50,
    seed,
    towns: townsOf(1),
  });
  const compact = poolOfRound({ ...pool, policy: { ...DEFAULT_POLICY, floor: 0 }, objective: "balanced" });
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < size; column++) {
      const points = pairPoints(compact, row, column);
      gains[row * size + column] = points < 0 ? 0 : points + compact.families.bonus[row]!;
    }
  }
  return { rows, columns: size, gains };
}
