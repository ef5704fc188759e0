/** Who works at an organisation's desk, as far as the way of a concern asks. */
export type DeskPeople = {
  leads: readonly string[];
  coordinators: readonly string[];
  /** Who stands in for whom. */
  deputyOf: Readonly<Record<string, string>>;
};

/**
 * The order in which a concern goes from one to the next: whoever is responsible, their deputy, the leads, and where
 * there is nobody else the other coordinators; each once, ties by id. Whoever is in `never` gets it at no time: the one
 * it is about, and the one who raised it.
 */
export function concernChain(
  responsible: string | null,
  { leads, coordinators, deputyOf }: DeskPeople,
  never: ReadonlySet<string>,
): string[] {
  const working = new Set([...leads, ...coordinators]);
  const deputy = responsible === null ? undefined : deputyOf[responsible];
  const first = [responsible, deputy, ...leads.toSorted()];
  const chain = unique(first).filter((id) => working.has(id) && !never.has(id));
  return chain.length > 0 ? chain : unique(coordinators.toSorted()).filter((id) => !never.has(id));
}

/** The next of a chain it has not been with; null where it has been with all. */
export const nextInChain = (chain: readonly string[], goneTo: readonly string[]): string | null =>
  chain.find((id) => !goneTo.includes(id)) ?? null;

const unique = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== null && id !== undefined)),
];
