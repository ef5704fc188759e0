import type { CalendarDay } from "./people";
import type { CompactPool } from "./pool/compact-pool";
import { volunteersFor } from "./pool/volunteers-for";
import { longestWaitingFirst } from "./waiting";

/** More than any gain: a volunteer without room costs so much. */
const OUT_OF_REACH = 1e12;
/** A pair without gain is a pair, too. */
const ANY = -1;

/**
 * What matching one family after the other would have given: longest waiting first, each takes the highest points left,
 * equal points by id. For comparison with a round, whose pinned pairs are not in the pool and are added by whoever asks.
 */
export function matchOneByOne(pool: CompactPool, date: CalendarDay): { pairs: number; gain: number } {
  const { families, volunteers } = pool;
  const source = volunteersFor(pool);
  const price = new Float64Array(volunteers.count);
  const room = volunteers.capacity.slice();
  const first = longestWaitingFirst(date);
  const order = families.people.map((_, number) => number);
  order.sort((one, other) => first(families.people[one]!, families.people[other]!));
  const total = { pairs: 0, gain: 0 };
  for (const family of order) {
    for (let want = 4; ; want *= 4) {
      const count = source.best(family, want, price, ANY);
      const { columns, gains } = source.found;
      if (count === 0) break;
      if (count === want && gains[0] === gains[count - 1]) continue;
      let chosen = columns[0]!;
      for (let at = 1; at < count && gains[at] === gains[0]; at++) {
        if (volunteers.people[columns[at]!]!.id < volunteers.people[chosen]!.id) chosen = columns[at]!;
      }
      total.pairs++;
      total.gain += gains[0]!;
      if (--room[chosen]! === 0) price[chosen] = OUT_OF_REACH;
      break;
    }
  }
  return total;
}
