import { type Blocks, cutBlocks, LANES } from "./blocks";
import type { CompactVolunteers } from "./compact-pool";

/** Volunteers in blocks of 32, with what is known of each block as a whole. */
export type Shelf = Blocks & {
  /** Who stands where: the volunteer of lane i of block b is `order[32 * b + i]`. */
  order: Int32Array;
  /** What is looked at of each in turn, side by side so that memory is asked once a person: `CARD` says where. */
  cards: Int32Array;
  /** The ways of speaking that occur in each block: `speaks[speaksFrom[b]]` ... `speaks[speaksFrom[b + 1] - 1]`. */
  speaksFrom: Int32Array;
  speaks: Int32Array;
  /** Who of the block speaks in that way, as bits. */
  speakers: Int32Array;
  /** The least price in a block when it was last read: prices only rise, so it stays a lower bound. */
  leastPrice: Float64Array;
  /** How often somebody was looked at who was too dear. */
  disappointments: Int32Array;
  /** Who has been priced out of reach, as bits. */
  closed: Int32Array;
};

/** A person's card: five numbers, one after the other. */
export const CARD = { volunteer: 0, speaks: 1, place: 2, times: 3, purposes: 4, size: 5 } as const;

export function fillShelf(volunteers: CompactVolunteers, order: Int32Array): Shelf {
  const blocks = cutBlocks(volunteers, order);
  const [speaksFrom, speaks, speakers] = waysOfSpeaking(volunteers.speaks, order, blocks.size);
  return {
    ...blocks,
    order,
    cards: writeCards(volunteers, order),
    speaksFrom,
    speaks,
    speakers,
    leastPrice: new Float64Array(blocks.size),
    disappointments: new Int32Array(blocks.size),
    closed: new Int32Array(blocks.size),
  };
}

function writeCards(volunteers: CompactVolunteers, order: Int32Array): Int32Array {
  const cards = new Int32Array(CARD.size * order.length);
  order.forEach((volunteer, at) => {
    const base = CARD.size * at;
    cards[base + CARD.volunteer] = volunteer;
    cards[base + CARD.speaks] = volunteers.speaks[volunteer]!;
    cards[base + CARD.place] = volunteers.place[volunteer]!;
    cards[base + CARD.times] = volunteers.times[volunteer]!;
    cards[base + CARD.purposes] = volunteers.purposes[volunteer]!;
  });
  return cards;
}

type Ways = [from: Int32Array, ways: Int32Array, who: Int32Array];

/** The ways of speaking in each block, one block after the other, and who speaks so, as bits. */
function waysOfSpeaking(speaks: Int32Array, order: Int32Array, size: number): Ways {
  const from = new Int32Array(size + 1);
  const ways: number[] = [];
  const who: number[] = [];
  for (let block = 0; block < size; block++) {
    const first = ways.length;
    for (let at = block * LANES, end = Math.min(at + LANES, order.length); at < end; at++) {
      const way = speaks[order[at]!]!;
      let known = ways.lastIndexOf(way);
      if (known < first) {
        known = ways.push(way) - 1;
        who.push(0);
      }
      who[known]! |= 1 << (at & 31);
    }
    from[block + 1] = ways.length;
  }
  return [from, Int32Array.from(ways), Int32Array.from(who)];
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
