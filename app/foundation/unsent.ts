/**
 * Data of a loader for its own page alone. Remix writes all that a loader returns down for the page's script, before anybody
 * knows that the page has none (a tenth of the work of a week). It writes down what it can list: so here nothing is listed.
 * For pages that never come with Remix's script (foundation/scripted.ts); one that does would find nothing there.
 */
export function unsent<T extends object>(data: T): T {
  const hidden = Object.entries(data).map(([name, value]) => [name, { value, enumerable: false }] as const);
  return Object.defineProperties({}, Object.fromEntries(hidden)) as T;
}
