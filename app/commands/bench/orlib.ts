import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { solveSparse } from "~/features/matching/engine/assign/solve-matrix";
import type { SparseGains } from "~/features/matching/engine/assign/sparse-source";
import { type Measurement, median, peakMB, requireEqual, timed } from "./measure";
import { sparseScipy } from "./python";

/** Published optima of J. E. Beasley's OR-Library (JORS 41, 1990, 1069-1072). */
export const OPTIMA: Record<string, number> = {
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
    .flatMap((file) => benchInstance(file.slice(0, -".txt".length), readFileSync(join(folder, file), "utf8")));
}

function benchInstance(name: string, text: string): Measurement[] {
  const instance = name.startsWith("assignp") ? readSparse(text) : readDense(text);
  const { pairs, base } = asGains(instance);
  const solved = Array.from({ length: RUNS }, () => timed(() => solveSparse(pairs, true)));
  const ms = median(solved.map((one) => one.ms));
  const total = costOf(instance, base, solved[0]!.result);
  const optimum = OPTIMA[name];
  if (optimum !== undefined) requireEqual(`${name}: published optimum`, total, optimum);
  const line = {
    what: name,
    size: instance.size,
    total,
    optimal: optimum === undefined ? undefined : true,
  };
  const ours: Measurement = { ...line, who: "Nyven", ms, runs: RUNS, ratio: 1, peakMB: peakMB() };
  if (!instance.from) return [ours];
  const theirs = sparseScipy(instance);
  if (!theirs) {
    process.stderr.write(`${name}: no python3 with scipy on this machine, so nothing to compare with.\n`);
    return [ours];
  }
  requireEqual(`${name}: scipy`, theirs.total, total);
  return [ours, { ...line, who: "scipy.sparse", ms: theirs.ms, runs: 1, ratio: theirs.ms / ms, peakMB: theirs.peakMB }];
}

/** The first ten or so are slower, because the solver is still being compiled; of 25 the middle one is not. */
const RUNS = 25;

export type SparseCosts = { size: number; from: Int32Array; column: Int32Array; cost: Int32Array };
export type DenseCosts = { size: number; from: null; cost: Int32Array };

/** The whole numbers of a text, in a tenth of the time of split and Number. */
function numbersOf(text: string): Int32Array {
  const numbers = new Int32Array(text.length / 2 + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    let digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) continue;
    let number = 0;
    for (; digit >= 0 && digit <= 9; digit = text.charCodeAt(++at) - ZERO) number = 10 * number + digit;
    numbers[count++] = number;
  }
  return numbers.subarray(0, count);
}

const ZERO = "0".charCodeAt(0);

/** `n`, then n x n costs row by row. */
export function readDense(text: string): DenseCosts {
  const numbers = numbersOf(text);
  return { size: numbers[0]!, from: null, cost: numbers.subarray(1) };
}

/** `n`, then row, column and cost of each pair that may be, counted from 1. */
export function readSparse(text: string): SparseCosts {
  const numbers = numbersOf(text);
  const size = numbers[0]!;
  const from = new Int32Array(size + 1);
  for (let at = 1; at + 2 < numbers.length; at += 3) from[numbers[at]!]!++;
  for (let row = 0; row < size; row++) from[row + 1]! += from[row]!;
  const next = from.slice();
  const column = new Int32Array(from[size]!);
  const cost = new Int32Array(from[size]!);
  for (let at = 1; at + 2 < numbers.length; at += 3) {
    const place = next[numbers[at]! - 1]!++;
    column[place] = numbers[at + 1]! - 1;
    cost[place] = numbers[at + 2]!;
  }
  return { size, from, column, cost };
}

/** Every row has to get a column; what is not spent of a large enough sum is the gain. */
export function leastCost(instance: SparseCosts | DenseCosts): number {
  const { pairs, base } = asGains(instance);
  return costOf(instance, base, solveSparse(pairs, true));
}

function asGains(instance: SparseCosts | DenseCosts): { pairs: SparseGains; base: number } {
  const { size, cost } = instance;
  const base = 1 + cost.reduce((most, one) => Math.max(most, one), 0);
  const gain = cost.map((one) => base - one);
  const sides = { rows: size, columns: size, gain };
  if (instance.from) return { pairs: { ...sides, from: instance.from, column: instance.column }, base };
  const from = Int32Array.from({ length: size + 1 }, (_, row) => row * size);
  return { pairs: { ...sides, from, column: gain.map((_, at) => at % size) }, base };
}

function costOf({ size }: SparseCosts | DenseCosts, base: number, solved: ReturnType<typeof solveSparse>): number {
  const { columnOf, total, bound } = solved;
  requireEqual("bound", bound, total);
  requireEqual("rows with a column of their own", new Set(columnOf).size, size);
  return base * size - total;
}
