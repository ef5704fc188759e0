import fc from "fast-check";
import { linearSumAssignment } from "linear-sum-assignment";
import { describe, expect, test, vi } from "vitest";
import { assign } from "./assign";
import { lowerPrices } from "./lowest-prices";
import { lowerUtilities } from "./lowest-utilities";
import { matrixSource } from "./matrix-source";
import type { State } from "./state";

const NIGHTLY = process.env.NIGHTLY === "1";
// Properties take as long as they take; the default of 5 s is for tests that talk.
vi.setConfig({ testTimeout: NIGHTLY ? 3_600_000 : 120_000 });

/** Shortlists as short as can be, so that small instances need them extended. */
const FEWEST = 2;

type Instance = { gains: number[][]; capacity: number[] };

const instances = (maxRows: number, maxColumns: number, maxGain: number): fc.Arbitrary<Instance> =>
  fc.tuple(fc.integer({ min: 1, max: maxRows }), fc.integer({ min: 1, max: maxColumns })).chain(([rows, columns]) =>
    fc.record({
      gains: fc.array(fc.array(fc.integer({ min: -2, max: maxGain }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      capacity: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: columns, maxLength: columns }),
    }),
  );

const flat = (gains: number[][]) => Int32Array.from(gains.flat());
const countUp = (length: number) => Int32Array.from({ length }, (_, at) => at);

function solve({ gains, capacity }: Instance, everyRow = false): State {
  const problem = {
    rows: gains.length,
    columns: capacity.length,
    capacity: Int32Array.from(capacity),
    listOf: countUp(gains.length),
    lists: gains.length,
    source: matrixSource(flat(gains), capacity.length),
    everyRow,
  };
  return assign(problem, () => {}, FEWEST);
}

/** Columns and rows change places: rows are the units of the columns, which share lists. */
function solveTurned({ gains, capacity }: Instance): State {
  const listOf = Int32Array.from(capacity.flatMap((units, column) => Array.from({ length: units }, () => column)));
  const turned = capacity.map((_, column) => gains.map((row) => row[column]!));
  const problem = {
    rows: listOf.length,
    columns: gains.length,
    capacity: new Int32Array(gains.length).fill(1),
    listOf,
    lists: capacity.length,
    source: matrixSource(flat(turned), gains.length),
    everyRow: false,
  };
  return assign(problem, () => {}, FEWEST);
}

/** The best total by trying every assignment; -Infinity where `everyRow` cannot be. */
function bestByTrying({ gains, capacity }: Instance, everyRow = false): number {
  const left = [...capacity];
  const from = (row: number): number => {
    if (row === gains.length) return 0;
    let best = everyRow ? Number.NEGATIVE_INFINITY : from(row + 1);
    for (let column = 0; column < left.length; column++) {
      const gain = gains[row]![column]!;
      if (gain <= 0 || left[column] === 0) continue;
      left[column]!--;
      best = Math.max(best, gain + from(row + 1));
      left[column]!++;
    }
    return best;
  };
  return from(0);
}

const gainOf = (state: State) =>
  state.columnOf.reduce((sum, column, row) => (column < 0 ? sum : sum + state.gainOf[row]!), 0);
const boundOf = (state: State) =>
  state.utility.reduce((sum, one) => sum + one, 0) +
  state.price.reduce((sum, one, column) => sum + one * state.problem.capacity[column]!, 0);

/** Feasible, within capacity, u + p >= gain everywhere and bound = gain. */
function expectProof(state: State, { gains, capacity }: Instance) {
  const used = capacity.map(() => 0);
  state.columnOf.forEach((column, row) => {
    if (column >= 0) {
      used[column]!++;
      expect(state.gainOf[row]).toBe(gains[row]![column]);
    } else expect(state.utility[row]).toBe(0);
  });
  expect(used.filter((units, column) => units > capacity[column]!)).toEqual([]);
  const violated = gains.flatMap((row, at) =>
    row.filter((gain, column) => gain > 0 && state.utility[at]! + state.price[column]! < gain),
  );
  expect(violated).toEqual([]);
  expect(state.price.filter((price) => price < 0)).toHaveLength(0);
  expect(boundOf(state)).toBe(gainOf(state));
}

describe("an assignment", () => {
  const runs = { numRuns: NIGHTLY ? 20_000 : 400 };

  test("is as good as the best of all, from either side, and proves it", () => {
    fc.assert(
      fc.property(fc.oneof(instances(6, 5, 9), instances(6, 4, 100_000)), (instance) => {
        const state = solve(instance);
        const best = bestByTrying(instance);
        expect(gainOf(state)).toBe(best);
        expectProof(state, instance);
        expect(gainOf(solveTurned(instance))).toBe(best);
      }),
      runs,
    );
  });

  test("with a unit for every row is the best of those, with utilities of any sign", () => {
    fc.assert(
      fc.property(instances(5, 5, 30), (instance) => {
        const best = bestByTrying(instance, true);
        fc.pre(best > Number.NEGATIVE_INFINITY);
        const state = solve(instance, true);
        expect(gainOf(state)).toBe(best);
        expectProof(state, instance);
        const before = [...state.price];
        lowerPrices(state);
        expectProof(state, instance);
        expect(state.price.filter((price, column) => price > before[column]!)).toHaveLength(0);
      }),
      runs,
    );
  });

  test("has smallest prices: each is what one more unit of the column would be worth", () => {
    fc.assert(
      fc.property(fc.oneof(instances(6, 4, 6), instances(5, 4, 1000)), (instance) => {
        const state = solve(instance);
        lowerPrices(state);
        expectProof(state, instance);
        const turned = solveTurned(instance);
        lowerUtilities(turned);
        const best = bestByTrying(instance);
        instance.capacity.forEach((_, column) => {
          const more = instance.capacity.map((units, at) => (at === column ? units + 1 : units));
          const worth = bestByTrying({ ...instance, capacity: more }) - best;
          expect(state.price[column]).toBe(worth);
          expect(turned.utility[turned.problem.listOf.indexOf(column)]).toBe(worth);
        });
      }),
      runs,
    );
  });

  test("has the same total as an independent solver on larger matrices, dense and sparse", () => {
    for (const [size, density, seed] of [
      [60, 1, 1],
      [120, 0.3, 2],
      [150, 0.05, 3],
      [90, 1, 4],
    ] as const) {
      const random = mulberry(seed);
      const levels = seed === 4 ? 20 : 100_000;
      const gains = Array.from({ length: size }, () =>
        Array.from({ length: size + 7 * (seed - 2) }, () =>
          random() < density ? 1 + Math.floor(random() * levels) : 0,
        ),
      );
      const instance = { gains, capacity: gains[0]!.map(() => 1) };
      const peer = linearSumAssignment(gains, { maximaze: true });
      const total = [...peer.rowAssignments].reduce(
        (sum, column, row) => sum + (column < 0 ? 0 : gains[row]![column]!),
        0,
      );
      const state = solve(instance);
      expect(gainOf(state)).toBe(total);
      lowerPrices(state);
      expectProof(state, instance);
    }
  });
});

/** A small seeded generator of numbers in [0, 1). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
