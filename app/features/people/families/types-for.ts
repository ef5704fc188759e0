import type { MatchTypeKind } from "~db/vocabulary";

/** What a household waits for first where it named nothing, or nothing that is offered here. */
const FIRST_KINDS: readonly MatchTypeKind[] = ["friend", "network-family", "peer-mentor", "mentor"];

/**
 * The match types of an organisation that a household waits for: those of the kinds it wished, else the one that suits most
 * people, so that nobody who says yes waits for nothing. @param types in the order of the organisation
 */
export function typesFor(
  types: readonly { id: string; kind: MatchTypeKind }[],
  wished: readonly MatchTypeKind[],
): string[] {
  const wanted = types.filter(({ kind }) => wished.includes(kind));
  if (wanted.length > 0) return wanted.map(({ id }) => id);
  const usual = FIRST_KINDS.flatMap((kind) => types.filter((type) => type.kind === kind));
  return [...usual, ...types].slice(0, 1).map(({ id }) => id);
}
