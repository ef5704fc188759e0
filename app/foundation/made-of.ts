/**
 * Remembers what was made of a thing, as long as the thing is there, and makes it anew when something else it was made
 * with is another. Of one thing several may be made, each under a name.
 * @returns a function of the thing, the name, what else it is made with (compared by identity), and how it is made
 */
export function madeOf<Thing extends object, Made>(): (
  thing: Thing,
  name: string,
  others: readonly unknown[],
  make: () => Made,
) => Made {
  const known = new WeakMap<Thing, Map<string, { others: readonly unknown[]; made: Made }>>();
  return (thing, name, others, make) => {
    const byName = known.get(thing) ?? new Map();
    known.set(thing, byName);
    const before = byName.get(name);
    if (
      before?.others.length === others.length &&
      before.others.every((other: unknown, at: number) => other === others[at])
    )
      return before.made;
    const made = make();
    byName.set(name, { others, made });
    return made;
  };
}
