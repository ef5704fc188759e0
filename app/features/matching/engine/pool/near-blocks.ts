import { LANES } from "./blocks";
import type { CompactVolunteers } from "./compact-pool";
import type { Places } from "./places";
import type { Racks } from "./racks";
import type { Shelf } from "./shelf";

/** Racks and their blocks as seen from one place: those with somebody who comes here from nearby, nearest rack first. */
export type NearBlocks = {
  racks: number;
  rack: Int32Array;
  /** The most location points of anybody in the rack who comes here. */
  rackLocation: Int32Array;
  /** The blocks of the i-th rack are those from `first[i]` to `first[i + 1]` - 1 of the following. */
  first: Int32Array;
  block: Int32Array;
  /** The most location points of anybody in the block who comes here. */
  location: Int32Array;
  /** Who of the block comes here, as bits. */
  reach: Int32Array;
};

/**
 * Racks as seen from a place, made when first asked for.
 * @param farPoints volunteers who travel anywhere and give at most these location points are left out
 */
export function nearBlocks(
  shelf: Shelf,
  racks: Racks,
  volunteers: CompactVolunteers,
  places: Places,
  farPoints: number,
): (place: number) => NearBlocks {
  const known: NearBlocks[] = [];
  const groups = cutGroups(shelf, volunteers);
  return (place) => {
    known[place] ??= nearestFirst(racks, seenFrom(place, shelf.size, groups, places, farPoints));
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

/** By block: the most location points of those who come here, and who they are; nobody: no bits. */
type Seen = { location: Int32Array; reach: Int32Array };

function seenFrom(here: number, size: number, groups: Groups, places: Places, farPoints: number): Seen {
  const row = here * places.count;
  const location = new Int32Array(size);
  const reach = new Int32Array(size);
  for (let block = 0; block < size; block++) {
    for (let group = groups.from[block]!, end = groups.from[block + 1]!; group < end; group++) {
      const way = row + groups.place[group]!;
      const points = places.points[way]!;
      const maxKm = groups.maxKm[group]!;
      if (places.km[way]! > maxKm || (points <= farPoints && maxKm >= places.farthestKm)) continue;
      reach[block]! |= groups.lanes[group]!;
      if (points > location[block]!) location[block] = points;
    }
  }
  return { location, reach };
}

function nearestFirst(racks: Racks, seen: Seen): NearBlocks {
  const found: { rack: number; location: number; blocks: number[] }[] = [];
  for (let rack = 0; rack < racks.count; rack++) {
    const blocks: number[] = [];
    for (let block = racks.from[rack]!; block < racks.from[rack + 1]!; block++) {
      if (seen.reach[block] !== 0) blocks.push(block);
    }
    const location = blocks.reduce((most, block) => Math.max(most, seen.location[block]!), 0);
    if (blocks.length > 0) found.push({ rack, location, blocks });
  }
  found.sort((one, other) => other.location - one.location || one.rack - other.rack);
  const block = Int32Array.from(found.flatMap(({ blocks }) => blocks));
  const first = new Int32Array(found.length + 1);
  found.forEach(({ blocks }, at) => {
    first[at + 1] = first[at]! + blocks.length;
  });
  return {
    racks: found.length,
    rack: Int32Array.from(found, ({ rack }) => rack),
    rackLocation: Int32Array.from(found, ({ location }) => location),
    first,
    block,
    location: block.map((one) => seen.location[one]!),
    reach: block.map((one) => seen.reach[one]!),
  };
}
