/** Chance that repeats: the same seed gives the same town. */
export type Random = {
  /** 0 <= x < 1 */
  next(): number;
  /** A whole number from first to last. */
  whole(first: number, last: number): number;
  chance(share: number): boolean;
  pick<T>(among: readonly T[]): T;
  /** Some of them, in their order, none twice. */
  some<T>(among: readonly T[], count: number): T[];
  /** One of them, by weight. */
  weighted<T>(among: readonly (readonly [T, number])[]): T;
  /** An id in the form of foundation/ids.ts. */
  id(): string;
};

/** Mulberry32: small, even, and the same on every machine. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => whole(0, 15).toString(16)).join("");
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (among) => among[whole(0, among.length - 1)] as (typeof among)[number],
    some(among, count) {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, among.length)) chosen.add(whole(0, among.length - 1));
      return among.filter((_, index) => chosen.has(index));
    },
    weighted(among) {
      let left = next() * among.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of among) {
        left -= weight;
        if (left < 0) return value;
      }
      return (among[among.length - 1] as (typeof among)[number])[0];
    },
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}
