import { type Blocks, cutBlocks, LANES } from "./blocks";
import type { CompactVolunteers } from "./compact-pool";

/** Volunteers in blocks of 32, with what is known of each block as a whole. */
export type Shelf = Blocks & {
  /** Who stands where: the volunteer of lane i of block b is `order[32 * b + i]`. */
  order: Int32Array;
  /** The ways of speaking that occur in each block: `speaks[speaksFrom[b]]` ... `speaks[speaksFrom[b + 1] - 1]`. */
  speaksFrom: Int32Array;
  speaks: Int32Array;
  /** Likewise the sets of outcomes. */
  outcomesFrom: Int32Array;
  outcomes: Int32Array;
  /** The least price in a block when it was last read: prices only rise, so it stays a lower bound. */
  leastPrice: Float64Array;
  /** How often somebody was looked at who was too dear. */
  disappointments: Int32Array;
  /** Who has been priced out of reach, as bits. */
  closed: Int32Array;
};

export function fillShelf(volunteers: CompactVolunteers, order: Int32Array): Shelf {
  const blocks = cutBlocks(volunteers, order);
  const [speaksFrom, speaks] = kinds(volunteers.speaks, order, blocks.size);
  const [outcomesFrom, outcomes] = kinds(volunteers.purposes, order, blocks.size);
  return {
    ...blocks,
    order,
    speaksFrom,
    speaks,
    outcomesFrom,
    outcomes,
    leastPrice: new Float64Array(blocks.size),
    disappointments: new Int32Array(blocks.size),
    closed: new Int32Array(blocks.size),
  };
}

/** The different values in each block, one block after the other. */
function kinds(values: Int32Array, order: Int32Array, size: number): [from: Int32Array, kinds: Int32Array] {
  const from = new Int32Array(size + 1);
  const found: number[] = [];
  for (let block = 0; block < size; block++) {
    const first = found.length;
    for (let at = block * LANES, end = Math.min(at + LANES, order.length); at < end; at++) {
      const value = values[order[at]!]!;
      if (found.lastIndexOf(value) < first) found.push(value);
    }
    from[block + 1] = found.length;
  }
  return [from, Int32Array.from(found)];
}

export function forgetPrices(shelf: Shelf): void {
  shelf.leastPrice.fill(0);
  shelf.closed.fill(0);
}

/** So many people too dear, and a block's prices are read anew. */
const PATIENCE = 8;

/** Reads the prices of a block that has disappointed often, so that its bound is as good as it can be. */
export function learnPrices(shelf: Shelf, block: number, price: Float64Array, tooDear: number): void {
  const { disappointments, order, closed, leastPrice } = shelf;
  disappointments[block]! += tooDear;
  if (disappointments[block]! < PATIENCE) return;
  disappointments[block] = 0;
  let least = Number.POSITIVE_INFINITY;
  const first = block * LANES;
  for (let at = first, end = Math.min(first + LANES, order.length); at < end; at++) {
    const itsPrice = price[order[at]!]!;
    if (itsPrice === Number.POSITIVE_INFINITY) closed[block]! |= 1 << (at - first);
    if (itsPrice < least) least = itsPrice;
  }
  leastPrice[block] = least;
}
