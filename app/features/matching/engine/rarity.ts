import { INTERESTS, type Interest } from "~db/vocabulary";
import { interestMask, LOW_INTERESTS } from "./masks";

/**
 * How rare each interest is in a pool, as plain numbers: `people` in the pool, and of them `having` each interest, in
 * the order of the vocabulary. Sharing a rare interest tells more than sharing a common one.
 */
export type Rarity = { people: number; having: readonly number[] };

/** Counts interests over everybody in the pool. */
export function interestRarity(pool: Iterable<{ interests: readonly Interest[] }>): Rarity {
  const having = INTERESTS.map(() => 0);
  let people = 0;
  for (const person of pool) {
    people += 1;
    const mask = interestMask(person.interests);
    for (let bit = 0; bit < INTERESTS.length; bit++) {
      const set = bit < LOW_INTERESTS ? mask.low >>> bit : mask.high >>> (bit - LOW_INTERESTS);
      having[bit]! += set & 1;
    }
  }
  return { people, having };
}

/** The counts of two pools that share nobody, as of one. */
export function bothRarities(one: Rarity, other: Rarity): Rarity {
  return {
    people: one.people + other.people,
    having: one.having.map((number, bit) => number + (other.having[bit] ?? 0)),
  };
}

/**
 * Sums of squared weights w_i = ln(1 + N / n_i) over sets of interests, eight bits at a time: entry `byte * 256 + bits`
 * is the sum over that byte's interests. Every sum of the engine is made from these, so that it is the same everywhere.
 */
export type RarityTable = Float64Array;

const TABLES = new WeakMap<Rarity, RarityTable>();

export function rarityTable(rarity: Rarity): RarityTable {
  const known = TABLES.get(rarity);
  if (known) return known;
  const table = new Float64Array(6 * 256);
  for (let byte = 0; byte < 6; byte++) {
    for (let bits = 1; bits < 256; bits++) {
      const top = 31 - Math.clz32(bits);
      table[byte * 256 + bits] = table[byte * 256 + (bits ^ (1 << top))]! + squaredWeight(rarity, byte * 8 + top);
    }
  }
  TABLES.set(rarity, table);
  return table;
}

/** An interest that nobody in the pool has counts as if one person had it. */
function squaredWeight(rarity: Rarity, bit: number): number {
  const weight = Math.log(1 + rarity.people / Math.max(1, rarity.having[bit] ?? 0));
  return weight * weight;
}

/** The sum of squared weights of the interests in a mask. */
export function maskWeight(table: RarityTable, low: number, high: number): number {
  return (
    table[low & 255]! +
    table[256 + ((low >>> 8) & 255)]! +
    table[512 + ((low >>> 16) & 255)]! +
    table[768 + (high & 255)]! +
    table[1024 + ((high >>> 8) & 255)]! +
    table[1280 + ((high >>> 16) & 255)]!
  );
}
