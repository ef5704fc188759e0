import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linearSumAssignment } from "linear-sum-assignment";
import { munkres } from "munkres";
import type { GainMatrix } from "~/features/matching/engine/assign/solve-matrix";
import { timed } from "./measure";

/** Other solvers on the same finished matrix; null: not installed, or too slow to wait for. */
export type Peer = { name: string; upTo: number; solve: (matrix: GainMatrix) => { ms: number; total: number } | null };

const rowsOf = ({ rows, columns, gains }: GainMatrix) =>
  Array.from({ length: rows }, (_, row) => Array.from(gains.subarray(row * columns, (row + 1) * columns)));

export const PEERS: readonly Peer[] = [
  {
    name: "scipy",
    upTo: 10_000,
    solve: scipy,
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

const PYTHON = `
import sys, time, numpy
from scipy.optimize import linear_sum_assignment
gains = numpy.fromfile(sys.argv[1], dtype=numpy.int32).reshape(int(sys.argv[2]), -1).astype(float)
start = time.process_time()
rows, columns = linear_sum_assignment(gains, maximize=True)
print((time.process_time() - start) * 1000, int(gains[rows, columns].sum()))
`;

/** Python's compiled solver, in a process of its own; the matrix is given to it for free. */
function scipy({ rows, gains }: GainMatrix): { ms: number; total: number } | null {
  const folder = mkdtempSync(join(tmpdir(), "nyven-bench-"));
  try {
    const file = join(folder, "gains");
    writeFileSync(file, new Uint8Array(gains.buffer, gains.byteOffset, gains.byteLength));
    for (const python of ["/usr/bin/python3", "python3"]) {
      const run = spawnSync(python, ["-c", PYTHON, file, String(rows)], { encoding: "utf8" });
      if (run.status !== 0) continue;
      const [ms, total] = run.stdout.trim().split(" ").map(Number) as [number, number];
      return { ms, total };
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
