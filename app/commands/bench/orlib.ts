import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { solveMatrix } from "~/features/matching/engine/assign/solve-matrix";
import { type Measurement, timed } from "./measure";

/** Published optima of J. E. Beasley's OR-Library (JORS 41, 1990, 1069-1072). */
const OPTIMA: Record<string, number> = {
  assign100: 305,
  assign200: 475,
  assign300: 626,
  assign400: 804,
  assign500: 991,
  assign600: 1176,
  assign700: 1362,
  assign800: 1552,
  assignp800: 2239,
  assignp1500: 5839,
  assignp3000: 18696,
  assignp5000: 48533,
};

/** Solves every instance of a folder: minimise the cost of giving each row a column of its own. */
export function benchOrlib(folder: string): Measurement[] {
  return readdirSync(folder)
    .filter((file) => /^assignp?\d+\.txt$/.test(file))
    .sort((one, other) => Number(/\d+/.exec(one)) - Number(/\d+/.exec(other)))
    .map((file) => {
      const name = file.slice(0, -".txt".length);
      const { ms, result } = timed(() =>
        leastCost(readFileSync(join(folder, file), "utf8"), name.startsWith("assignp")),
      );
      const optimum = OPTIMA[name];
      return {
        what: name,
        who: "Nyven",
        size: result.size,
        ms,
        runs: 1,
        total: result.cost,
        optimal: result.cost === optimum,
      };
    });
}

/**
 * Costs become gains by taking them from a number so large that leaving a row out never pays; then the best total
 * belongs to the least cost among the assignments of all rows.
 */
function leastCost(text: string, sparse: boolean): { size: number; cost: number } {
  const numbers = text.trim().split(/\s+/).map(Number);
  const size = numbers[0]!;
  const gains = new Int32Array(size * size);
  const largest = numbers.slice(1).reduce((most, one) => Math.max(most, one), 0);
  const base = (largest + 1) * 2 * size < 2 ** 31 ? (largest + 1) * size : 2 ** 30;
  if (sparse) {
    for (let at = 1; at + 2 < numbers.length; at += 3) {
      gains[(numbers[at]! - 1) * size + numbers[at + 1]! - 1] = base - numbers[at + 2]!;
    }
  } else for (let at = 0; at < size * size; at++) gains[at] = base - numbers[at + 1]!;
  const { columnOf, total } = solveMatrix({ rows: size, columns: size, gains });
  return { size, cost: base * columnOf.filter((column) => column >= 0).length - total };
}
