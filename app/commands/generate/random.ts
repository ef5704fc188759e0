/** Seeded chance: the same seed gives the same people on every machine. */
export type Random = () => number;

/** Numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <Item>(random: Random, list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;

/** One of a table of shares; the shares need not add up to 1. */
export function pickByShare<Item>(random: Random, table: readonly (readonly [Item, number])[]): Item {
  let left = random() * table.reduce((sum, [, share]) => sum + share, 0);
  for (const [item, share] of table) {
    left -= share;
    if (left < 0) return item;
  }
  return table.at(-1)![0];
}

/** A few different ones, in the order of the list. */
export function some<Item>(random: Random, list: readonly Item[], count: number): Item[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, list.length)) chosen.add(Math.floor(random() * list.length));
  return list.filter((_, at) => chosen.has(at));
}

/** A whole number from `least` to `most`. */
export const whole = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1));
