/**
 * The assignment problem beneath a round, with nothing of people left in it: rows want at most one unit each, column j
 * has `capacity[j]` units, a pair of row and column has a gain (a whole number >= 0), and the total gain is to be as
 * large as possible. Gains are never stored as a matrix: a source is asked for a row's best columns at today's prices,
 * and for more of them only when the proof needs more.
 */
export type Problem = {
  rows: number;
  columns: number;
  capacity: Int32Array;
  /** Rows that are alike in everything share one list of candidates: `listOf[row]`, numbered 0 ... `lists` - 1. */
  listOf: Int32Array;
  lists: number;
  source: CandidateSource;
  /** Whether every row has to get a unit, whatever it costs; the caller knows that they can. */
  everyRow: boolean;
};

export type CandidateSource = {
  /**
   * Finds the `want` columns with the largest net (gain - price) among those whose net is above `above`, and leaves
   * them in `found`, largest net first. @returns how many there are; fewer than `want`: that is all
   */
  best(list: number, want: number, price: Float64Array, above: number): number;
  found: Found;
  /** The gain of one pair; negative: it may not be, or is not above `above`. */
  gain(list: number, column: number, above: number): number;
};

/** Room for a source's answer; a source makes it larger when asked for more. */
export type Found = { columns: Int32Array; gains: Int32Array; nets: Float64Array };

/** The best assignment, and prices that prove it: u + p >= gain for every pair, equal for chosen ones. */
export type Assignment = {
  /** -1: the row stays without. */
  columnOf: Int32Array;
  /** u: what a row gains after paying its column's price. */
  utility: Float64Array;
  /** p >= 0, and 0 where units are left. */
  price: Float64Array;
};
