/** A list without some of its members, each taken away once: two children of one year are two. */
export function withoutOnce<T>(all: readonly T[], taken: readonly T[]): T[] {
  const left = [...all];
  for (const one of taken) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
