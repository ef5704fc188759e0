import type { Found } from "./problem";

/**
 * The best few of many by net, kept in a heap whose root is the worst kept. Of equal nets the earlier entered stay; a
 * source enters its candidates in an order of its own that is always the same, and so is the answer.
 */
export type BestFew = Found & {
  size: number;
  want: number /** Nets have to be above this to matter. */;
  above: number;
};

export function bestFew(): BestFew {
  return {
    columns: new Int32Array(64),
    gains: new Int32Array(64),
    nets: new Float64Array(64),
    size: 0,
    want: 0,
    above: 0,
  };
}

export function startFew(few: BestFew, want: number, above: number): void {
  few.size = 0;
  few.want = want;
  few.above = above;
  if (want > few.columns.length) {
    few.columns = new Int32Array(2 * want);
    few.gains = new Int32Array(2 * want);
    few.nets = new Float64Array(2 * want);
  }
}

/** Enters a candidate whose net is above `few.above`. */
export function enter(few: BestFew, column: number, gain: number, net: number): void {
  const { columns, gains, nets, want } = few;
  if (few.size < want) {
    let at = few.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (nets[parent]! <= net) break;
      nets[at] = nets[parent]!;
      columns[at] = columns[parent]!;
      gains[at] = gains[parent]!;
      at = parent;
    }
    nets[at] = net;
    columns[at] = column;
    gains[at] = gain;
  } else sink(few, want, column, gain, net);
  if (few.size === want) few.above = nets[0]!;
}

/** Puts a candidate at the root and lets it sink to its place among the first `size`. */
function sink({ columns, gains, nets }: BestFew, size: number, column: number, gain: number, net: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && nets[child + 1]! < nets[child]!) child++;
    if (nets[child]! >= net) break;
    nets[at] = nets[child]!;
    columns[at] = columns[child]!;
    gains[at] = gains[child]!;
    at = child;
  }
  nets[at] = net;
  columns[at] = column;
  gains[at] = gain;
}

/** Sorts what was kept, best first, in place. @returns how many */
export function finishFew(few: BestFew): number {
  const { columns, gains, nets } = few;
  for (let last = few.size - 1; last > 0; last--) {
    const column = columns[last]!;
    const gain = gains[last]!;
    const net = nets[last]!;
    columns[last] = columns[0]!;
    gains[last] = gains[0]!;
    nets[last] = nets[0]!;
    sink(few, last, column, gain, net);
  }
  return few.size;
}
