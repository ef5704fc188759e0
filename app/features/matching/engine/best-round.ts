import { type AssignProgress, assign } from "./assign/assign";
import { keepFirst } from "./assign/keep-first";
import { lowerPrices } from "./assign/lowest-prices";
import { lowerUtilities } from "./assign/lowest-utilities";
import type { Problem } from "./assign/problem";
import type { CompactPool } from "./pool/compact-pool";
import { familiesFor } from "./pool/families-for";
import { volunteersFor } from "./pool/volunteers-for";

/** The assignment beneath a round, by the numbers of a compact pool. */
export type BestRound = {
  /** By family; -1: none. */
  volunteerOf: Int32Array;
  gainOf: Int32Array;
  /** u and the smallest p. */
  families: Float64Array;
  volunteers: Float64Array;
};

const countUp = (length: number) => Int32Array.from({ length }, (_, at) => at);

/**
 * Solves a pool exactly. The scarce side chooses: where there are more families than places with volunteers, each place
 * looks for a family, because otherwise most families would bid for what they cannot have.
 * @param everyFamily each family has to be matched; the caller knows that they can
 */
export function bestRound(pool: CompactPool, everyFamily: boolean, progress: RoundSteps): BestRound {
  const capacity = pool.volunteers.capacity.map((units) => Math.min(units, pool.families.count));
  const units = capacity.reduce((sum, one) => sum + one, 0);
  return everyFamily || pool.families.count <= units
    ? familiesChoose(pool, capacity, everyFamily, progress)
    : volunteersChoose(pool, capacity, units, progress);
}

export type RoundSteps = (stage: Parameters<AssignProgress>[0] | "prices", share: number) => void;

function familiesProblem(pool: CompactPool, capacity: Int32Array, everyRow: boolean): Problem {
  const { count } = pool.families;
  return {
    rows: count,
    columns: pool.volunteers.count,
    capacity,
    listOf: countUp(count),
    lists: count,
    source: volunteersFor(pool),
    everyRow,
  };
}

function familiesChoose(pool: CompactPool, capacity: Int32Array, everyRow: boolean, progress: RoundSteps): BestRound {
  const state = assign(familiesProblem(pool, capacity, everyRow), progress);
  progress("prices", 0);
  lowerPrices(state);
  return { volunteerOf: state.columnOf, gainOf: state.gainOf, families: state.utility, volunteers: state.price };
}

function volunteersChoose(pool: CompactPool, capacity: Int32Array, units: number, progress: RoundSteps): BestRound {
  const listOf = new Int32Array(units);
  for (let volunteer = 0, unit = 0; volunteer < capacity.length; volunteer++) {
    for (let each = 0; each < capacity[volunteer]!; each++) listOf[unit++] = volunteer;
  }
  const { count } = pool.families;
  const problem: Problem = {
    rows: units,
    columns: count,
    capacity: new Int32Array(count).fill(1),
    listOf,
    lists: capacity.length,
    source: familiesFor(pool),
    everyRow: false,
  };
  const state = assign(problem, progress);
  progress("prices", 0);
  lowerUtilities(state);
  const round: BestRound = {
    volunteerOf: new Int32Array(count).fill(-1),
    gainOf: new Int32Array(count),
    families: state.price,
    volunteers: new Float64Array(capacity.length).fill(Number.POSITIVE_INFINITY),
  };
  state.columnOf.forEach((family, unit) => {
    const volunteer = listOf[unit]!;
    round.volunteers[volunteer] = Math.min(round.volunteers[volunteer]!, state.utility[unit]!);
    if (family < 0) return;
    round.volunteerOf[family] = volunteer;
    round.gainOf[family] = state.gainOf[unit]!;
  });
  return round;
}

/**
 * The families that take part in a `longest-waiting-first` round: each in turn, if all kept so far can still be matched.
 * @param hint a volunteer that each family may have, -1: none known; makes it quicker, not different
 */
export function keptFamilies(pool: CompactPool, order: readonly number[], hint?: Int32Array): number[] {
  const { families, volunteers } = pool;
  return keepFirst(order, families.count, volunteers.capacity, volunteersFor(pool), volunteersFor(pool, true), hint);
}

/** The total gain of the best round in which every family is matched, without its prices; the caller knows that they can. */
export function mostGain(pool: CompactPool): number {
  const capacity = pool.volunteers.capacity.map((units) => Math.min(units, pool.families.count));
  return assign(familiesProblem(pool, capacity, true)).gainOf.reduce((sum, gain) => sum + gain, 0);
}
