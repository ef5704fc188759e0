import { type Blocks, LANES } from "./blocks";
import type { CompactVolunteers } from "./compact-pool";
import type { Places } from "./places";

/** Blocks of volunteers as seen from one place: those with somebody who travels that far, nearest first. */
export type NearBlocks = {
  count: number;
  block: Int32Array;
  /** The most location points of anybody in the block who comes here. */
  location: Int32Array;
  /** Who of the block comes here, as bits. */
  reach: Int32Array;
};

/** Blocks as seen from a place, made when first asked for. */
export function nearBlocks(
  blocks: Blocks,
  volunteers: CompactVolunteers,
  places: Places,
): (place: number) => NearBlocks {
  const known: NearBlocks[] = [];
  const groups = cutGroups(blocks, volunteers);
  return (place) => {
    known[place] ??= seenFrom(place, blocks, groups, places);
    return known[place]!;
  };
}

/** Neighbours in a block who live in one place and travel equally far: `from[block]` ... `from[block + 1]` - 1. */
type Groups = { from: Int32Array; place: Int32Array; maxKm: Float64Array; lanes: Int32Array };

function cutGroups({ size: count }: Blocks, volunteers: CompactVolunteers): Groups {
  const from = new Int32Array(count + 1);
  const place: number[] = [];
  const maxKm: number[] = [];
  const lanes: number[] = [];
  for (let at = 0; at < volunteers.count; at++) {
    const starts =
      at % LANES === 0 || volunteers.place[at] !== place.at(-1) || volunteers.maxKm[at] !== maxKm.at(-1);
    if (starts) {
      place.push(volunteers.place[at]!);
      maxKm.push(volunteers.maxKm[at]!);
      lanes.push(0);
    }
    lanes[lanes.length - 1]! |= 1 << at % LANES;
    from[(at >> 5) + 1] = place.length;
  }
  return {
    from,
    place: Int32Array.from(place),
    maxKm: Float64Array.from(maxKm),
    lanes: Int32Array.from(lanes),
  };
}

function seenFrom(here: number, { size: count }: Blocks, groups: Groups, places: Places): NearBlocks {
  const row = here * places.count;
  const most = new Int32Array(count);
  const comes = new Int32Array(count);
  const keys = new Float64Array(count);
  let reached = 0;
  for (let block = 0; block < count; block++) {
    let points = -1;
    let lanes = 0;
    for (let group = groups.from[block]!, end = groups.from[block + 1]!; group < end; group++) {
      const way = row + groups.place[group]!;
      if (places.km[way]! > groups.maxKm[group]!) continue;
      lanes |= groups.lanes[group]!;
      if (places.points[way]! > points) points = places.points[way]!;
    }
    if (lanes === 0) continue;
    most[block] = points;
    comes[block] = lanes;
    keys[reached++] = -points * BLOCKS_AT_MOST + block;
  }
  const sorted = keys.subarray(0, reached).sort();
  const block = Int32Array.from(sorted, (key) => key - Math.floor(key / BLOCKS_AT_MOST) * BLOCKS_AT_MOST);
  return {
    count: reached,
    block,
    location: Int32Array.from(block, (one) => most[one]!),
    reach: Int32Array.from(block, (one) => comes[one]!),
  };
}

/** Points times this, plus a block's number, is a whole number below 2^53. */
const BLOCKS_AT_MOST = 2 ** 30;
