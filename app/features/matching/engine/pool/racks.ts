import { LANES } from "./blocks";
import type { Shelf } from "./shelf";

/**
 * Blocks that stand one after the other and begin in the same place, so that all of them can be left out at once. Of what
 * their people speak, a rack knows the best level of each language: nobody in it can talk better with a family than
 * somebody who spoke all of that.
 */
export type Racks = {
  count: number;
  /** Blocks `from[rack]` ... `from[rack + 1]` - 1. */
  from: Int32Array;
  /** Levels of all languages, by rack. */
  levels: readonly Uint8Array[];
};

const MOST_BLOCKS = 16;

/** @param placeOf by volunteer @param levelsOf by way of speaking */
export function cutRacks(shelf: Shelf, placeOf: Int32Array, levelsOf: readonly Uint8Array[]): Racks {
  const from: number[] = [];
  const levels: Uint8Array[] = [];
  let place = -1;
  for (let block = 0; block < shelf.size; block++) {
    const itsPlace = placeOf[shelf.order[block * LANES]!]!;
    if (itsPlace !== place || block - from.at(-1)! === MOST_BLOCKS) {
      from.push(block);
      levels.push(new Uint8Array(levelsOf[0]!.length));
      place = itsPlace;
    }
    const best = levels.at(-1)!;
    for (let at = shelf.speaksFrom[block]!; at < shelf.speaksFrom[block + 1]!; at++) {
      levelsOf[shelf.speaks[at]!]!.forEach((level, language) => {
        if (level > best[language]!) best[language] = level;
      });
    }
  }
  return { count: from.length, from: Int32Array.from([...from, shelf.size]), levels };
}
