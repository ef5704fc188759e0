import { linearSumAssignment } from "linear-sum-assignment";
import { munkres } from "munkres";
import type { GainMatrix } from "~/features/matching/engine/assign/solve-matrix";
import { timed } from "./measure";
import { denseScipy } from "./python";

/** Other solvers on the same finished matrix; null: not installed, or too slow to wait for. */
export type Peer = {
  name: string;
  upTo: number;
  solve: (matrix: GainMatrix) => { ms: number; total: number; peakMB?: number } | null;
};

const rowsOf = ({ rows, columns, gains }: GainMatrix) =>
  Array.from({ length: rows }, (_, row) => Array.from(gains.subarray(row * columns, (row + 1) * columns)));

export const PEERS: readonly Peer[] = [
  {
    name: "scipy",
    upTo: 10_000,
    solve: denseScipy,
  },
  {
    name: "munkres",
    upTo: 5000,
    solve: (matrix) => {
      const costs = rowsOf(matrix).map((row) => row.map((gain) => -gain));
      const { ms, result } = timed(() => munkres(costs));
      return { ms, total: result.reduce((sum, [row, column]) => sum - costs[row]![column]!, 0) };
    },
  },
  {
    name: "linear-sum-assignment",
    upTo: 2000,
    solve: (matrix) => {
      const gains = rowsOf(matrix);
      const { ms, result } = timed(() => linearSumAssignment(gains, { maximaze: true }));
      return {
        ms,
        total: [...result.rowAssignments].reduce((sum, column, row) => sum + (gains[row]?.[column] ?? 0), 0),
      };
    },
  },
];
