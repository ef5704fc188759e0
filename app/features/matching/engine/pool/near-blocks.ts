import { LANES } from "./blocks";
import type { CompactVolunteers } from "./compact-pool";
import type { Places } from "./places";
import type { Shelf } from "./shelf";

/** Blocks of volunteers as seen from one place: those with somebody who comes here from nearby, nearest first. */
export type NearBlocks = {
  count: number;
  block: Int32Array;
  /** The most location points of anybody in the block who comes here. */
  location: Int32Array;
  /** Who of the block comes here, as bits. */
  reach: Int32Array;
};

/**
 * Blocks as seen from a place, made when first asked for.
 * @param farPoints volunteers who travel anywhere and give at most these location points are left out
 */
export function nearBlocks(
  shelf: Shelf,
  volunteers: CompactVolunteers,
  places: Places,
  farPoints: number,
): (place: number) => NearBlocks {
  const known: NearBlocks[] = [];
  const groups = cutGroups(shelf, volunteers);
  return (place) => {
    known[place] ??= seenFrom(place, shelf.size, groups, places, farPoints);
    return known[place]!;
  };
}

/** Neighbours in a block who live in one place and travel equally far: `from[block]` ... `from[block + 1]` - 1. */
type Groups = { from: Int32Array; place: Int32Array; maxKm: Float64Array; lanes: Int32Array };

function cutGroups({ size, order }: Shelf, volunteers: CompactVolunteers): Groups {
  const from = new Int32Array(size + 1);
  const place: number[] = [];
  const maxKm: number[] = [];
  const lanes: number[] = [];
  for (let block = 0; block < size; block++) {
    const first = place.length;
    for (let at = block * LANES, end = Math.min(at + LANES, order.length); at < end; at++) {
      const [itsPlace, itsKm] = [volunteers.place[order[at]!]!, volunteers.maxKm[order[at]!]!];
      let group = first;
      while (group < place.length && (place[group] !== itsPlace || maxKm[group] !== itsKm)) group++;
      if (group === place.length) {
        place.push(itsPlace);
        maxKm.push(itsKm);
        lanes.push(0);
      }
      lanes[group]! |= 1 << (at & 31);
    }
    from[block + 1] = place.length;
  }
  return { from, place: Int32Array.from(place), maxKm: Float64Array.from(maxKm), lanes: Int32Array.from(lanes) };
}

function seenFrom(here: number, size: number, groups: Groups, places: Places, farPoints: number): NearBlocks {
  const row = here * places.count;
  const most = new Int32Array(size);
  const comes = new Int32Array(size);
  const keys = new Float64Array(size);
  let reached = 0;
  for (let block = 0; block < size; block++) {
    let points = -1;
    let lanes = 0;
    for (let group = groups.from[block]!, end = groups.from[block + 1]!; group < end; group++) {
      const way = row + groups.place[group]!;
      const location = places.points[way]!;
      const maxKm = groups.maxKm[group]!;
      if (places.km[way]! > maxKm || (location <= farPoints && maxKm >= places.farthestKm)) continue;
      lanes |= groups.lanes[group]!;
      if (location > points) points = location;
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
