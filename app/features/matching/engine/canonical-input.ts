import { pairKey } from "./check-round";
import { byId } from "./order";
import type { Pair, RoundInput } from "./results";

/**
 * A round's input as text that is the same whatever the order of people, of lists or of keys: equal texts give equal
 * rounds. Written piece by piece, for a hash to be taken over it.
 */
export function* canonicalInput(input: RoundInput): Iterable<string> {
  const { date, request, policy, objective, rarity } = input;
  yield `${JSON.stringify(sortKeys({ date, request, policy, objective, rarity }))}\n`;
  for (const family of [...input.families].sort(byId)) yield `${JSON.stringify(sortKeys(sortLists(family)))}\n`;
  for (const volunteer of [...input.volunteers].sort(byId)) yield `${JSON.stringify(sortKeys(sortLists(volunteer)))}\n`;
  for (const list of [input.pins, input.forbids]) yield `${JSON.stringify(sortPairs(list ?? []))}\n`;
}

const sortPairs = (pairs: readonly Pair[]) => [...new Set(pairs.map(pairKey))].sort();

/** Lists of words are sets; the adults of a family stay in their order, because explanations count them. */
function sortLists(person: object): object {
  return Object.fromEntries(
    Object.entries(person).map(([key, value]) => {
      if (!Array.isArray(value)) return [key, value];
      if (key === "adults") return [key, value.map((adult: object[]) => sortTexts(adult))];
      return [key, sortTexts(value)];
    }),
  );
}

const sortTexts = (list: readonly unknown[]) => list.map((one) => JSON.stringify(sortKeys(one))).sort();

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
