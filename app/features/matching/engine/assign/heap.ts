/** A binary heap of whole numbers by key, smallest first; it grows, and is emptied and used again rather than made anew. */
export type Heap = { keys: Float64Array; values: Int32Array; size: number };

export function emptyHeap(room = 1024): Heap {
  return { keys: new Float64Array(room), values: new Int32Array(room), size: 0 };
}

export function push(heap: Heap, key: number, value: number): void {
  if (heap.size === heap.keys.length) enlarge(heap);
  const { keys, values } = heap;
  let at = heap.size++;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (keys[parent]! <= key) break;
    keys[at] = keys[parent]!;
    values[at] = values[parent]!;
    at = parent;
  }
  keys[at] = key;
  values[at] = value;
}

/** Takes the value with the smallest key; the heap must not be empty. */
export function pop(heap: Heap): number {
  const { keys, values } = heap;
  const top = values[0]!;
  const size = --heap.size;
  const key = keys[size]!;
  const value = values[size]!;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && keys[child + 1]! < keys[child]!) child++;
    if (keys[child]! >= key) break;
    keys[at] = keys[child]!;
    values[at] = values[child]!;
    at = child;
  }
  keys[at] = key;
  values[at] = value;
  return top;
}

function enlarge(heap: Heap): void {
  const keys = new Float64Array(2 * heap.keys.length);
  const values = new Int32Array(2 * heap.values.length);
  keys.set(heap.keys);
  values.set(heap.values);
  heap.keys = keys;
  heap.values = values;
}
